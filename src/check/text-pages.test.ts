import fc from "fast-check";
import { expect, test } from "vitest";
import { TextPages } from "./text-pages.ts";

test("every text comes back, whatever it is made of", () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("", "\ud800", "é", "A".repeat(64), "ж".repeat(9000)));
  fc.assert(fc.property(fc.array(text, { maxLength: 300 }), (texts) => {
    const pages = new TextPages();
    const numbers = texts.map((one) => pages.add(one));
    expect(numbers.map((number) => pages.at(number))).toEqual(texts);
    expect(new Set(numbers).size).toBe(texts.length);
  }));
});

test("one that is longer than a page, between short ones", () => {
  const pages = new TextPages();
  const texts = ["A1", "x".repeat(200_000), "A2", "ж".repeat(70_000), "A3"];
  const numbers = texts.map((one) => pages.add(one));
  expect(numbers.map((number) => pages.at(number)).map(({ length }) => length)).toEqual([2, 200_000, 2, 70_000, 2]);
  expect(pages.at(numbers[4] ?? 0)).toBe("A3");
});
