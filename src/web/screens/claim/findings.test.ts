import { expect, test } from "vitest";
import { answeredWords, whoActs } from "./findings.tsx";

const SAID = { findingId: "A1/a/b/1", question: "Was it one session?", by: "ann", at: "2026-11-30T09:19:00" };

test("a yes whose finding stands again is told as taken back, a no as it was said", () => {
  expect(answeredWords({ ...SAID, answer: true }, () => "Ann")).toBe("Ann, 30 Nov, 9:19 AM, said yes, and the change was taken back since: Was it one session?");
  expect(answeredWords({ ...SAID, answer: false }, () => "Ann")).toBe("No, said Ann, 30 Nov, 9:19 AM: Was it one session?");
});

test("who may change nothing is told who may", () => {
  expect(whoActs(false)).toBe("Your role changes no claim. A biller or an admin puts this right, or keeps it with a reason.");
  expect(whoActs(true)).toBe("Your role changes no claim. A biller or an admin puts this right.");
});
