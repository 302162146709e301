import { expect, test } from "vitest";
import { nothingWords } from "./nothing-found.tsx";

test("nothing found is said only of what was looked at", () => {
  expect(nothingWords({ made: 101, left: 0, isClean: true })).toBe("101 checks made, nothing found.");
  expect(nothingWords({ made: 101, left: 8, isClean: false })).toBe("Nothing found in what could be checked (101 checks); 8 could not be made.");
  expect(nothingWords({ made: 101, left: 8, isClean: true })).toBe("101 checks made, nothing found; 8 could not be made, and none of them could have been an error.");
});
