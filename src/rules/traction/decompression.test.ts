import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged, practiceOf } from "../../../test/support/rule.ts";
import rule from "./decompression.ts";

holdsItsExamples(rule);

const table = { claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "DRX9000" }] } };

test("it names the code that the payer takes instead, or says that there is none", () => {
  expect(findingsOf(judged(table), rule.id)[0]?.next).toContain("S9090");
  const [none] = findingsOf(judged(table, practiceOf(rule.id, { params: { codeInstead: null } })), rule.id);
  expect(none?.next).not.toContain("S9090");
  expect(none?.next).toContain("no code");
});
