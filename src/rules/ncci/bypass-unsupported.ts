import { unknown } from "../../claim/index.ts";
import type { Known } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { Context, DayFacts, Outcome } from "../../check/index.ts";
import { bypassOf, coveredPairs, ownNumbers, pairFills } from "../../check/kinds/pairs.ts";
import type { PairOfLines } from "../../check/kinds/pairs.ts";
import { overlapOf, sameRegions } from "../../check/kinds/separate.ts";
import type { Contradiction } from "../../check/kinds/separate.ts";
import { isCmt, isDistinctServiceModifier, isEvaluationAndManagement, isTherapyEvaluation } from "../../reference/index.ts";

/** 59 or an X modifier opens a pair on paper; the record has to bear it out. */
export default rule({
  id: "ncci/bypass-unsupported",
  title: "A bypass that the record contradicts",
  severity: "error",
  over: "day",
  applies: { procedures: "any" },
  params: {},
  says: {
    what: "{by} says that {column1} ({first}) and {column2} ({second}) were separate, but {how}.",
    why: "Two therapy services are separate when each had an interval of its own, even back to back; therapy beside manipulation, when it was given to another region. A modifier that the record contradicts claims something untrue.",
    next: "If the record is right, take the modifier off and bill {column1} alone; only whoever gave the services can say that the record is wrong.",
  },
  denial: { group: "CO", carc: "236", rarc: [] },
  fix: "never",
  citations: [
    { source: "ncci-policy-manual", section: "Chapter XI, sections P.2 and S: intervals, and region for manipulation", confidence: "verified" },
    { source: "chiroeco-modifier-59", confidence: "secondary" },
    { source: "hns-97140", confidence: "secondary" },
  ],
  check,
  examples: {
    found: [
      {
        title: "both at ten",
        claim: { lines: [{ code: "97012" }, { code: "97140", modifiers: ["59"] }] },
        visit: { services: [{ line: 1, code: "97012", start: "10:00", end: "10:15" }, { line: 2, code: "97140", start: "10:05", end: "10:20" }] },
      },
      {
        title: "manual therapy where the manipulation was",
        claim: { lines: [{ code: "98940" }, { code: "97140", modifiers: ["XS"] }] },
        visit: { services: [{ line: 1, code: "98940", regions: ["lumbar", "sacral"] }, { line: 2, code: "97140", regions: ["lumbar"] }] },
      },
      {
        title: "more minutes than the visit had",
        claim: { lines: [{ code: "97012" }, { code: "97140", modifiers: ["59"] }] },
        visit: { visitMinutes: 25, services: [{ line: 1, code: "97012", minutes: 15 }, { line: 2, code: "97140", minutes: 15 }] },
      },
    ],
    quiet: [
      {
        title: "one after the other",
        claim: { lines: [{ code: "97012" }, { code: "97140", modifiers: ["59"] }] },
        visit: { services: [{ line: 1, code: "97012", start: "10:00", end: "10:15" }, { line: 2, code: "97140", start: "10:15", end: "10:30" }] },
      },
      {
        title: "manual therapy to the neck, manipulation below",
        claim: { lines: [{ code: "98941" }, { code: "97140", modifiers: ["59"] }] },
        visit: { services: [{ line: 1, code: "98941", regions: ["lumbar", "sacral", "pelvic"] }, { line: 2, code: "97140", regions: ["cervical"] }] },
      },
      { title: "no record", claim: { lines: [{ code: "97012" }, { code: "97140", modifiers: ["59"] }] } },
    ],
  },
});

function check(facts: DayFacts, { tables }: Context<object>): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (const met of coveredPairs(facts, tables.ptp)) {
    const by = met.pair.indicator === 1 ? bypassOf(met, facts.day) : undefined;
    if (by !== undefined && isDistinctServiceModifier(by)) outcomes.push(judge(met, by));
  }
  return outcomes;
}

function judge(met: PairOfLines, by: string): Outcome {
  const { pair, first, second } = met;
  const lines = ownNumbers(first, second);
  const contradiction = contradictionOf(met);
  if (!contradiction.known) return unchecked(contradiction.reason, lines);
  if (contradiction.value === undefined) return pass;
  return found({
    lines,
    atRisk: ownNumbers(second),
    citations: [pair.citation],
    fills: { ...pairFills(met), by, how: contradiction.value },
  });
}

/** Region decides beside manipulation, a change in the patient for an evaluation, the clock between other services. */
function contradictionOf({ first, second }: PairOfLines): Known<Contradiction> {
  if ([first, second].some(({ procedure }) => isTherapyEvaluation(procedure) || isEvaluationAndManagement(procedure))) {
    const absent = [first, second].find(({ visit }) => !visit.known);
    return absent !== undefined && !absent.visit.known ? absent.visit : unknown("fact-absent:statusChange");
  }
  if (isCmt(first.procedure)) return sameRegions(first, second);
  if (isCmt(second.procedure)) return sameRegions(second, first);
  return overlapOf(first, second);
}
