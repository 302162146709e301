import { entryOf } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";

interface Words { readonly how: string; readonly do: string }

const CODES: Readonly<Record<string, Words>> = {
  97014: { how: "which Medicare does not take", do: "Medicare's code for unattended electrical stimulation, other than for wounds, is G0283; see that the record describes it." },
  97010: { how: "which Medicare never pays by itself: it is a part of the other services", do: "Take the line off; it is not billed to the patient either." },
};

/** Codes of the family that are good elsewhere and that Medicare does not pay. */
export default rule({
  id: "codes/not-for-medicare",
  title: "Codes that Medicare does not pay",
  severity: "error",
  over: "line",
  applies: { procedures: Object.keys(CODES) },
  on: false,
  params: {},
  says: {
    what: "Line {line} bills Medicare {code}, {how}.",
    why: "Medicare has a code of its own in the place of some, and takes others for a part of the services beside them.",
    next: "{do}",
  },
  denial: { group: "CO", carc: "97", rarc: [] },
  fix: "never",
  citations: [
    { source: "chirotouch-97014", section: "97014 since 2003-03-01; 97010", confidence: "secondary" },
    { source: "cms-mue-2024q3", section: "Both have a limit of 0", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      { title: "unattended stimulation", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97014", modifiers: ["GP"] }] } },
      { title: "a hot pack", policy: "medicare-b", claim: { provider: "PT", lines: [{ code: "97010", modifiers: ["GP"] }] } },
    ],
    quiet: [
      { title: "Medicare's own code", set: { on: true }, claim: { provider: "PT", lines: [{ code: "G0283", modifiers: ["GP"] }] } },
      { title: "other payers", claim: { lines: [{ code: "97014" }] } },
      { title: "filed as excluded", set: { on: true }, claim: { provider: "DC", lines: [{ code: "97010", modifiers: ["GP", "GY"] }] } },
      { title: "S codes and 98943 have rules of their own", set: { on: true }, claim: { lines: [{ code: "S9090" }, { code: "98943" }] } },
    ],
  },
});

function check(line: LineFacts): Outcome {
  const words = entryOf(CODES, line.procedure);
  if (words === undefined || hasModifier(line, "GY")) return pass;
  return found({ fills: { ...lineFills(line), ...words }, mark: { line: line.number, element: "SV101-2" } });
}
