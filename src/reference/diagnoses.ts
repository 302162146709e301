import { dayOf } from "../claim/index.ts";
import type { Day } from "../claim/index.ts";
import { remembering } from "../claim/remembering.ts";

/** Where on the body a diagnosis lies: the five regions of the spine, or off it. */
export type DiagnosisRegion = "cervical" | "thoracic" | "lumbar" | "sacral" | "pelvic" | "extremity";

type Regions = readonly DiagnosisRegion[];

const NECK: Regions = ["cervical"];
const BACK: Regions = ["thoracic"];
const LOIN: Regions = ["lumbar"];
const LIMB: Regions = ["extremity"];
const NOWHERE: Regions = [];

/** The digit by which ICD-10-CM names a place along the spine: 1 is the top of the neck, 8 the sacrum. */
const BY_DIGIT: Readonly<Record<string, Regions>> = {
  1: NECK, 2: NECK, 3: ["cervical", "thoracic"], 4: BACK, 5: ["thoracic", "lumbar"], 6: LOIN, 7: ["lumbar", "sacral"], 8: ["sacral"],
};

/** Codes whose digit after this stem is a place along the spine. Fiscal year 2026. */
const BY_STEM: readonly string[] = [
  "M400", "M410", "M4111", "M4112", "M412", "M413", "M414", "M415", "M418", "M430", "M431", "M435X", "M460", "M471", "M472", "M4781", "M4789",
  "M480", "M481", "M482", "M483", "M488X", "M510", "M511", "M512", "M513", "M514", "M518", "M532X", "M538", "M541",
];

/** Codes that are of one place as they stand; the longest beginning decides. */
const BY_PREFIX: Readonly<Record<string, Regions>> = {
  M9900: NECK, M9901: NECK, M9902: BACK, M9903: LOIN, M9904: ["sacral"], M9905: ["pelvic"], M9906: LIMB, M9907: LIMB, M9908: BACK,
  M50: NECK, M542: NECK, M530: NECK, M531: NECK, M543: ["lumbar", "sacral", "pelvic"],
  M544: ["lumbar", "sacral", "pelvic"], M545: ["lumbar", "sacral"], M546: BACK,
  M5481: NECK, M461: ["sacral", "pelvic"], M533: ["sacral", "pelvic"],
  G540: NECK, G541: ["lumbar", "sacral"], G542: NECK, G543: BACK, G544: ["lumbar", "sacral"],
  S13: NECK, S16: NECK, S23: BACK, S290: BACK, S331: LOIN, S332: ["sacral", "pelvic"], S335: LOIN, S336: ["sacral", "pelvic"],
  S39012: ["lumbar", "sacral"], S39013: ["pelvic"],
  M16: LIMB, M17: LIMB, M75: LIMB, M76: LIMB, M77: LIMB, M2551: LIMB,
  M2552: LIMB, M2553: LIMB, M2554: LIMB, M2555: LIMB, M2556: LIMB, M2557: LIMB,
  S43: LIMB, S46: LIMB, S53: LIMB, S63: LIMB, S73: LIMB, S83: LIMB, S93: LIMB,
};

/**
 * The regions that an ICD-10-CM code (no dot, upper case) names; empty where it names none or is not known here.
 * Read from the CMS list of fiscal year 2026; two neighbours stand for a junction.
 */
export const diagnosisRegions = remembering(2048, namedRegions);

function namedRegions(code: string): Regions {
  for (let length = Math.min(code.length, 6); length >= 3; length--) {
    const regions = BY_PREFIX[code.slice(0, length)];
    if (regions !== undefined) return regions;
  }
  const stem = BY_STEM.find((one) => code.startsWith(one));
  return stem === undefined ? NOWHERE : BY_DIGIT[code.charAt(stem.length)] ?? NOWHERE;
}

/** M99.00 to M99.05: a subluxation of the spine, head to pelvis. */
export const isSpinalSubluxation = remembering(2048, (code: string): boolean => /^M990[0-5]$/.test(code));

/** A code of the injury chapter whose seventh character is not there: every billable code of S00 to S99 has seven. */
export function lacksSeventhCharacter(code: string): boolean {
  return code.length < 7 && /^S\d\d/.test(code);
}

/** M54.5, which was split in three on 2021-10-01. */
export function isRetiredLowBackPain(code: string): boolean {
  return code === "M545";
}

/** The first day on which M54.5 was no complete code. */
export const LOW_BACK_PAIN_RETIRED: Day = dayOf(2021, 10, 1) ?? 0;

/** Codes that name irritation of a nerve root, or sciatica. */
export function namesNerveRoot(code: string): boolean {
  return /^(?:M541|M543|M544|M501|M511|M472|G54[1-4]|M4806[12])/.test(code);
}
