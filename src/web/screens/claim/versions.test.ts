import { expect, test } from "vitest";
import { whichWords } from "./versions.tsx";

test.each([
  [[true], "This is the new one."], [[false], "This is the earlier one."], [[true, true], "This is the new one."], [[true, false], "This is one between the earlier and the new one."],
])("beside versions of which %j are earlier", (earlier, words) => {
  expect(whichWords(earlier.map((isEarlier) => ({ isEarlier })))).toBe(words);
});
