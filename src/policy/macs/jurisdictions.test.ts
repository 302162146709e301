import { expect, test } from "vitest";
import { macOf, MAC_IDS, statesOf } from "./jurisdictions.ts";

test.each([["CA", "noridian"], ["wa", "noridian"], ["NY", "ngs"], ["MI", "wps"], ["TX", "novitas"], ["GA", "palmetto"], ["FL", "first-coast"], ["OH", "cgs"]])("%s is %s's", (state, mac) => {
  expect(macOf(state)).toBe(mac);
});

test("no other place has one", () => expect([macOf("ON"), macOf(""), macOf("XX")]).toEqual([undefined, undefined, undefined]));

test("each state and the district once, and five territories", () => {
  const all = MAC_IDS.flatMap(statesOf);
  expect(new Set(all).size).toBe(all.length);
  expect(all).toHaveLength(50 + 1 + 5);
});
