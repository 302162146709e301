import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";
import { familyCodes, isUntimed } from "../../reference/index.ts";

/** Physical-medicine codes are billed in whole units. */
export default rule({
  id: "form/units-whole",
  title: "Whole units",
  severity: "error",
  over: "line",
  applies: { procedures: familyCodes() },
  params: {},
  says: {
    what: "{code} on line {line} is billed with {units} units; units are whole.",
    why: "Physical-medicine codes are counted in whole units: a timed code by the minutes that a unit takes, an untimed one once. A fraction is rejected, or cut off.",
    next: "Count the units again from the minutes in the note.",
    question: "Was {code} given once at this visit, so that one unit is right?",
  },
  denial: { group: "CO", carc: "16", rarc: [] },
  fix: "attest",
  citations: [
    { source: "x12-837p-guide", section: "2400 SV104", confidence: "memory" },
    { source: "cms-claims-manual-ch5", section: "§20.2: units of therapy codes", confidence: "verified" },
  ],
  check,
  examples: {
    found: [{ title: "one and a half", claim: { lines: [{ code: "97012", units: 1.5 }] } }],
    quiet: [
      { title: "two of a timed code", claim: { lines: [{ code: "97110", units: 2 }] } },
      { title: "a code of another family", claim: { lines: [{ code: "J1100", units: 1.5 }] } },
      { title: "minutes in place of units are another rule's", claim: { lines: [{ code: "97012", units: 12.5, basis: "MJ" }] } },
    ],
  },
});

function check(line: LineFacts): Outcome {
  const { units, procedure } = line;
  if (!units.known) return unchecked(units.reason);
  if (line.unitBasis !== "UN" || units.value <= 0 || Number.isInteger(units.value)) return pass;
  return found({
    fills: { ...lineFills(line), units: units.value },
    mark: { line: line.number, element: "SV104" },
    changes: isUntimed(procedure) ? [{ op: "set", line: line.number, element: "SV104", to: "1" }] : [],
  });
}
