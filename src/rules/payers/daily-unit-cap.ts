import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { DayFacts, Outcome } from "../../check/index.ts";
import { countsUnits, linesText, numbersOf, otherClaims, ownOf, unitsOf } from "../../check/kinds/lines.ts";
import { familyCodes, isCmt, isTherapyCode } from "../../reference/index.ts";

/** Some payers cap all therapy units of a visit together. */
export default rule({
  id: "payers/daily-unit-cap",
  title: "A cap on the units of a visit",
  severity: "warning",
  over: "day",
  applies: { procedures: familyCodes().filter(isTherapyCode) },
  on: false,
  params: { units: null as number | null },
  says: {
    what: "{count} therapy units on {day} ({where}); this payer pays at most {units} a visit.",
    why: "Beside the limit of each code this payer caps the therapy units of one visit, timed and untimed together. What is above the cap is not paid.",
    next: "Bill what was given; know that the units above the cap will be denied, and that the contract says whether the patient may be billed.",
  },
  denial: { group: "CO", carc: "222", rarc: [] },
  fix: "never",
  citations: [{ source: "analyst", section: "The sum of therapy units of the day", confidence: "logic" }],
  check,
  examples: {
    found: [{ title: "five units where four are paid", set: { on: true, params: { units: 4 } }, claim: { lines: [{ code: "97110", units: 3 }, { code: "97140", units: 1 }, { code: "97012" }] } }],
    quiet: [
      { title: "four units", set: { on: true, params: { units: 4 } }, claim: { lines: [{ code: "97110", units: 3 }, { code: "97012" }] } },
      {
        title: "manipulation does not count",
        set: { on: true, params: { units: 1 } },
        claim: { lines: [{ code: "98941" }, { code: "97012" }] },
      },
      { title: "no cap", set: { on: true }, claim: { lines: [{ code: "97110", units: 6 }] } },
    ],
  },
});

function check({ day, lines }: DayFacts, { params }: { readonly params: { readonly units: number | null } }): Outcome {
  const therapy = lines.filter((line) => isTherapyCode(line.procedure) && !isCmt(line.procedure) && countsUnits(line));
  const own = numbersOf(ownOf(therapy));
  const count = unitsOf(therapy);
  if (params.units === null || own.length === 0 || count <= params.units) return pass;
  return found({
    lines: own,
    fills: { count, day: formatIsoDay(day), where: `${linesText(own)}${otherClaims(therapy)}`, units: params.units },
  });
}
