import { expect, test } from "vitest";
import { FIRST, settingFor, wantedIn } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";

const HELD: Wanted = { ...FIRST, state: "held", mark: "error", payer: "A & B/C?", rule: "traction/one-unit-per-day", due: "passed", assigned: "none", sort: "claim" };

test("the filters stand in the address, and a search never does", () => {
  expect(settingFor(FIRST)).toBe("");
  expect(settingFor({ ...FIRST, q: "Birch" })).toBe("");
  expect(wantedIn(settingFor({ ...HELD, q: "Birch" }))).toEqual(HELD);
  expect(settingFor({ ...HELD, q: "Birch" })).not.toContain("Birch");
});

test.each([["", FIRST], ["state=gone&sort=name&mark=&x=1", FIRST], ["q=Birch", FIRST], ["state=released&sort=oops", { ...FIRST, state: "released" }]])(
  "%s asks for what is known in it", (setting, wanted) => { expect(wantedIn(setting)).toEqual(wanted); },
);
