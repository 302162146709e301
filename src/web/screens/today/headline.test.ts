import { expect, test } from "vitest";
import { deadlineWords } from "./headline.tsx";

test.each([
  ["2026-03-08", "Medicare Part B", 0, "next filing deadline: Medicare Part B, 8 Mar, in 6 days"],
  ["2026-03-02", "UHC", 0, "next filing deadline: UHC, 2 Mar, today"],
  ["2025-06-02", "Anthem", 1, "filing deadline passed: Anthem, 2 Jun 25, 273 days ago"],
  ["2025-06-02", "Anthem", 1200, "1,200 filing deadlines passed, the first: Anthem, 2 Jun 25, 273 days ago"],
  ["2026-03-01", "", 1, "filing deadline passed: a payer not named, 1 Mar, 1 day ago"],
])("a deadline of %s says whose it is, and when", (day, payer, past, words) => {
  expect(deadlineWords({ day, payer }, past, "2026-03-02")).toBe(words);
});
