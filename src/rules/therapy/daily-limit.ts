import { formatIsoDay } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import { pass, rule, unchecked, found } from "../../check/index.ts";
import type { BilledLine, DayFacts, Outcome } from "../../check/index.ts";
import { disciplineOfLine } from "../../check/kinds/evaluations.ts";
import { countsUnits } from "../../check/kinds/lines.ts";
import { disciplineOf, familyCodes, isAlwaysTherapy } from "../../reference/index.ts";

/** Medicare's own list of codes that are one unit a day, by discipline. */
export default rule({
  id: "therapy/daily-limit",
  title: "Medicare's units a day by discipline",
  severity: "warning",
  over: "day",
  applies: { procedures: familyCodes().filter(isAlwaysTherapy) },
  on: false,
  params: {},
  says: {
    what: "{code} on line {line} is billed on {day} under {billed}; by Medicare's list its units are for {right} only.",
    why: "The claims manual lists codes that are billed once per provider, discipline, day and patient, and disciplines under which a code has no unit at all. Units above it are denied as not necessary: an appeal and an advance notice are both proper.",
    next: "Bill the evaluation that belongs to the discipline, with its own modifier.",
  },
  denial: { group: "CO", carc: "50", rarc: [] },
  fix: "never",
  citations: [
    {
      source: "cms-claims-manual-ch5",
      section: "§20.2.D: the rows of the therapy evaluations; the others could not be read",
      confidence: "verified",
    },
  ],
  check,
  examples: {
    found: [
      {
        title: "a physical therapy evaluation under an occupational plan",
        set: { on: true },
        claim: { lines: [{ code: "97161", modifiers: ["GO"] }] },
      },
    ],
    quiet: [
      { title: "under its own", set: { on: true }, claim: { lines: [{ code: "97161", modifiers: ["GP"] }] } },
      { title: "one unit of a code whose row was not read", set: { on: true }, claim: { lines: [{ code: "97012", modifiers: ["GP"] }] } },
      {
        title: "two units of such a code cannot be judged",
        set: { on: true },
        claim: { lines: [{ code: "97110", units: 2, modifiers: ["GP"] }] },
      },
    ],
  },
});

const PLANS = { PT: "a physical therapy plan (GP)", OT: "an occupational therapy plan (GO)", SLP: "a speech-language plan (GN)" } as const;
const RIGHT = { PT: "physical therapy", OT: "occupational therapy" } as const;

/** The units of an evaluation are held against its unit limit by another rule; here only the discipline is left. */
function check({ day, lines }: DayFacts): readonly Outcome[] {
  const answers: Outcome[] = [];
  const unread: number[] = [];
  for (const line of lines) {
    if (!line.own || !isAlwaysTherapy(line.procedure) || !countsUnits(line)) continue;
    const right = disciplineOf(line.procedure);
    if (right !== undefined) answers.push(judged(line, right, day));
    else if (unitsOfCode(lines, line.procedure) > 1) unread.push(line.number);
  }
  if (unread.length > 0) answers.push(unchecked("table-absent:therapy-daily-limit", unread));
  return answers;
}

function judged(line: BilledLine, right: "PT" | "OT", day: Day): Outcome {
  const billed = disciplineOfLine(line);
  if (billed === undefined || billed === right) return pass;
  return found({
    lines: [line.number],
    fills: { code: line.procedure, line: line.number, day: formatIsoDay(day), billed: PLANS[billed], right: RIGHT[right] },
  });
}

function unitsOfCode(lines: readonly BilledLine[], code: string): number {
  let sum = 0;
  for (const { procedure, units } of lines) if (procedure === code && units.known) sum += units.value;
  return sum;
}
