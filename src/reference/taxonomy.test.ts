import { expect, test } from "vitest";
import { SKETCH_TAXONOMY } from "../claim/index.ts";
import { isPhysiatrist, providerTypeOf } from "./taxonomy.ts";

test.each([
  ["111N00000X", "DC"], ["111NS0005X", "DC"], ["225100000X", "PT"], ["2251X0800X", "PT"], ["225200000X", "PTA"], ["225X00000X", "OT"],
  ["225XH1200X", "OT"], ["224Z00000X", "OTA"], ["235Z00000X", "SLP"], ["208100000X", "MD"], ["207Q00000X", "MD"], ["204D00000X", "MD"],
  ["363L00000X", undefined], ["225600000X", undefined], ["2355S0801X", undefined], ["", undefined],
])("%s is %s", (taxonomy, type) => expect(providerTypeOf(taxonomy)).toBe(type));

test("agrees with the taxonomies that claims are sketched with", () => {
  for (const [type, taxonomy] of Object.entries(SKETCH_TAXONOMY)) expect(providerTypeOf(taxonomy)).toBe(type);
});

test("knows a physiatrist by any specialisation", () => {
  expect(["208100000X", "2081P2900X", "207Q00000X", "225100000X"].map(isPhysiatrist)).toEqual([true, true, false, false]);
});
