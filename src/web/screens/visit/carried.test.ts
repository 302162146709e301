import { expect, test } from "vitest";
import { askedOf } from "./answers.ts";
import { carriedFrom } from "./carried.ts";
import { PAYERS } from "./choices.ts";
import { choicesOf } from "./codes.ts";

test("every payer that a claim can go to brings its name and its kind of insurance along", () => {
  for (const { value, label } of PAYERS.filter(({ value }) => value !== "cash")) {
    const carried = carriedFrom(askedOf({ payer: value }, "2026-03-02"));
    expect(carried["claim.payer.name"]).toBe(label);
    expect(choicesOf("claim.payer.filingIndicator")?.map((choice) => choice.value)).toContain(carried["claim.payer.filingIndicator"]);
  }
});

test("nobody's name is made up where the payer is not known", () => {
  expect(carriedFrom(askedOf({ payer: null }, "2026-03-02"))).toEqual({});
});
