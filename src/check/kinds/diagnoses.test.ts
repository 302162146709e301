import { expect, test } from "vitest";
import { isReasonFor } from "./diagnoses.ts";
import type { TreatedPart } from "./diagnoses.ts";

const part = (word: string, of: TreatedPart["of"]): TreatedPart => ({ word, of });
const [SHOULDER, HIP, LOIN] = [part("shoulder", "upper"), part("hip", "lower"), part("lumbar", "lumbar")];

test.each<readonly [code: string, treated: TreatedPart, isReason: boolean]>([
  ["M5450", LOIN, true], ["M542", LOIN, false],
  ["M5450", SHOULDER, false], ["M542", SHOULDER, false],
  ["M25511", SHOULDER, true], ["M25561", SHOULDER, false], ["M25561", HIP, true],
  // A nerve root of the neck serves the arm, one of the loin the leg; of the chest neither.
  ["M5412", SHOULDER, true], ["M5412", HIP, false], ["M5416", HIP, true], ["M5416", SHOULDER, false], ["M5414", HIP, false],
  // Off the spine, and of which limb is not said.
  ["M779", SHOULDER, true], ["M779", HIP, true], ["M779", LOIN, false],
])("%s is a reason for treating %j: %s", (code, treated, isReason) => {
  expect(isReasonFor(code, treated)).toBe(isReason);
});
