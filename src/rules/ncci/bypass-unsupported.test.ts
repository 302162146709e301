import { expect, test } from "vitest";
import type { Example } from "../../check/index.ts";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./bypass-unsupported.ts";

holdsItsExamples(rule);

const therapy = { lines: [{ code: "97012" }, { code: "97140", modifiers: ["59"] }] };
const manipulation = { lines: [{ code: "98940" }, { code: "97140", modifiers: ["59"] }] };

test.each<[string, Omit<Example, "title">, string]>([
  ["no record", { claim: therapy }, "visit-absent"],
  ["no clock times", { claim: therapy, visit: {} }, "fact-absent:start"],
  ["no end and no minutes", { claim: therapy, visit: { services: [{ code: "97012", start: "10:00" }, { code: "97140", start: "11:00" }] } }, "fact-absent:end"],
  ["no regions", { claim: manipulation, visit: {} }, "fact-absent:regions"],
  ["a re-evaluation", { claim: { lines: [{ code: "97012" }, { code: "97164", modifiers: ["59"] }] }, visit: {} }, "fact-absent:statusChange"],
])("%s leaves it unanswered", (_, example, reason) => {
  expect(judged(example).unchecked).toContainEqual({ rule: rule.id, lines: [1, 2], reason });
});

test("the end follows from start and minutes", () => {
  const services = [{ code: "97012", start: "10:00", minutes: 20 }, { code: "97140", start: "10:15", minutes: 15 }];
  const [finding] = findingsOf(judged({ claim: therapy, visit: { services } }), rule.id);
  expect(finding?.message).toContain("10:00-10:20 and 10:15-10:30");
});

test("one region more than the manipulation is enough", () => {
  const services = [{ code: "98940", regions: ["lumbar"] }, { code: "97140", regions: ["Lumbar", "shoulder"] }];
  expect(findingsOf(judged({ claim: manipulation, visit: { services } }), rule.id)).toEqual([]);
});

test("without 59 there is nothing to support", () => {
  const verdict = judged({ claim: { lines: [{ code: "97012" }, { code: "97140" }] } });
  expect(verdict.unchecked.map((entry) => entry.rule)).not.toContain(rule.id);
});
