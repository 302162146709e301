import { expect, test } from "vitest";
import { pointerClash } from "./pointers.ts";

test.each([
  ["1", 2, undefined], ["1, 2", 2, undefined], ["", 2, undefined], ["1,3", 2, "There is no diagnosis 3: the claim has 2 diagnoses."],
  ["4 5", 1, "There is no diagnosis 4 or 5: the claim has 1 diagnosis."], ["x", 2, undefined], ["3", 0, undefined],
])("a line that points to %j of %d diagnoses", (text, diagnoses, says) => {
  expect(pointerClash("pointers.97110", { "pointers.97110": text }, diagnoses)).toBe(says);
});

test("the fields of other lines are left alone", () => {
  const texts = { "pointers.97110": "1,3", "pointers.97012": "1", "unitChargeCents.97110": "3" };
  expect(["pointers.97012", "unitChargeCents.97110"].map((path) => pointerClash(path, texts, 2))).toEqual([undefined, undefined]);
});
