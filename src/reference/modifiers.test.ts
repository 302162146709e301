import { describe, expect, test } from "vitest";
import {
  BYPASS_MODIFIERS, isBypassModifier, isDistinctServiceModifier, isLiabilityModifier, isTherapyModifier, knownModifiers,
  modifierFacts, orderModifiers,
} from "./modifiers.ts";

test("every modifier asserts something and asks a question", () => {
  for (const { code, asserts, asks } of knownModifiers()) {
    expect(code).toMatch(/^[0-9A-Z]{2}$/);
    expect(asserts).toMatch(/\.$/);
    expect(asks).toMatch(/\?$/);
  }
});

test("knows each modifier once", () => {
  expect(new Set(knownModifiers().map((modifier) => modifier.code)).size).toBe(knownModifiers().length);
  for (const code of "59 XE XS XP XU GP GO GN GY GX GA GZ KX AT CQ CO 25 76 77 51 52 53".split(" ")) expect(modifierFacts(code)?.code).toBe(code);
  expect(modifierFacts("ZZ")).toBeUndefined();
});

test("writes modifiers in the customary order and keeps equals where they are", () => {
  expect(orderModifiers(["GY", "GP"])).toEqual(["GP", "GY"]);
  expect(orderModifiers(["KX", "CQ", "GP", "59"])).toEqual(["59", "GP", "CQ", "KX"]);
  expect(orderModifiers(["AT", "76", "25"])).toEqual(["76", "25", "AT"]);
});

describe("isBypassModifier", () => {
  test.each(["59", "XE", "XS", "XP", "XU", "LT", "RT", "F5", "78", "79", "91"])("%s may bypass on a therapy code", (modifier) => {
    expect(isBypassModifier(modifier, "97140")).toBe(true);
  });

  test.each(["22", "76", "77", "51", "52", "GP", "KX", "AT", "24", "25", "57", ""])("%s may not on a therapy code", (modifier) => {
    expect(isBypassModifier(modifier, "97140")).toBe(false);
  });

  test.each([["25", "99213", true], ["24", "92014", true], ["57", "99205", true], ["25", "97161", false], ["59", "99213", false], ["XU", "99213", false]])(
    "%s on %s: %s", (modifier, code, may) => expect(isBypassModifier(modifier, code)).toBe(may));

  test("holds the manual's whole list", () => expect(BYPASS_MODIFIERS).toHaveLength(44));
});

test("sorts modifiers by what they are for", () => {
  expect(["GP", "GO", "GN", "CQ"].map(isTherapyModifier)).toEqual([true, true, true, false]);
  expect(["GA", "GX", "GY", "GZ", "AT", "59"].map(isLiabilityModifier)).toEqual([true, true, true, true, false, false]);
  expect(["59", "XS", "25", "76"].map(isDistinctServiceModifier)).toEqual([true, true, false, false]);
});
