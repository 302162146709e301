import { expect, test } from "vitest";
import { carcFacts, groupFacts, knownCarcs, knownRarcs, rarcFacts, readAdjustment } from "./carc.ts";

test.each("4 11 16 18 29 50 59 96 97 119 151 204 222 236 B7".split(" "))("reason %s has words", (code) => {
  const facts = carcFacts(code);
  expect(facts?.code).toBe(code);
  expect(facts?.means).toMatch(/\.$/);
  expect(facts?.next).toMatch(/\.$/);
});

test.each(["N362", "N519", "MA122", "MA130", "M76", "N290", "N130"])("remark %s has words", (code) => expect(rarcFacts(code)?.code).toBe(code));

test("each code once", () => {
  for (const rows of [knownCarcs(), knownRarcs()]) expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
});

test.each([["CO-151", "CO", "151"], ["co236", "CO", "236"], ["PR 96", "PR", "96"], ["CO-B7", "CO", "B7"], ["N362", undefined, "N362"], ["4", undefined, "4"]])(
  "reads %s", (text, group, code) => {
    const read = readAdjustment(text);
    expect([read?.group, read?.facts.code]).toEqual([group, code]);
  });

test("knows nothing of other codes", () => {
  expect([readAdjustment("CO-999"), readAdjustment("hello"), carcFacts("N362")]).toEqual([undefined, undefined, undefined]);
  expect(groupFacts("CO")?.means).toBeTruthy();
  expect(groupFacts("XX")).toBeUndefined();
});

test("CO-59 is a reduction, not a denial", () => expect(carcFacts("59")?.path).toBe("none"));
