import { remembering } from "../claim/remembering.ts";
import type { Citation } from "./citation.ts";
import { CODE_ROWS } from "./codes-data.ts";

/**
 * How a code's units are counted. `timed15`: 15-minute steps that count toward the day's timed total.
 * `own-clock`: time is in the code, but by its own steps (work hardening, acupuncture, behaviour analysis).
 * `untimed`: one unit whatever the minutes. `area`: by surface. `unlisted`: no unit is defined.
 */
export type Timing = "timed15" | "own-clock" | "untimed" | "area" | "unlisted";

/** CMS's therapy list: `always` needs GN, GO or GP from any biller, `sometimes` only under a therapy plan. */
export type TherapyListing = "always" | "sometimes" | "none";

/** What sort of service a code is. */
export type CodeKind
  = | "supervised-modality" | "attended-modality" | "active-procedure" | "passive-procedure" | "group"
    | "evaluation" | "re-evaluation" | "cmt" | "cmt-extraspinal" | "osteopathic" | "decompression"
    | "orthotics" | "test" | "wound" | "acupuncture" | "needling" | "behaviour" | "speech" | "other";

/** What the engine knows of one procedure code of the physical-medicine family. */
export interface CodeFacts {
  readonly code: string;
  /** Our own short words, never the descriptor. */
  readonly words: string;
  readonly kind: CodeKind;
  readonly timing: Timing;
  readonly therapy: TherapyListing;
  readonly timingCitation: Citation;
  readonly therapyCitation: Citation;
}

const THERAPY_LIST: Citation = { source: "cms-therapy-code-list", confidence: "memory" };
const TIMING: Citation = { source: "ama-cpt", confidence: "memory" };
/** A code that begins with a letter is no CPT code. */
const TIMING_LEVEL_2: Citation = { source: "cms-hcpcs", section: "HCPCS Level II", confidence: "memory" };
/** The one national code whose place on the therapy list and whose lack of time were read somewhere. */
const TRACTION_THERAPY: Citation = { source: "chiroeco-modifiers", section: "97012", confidence: "secondary" };
const TRACTION_TIMING: Citation = { source: "accountinginsights-97012", section: "97012", confidence: "secondary" };

/** Washington's own codes are in no national book. */
const LOCAL: Citation = { source: "wa-lni-traction", section: "1044M: one unit a visit", confidence: "verified" };
const LOCAL_VISIT: Citation = { source: "wa-lni-chiropractic", section: "2050A, 2051A, 2052A", confidence: "verified" };
const LOCAL_VISITS = { "2050A": LOCAL_VISIT, "2051A": LOCAL_VISIT, "2052A": LOCAL_VISIT };
const OWN_TIMING: Readonly<Record<string, Citation>> = { 97012: TRACTION_TIMING, "1044M": LOCAL, ...LOCAL_VISITS };
const OWN_THERAPY: Readonly<Record<string, Citation>> = { 97012: TRACTION_THERAPY, "1044M": LOCAL, ...LOCAL_VISITS };

function readRow(row: string): CodeFacts {
  const [code = "", kind, timing, therapy, ...words] = row.trim().split(" ");
  return {
    code,
    words: words.join(" "),
    kind: kind as CodeKind,
    timing: timing as Timing,
    therapy: therapy as TherapyListing,
    timingCitation: OWN_TIMING[code] ?? (/^[A-Z]/.test(code) ? TIMING_LEVEL_2 : TIMING),
    therapyCitation: OWN_THERAPY[code] ?? THERAPY_LIST,
  };
}

const facts = new Map(CODE_ROWS.trim().split("\n").map((row) => {
  const fact = readRow(row);
  return [fact.code, fact] as const;
}));

/** The facts of a code of the family, by its five characters in upper case. */
export function codeFacts(code: string): CodeFacts | undefined {
  return facts.get(code);
}

/** Every code of the family, in the order of the code. */
export function familyCodes(): readonly string[] {
  return [...facts.keys()].sort();
}

/** True for a code of the physical-medicine family: what the rules here speak about. */
export function isFamilyCode(code: string): boolean {
  return facts.has(code);
}

/** True for a 15-minute code whose minutes count toward the day's timed total. */
export function isTimed(code: string): boolean {
  return facts.get(code)?.timing === "timed15";
}

/** True for a code of the family that is one unit whatever the minutes. */
export function isUntimed(code: string): boolean {
  return facts.get(code)?.timing === "untimed";
}

/** True for a code on CMS's always-therapy list. */
export function isAlwaysTherapy(code: string): boolean {
  return facts.get(code)?.therapy === "always";
}

/** True for a code that is, or under a therapy plan can be, a therapy service. */
export function isTherapyCode(code: string): boolean {
  const therapy = facts.get(code)?.therapy;
  return therapy === "always" || therapy === "sometimes";
}

/** True for 97010-97028 and their Medicare twin G0283: no constant attendance, so other therapy may share the minutes. */
export function isSupervisedModality(code: string): boolean {
  return facts.get(code)?.kind === "supervised-modality";
}

/** True where the patient works: exercise, re-education, aquatics, gait, activities, self-care. */
export function isActiveProcedure(code: string): boolean {
  return facts.get(code)?.kind === "active-procedure";
}

/** True for spinal manipulation, 98940-98942: the only chiropractic service that Medicare covers. */
export function isSpinalCmt(code: string): boolean {
  return facts.get(code)?.kind === "cmt";
}

/** True for 98940-98943. */
export function isCmt(code: string): boolean {
  return code === "98943" || isSpinalCmt(code);
}

/** True for a therapy or athletic-training evaluation, first or repeated; these are not E/M codes. */
export function isTherapyEvaluation(code: string): boolean {
  const kind = facts.get(code)?.kind;
  return kind === "evaluation" || kind === "re-evaluation";
}

const FIVE_DIGITS = /^\d{5}$/;

/** True for 99202-99499 and 92002-92014: the codes on which 24, 25 and 57 may stand (NCCI manual, chapter I section E). */
export const isEvaluationAndManagement = remembering(1024, (code: string): boolean => {
  if (!code.startsWith("9") || !FIVE_DIGITS.test(code)) return false;
  return (code >= "99202" && code <= "99499") || (code >= "92002" && code <= "92014");
});

const FIXED_DISCIPLINE: ReadonlyMap<string, "PT" | "OT"> = new Map([
  ["97161", "PT"], ["97162", "PT"], ["97163", "PT"], ["97164", "PT"],
  ["97165", "OT"], ["97166", "OT"], ["97167", "OT"], ["97168", "OT"],
]);

/** The one discipline that a code belongs to, where it has only one: the evaluations. */
export function disciplineOf(code: string): "PT" | "OT" | undefined {
  return FIXED_DISCIPLINE.get(code);
}

const NO_THERAPY_MODIFIER: ReadonlySet<string> = new Set(
  "G0237 G0238 G0239 95860 95861 95863 95864 95867 95869 95870 95900 95903 95904".split(" "));

/** True for the codes that the manual names as taking no therapy modifier; G0237-G0239 do take one when a therapist treats. */
export function isNamedOffTherapyList(code: string): boolean {
  return NO_THERAPY_MODIFIER.has(code);
}
