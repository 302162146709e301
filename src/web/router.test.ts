import { expect, test } from "vitest";
import { hashOf, placeOf, settingOf } from "./router.ts";

test.each([
  ["", { screen: "", of: undefined }],
  ["#/", { screen: "", of: undefined }],
  ["#/rules", { screen: "rules", of: undefined }],
  ["#/rules/traction%2Fdefinition", { screen: "rules", of: "traction/definition" }],
  ["#/rules/traction/definition", { screen: "rules", of: "traction/definition" }],
  ["#/today?state=held&payer=A%2FB", { screen: "today", of: undefined }],
  ["#/?state=held", { screen: "", of: undefined }],
  ["#/rules/%E0%A4%A", { screen: "rules", of: "%E0%A4%A" }],
])("%s is a place", (hash, place) => {
  expect(placeOf(hash)).toEqual(place);
});

test("a place and its hash are one", () => {
  expect(placeOf(hashOf("rules", "form/total = sum?#"))).toEqual({ screen: "rules", of: "form/total = sum?#" });
});

test("how a screen is set stands after the question mark", () => {
  expect(settingOf("#/today?state=held&payer=A%3FB")).toBe("state=held&payer=A%3FB");
  expect(settingOf("#/today")).toBe("");
});
