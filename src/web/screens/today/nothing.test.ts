import { expect, test } from "vitest";
import { waysTo } from "./nothing.tsx";
import type { Elsewhere } from "./nothing.tsx";
import { FIRST } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";

const NONE: Elsewhere = { open: 0, held: 0, unsaved: 0, saved: 0 };
const words = (of: Partial<Elsewhere>, wanted: Partial<Wanted>): readonly string[] =>
  waysTo({ ...NONE, ...of }, { ...FIRST, ...wanted }).map((way) => way.words);

test.each([
  ["nothing anywhere", {}, { q: "20405" }, []],
  ["one that was released", { unsaved: 1 }, { q: "20405" }, ["Show 1 released, not saved yet"]],
  ["one that was saved", { saved: 1 }, { q: "20405" }, ["Show 1 released, saved"]],
  ["some of either", { unsaved: 3, saved: 1200 }, { q: "Pine" }, ["Show 1,203 released, 1,200 of them saved"]],
  ["one that a filter hides", { open: 1 }, { q: "20405", mark: "clean" }, ["Show 1 open"]],
  ["held ones of the same filter", { held: 2 }, { mark: "error" }, ["Show 2 held"]],
  ["those of the list itself are no way", { held: 2, open: 1 }, { mark: "error", state: "held" }, ["Show 1 open"]],
] as const)("%s", (_what, of, wanted, ways) => {
  expect(words(of, wanted)).toEqual(ways);
});

test("a search takes the other filters off, a filter stays", () => {
  expect(waysTo({ ...NONE, unsaved: 1 }, { ...FIRST, q: "20405", mark: "clean", sort: "claim" })[0]?.to).toEqual({ ...FIRST, q: "20405", sort: "claim", state: "released" });
  expect(waysTo({ ...NONE, held: 1 }, { ...FIRST, mark: "clean" })[0]?.to).toEqual({ ...FIRST, mark: "clean", state: "held" });
});
