import { describe, expect, test } from "vitest";
import { shipped } from "../../test/support/rule.ts";
import { sketchClaim } from "../claim/index.ts";
import type { Severity } from "../claim/index.ts";
import type { Planned } from "./plan.ts";
import { found, pass, unchecked } from "./outcome.ts";
import type { Answer } from "./rule.ts";
import { Answers } from "./verdict.ts";
import type { Verdict } from "./verdict.ts";

const claim = sketchClaim({ lines: [{ code: "97012" }, { code: "97140", date: "2026-03-04" }] });
const [first] = shipped().planFor("generic", 0).all;

function planned(severity: Severity): Planned {
  if (first === undefined) throw new Error("The shipped engine has no rule.");
  return { ...first, settled: { ...first.settled, severity } };
}

function verdict(...answers: readonly (readonly [Severity, Answer, number])[]): Verdict {
  const gathered = new Answers(shipped());
  gathered.begin(claim);
  for (const [severity, answer, line] of answers) gathered.add(planned(severity), answer, [line]);
  return gathered.verdict("generic");
}

test.each<[string, Verdict, Verdict["verdict"]]>([
  ["nothing asked", verdict(), "clean"],
  ["all passed", verdict(["error", pass, 1]), "clean"],
  ["an information changes nothing", verdict(["info", found(), 1]), "clean"],
  ["a warning is a finding", verdict(["warning", found(), 1]), "findings"],
  ["what could have been an error is open", verdict(["error", unchecked("note-absent"), 1]), "clean-as-far-as-checked"],
  ["what could only have been a warning is open", verdict(["warning", unchecked("note-absent"), 1]), "clean"],
  ["open under the plan of one day as an error, of the other as a warning", verdict(["warning", unchecked("note-absent"), 1], ["error", unchecked("note-absent"), 2]), "clean-as-far-as-checked"],
])("%s", (_, { verdict: name }, expected) => {
  expect(name).toBe(expected);
});

test("a rule that two plans of one claim hold is unchecked once, on both lines", () => {
  const { unchecked: open } = verdict(["warning", unchecked("note-absent"), 2], ["error", unchecked("note-absent"), 1]);
  expect(open).toEqual([{ rule: first?.rule.id, lines: [1, 2], reason: "note-absent" }]);
});

describe("charges at risk", () => {
  test.each<[string, Answer, number]>([
    ["the charges of the lines found", found(), 4000],
    ["each line once", found({ lines: [1, 1, 2] }), 8000],
    ["none for a finding that the check itself lowers to an information", found({ severity: "info" }), 0],
  ])("%s", (_, answer, expected) => {
    expect(verdict(["error", answer, 1]).findings[0]?.chargesAtRiskCents).toBe(expected);
  });
});

test("two findings of one rule on one line have ids of their own", () => {
  const { findings } = verdict(["error", [found(), found()], 1]);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(2);
});

test("one claim's answers are gone when the next begins", () => {
  const gathered = new Answers(shipped());
  gathered.begin(claim);
  for (const answer of [found(), unchecked("note-absent")]) gathered.add(planned("error"), answer, [1]);
  expect(gathered.verdict("generic")).toMatchObject({ findings: [{ rule: first?.rule.id }], unchecked: [{ lines: [1] }] });
  gathered.begin(claim);
  expect(gathered.verdict("generic")).toMatchObject({ verdict: "clean", findings: [], unchecked: [], rules: [] });
});

test("lines of what is open ascend, each once, in whatever order they come", () => {
  const lines = verdict(...[2, 1, 3, 2].map((line) => ["error", unchecked("note-absent"), line] as const)).unchecked[0]?.lines;
  expect(lines).toEqual([1, 2, 3]);
});
