import fc from "fast-check";
import { expect, test } from "vitest";
import { ascending, firstNotBefore, inOrder, joined, Places } from "./in-order.ts";

test("places are counted once and listed in order", () => {
  fc.assert(fc.property(fc.array(fc.nat(199)), (all) => {
    const places = new Places(200);
    for (const place of all) places.add(place);
    const expected = [...new Set(all)].sort((a, b) => a - b);
    expect([places.count(), places.list()]).toEqual([expected.length, expected]);
  }));
});

test("a list is sorted as the language sorts it, whatever its length", () => {
  const item = fc.record({ key: fc.nat(9), name: fc.nat() });
  const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
  fc.assert(fc.property(fc.array(item, { maxLength: 60 }), (list) => {
    expect(inOrder([...list], byKey)).toEqual([...list].sort(byKey));
  }));
});

test("numbers that ascend stay the list they are", () => {
  const list = [1, 4, 9];
  expect(ascending(list)).toBe(list);
  expect(ascending([4, 1, 4])).toEqual([1, 4]);
});

test.each([
  [[1], [2], [1, 2]],
  [[2], [1], [1, 2]],
  [[1, 3], [3, 4], [1, 3, 4]],
  [[], [], []],
])("%j and %j are %j", (first, second, both) => {
  expect(joined(first, second)).toEqual(both);
});

test.each([[0, 0], [3, 0], [4, 1], [7, 1], [8, 2], [99, 3]])("of 3, 7 and 9, the first not before %i is at %i", (least, at) => {
  expect(firstNotBefore([3, 7, 9], least)).toBe(at);
});
