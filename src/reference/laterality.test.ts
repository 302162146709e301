import { expect, test } from "vitest";
import { sideOfDiagnosis } from "./laterality.ts";

test.each([
  ["M25511", "shoulder", "right"], ["M25562", "knee", "left"], ["M25571", "ankle, foot", "right"], ["M5431", "leg", "right"], ["M5442", "leg", "left"],
  ["M1711", "knee", "right"], ["M170", "knee", "both"], ["M1612", "hip", "left"], ["M19012", "shoulder", "left"], ["M7061", "hip", "right"],
  ["M222X2", "knee", "left"], ["M7542", "shoulder", "left"], ["G5603", "wrist, hand", "both"], ["M79605", "leg", "left"], ["M79671", "foot", "right"],
  ["S43401A", "shoulder", "right"], ["S8362XD", "knee", "left"], ["S93402A", "ankle, foot", "left"], ["S61212A", "", ""], ["Z96653", "knee", "both"],
])("%s is of %s, %s", (code, parts, side) => {
  const named = sideOfDiagnosis(code);
  expect([named?.parts.join(", ") ?? "", named?.side ?? ""]).toEqual([parts, side]);
});

test.each(["M5416", "M5430", "M25519", "M25473", "M1710", "M179", "M9903", "S134XXA", "S82014A", "M25", "M2551", ""])("%s names no side", (code) => {
  expect(sideOfDiagnosis(code)).toBeUndefined();
});
