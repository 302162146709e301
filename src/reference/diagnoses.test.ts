import { expect, test } from "vitest";
import { diagnosisRegions, isSpinalSubluxation, lacksSeventhCharacter } from "./diagnoses.ts";

test.each([
  ["M5412", ["cervical"]], ["M5413", ["cervical", "thoracic"]], ["M5416", ["lumbar"]], ["M5117", ["lumbar", "sacral"]], ["M51360", ["lumbar"]],
  ["M48061", ["lumbar"]], ["M4802", ["cervical"]], ["M47816", ["lumbar"]], ["M4722", ["cervical"]], ["M50122", ["cervical"]], ["M9905", ["pelvic"]],
  ["M532X4", ["thoracic"]], ["M41126", ["lumbar"]], ["S134XXA", ["cervical"]], ["S39012A", ["lumbar", "sacral"]], ["M25561", ["extremity"]], ["M546", ["thoracic"]],
  ["M5410", []], ["M2550", []], ["M549", []], ["M47819", []], ["Z0000", []], ["", []],
])("%s lies at %j", (code, regions) => {
  expect(diagnosisRegions(code)).toEqual(regions);
});

test("subluxation of the spine ends at the pelvis", () => {
  expect(["M9900", "M9905", "M9906", "M990", "M99050"].map(isSpinalSubluxation)).toEqual([true, true, false, false, false]);
});

test("an injury code has seven characters", () => {
  expect(["S134XX", "S39012", "S134XXA", "M545", "T07XXXA"].map(lacksSeventhCharacter)).toEqual([true, true, false, false, false]);
});
