import { expect, test } from "vitest";
import { assistantUnits, sharesOf } from "./assistant.ts";

/** Minutes of therapist and assistant, billed units, and how many of those are the assistant's (42 CFR 410.60, CMS billing examples). */
test.each<[code: string, therapist: number, assistant: number, billed: number, units: number, byLastUnit: boolean]>([
  ["97012", 8, 2, 1, 1, false], ["97012", 20, 0, 1, 0, false], ["97012", 0, 20, 1, 1, false], ["97012", 18, 2, 1, 0, false],
  ["97110", 15, 0, 1, 0, false], ["97110", 8, 7, 1, 0, false], ["97110", 7, 8, 1, 1, true], ["97110", 13, 23, 2, 1, false],
  ["97110", 0, 30, 2, 2, false], ["97110", 30, 0, 2, 0, false], ["97110", 10, 13, 2, 1, true], ["97110", 22, 0, 3, 0, false],
])("%s with %i and %i minutes: of %i units %i", (code, therapist, assistant, billed, units, byLastUnit) => {
  expect(assistantUnits(code, { therapist, assistant, together: 0 }, billed, true)).toEqual({ units, byLastUnit });
});

test("before 2022 a tenth decides timed codes too", () => {
  expect(assistantUnits("97110", { therapist: 8, assistant: 7, together: 0 }, 1, false).units).toBe(1);
});

test("minutes together are the therapist's", () => {
  expect(sharesOf({ code: "97112", furnishedBy: { together: 30 } }, undefined)).toEqual({ therapist: 30, assistant: 0, together: 30 });
});

test("a record that names one giver has all minutes by that one; one that names nobody is silent", () => {
  expect(sharesOf({ code: "97110", minutes: 20 }, "PTA")).toEqual({ therapist: 0, assistant: 20, together: 0 });
  expect(sharesOf({ code: "97110", minutes: 20 }, "PT")).toEqual({ therapist: 20, assistant: 0, together: 0 });
  expect(sharesOf({ code: "97110", minutes: 20 }, undefined)).toBeUndefined();
});
