import { expect, test } from "vitest";
import { placesFor } from "./choices.ts";
import { diagnosisHint } from "./lists.tsx";

test.each([["98941", "lumbar", "shoulder"], ["98943", "shoulder", "lumbar"]])("%s is of the %s, and is not offered the %s", (code, own, other) => {
  expect([placesFor(code).includes(own), placesFor(code).includes(other)]).toEqual([true, false]);
});

test("manual therapy may be anywhere", () => {
  expect(placesFor("97140")).toEqual(expect.arrayContaining(["lumbar", "shoulder"]));
});

const DC = { pull: "motor", provider: "DC", others: [{ code: "98941", minutes: undefined }] } as const;

test.each([
  ["medicare-b", DC.others, /For 98941 Medicare wants the subluxation of each region first.*M99\.03.*then the condition/],
  ["medicare-b", [], /Of a chiropractor Medicare wants the subluxation/], ["aetna", DC.others, /^ICD-10-CM, such as M54/],
] as const)("%s with %o: the example of a diagnosis", (payer, others, hint) => {
  expect(diagnosisHint({ ...DC, payer, others })).toMatch(hint);
});
