import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";

const TWO_CHARACTERS = /^[A-Z0-9]{2}$/i;

/** SV101 has room for four modifiers; a fifth lands where the description belongs and is read by nobody. */
export default rule({
  id: "form/four-modifiers",
  title: "Four modifiers at most",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  voids: true,
  params: {},
  says: {
    what: "{code} on line {line} has a fifth modifier, {fifth}, and a line holds four.",
    why: "An 837P line holds four modifiers (SV101-3 to SV101-6); what follows is read as a description, so the fifth is lost. Paper has four boxes too, and there 99 with the rest in item 19.",
    next: "Keep the four that decide payment: those that separate services and those that name the discipline come before those that only inform.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "cms-claims-manual-ch5", section: "§10.3.3: four places for modifiers", confidence: "verified" },
    { source: "vista-four-modifiers", confidence: "verified" },
  ],
  check,
  examples: {
    found: [{ title: "a fifth in the description", claim: { lines: [{ code: "97012", modifiers: ["59", "GP", "CQ", "KX"], description: "GA" }] } }],
    quiet: [
      { title: "four", claim: { lines: [{ code: "97012", modifiers: ["59", "GP", "CQ", "KX"] }] } },
      { title: "words in the description", claim: { lines: [{ code: "97012", modifiers: ["59", "GP", "CQ", "KX"], description: "TRACTION" }] } },
    ],
  },
});

function check(facts: LineFacts): Outcome {
  const { line } = facts;
  const pushed = TWO_CHARACTERS.test(line.description ?? "") ? line.description : undefined;
  const fifth = line.modifiers[4] ?? (line.modifiers.length === 4 ? pushed : undefined);
  if (fifth === undefined) return pass;
  return found({ fills: { ...lineFills(facts), fifth: fifth.toUpperCase() }, mark: { line: facts.number, element: "SV101-7" } });
}
