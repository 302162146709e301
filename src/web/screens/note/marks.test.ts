import { describe, expect, test } from "vitest";
import { shifted, stretchesOf } from "./marks.ts";

const TEXT = "Traction 15 min, lumbar.";
const LAST = { number: 4, start: 17, end: 23 };
const MARKS = [{ number: 1, start: 0, end: 8 }, { number: 2, start: 9, end: 15 }, { number: 3, start: 9, end: 11 }, LAST];

test("stretches hold the whole text and every mark once", () => {
  const stretches = stretchesOf(TEXT, MARKS);
  expect(stretches.map(({ text }) => text).join("")).toBe(TEXT);
  expect(stretches.find(({ text }) => text === "15")?.numbers).toEqual([2, 3]);
  expect(stretches.find(({ text }) => text === "15")?.ends).toEqual([3]);
  expect(stretches.flatMap(({ ends }) => ends).sort()).toEqual([1, 2, 3, 4]);
});

test("a mark outside the text is left out", () => {
  expect(stretchesOf("abc", [{ number: 1, start: 2, end: 9 }])).toEqual([{ text: "abc", start: 0, numbers: [], ends: [] }]);
});

describe("an edit moves the marks behind it", () => {
  test("typing at the front", () => {
    expect(shifted(MARKS, TEXT, `A ${TEXT}`)[0]).toEqual({ number: 1, start: 2, end: 10 });
  });
  test("typing at the end leaves all in place", () => {
    expect(shifted(MARKS, TEXT, `${TEXT} More.`)).toEqual(MARKS);
  });
  test("inside a mark: that one is gone, those behind it move", () => {
    expect(shifted(MARKS, TEXT, TEXT.replace("15 min", "15 full min"))).toEqual([MARKS[0], MARKS[2], { number: 4, start: 22, end: 28 }]);
  });
  test("everything taken out", () => {
    expect(shifted(MARKS, TEXT, "")).toEqual([]);
  });
});
