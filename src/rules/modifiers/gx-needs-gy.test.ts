import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged, practiceOf } from "../../../test/support/rule.ts";
import rule from "./gx-needs-gy.ts";

holdsItsExamples(rule);

test.each([
  ["offers GY on an excluded service", { code: "97012", modifiers: ["GP", "GX"] }, "attest"],
  ["offers nothing on spinal manipulation, which is covered", { code: "98940", modifiers: ["GX"] }, "never"],
  ["offers nothing where another modifier contradicts", { code: "97012", modifiers: ["GX", "GY", "GL"] }, "never"],
])("%s", (_, line, tier) => {
  const [finding] = findingsOf(judged({ claim: { lines: [line] } }, practiceOf(rule.id, { on: true })), rule.id);
  expect(finding?.fix?.tier).toBe(tier);
});
