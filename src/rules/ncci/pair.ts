import { formatIsoDay } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import { bypassed, found, pass, rule, unchecked } from "../../check/index.ts";
import type { Change, Context, DayFacts, Outcome } from "../../check/index.ts";
import { saysExcluded } from "../../check/kinds/excluded.ts";
import { addition, removals } from "../../check/kinds/modifiers.ts";
import { bypassOf, EITHER_COLUMN_FROM, ownNumbers, pairFills, pairsOf, placeOfLine } from "../../check/kinds/pairs.ts";
import type { PairOfLines } from "../../check/kinds/pairs.ts";
import { isCmt, isDistinctServiceModifier, isEvaluationAndManagement, isSpinalCmt, isTherapyEvaluation, modifierFacts } from "../../reference/index.ts";

/** Two codes of one day of which the second is part of the first, unless a modifier says that they were separate. */
export default rule({
  id: "ncci/pair",
  title: "Codes that are paid as one",
  severity: "error",
  over: "day",
  applies: { procedures: "any" },
  params: {},
  says: {
    what: "{column2} ({second}) is not paid on the day of {column1} ({first}), {day}{unless}.",
    why: "Medicare's coding edits (NCCI), which many payers share, take the second of these two codes for a part of the first when one provider bills both for a patient on a day, on one claim or several. The first is paid and the second denied.",
    next: "{do} Do not move a service to another day to get round an edit.",
    question: "{ask}",
  },
  denial: { group: "CO", carc: "236", rarc: [] },
  fix: "attest",
  citations: [
    { source: "ncci-policy-manual", section: "Chapter I, sections A and E; chapter XI, sections P and S", confidence: "verified" },
    { source: "fcso-ncci-faq", section: "59 on either column", from: "2019-07-01", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      { title: "traction and manual therapy", policy: "medicare-b", claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP"] }, { code: "97140", modifiers: ["GP"] }] } },
      { title: "manipulation and manual therapy", claim: { lines: [{ code: "98941" }, { code: "97140" }] } },
      { title: "59 on column 1, before that was allowed", claim: { date: "2019-06-30", lines: [{ code: "97012", modifiers: ["59"] }, { code: "97140" }] } },
      { title: "the first code is on another claim of the batch", claim: { id: "B2", lines: [{ code: "97140" }] }, before: [{ id: "B1", lines: [{ code: "97012" }] }] },
    ],
    quiet: [
      { title: "59 on column 2", claim: { lines: [{ code: "97012" }, { code: "97140", modifiers: ["59"] }] } },
      { title: "59 on column 1", claim: { date: "2019-07-01", lines: [{ code: "97012", modifiers: ["59"] }, { code: "97140" }] } },
      { title: "no such pair", claim: { lines: [{ code: "97012" }, { code: "97110" }, { code: "98941" }] } },
      { title: "another day", claim: { lines: [{ code: "97012" }, { code: "97140", date: "2026-03-04" }] } },
      { title: "a line that says by GY that it is excluded", claim: { provider: "DC", lines: [{ code: "98941", modifiers: ["AT"] }, { code: "97140", modifiers: ["GP", "GY"] }] } },
    ],
  },
});

function check(facts: DayFacts, { tables }: Context<object>): readonly Outcome[] {
  const { met, uncovered } = pairsOf(facts, tables.ptp);
  if (met.length === 0) return uncovered.length === 0 ? [] : [unchecked("table-absent:ncci-ptp", uncovered)];
  const groups = gathered(met.filter((pair) => !isOneADay(pair)));
  const answers = summedUp(groups).map((pairs) => worstOf(pairs.map((pair) => judge(pair, facts.day))));
  return uncovered.length === 0 ? answers : [...answers, unchecked("table-absent:ncci-ptp", uncovered)];
}

/** Two codes of spinal manipulation, or two evaluations: rules of their own say that there is one a day. */
function isOneADay({ first, second }: PairOfLines): boolean {
  return (isSpinalCmt(first.procedure) && isSpinalCmt(second.procedure))
    || (isTherapyEvaluation(first.procedure) && isTherapyEvaluation(second.procedure));
}

/** One answer for each line of column 2 and code of column 1, however many lines that code has. */
function gathered(met: readonly PairOfLines[]): readonly (readonly PairOfLines[])[] {
  if (met.length < 2) return met.length === 0 ? [] : [met];
  const groups = new Map<string, PairOfLines[]>();
  for (const pair of met) {
    const key = `${pair.first.procedure} ${placeOfLine(pair.second)}`;
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  return [...groups.values()];
}

/** Other claims are named one by one up to here. */
const MOST_CLAIMS = 5;

/** Of very many other claims with the same code of column 2, the earliest stand for the rest: each would say the same of our line. */
function summedUp(groups: readonly (readonly PairOfLines[])[]): readonly (readonly PairOfLines[])[] {
  const named = new Map<string, number>();
  return groups.filter(([pair]) => {
    if (!pair || pair.second.own) return true;
    const key = [pair.first.procedure, pair.second.procedure, ...pair.second.modifiers].join(" ");
    const count = named.get(key) ?? 0;
    named.set(key, count + 1);
    return count < MOST_CLAIMS;
  });
}

function worstOf(answers: readonly Outcome[]): Outcome {
  return answers.find(({ is }) => is === "finding") ?? answers[0] ?? pass;
}

function judge(met: PairOfLines, day: Day): Outcome {
  const { pair, first, second } = met;
  const lines = ownNumbers(first, second);
  if (saysExcluded(first) || saysExcluded(second)) return bypassed("GY", lines);
  const by = bypassOf(met, day);
  if (by !== undefined) return pair.indicator === 1 ? bypassed(by, lines) : pass;
  const changes = pair.indicator === 1 ? changesFor(met, day) : [];
  return found({
    lines: second.own ? [second.number] : [first.number],
    atRisk: ownNumbers(second),
    citations: [pair.citation],
    fills: { ...pairFills(met), day: formatIsoDay(day), ...wordsFor(met) },
    changes,
  });
}

/** An examination takes 25, any other service 59: on column 2 where that line is ours and on column 1 where that is allowed. */
function changesFor({ first, second }: PairOfLines, day: Day): readonly Change[] {
  const examination = [first, second].find(({ procedure }) => isEvaluationAndManagement(procedure));
  if (examination) return examination.own ? [addition(examination.number, "25")] : [];
  if (second.own) return [addition(second.number, "59"), ...misplaced(first, day)];
  return day >= EITHER_COLUMN_FROM ? [addition(first.number, "59")] : [];
}

function misplaced({ own, number, modifiers }: PairOfLines["first"], day: Day): readonly Change[] {
  return own && day < EITHER_COLUMN_FROM ? removals(number, modifiers.filter(isDistinctServiceModifier)) : [];
}

function wordsFor({ pair, first, second }: PairOfLines): Readonly<Record<"unless" | "do" | "ask", string>> {
  if (pair.indicator === 0) {
    return { unless: ", and no modifier opens this pair", do: `Bill ${first.procedure} alone.`, ask: "" };
  }
  const { unless, ask } = separatelyBy(first.procedure, second.procedure);
  return { unless: `, unless ${unless}`, do: `If ${unless} and the record shows it, say so by a modifier on ${second.procedure}; otherwise bill ${first.procedure} alone.`, ask };
}

/** What makes two codes separate is not the same for every pair. */
function separatelyBy(column1: string, column2: string): { readonly unless: string; readonly ask: string } {
  if (isEvaluationAndManagement(column1) || isEvaluationAndManagement(column2)) {
    return { unless: "the examination went beyond the other service", ask: modifierFacts("25")?.asks ?? "" };
  }
  if (isTherapyEvaluation(column2)) {
    return { unless: "a change in the patient called for it", ask: `Had the patient's condition changed so that ${column2} was needed apart from ${column1}, and does the record show it?` };
  }
  if (isCmt(column1) || isCmt(column2)) {
    return { unless: "it was given to another region", ask: `Does the record show ${column2} in a different region from the manipulation (${column1})?` };
  }
  return { unless: "each had an interval of its own", ask: `Does the record show ${column1} and ${column2} in separate intervals that do not overlap?` };
}
