import { expect, test } from "vitest";
import { askedOf } from "./answers.ts";
import { carriedFrom } from "./carried.ts";
import { PAYERS } from "./choices.ts";
import { choicesOf } from "./codes.ts";

test("every payer that a claim can go to brings its kind of insurance along, and its name where the choice is one payer's", () => {
  for (const { value } of PAYERS.filter(({ value }) => value !== "cash" && value !== "own")) {
    const carried = carriedFrom(askedOf({ payer: value }, "2026-03-02"));
    expect(choicesOf("claim.payer.filingIndicator")?.map((choice) => choice.value)).toContain(carried["claim.payer.filingIndicator"]);
  }
});

test.each([
  ["uhc", "UnitedHealthcare"], ["wa-lni", "Washington State Department of Labor and Industries"],
  ["auto", undefined], ["workers-comp", undefined], ["medicaid", undefined], ["bcbs", undefined], ["medicare-advantage", undefined],
])("%s: the name of the payer", (payer, name) => {
  expect(carriedFrom(askedOf({ payer }, "2026-03-02"))["claim.payer.name"]).toBe(name);
});

test("nobody's name is made up where the payer is not known", () => {
  expect(carriedFrom(askedOf({ payer: null }, "2026-03-02"))).toEqual({});
});
