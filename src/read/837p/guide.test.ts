import { expect, it } from "vitest";
import { guideOf, isTolerated } from "./guide.ts";

it.each([
  ["837", "005010X222A1", "837p"], ["837", "005010X222", "837p"], ["837", "005010X222A2", "837p"],
  ["837", "004010X098A1", "4010"], ["837", "004010X098", "4010"], ["837", "003070X098", "old"], ["837", "003051", "old"],
  ["837", "005010X223A2", "other"], ["837", "004010X096A1", "other"], ["837", "005010X224A2", "other"], ["837", "005010X298", "other"],
  ["835", "005010X221A1", "other"], ["999", "", "other"], ["", "", "other"],
  ["837", "", "unknown"], ["837", "005010", "unknown"], ["837", "005010X222A9", "unknown"], ["837", "006020X325", "unknown"],
])("%s %j is %s", (transaction, label, kind) => {
  expect(guideOf(transaction, label).kind).toBe(kind);
});

it("tolerates two labels", () => {
  expect(["005010X222", "005010X222A1", "005010X222A2", ""].map(isTolerated)).toEqual([true, false, true, false]);
});
