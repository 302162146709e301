import { describe, expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged, practiceOf } from "../../../test/support/rule.ts";
import type { Finding } from "../../check/index.ts";
import type { VisitJson } from "../../claim/index.ts";
import rule from "./plan-of-care.ts";

holdsItsExamples(rule);

const strict = practiceOf(rule.id, { severity: "error" });

function planned(date: string, planOfCare: VisitJson["planOfCare"], practice = strict): readonly Finding[] {
  return findingsOf(judged({ claim: { provider: "PT", date, lines: [{ code: "97012" }] }, visit: { date, ...(planOfCare ? { planOfCare } : {}) } }, practice), rule.id);
}

const HOLDS = { start: "2026-02-02", certifiedThrough: "2026-05-02", signed: true } as const;

describe("the window of a plan, both ends included", () => {
  test.each([
    ["2026-02-01", 1], ["2026-02-02", 0], ["2026-05-02", 0], ["2026-05-03", 1],
  ])("%s: %i", (date, count) => {
    expect(planned(date, HOLDS)).toHaveLength(count);
  });
});

describe("an order on file in place of the first signature", () => {
  const ordered = (start: string, sentOn: string): VisitJson["planOfCare"] => ({ start, signed: false, orderOnFile: true, sentOn });
  test.each([
    ["sent on the thirtieth day", "2026-03-10", ordered("2026-02-02", "2026-03-04"), 0],
    ["sent a day too late", "2026-03-10", ordered("2026-02-02", "2026-03-05"), 1],
    ["the ninetieth day", "2026-05-03", ordered("2026-02-02", "2026-02-10"), 0],
    ["past the initial certification", "2026-05-04", ordered("2026-02-02", "2026-02-10"), 1],
    ["before 2025", "2024-12-31", ordered("2024-12-20", "2024-12-22"), 1],
    ["from 2025", "2025-01-01", ordered("2024-12-20", "2024-12-22"), 0],
    ["never sent", "2026-03-10", { start: "2026-02-02", orderOnFile: true }, 1],
  ] as const)("%s", (_, date, plan, count) => {
    expect(planned(date, plan)).toHaveLength(count);
  });
});

test("one finding, the worst: without traction in it and expired, it speaks of the expiry as an error", () => {
  const [finding, ...others] = planned("2026-06-01", { ...HOLDS, namesTraction: false });
  expect(others).toEqual([]);
  expect(finding?.severity).toBe("error");
  expect(finding?.message).toContain("certified only through 2026-05-02");
});

test("naming traction in the plan is worded as a standard, and warns at most", () => {
  const [finding] = planned("2026-03-02", { ...HOLDS, namesTraction: false });
  expect(finding?.severity).toBe("warning");
  expect(finding?.message).toContain("some practices and payers ask for and no law does");
});

test("a plan whose end was not written down is open, unless the payer limits it", () => {
  const open = { start: "2026-02-02", signed: true } as const;
  expect(planned("2026-05-04", open)).toEqual([]);
  const limited = practiceOf(rule.id, { params: { certificationDays: 90 } });
  expect(planned("2026-05-03", open, limited)).toEqual([]);
  expect(planned("2026-05-04", open, limited)).toHaveLength(1);
});
