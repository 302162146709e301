import { expect, test } from "vitest";
import { nothingWords } from "./nothing-found.tsx";

test("nothing found is said only of what was looked at", () => {
  expect(nothingWords(101, 0)).toBe("101 checks made, nothing found.");
  expect(nothingWords(101, 8)).toBe("Nothing found in what could be checked (101 checks); 8 could not be made.");
});
