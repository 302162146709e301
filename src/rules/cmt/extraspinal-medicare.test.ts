import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged, practiceOf } from "../../../test/support/rule.ts";
import rule from "./extraspinal-medicare.ts";

holdsItsExamples(rule);

test.each([
  [["AT"], "HC:98943:GY"],
  [[], "HC:98943:GY"],
  [["GA", "AT"], "HC:98943:GY"],
  [["GY", "AT"], "HC:98943:GY"],
])("%j becomes %s", (modifiers, to) => {
  const [finding] = findingsOf(judged({ claim: { lines: [{ code: "98943", modifiers }] } }, practiceOf(rule.id, { on: true })), rule.id);
  expect(finding?.fix).toMatchObject({ tier: "attest", edits: [{ to }] });
});
