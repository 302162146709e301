import { expect, it } from "vitest";
import { entryOf } from "./entry.ts";

it.each([["a", 1], ["b", undefined], ["toString", undefined], ["constructor", undefined], ["__proto__", undefined]])("finds under %j %j", (key, value) => {
  expect(entryOf({ a: 1 }, key)).toBe(value);
});
