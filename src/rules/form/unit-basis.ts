import { entryOf } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { Change, LineFacts, Outcome } from "../../check/index.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";
import { familyCodes } from "../../reference/index.ts";

/** Physical-medicine codes are counted in units (UN); minutes (MJ) are for anaesthesia. */
export default rule({
  id: "form/unit-basis",
  title: "Counted in units, not minutes",
  severity: "error",
  over: "line",
  applies: { procedures: familyCodes() },
  params: {},
  says: {
    what: "{code} on line {line} is counted in {basis}, not in units (UN).",
    why: "SV103 says what the quantity counts. MJ is minutes and is for anaesthesia; a physical-medicine code is counted in units, whatever its minutes. The minutes belong in the note.",
    next: "{do}",
  },
  denial: { group: "CO", carc: "16", rarc: [] },
  fix: "safe",
  citations: [
    { source: "x12-837p-guide", section: "2400 SV103", confidence: "memory" },
    { source: "cms-claims-manual-ch5", section: "§20.2.B: a code without time is entered as 1", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      { title: "fifteen minutes of traction", claim: { lines: [{ code: "97012", units: 15, basis: "MJ" }] } },
      { title: "minutes of exercise", claim: { lines: [{ code: "97110", units: 30, basis: "MJ" }] } },
    ],
    quiet: [
      { title: "units", claim: { lines: [{ code: "97012" }] } },
      { title: "anaesthesia in minutes", claim: { lines: [{ code: "00600", units: 45, basis: "MJ" }] } },
    ],
  },
});

function check(line: LineFacts): Outcome {
  const { unitBasis } = line;
  if (unitBasis === "UN") return pass;
  const changes = changesFor(line);
  return found({
    fills: { ...lineFills(line), basis: entryOf(BASES, unitBasis) ?? `"${unitBasis}"`, do: changes.length > 0 ? RESTATE : COUNT },
    mark: { line: line.number, element: "SV103" },
    changes,
  });
}

const BASES: Readonly<Record<string, string>> = { MJ: "minutes (MJ)", "": "nothing that is named" };
const RESTATE = "Write UN and a quantity of 1; the charge stays as it is.";
const COUNT = "Count the units from the minutes in the note, and write UN.";

/** Traction is one unit whatever the minutes, so its quantity follows from the code; of other codes a person counts the units. */
function changesFor({ procedure, number, unitBasis, units }: LineFacts): readonly Change[] {
  const isOne = unitBasis === "MJ" || (units.known && units.value === 1);
  if (procedure !== "97012" || !isOne) return [];
  return [
    { op: "set", line: number, element: "SV103", to: "UN" },
    ...(units.known && units.value === 1 ? [] : [{ op: "set", line: number, element: "SV104", to: "1" } as const]),
  ];
}
