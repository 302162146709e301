import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./modifier-form.ts";

holdsItsExamples(rule);

const findingOf = (modifiers: readonly string[], frequency = "1") =>
  findingsOf(judged({ claim: { frequency, lines: [{ code: "97012", modifiers }] } }), rule.id)[0];

test.each([
  [["gp"], "HC:97012:GP"],
  [["GP", "gp", "59"], "HC:97012:GP:59"],
  [["59", "59"], "HC:97012:59"],
])("%j is respelt", (modifiers, to) => {
  expect(findingOf(modifiers)?.fix).toMatchObject({ tier: "safe", edits: [{ to }] });
});

test("one that cannot be a modifier is left to a person, its neighbours too", () => {
  expect(findingOf(["gp", "G"])?.fix?.tier).toBe("never");
});

test("a void claim is looked at too", () => {
  expect(findingOf(["gp"], "8")).toBeDefined();
});
