import { remembering } from "../claim/remembering.ts";

/** Which side a diagnosis names. */
export type DiagnosisSide = "left" | "right" | "both";
/** A part of the body of which there are two, as codes name it. */
export type SidedPart = "shoulder" | "elbow" | "wrist" | "hand" | "hip" | "knee" | "ankle" | "foot" | "leg" | "arm";

/** A diagnosis that names a side: of what, one or more parts between which the code does not choose. */
export interface SidedDiagnosis {
  readonly parts: readonly SidedPart[];
  readonly side: DiagnosisSide;
}

/**
 * Beginnings of ICD-10-CM codes (no dot) after which one character is the side: 1 right, 2 left. What follows that character (a
 * placeholder, the encounter) says no side. Only what physical medicine meets, by the list of fiscal year 2026. A family whose digits
 * mean something else (fractures, hemiplegia) is not here: its code then names no side.
 */
const STEMS: readonly (readonly [parts: readonly SidedPart[], stems: string])[] = [
  [["leg"], "M543 M544 G570 G571 G572 G573 G574 M7681 M7965 M7966 S7611 S7621 S7631 S8611 S8621 S8631"],
  [["arm"], "M7962 M7963 S4611 S4621 S4631"],
  [["shoulder"], "M750 M7510 M7511 M7512 M752 M753 M754 M755 M758 M759 S4340 S4341 S4342 S4343 S4349 S435 S436 S4601 Z9661"],
  [["elbow"], "M770 M771 M702 M703 S5340 S5341 S5342 S5343 S5344 S5349 Z9662"],
  [["leg", "hip", "knee"], "M763"],
  [["wrist", "hand"], "G560 G561 G562 G563"],
  [["wrist"], "M7003 M772 S6350 S6351 S6352 S6359 Z9663"],
  [["hand"], "M7004 M701 M7964 M181 M183 M185"],
  [["hip"], "M161 M163 M165 M760 M761 M762 M706 M707 S7310 S7311 S7312 S7319 S7601 Z9664"],
  [["knee"], "M171 M173 M220 M221 M222X M223X M224 M228X M229 M235 M238X M239 M704 M705 M764 M765 S8340 S8341 S8342 S8350 S8351 S8352 S836 S838X S839 Z9665"],
  [["ankle", "foot", "leg"], "M766 M7682 S8601"],
  [["ankle", "foot"], "G575 S9340 S9341 S9342 S9343 S9349 Z9666"],
  [["foot"], "G576 M7967 M773 M774 S9360 S9361 S9362 S9369"],
];

/** Chapters of joints: the character after these is the joint, and the next one is the side. */
const BY_JOINT: readonly string[] = ["M190", "M191", "M192", "M240", "M243", "M244", "M245", "M246", "M250", "M251", "M252", "M253", "M254", "M255", "M256", "M257", "M258"];
const JOINTS: Readonly<Partial<Record<string, readonly SidedPart[]>>> = {
  1: ["shoulder"], 2: ["elbow"], 3: ["wrist"], 4: ["hand"], 5: ["hip"], 6: ["knee"], 7: ["ankle", "foot"],
};
const SIDES: Readonly<Partial<Record<string, DiagnosisSide>>> = { 1: "right", 2: "left" };
/** Where a 3 is both sides; elsewhere it is an unspecified ankle and the like. */
const BOTH: readonly string[] = ["G56", "G57", "Z9664", "Z9665"];

/** Codes that are of a side as they stand: arthrosis of both sides, and pain in a limb, whose digits count limbs and sides together. */
const WHOLE: Readonly<Partial<Record<string, SidedDiagnosis>>> = {
  ...both(["hip"], "M160 M162 M164 M166"), ...both(["knee"], "M170 M172 M174"), ...both(["hand"], "M180 M182 M184"),
  M79601: { parts: ["arm"], side: "right" }, M79602: { parts: ["arm"], side: "left" },
  M79604: { parts: ["leg"], side: "right" }, M79605: { parts: ["leg"], side: "left" },
  M79674: { parts: ["foot"], side: "right" }, M79675: { parts: ["foot"], side: "left" },
};

function both(parts: readonly SidedPart[], codes: string): Readonly<Record<string, SidedDiagnosis>> {
  return Object.fromEntries(codes.split(" ").map((code) => [code, { parts, side: "both" as const }]));
}

const BY_STEM: ReadonlyMap<string, readonly SidedPart[]> = new Map(STEMS.flatMap(([parts, stems]) => stems.split(" ").map((stem) => [stem, parts] as const)));
const SHORTEST = 4;
const LONGEST = 5;

/** The side and part that an ICD-10-CM code (no dot, upper case) names; `undefined` where it names none, or is not known here. */
export function sideOfDiagnosis(code: string): SidedDiagnosis | undefined {
  const named = sideNamed(code);
  return named === SIDELESS ? undefined : named;
}

/** Stands for a code that names no side. */
const SIDELESS: SidedDiagnosis = { parts: [], side: "both" };
const sideNamed = remembering(2048, (code: string) => readSide(code) ?? SIDELESS);

function readSide(code: string): SidedDiagnosis | undefined {
  const whole = WHOLE[code];
  if (whole !== undefined) return whole;
  if (BY_JOINT.includes(code.slice(0, SHORTEST))) return sided(code, JOINTS[code.charAt(SHORTEST)], SHORTEST + 1);
  for (let length = LONGEST; length >= SHORTEST; length--) {
    const parts = BY_STEM.get(code.slice(0, length));
    if (parts !== undefined) return sided(code, parts, length);
  }
  return undefined;
}

function sided(code: string, parts: readonly SidedPart[] | undefined, at: number): SidedDiagnosis | undefined {
  const digit = code.charAt(at);
  const side = digit === "3" && BOTH.some((stem) => code.startsWith(stem)) ? "both" : SIDES[digit];
  return parts === undefined || side === undefined ? undefined : { parts, side };
}
