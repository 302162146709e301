import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";
import { isFamilyCode, isUntimed } from "../../reference/index.ts";

/** A billed line bills something. */
export default rule({
  id: "form/units-positive",
  title: "Units above zero",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  params: {},
  says: {
    what: "{code} on line {line} is billed with {units} units.",
    why: "A line of no units asks for no payment: payers reject it, or pay nothing.",
    next: "Bill the units that were given, or take the line off if the service was not given.",
    question: "Was {code} given once at this visit, so that one unit is right?",
  },
  denial: { group: "CO", carc: "16", rarc: [] },
  fix: "attest",
  citations: [{ source: "x12-837p-guide", section: "2400 SV104", confidence: "memory" }],
  check,
  examples: {
    found: [{ title: "no units of traction", claim: { lines: [{ code: "97012", units: 0 }] } }],
    quiet: [
      { title: "one unit", claim: { lines: [{ code: "97012", units: 1 }] } },
      { title: "minutes in place of units are another rule's", claim: { lines: [{ code: "97012", units: 0, basis: "MJ" }] } },
    ],
  },
});

function check(line: LineFacts): Outcome {
  const { units, procedure } = line;
  if (!units.known) return unchecked(units.reason);
  if (units.value > 0 || (line.unitBasis !== "UN" && isFamilyCode(procedure))) return pass;
  return found({
    fills: { ...lineFills(line), units: units.value },
    mark: { line: line.number, element: "SV104" },
    changes: isUntimed(procedure) ? [{ op: "set", line: line.number, element: "SV104", to: "1" }] : [],
  });
}
