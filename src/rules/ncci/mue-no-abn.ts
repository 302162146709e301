import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { Context, DayFacts, Outcome } from "../../check/index.ts";
import { countsUnits, hasModifier, ownOf, unitsOf } from "../../check/kinds/lines.ts";

/** Units above a limit are a matter of coding: no notice moves them to the patient. */
export default rule({
  id: "ncci/mue-no-abn",
  title: "GA on units above the limit",
  severity: "error",
  over: "day",
  applies: { procedures: "any" },
  on: false,
  params: { perLine: false },
  says: {
    what: "GA stands on line {line} ({code}), whose {units} units on {day} are above the limit of {limit}.",
    why: "An advance notice moves a denial for lack of necessity to the patient. Units above the medically unlikely edit are denied as a matter of coding; the patient may not be billed for them, notice or not.",
    next: "Put the units right first. Whether GA belongs on what is left is a question of its own.",
  },
  denial: { group: "CO", carc: "151", rarc: ["N362"] },
  fix: "never",
  citations: [{ source: "ncci-policy-manual", section: "Chapter I, section V: no notice for a coding denial", confidence: "verified" }],
  check,
  examples: {
    found: [
      { title: "three units of ultrasound with GA", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97035", units: 3, modifiers: ["GP", "GA"] }] } },
    ],
    quiet: [
      { title: "within the limit", set: { on: true }, claim: { lines: [{ code: "97035", units: 2, modifiers: ["GP", "GA"] }] } },
      { title: "above it without GA is another rule's", set: { on: true }, claim: { lines: [{ code: "97035", units: 3, modifiers: ["GP"] }] } },
      { title: "a code without a known limit", set: { on: true }, claim: { lines: [{ code: "99999", units: 3, modifiers: ["GA"] }] } },
    ],
  },
});

function check({ day, lines }: DayFacts, { params, tables }: Context<{ readonly perLine: boolean }>): readonly Outcome[] {
  return ownOf(lines).filter((line) => hasModifier(line, "GA") && countsUnits(line)).map((line) => {
    const mue = tables.mue.find(line.procedure, day);
    if (!mue.known || mue.value.units === 0) return pass;
    const alone = params.perLine || mue.value.mai === 1;
    const units = unitsOf(alone ? [line] : lines.filter((other) => other.procedure === line.procedure && countsUnits(other)));
    if (units <= mue.value.units) return pass;
    return found({
      lines: [line.number],
      mark: { line: line.number, element: "SV101" },
      citations: [mue.value.citation],
      fills: { line: line.number, code: line.procedure, units, day: formatIsoDay(day), limit: mue.value.units },
    });
  });
}
