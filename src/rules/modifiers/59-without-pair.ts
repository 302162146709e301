import type { ServiceLine } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { Context, DayFacts, LineFacts, Outcome } from "../../check/index.ts";
import { lineFills, markOf, removals, wordsText } from "../../check/kinds/modifiers.ts";
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
    what: "{code} on line {line} carries {modifiers}, and no pair of codes stands that day for it to open.",
    why: "59 and the X modifiers say that two services which are paid as one were separate this time. Where no such pair stands that day, they open nothing and draw the eye of an auditor; they are no mark of a service given by itself.",
    next: "Take {modifiers} off, unless this payer's own edits pair the codes.",
    question: "Does no edit of this payer pair {code} with another service of that day, so that {modifiers} should come off?",
  },
  denial: null,
  fix: "attest",
  citations: [
    {
      source: "ncci-policy-manual",
      section: "Chapter I, section E: 59 bypasses a pair, and is never for E/M codes",
      confidence: "verified",
    },
    { source: "chiroeco-modifier-59", confidence: "secondary" },
  ],
  check,
  examples: {
    found: [
      { title: "traction alone", claim: { lines: [{ code: "97012", modifiers: ["GP", "59"] }] } },
      { title: "traction with exercise: no pair", claim: { lines: [{ code: "97012", modifiers: ["59"] }, { code: "97110" }] } },
    ],
    quiet: [
      { title: "manual therapy with traction: a pair", claim: { lines: [{ code: "97012" }, { code: "97140", modifiers: ["59"] }] } },
      {
        title: "the other code is on an earlier claim",
        claim: { id: "B2", lines: [{ code: "97140", modifiers: ["59"] }] },
        before: [{ id: "B1", lines: [{ code: "97012" }] }],
      },
      {
        title: "the same code twice: that is other rules' question",
        claim: { lines: [{ code: "97012" }, { code: "97012", modifiers: ["59"] }] },
      },
      {
        title: "an examination never takes it: another rule says so",
        claim: { lines: [{ code: "99213", modifiers: ["59"] }, { code: "98940" }] },
      },
      { title: "a code that the table does not cover", claim: { lines: [{ code: "97012", modifiers: ["59"] }, { code: "99213" }] } },
    ],
  },
});

function check(facts: DayFacts, { tables }: Context<object>): readonly Outcome[] {
  if (!facts.own.some(isMarked)) return [];
  const marked = facts.own.filter(isMarked);
  const codes = codesOf(facts);
  return marked.map((line) => judge(line, codes, tables.ptp, facts.day));
}

function isMarked({ procedure, modifiers }: LineFacts): boolean {
  return modifiers.some(isDistinctServiceModifier) && !isEvaluationAndManagement(procedure);
}

/** How often each code comes: on the lines of the day, and on those that another provider gave on this claim, for XP is about them. */
function codesOf(facts: DayFacts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { procedure } of facts.lines) counts.set(procedure, (counts.get(procedure) ?? 0) + 1);
  for (const { procedure } of besideOf(facts)) counts.set(procedure, (counts.get(procedure) ?? 0) + 1);
  return counts;
}

function besideOf({ own, source, day }: DayFacts): readonly ServiceLine[] {
  if (own.length === source.lines.length) return [];
  const same = new Set(own.map(({ number }) => number));
  return source.lines.filter((other) => !same.has(other.number) && other.day.known && other.day.value === day);
}

/** More codes than a day has; beyond them a table is not asked. */
const MOST_CODES = 300;

/** Of a code with itself. */
const NO_PAIR = { is: "none" } as const;

function judge(line: LineFacts, codes: ReadonlyMap<string, number>, ptp: PtpTable, day: number): Outcome {
  const { procedure } = line;
  if ((codes.get(procedure) ?? 0) > 1) return pass;
  if (codes.size > MOST_CODES) return unchecked("table-absent:ncci-ptp", [line.number]);
  let isCovered = true;
  for (const other of codes.keys()) {
    const { is } = other === procedure ? NO_PAIR : ptp.find(procedure, other, day);
    if (is === "pair") return pass;
    isCovered &&= is === "none";
  }
  return isCovered ? foundOn(line) : unchecked("table-absent:ncci-ptp", [line.number]);
}

function foundOn(line: LineFacts): Outcome {
  const wrong = line.modifiers.filter(isDistinctServiceModifier);
  return found({
    lines: [line.number],
    fills: { ...lineFills(line), modifiers: wordsText(wrong) },
    mark: markOf(line, wrong[0] ?? ""),
    atRisk: [],
    changes: removals(line.number, wrong),
  });
}
