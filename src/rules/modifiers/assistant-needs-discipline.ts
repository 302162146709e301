import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { lineFills, markOf } from "../../check/kinds/modifiers.ts";

/** CQ stands beside GP, CO beside GO. */
export default rule({
  id: "modifiers/assistant-needs-discipline",
  title: "CQ goes with GP, CO with GO",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  params: {},
  says: {
    what: "{code} on line {line} carries {assistant} {how}.",
    why: "CQ is a physical therapist assistant's, under a physical therapy plan (GP); CO an occupational therapy assistant's, under an occupational plan (GO). Without its partner the line is sent back as unprocessable, which is no denial: it is corrected and sent again.",
    next: "Look up under which plan the service was given, and who gave it.",
  },
  denial: { group: "CO", carc: "4", rarc: [] },
  fix: "never",
  citations: [{ source: "cms-claims-manual-ch5", section: "§20.1", from: "2020-01-01", confidence: "verified" }],
  check,
  examples: {
    found: [
      { title: "CQ with GO", claim: { lines: [{ code: "97012", modifiers: ["CQ", "GO"] }] } },
      { title: "CO alone", claim: { lines: [{ code: "97110", modifiers: ["CO"] }] } },
      { title: "both assistants", claim: { lines: [{ code: "97110", modifiers: ["GP", "CQ", "CO"] }] } },
    ],
    quiet: [
      { title: "CQ with GP", claim: { lines: [{ code: "97110", modifiers: ["GP", "CQ"] }] } },
      { title: "CO with GO", claim: { lines: [{ code: "97110", modifiers: ["GO", "CO"] }] } },
      { title: "no assistant", claim: { lines: [{ code: "97110", modifiers: ["GP"] }] } },
    ],
  },
});

const PARTNERS = { CQ: "GP", CO: "GO" } as const;

function check(line: LineFacts): Outcome {
  if (!hasModifier(line, "CQ", "CO")) return pass;
  const lone = (["CQ", "CO"] as const).find((assistant) => hasModifier(line, assistant) && !hasModifier(line, PARTNERS[assistant]));
  if (lone === undefined) return pass;
  const other = ["GP", "GO", "GN"].find((modifier) => hasModifier(line, modifier));
  const how = other === undefined ? `without ${PARTNERS[lone]}` : `with ${other}, not ${PARTNERS[lone]}`;
  return found({ fills: { ...lineFills(line), assistant: lone, how }, mark: markOf(line, lone) });
}
