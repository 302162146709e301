import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./at-only-on-cmt.ts";

holdsItsExamples(rule);

test("AT comes off by itself, and nothing else moves", () => {
  const [finding] = findingsOf(judged({ claim: { lines: [{ code: "97012", modifiers: ["GP", "at", "GY"] }] } }), rule.id);
  expect(finding?.fix).toMatchObject({ tier: "safe", edits: [{ from: "HC:97012:GP:at:GY", to: "HC:97012:GP:GY" }] });
});
