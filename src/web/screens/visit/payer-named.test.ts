import { expect, test } from "vitest";
import { PAYER_MAPPINGS } from "../../../policy/recognise.ts";
import { answered, askedOf } from "./answers.ts";
import type { Answers } from "./answers.ts";
import { carriedFrom } from "./carried.ts";
import { PAYERS } from "./choices.ts";
import { payerNamed } from "./payer-named.ts";

const TODAY = "2026-03-02";
const VISIT: Answers = { pull: "motor", provider: "DC", payer: null, day: TODAY };

function textsOf({ name = "TEST PAYER", id = "", filingIndicator = "CI" }: { readonly name?: string; readonly id?: string; readonly filingIndicator?: string }) {
  return { "claim.payer.name": name, "claim.payer.id": id, "claim.payer.filingIndicator": filingIndicator };
}

test.each(PAYER_MAPPINGS.map((mapping) => [mapping.policy, mapping] as const))("answered as another payer, named as %s (%o): told, and nothing more once its rules are taken over", (policy, mapping) => {
  const texts = textsOf(mapping);
  const named = payerNamed(texts, askedOf(VISIT, TODAY));
  expect(named).toMatchObject({ policy, words: expect.stringMatching(/^This is .*: its rules ask more/) as string });
  expect(PAYERS.map(({ label }) => label)).toContain(named?.name);
  expect(payerNamed(texts, askedOf(answered(VISIT, "payer", policy), TODAY))).toBeUndefined();
});

test.each(PAYERS.filter(({ value }) => value !== "cash" && value !== "own").map(({ value }) => value))("%s as it is filled in is no other payer", (payer) => {
  const asked = askedOf({ ...VISIT, payer }, TODAY);
  expect(payerNamed({ ...carriedFrom(asked), "claim.payer.name": carriedFrom(asked)["claim.payer.name"] ?? "TEST PAYER" }, asked)).toBeUndefined();
});

test("a payer that nobody knows is as it was answered", () => {
  expect(payerNamed(textsOf({ name: "Example Health Plan", id: "E1" }), askedOf({ ...VISIT, payer: "uhc" }, TODAY))).toBeUndefined();
});

test("another payer than was answered is told with both names", () => {
  expect(payerNamed(textsOf({ name: "Aetna", id: "60054" }), askedOf({ ...VISIT, payer: "uhc" }, TODAY))?.words)
    .toMatch(/you answered UnitedHealthcare; by its name, id and kind of insurance this is Aetna/);
});
