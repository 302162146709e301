import { expect, test } from "vitest";
import { isUnloaded } from "./mishap.tsx";

test.each([
  [new TypeError("Failed to fetch dynamically imported module: http://localhost:4837/assets/claim-1.js"), true],
  [new TypeError("error loading dynamically imported module: http://localhost:4837/assets/claim-1.js"), true],
  [new TypeError("Importing a module script failed."), true],
  [new TypeError("Cannot read properties of undefined (reading 'of')"), false],
  [new Error("Importing a module script failed."), false],
  ["dynamically imported module", false],
])("a part that did not come is told from one that is wrong: %s", (error, isIt) => {
  expect(isUnloaded(error)).toBe(isIt);
});
