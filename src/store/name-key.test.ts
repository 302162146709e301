import { expect, it } from "vitest";
import { nameKey } from "./name-key.ts";

it.each([
  ["Kim", "kim"], [" KIM ", "kim"], ["Ann  Lee", "ann lee"], ["Ｋｉｍ", "kim"], ["ÉLISE", "élise"], ["E\u0301lise", "élise"], ["Strauß", "strauss"], ["ΝΙΚΟΣ", "νικος"],
])("takes %j for %j", (name, key) => {
  expect(nameKey(name)).toBe(nameKey(key));
});

it.each([["Kim", "Kin"], ["Élise", "Elise"], ["Ann Lee", "AnnLee"]])("keeps %j and %j apart", (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});
