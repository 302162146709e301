import fc from "fast-check";
import { expect, test } from "vitest";
import { RuleIds } from "./rule-ids.ts";
import { RuleSet } from "./rule-set.ts";

const SIZE = 190;
const orders = fc.uniqueArray(fc.integer({ min: 0, max: SIZE - 1 }));

function setOf(places: readonly number[], size = SIZE): RuleSet {
  const set = new RuleSet(size);
  for (const order of places) set.add(order);
  return set;
}

function placesOf(set: RuleSet): readonly number[] {
  const places: number[] = [];
  for (let order = set.next(0); order >= 0; order = set.next(order + 1)) places.push(order);
  return places;
}

test("gives its rules in the catalogue's order, each once, and takes in another set", () => {
  fc.assert(fc.property(orders, orders, (some, others) => {
    const set = setOf([...some, ...some]);
    expect(placesOf(set)).toEqual([...some].sort((a, b) => a - b));
    set.addAll(setOf(others, Math.max(0, ...others) + 1));
    expect(placesOf(set)).toEqual([...new Set([...some, ...others])].sort((a, b) => a - b));
    set.clear();
    expect(placesOf(set)).toEqual([]);
  }));
});

test("tells whether a rule is new to it", () => {
  const set = setOf([31]);
  expect([set.add(31), set.add(32), set.add(32)]).toEqual([false, true, false]);
});

test("one list of ids for all sets that are alike", () => {
  const all = Array.from({ length: SIZE }, (_, order) => `rule/${order}`);
  const ids = new RuleIds(all);
  fc.assert(fc.property(orders, (some) => {
    expect(ids.of(setOf(some))).toEqual(all.filter((_, order) => some.includes(order)));
    expect(ids.of(setOf([...some].reverse()))).toBe(ids.of(setOf(some)));
  }));
});
