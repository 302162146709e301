import { rule } from "../../check/index.ts";
import { lineFills, modifiersConflict, removals, wordsText } from "../../check/kinds/modifiers.ts";

const PAIRS = "59+XE 59+XS 59+XP 59+XU XE+XS XE+XP XE+XU XS+XP XS+XU XP+XU".split(" ");

/** 59 and the X modifiers say one thing, more or less exactly: once is enough. */
export default rule({
  id: "modifiers/59-or-x-not-both",
  title: "59 or an X modifier, not both",
  severity: "warning",
  over: "line",
  applies: { procedures: "any" },
  params: { pairs: PAIRS },
  says: {
    what: "{code} on line {line} carries {clashing}; one of them is enough.",
    why: "Each says why the service was separate: XE another encounter, XS another structure or region, XP another practitioner, XU an interval of its own. 59 is for when none of these fits, so beside one of them it adds nothing and invites a second look.",
    next: "Keep the one that says exactly why the service was separate.",
    question: "Does {keep} say why this service was separate, so that 59 should come off?",
  },
  denial: { group: "CO", carc: "4", rarc: ["N519"] },
  fix: "attest",
  citations: [
    { source: "ncci-policy-manual", section: "Chapter I, section E: 59 only where nothing is more descriptive", from: "2015-01-01", confidence: "verified" },
    { source: "chiroeco-modifier-59", confidence: "secondary" },
  ],
  check: modifiersConflict((line, clashing) => {
    const exact = clashing.filter((modifier) => modifier !== "59");
    const drop = exact.length === 1 ? clashing.filter((modifier) => modifier === "59") : [];
    return { fills: { ...lineFills(line), clashing: wordsText(clashing), keep: wordsText(exact) }, changes: removals(line.number, drop) };
  }),
  examples: {
    found: [
      { title: "59 and XS", claim: { lines: [{ code: "97012" }, { code: "97140", modifiers: ["59", "XS"] }] } },
      { title: "two X modifiers", claim: { lines: [{ code: "97012" }, { code: "97140", modifiers: ["XE", "XU"] }] } },
    ],
    quiet: [
      { title: "59 alone", claim: { lines: [{ code: "97012" }, { code: "97140", modifiers: ["59"] }] } },
      { title: "59 beside GP", claim: { lines: [{ code: "97012" }, { code: "97140", modifiers: ["59", "GP"] }] } },
    ],
  },
});
