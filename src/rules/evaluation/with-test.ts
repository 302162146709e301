import { found, pass, rule } from "../../check/index.ts";
import type { BilledLine, HistoryFacts, Outcome } from "../../check/index.ts";
import { disciplineOfLine } from "../../check/kinds/evaluations.ts";
import { hasModifier, otherClaims } from "../../check/kinds/lines.ts";
import { isDistinctServiceModifier, isTherapyEvaluation } from "../../reference/index.ts";

const WITH_ANY = ["97750", "97755", "97763"];
const WITH_RE_EVALUATION = ["97760", "97761"];

/** Tests and orthotic checks are part of an evaluation of the same day, unless another discipline gave them. */
export default rule({
  id: "evaluation/with-test",
  title: "A test on the day of an evaluation",
  severity: "error",
  over: "history",
  applies: { procedures: [...WITH_ANY, ...WITH_RE_EVALUATION] },
  params: {},
  says: {
    what: "{code} on line {line} is billed on the day of {evaluation}{where}, {how}.",
    why: "Measuring and testing belong to the evaluation of that day. Medicare pays both only where practitioners of different disciplines gave them, and then with a modifier that says so.",
    next: "Take {code} off, unless another discipline gave it on that day and the record shows that.",
  },
  denial: { group: "CO", carc: "236", rarc: [] },
  fix: "never",
  citations: [{ source: "ncci-policy-manual", section: "Chapter XI, section P.8", confidence: "verified" }],
  check,
  examples: {
    found: [
      {
        title: "two therapists of one discipline",
        claim: { lines: [{ code: "97161", modifiers: ["GP"] }, { code: "97750", modifiers: ["GP", "59"] }] },
      },
      {
        title: "two disciplines, and no modifier that says so",
        claim: { lines: [{ code: "97161", modifiers: ["GP"] }, { code: "97750", modifiers: ["GO"] }] },
      },
      {
        title: "an orthotic with a re-evaluation",
        claim: { lines: [{ code: "97164", modifiers: ["GP"] }, { code: "97760", modifiers: ["GP"] }] },
      },
    ],
    quiet: [
      {
        title: "two disciplines with XP",
        claim: { lines: [{ code: "97161", modifiers: ["GP"] }, { code: "97750", modifiers: ["GO", "XP"] }] },
      },
      {
        title: "an orthotic with a first evaluation",
        claim: { lines: [{ code: "97161", modifiers: ["GP"] }, { code: "97760", modifiers: ["GP"] }] },
      },
      {
        title: "another day",
        claim: { lines: [{ code: "97161", modifiers: ["GP"] }, { code: "97750", date: "2026-03-04", modifiers: ["GP"] }] },
      },
      { title: "a test alone", claim: { lines: [{ code: "97750", modifiers: ["GP"] }] } },
    ],
  },
});

function check({ own, alongside }: HistoryFacts): readonly Outcome[] {
  const tests = own.filter(({ procedure }) => WITH_ANY.includes(procedure) || WITH_RE_EVALUATION.includes(procedure));
  return tests.map((test) => {
    const evaluation = [...alongside, ...own].find((line) => belongsWith(line, test) && sameDay(line, test) && !isSeparate(line, test));
    if (!evaluation) return pass;
    const how = disciplineOfLine(evaluation) === disciplineOfLine(test) ? "by the same discipline" : "and nothing on the claim says that another discipline gave it";
    return found({
      lines: [test.number],
      fills: { code: test.procedure, line: test.number, evaluation: evaluation.procedure, where: otherClaims([evaluation]), how },
    });
  });
}

function belongsWith({ procedure }: BilledLine, test: BilledLine): boolean {
  if (WITH_ANY.includes(test.procedure)) return isTherapyEvaluation(procedure);
  return procedure === "97164" || procedure === "97168";
}

function sameDay(one: BilledLine, other: BilledLine): boolean {
  return one.day.known && other.day.known && one.day.value === other.day.value;
}

function isSeparate(one: BilledLine, other: BilledLine): boolean {
  const [first, second] = [disciplineOfLine(one), disciplineOfLine(other)];
  const differ = first !== undefined && second !== undefined && first !== second;
  return differ && [one, other].some((line) => line.modifiers.some(isDistinctServiceModifier) || hasModifier(line, "91", "27"));
}
