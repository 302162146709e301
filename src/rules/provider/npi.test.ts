import { expect, test } from "vitest";
import { sketchClaim } from "../../claim/index.ts";
import { open } from "../../check/index.ts";
import { findingsOf, holdsItsExamples, judged, shipped } from "../../../test/support/rule.ts";
import { isNpi } from "../../check/kinds/npi.ts";
import rule from "./npi.ts";

holdsItsExamples(rule);

test.each([["1234567893", true], ["1000000004", true], ["1234567894", false], ["3234567893", false], ["12345678930", false], ["123456789X", false]])("%s: %s", (text, valid) => {
  expect(isNpi(text)).toBe(valid);
});

test("every provider is looked at, and each has a finding of its own", () => {
  const verdict = judged({ claim: { billing: { npi: "1111111111" }, referring: { npi: "1111111114" }, rendering: { npi: "1111111113" }, lines: [{ code: "97012" }] } });
  expect(findingsOf(verdict, rule.id).map(({ message }) => message)).toEqual([
    "The NPI of the billing provider is no valid number.",
    "The NPI of the rendering provider is no valid number.",
    "The NPI of the referring provider is no valid number.",
  ]);
});

test("a provider that a line has for itself is named with its line", () => {
  const claim = sketchClaim({ lines: [{ code: "97012" }, { code: "97110" }] });
  const [first, second] = claim.lines;
  if (!first || !second) throw new Error("two lines were sketched");
  const supervising = { ...claim.billing, role: "supervising", npi: "1111111111" } as const;
  const verdict = open(shipped(), { policy: "generic" }).check({ ...claim, lines: [first, { ...second, supervising }] });
  expect(findingsOf(verdict, rule.id)).toMatchObject([{ lines: [2], message: "The NPI of the supervising provider on line 2 is no valid number." }]);
});

test("a void claim is looked at too", () => {
  expect(findingsOf(judged({ claim: { frequency: "8", billing: { npi: "1" }, lines: [{ code: "97012" }] } }), rule.id)).toHaveLength(1);
});
