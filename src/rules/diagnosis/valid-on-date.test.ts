import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judgedWith } from "../../../test/support/rule.ts";
import { starterTables } from "../../reference/index.ts";
import type { CodeEntry, Tables } from "../../reference/index.ts";
import rule from "./valid-on-date.ts";

holdsItsExamples(rule);

const claim = { diagnoses: ["M54.16"], lines: [{ code: "97012" }] };
const answering = (entry: CodeEntry | undefined): Tables => ({ ...starterTables(), codes: { entry: () => entry } });

test.each([
  [{ is: "absent", quarter: "FY2026", stale: false }, "error", "is no code by the FY2026 list."],
  [{ is: "header", quarter: "FY2026", stale: false }, "error", "has longer codes below it and may not be billed by the FY2026 list."],
  [{ is: "absent", quarter: "FY2025", stale: true }, "warning", "(stale: the year of the service is not)."],
] as const)("%o: %s", (entry, severity, words) => {
  const [finding] = findingsOf(judgedWith(answering(entry), { claim }), rule.id);
  expect(finding?.severity).toBe(severity);
  expect(finding?.message).toContain(words);
});

test("a list that is not loaded leaves it unchecked, and keeps no claim from being clean", () => {
  const { unchecked } = judgedWith(answering(undefined), { claim });
  expect(unchecked).toContainEqual({ rule: rule.id, lines: [1], reason: "table-absent:icd10cm" });
});
