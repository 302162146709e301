import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./kx-above-threshold.ts";

holdsItsExamples(rule);

const REASONS: readonly [title: string, prior: number | undefined, date: string, reason: string][] = [
  ["no ledger", undefined, "2026-03-02", "fact-absent:allowedToDateCents"],
  ["the allowed amount decides", 247_000, "2026-03-02", "fact-absent:allowedAmount"],
  ["a year not known", 0, "2027-03-02", "year-unknown"],
];

test.each(REASONS)("%s leaves it unanswered", (_, prior, date, reason) => {
  const visit = prior === undefined ? {} : { allowedToDateCents: { "PT+SLP": prior } };
  const { unchecked } = judged({ policy: "medicare-b", claim: { provider: "PT", date, lines: [{ code: "97110", modifiers: ["GP"] }] }, visit });
  expect(unchecked).toContainEqual({ rule: rule.id, lines: [1], reason });
});

/** Worked cases of the thresholds by year: at the amount, and a line that just reaches it. */
test.each([
  [2021, 211_000, true], [2022, 215_000, true], [2023, 223_000, true], [2024, 233_000, true], [2024, 228_000, false],
  [2025, 241_000, true], [2025, 236_000, false], [2026, 300_001, true],
])("%i with %i cents before: KX is asked for: %s", (year, prior, asked) => {
  const verdict = judged({
    policy: "medicare-b",
    claim: { provider: "PT", date: `${year}-06-02`, lines: [{ code: "97110", charge: 5000, modifiers: ["GP"] }] },
    visit: { allowedToDateCents: { "PT+SLP": prior } },
  });
  expect(findingsOf(verdict, rule.id).length > 0).toBe(asked);
});
