import fc from "fast-check";
import { expect, test } from "vitest";
import { NumberLists, NumberSet } from "./number-lists.ts";

function setOf(numbers: readonly number[]): NumberSet {
  const set = new NumberSet();
  for (const number of numbers) set.add(number);
  return set;
}

test("a list holds each number once, in order, whatever was asked before", () => {
  const lists = new NumberLists();
  fc.assert(fc.property(fc.array(fc.integer({ min: -2, max: 60 })), (numbers) => {
    expect(lists.of(setOf(numbers))).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  }));
});

test("alike sets have one list; a cleared set has none of what it had", () => {
  const lists = new NumberLists();
  const set = setOf([5, 1, 40]);
  set.clear();
  for (const number of [2, 1]) set.add(number);
  expect(lists.of(set)).toBe(lists.of(setOf([1, 2])));
  expect(lists.of(set)).toEqual([1, 2]);
});

test("more lists than are kept are all answered", () => {
  const lists = new NumberLists();
  const numbers = Array.from({ length: 14 }, (_, at) => at + 1);
  const wanted = Array.from({ length: 9000 }, (_, bits) => numbers.filter((number) => ((bits + 1) >> (number - 1)) & 1));
  for (const list of wanted) expect(lists.of(setOf(list))).toEqual(list);
});
