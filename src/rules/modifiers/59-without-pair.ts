import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { BilledLine, Context, DayFacts, LineFacts, Outcome } from "../../check/index.ts";
import { lineFills, markOf, removals, wordsText } from "../../check/kinds/modifiers.ts";
import { ownOf } from "../../check/kinds/lines.ts";
import { isDistinctServiceModifier, isEvaluationAndManagement } from "../../reference/index.ts";
import type { PtpTable } from "../../reference/index.ts";

/** 59 opens an NCCI pair; where none stands it opens nothing. */
export default rule({
  id: "modifiers/59-without-pair",
  title: "59 with nothing to separate from",
  severity: "warning",
  over: "day",
  applies: { procedures: "any" },
  params: {},
  says: {
    what: "{code} on line {line} carries {modifiers}, {how}.",
    why: "59 and the X modifiers say that two services which are paid as one were separate this time. Where no such pair stands that day, they open nothing and draw the eye of an auditor; they are no mark of a service given by itself.",
    next: "Take {modifiers} off, unless this payer's own edits pair the codes.",
    question: "Does no edit of this payer pair {code} with another service of that day, so that {modifiers} should come off?",
  },
  denial: null,
  fix: "attest",
  citations: [
    { source: "ncci-policy-manual", section: "Chapter I, section E: 59 bypasses a pair, and is never for E/M codes", confidence: "verified" },
    { source: "chiroeco-modifier-59", confidence: "secondary" },
  ],
  check,
  examples: {
    found: [
      { title: "traction alone", claim: { lines: [{ code: "97012", modifiers: ["GP", "59"] }] } },
      { title: "traction with exercise: no pair", claim: { lines: [{ code: "97012", modifiers: ["59"] }, { code: "97110" }] } },
      { title: "an examination never takes it", claim: { lines: [{ code: "99213", modifiers: ["59"] }, { code: "98940" }] } },
    ],
    quiet: [
      { title: "manual therapy with traction: a pair", claim: { lines: [{ code: "97012" }, { code: "97140", modifiers: ["59"] }] } },
      { title: "the other code is on an earlier claim", claim: { id: "B2", lines: [{ code: "97140", modifiers: ["59"] }] }, before: [{ id: "B1", lines: [{ code: "97012" }] }] },
      { title: "the same code twice: that is other rules' question", claim: { lines: [{ code: "97012" }, { code: "97012", modifiers: ["59"] }] } },
      { title: "a code that the table does not cover", claim: { lines: [{ code: "97012", modifiers: ["59"] }, { code: "99213" }] } },
    ],
  },
});

function check(facts: DayFacts, { tables }: Context<object>): readonly Outcome[] {
  return facts.own
    .filter(({ modifiers }) => modifiers.some(isDistinctServiceModifier))
    .map((line) => judge(line, othersOf(line, facts), tables.ptp, facts.day));
}

/** The other lines of the day, and those that another provider gave on this claim: XP is about them. */
function othersOf(line: LineFacts, { lines, source, day }: DayFacts): readonly Pick<BilledLine, "procedure">[] {
  const same = ownOf(lines).map(({ number }) => number);
  const beside = source.lines.filter((other) => !same.includes(other.number) && other.day.known && other.day.value === day);
  return [...lines.filter((other) => other !== line), ...beside];
}

function judge(line: LineFacts, others: readonly Pick<BilledLine, "procedure">[], ptp: PtpTable, day: number): Outcome {
  const { procedure } = line;
  if (isEvaluationAndManagement(procedure)) return foundOn(line, "which an examination never takes");
  if (others.some((other) => other.procedure === procedure)) return pass;
  const answers = others.map((other) => ptp.find(procedure, other.procedure, day).is);
  if (answers.includes("pair")) return pass;
  if (answers.includes("uncovered")) return unchecked("table-absent:ncci-ptp", [line.number]);
  return foundOn(line, "and no pair of codes stands that day for it to open");
}

function foundOn(line: LineFacts, how: string): Outcome {
  const wrong = line.modifiers.filter(isDistinctServiceModifier);
  return found({
    lines: [line.number],
    fills: { ...lineFills(line), modifiers: wordsText(wrong), how },
    mark: markOf(line, wrong[0] ?? ""),
    atRisk: [],
    changes: removals(line.number, wrong),
  });
}
