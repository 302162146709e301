import fc from "fast-check";
import { expect, test } from "vitest";
import { NumberLists } from "./number-lists.ts";

const ascending = fc.uniqueArray(fc.integer({ min: -2, max: 60 })).map((numbers) => numbers.sort((a, b) => a - b));

test("a list holds the numbers it was asked for, whatever was asked before", () => {
  const lists = new NumberLists();
  fc.assert(fc.property(ascending, (numbers) => {
    expect(lists.of(numbers)).toEqual(numbers);
  }));
});

test("alike lists are one, and none is the list that was handed in", () => {
  const lists = new NumberLists();
  const asked = [1, 2, 5];
  const list = lists.of(asked);
  expect(lists.of([1, 2, 5])).toBe(list);
  expect(list).not.toBe(asked);
});

test("more lists than are kept are all answered", () => {
  const lists = new NumberLists();
  const numbers = Array.from({ length: 14 }, (_, at) => at + 1);
  const sets = Array.from({ length: 9000 }, (_, set) => numbers.filter((number) => ((set + 1) >> (number - 1)) & 1));
  for (const set of sets) expect(lists.of(set)).toEqual(set);
});
