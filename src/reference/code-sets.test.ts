import { expect, test } from "vitest";
import { COUNTRIES, PLACES_OF_SERVICE, US_STATES } from "./code-lists.ts";
import { codeSetsOf, layeredCodeSets } from "./code-sets.ts";
import { layeredTables, starterTables } from "./table.ts";

test.each([
  [PLACES_OF_SERVICE, ["02", "10", "11", "27", "66", "99"], ["00", "28", "30", "1", "011"]],
  [US_STATES, ["WA", "DC", "PR", "GU", "AE"], ["", "ON", "wa", "XX"]],
  [COUNTRIES, ["US", "CA", "DE", "ZW"], ["UK", "ZZ", "USA", ""]],
])("a list of codes: what is on it, and what is not", (list, on, off) => {
  expect(on.filter((code) => !list.has(code))).toEqual([]);
  expect(off.filter((code) => list.has(code))).toEqual([]);
  for (const code of list) expect(code).toMatch(/^[A-Z0-9]{2}$/);
});

test("the lists are whole", () => {
  expect([PLACES_OF_SERVICE.size, US_STATES.size, COUNTRIES.size]).toEqual([52, 62, 249]);
});

const own = codeSetsOf({ hcpcs: ["97012"] });
const official = codeSetsOf({ hcpcs: ["97110"], taxonomy: ["111N00000X"] });

test.each([
  ["hcpcs", "97012", "billable"], ["hcpcs", "97110", "absent"], ["taxonomy", "111N00000X", "billable"], ["icd10cm", "M5416", undefined],
] as const)("%s %s is %s: the first layer that has such a list answers", (set, code, answer) => {
  expect(layeredCodeSets([own, official]).entry(set, code, 0)?.is).toBe(answer);
});

test("a diagnosis with longer codes below it is a header", () => {
  const { entry } = codeSetsOf({ icd10cm: ["M51360", "M5450"] });
  expect(["M5136", "M51360", "M5450", "M5499"].map((code) => entry("icd10cm", code, 0)?.is)).toEqual(["header", "billable", "billable", "absent"]);
});

test("tables carry code lists where one of them does", () => {
  expect(starterTables().codes).toBeUndefined();
  expect(layeredTables([starterTables()]).codes).toBeUndefined();
  expect(layeredTables([{ ...starterTables(), codes: own }, starterTables()]).codes?.entry("hcpcs", "97012", 0)?.is).toBe("billable");
});
