import { expect, test } from "vitest";
import { apart, count, labelled, listed, wrap } from "./wrap.ts";

test("wraps at spaces; a longer word has a row of its own", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("a incomprehensible b", 5)).toEqual(["a", "incomprehensible", "b"]);
  expect(wrap("", 5)).toEqual([""]);
});

test("a label has a column of its own", () => {
  expect(labelled("why", "one two three", { indent: 2, column: 5, width: 14 })).toEqual(["  why  one two", "       three"]);
});

test("left and right share a row where they fit", () => {
  expect(apart("left", "right", 12)).toEqual(["left   right"]);
  expect(apart("left", "right", 10)).toEqual(["left", "     right"]);
});

test("words", () => {
  expect([count(1, "claim"), count(1204, "claim"), listed(["a", "b", "c"]), listed(["a"])]).toEqual(["1 claim", "1,204 claims", "a, b and c", "a"]);
});
