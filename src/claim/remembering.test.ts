import { expect, test } from "vitest";
import { remembering } from "./remembering.ts";

test("each answer is worked out once, and anew after more questions than are kept", () => {
  const asked: string[] = [];
  const lengthOf = remembering(2, (text: string) => {
    asked.push(text);
    return text.length;
  });
  expect(["a", "bb", "a", "bb", "a"].map(lengthOf)).toEqual([1, 2, 1, 2, 1]);
  expect(asked).toEqual(["a", "bb"]);
  expect(["ccc", "ccc", "a"].map(lengthOf)).toEqual([3, 3, 1]);
  expect(asked).toEqual(["a", "bb", "ccc", "a"]);
});

test("an empty answer is an answer", () => {
  let times = 0;
  const nothing = remembering(9, () => {
    times++;
    return "";
  });
  expect([nothing("a"), nothing("a"), times]).toEqual(["", "", 1]);
});

test("a text of any length is answered, and only short ones are kept", () => {
  let times = 0;
  const lengthOf = remembering(9, (text: string) => {
    times++;
    return text.length;
  });
  expect([10, 1500, 1_000_000].flatMap((length) => [lengthOf("x".repeat(length)), lengthOf("x".repeat(length))])).toEqual([10, 10, 1500, 1500, 1_000_000, 1_000_000]);
  expect(times).toBe(4);
});
