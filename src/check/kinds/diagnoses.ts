import { ifKnown } from "../../claim/index.ts";
import type { Claim, Diagnosis, Known } from "../../claim/index.ts";
import { diagnosisRegions, dottedCode, isSpinalSubluxation, namesNerveRoot, sideOfDiagnosis } from "../../reference/index.ts";
import type { DiagnosisRegion, SidedPart } from "../../reference/index.ts";
import type { BilledLine, LineFacts } from "../facts.ts";
import { found } from "../outcome.ts";
import type { Found } from "../outcome.ts";
import { factOf } from "../visits.ts";

export { dottedCode };

const SPINE = ["cervical", "thoracic", "lumbar", "sacral", "pelvic"] as const satisfies readonly DiagnosisRegion[];
const WORDS: Readonly<Record<string, DiagnosisRegion>> = { neck: "cervical", "mid back": "thoracic", "low back": "lumbar", "lower back": "lumbar", sacrum: "sacral", pelvis: "pelvic" };

/** True for ICD-10-CM; a code of the list before it says nothing here. */
export function isIcd10({ qualifier, code }: Diagnosis): boolean {
  return (qualifier === "ABK" || qualifier === "ABF") && code !== "";
}

/** The ICD-10-CM codes that a line points to, in its order. */
export function pointedCodes({ source, line }: Pick<LineFacts, "source" | "line">): readonly string[] {
  const codes: string[] = [];
  for (const pointer of line.pointers) {
    const diagnosis = source.diagnoses[pointer - 1];
    if (diagnosis !== undefined && isIcd10(diagnosis)) codes.push(diagnosis.code);
  }
  return codes;
}

/** `HI03-2` for the third diagnosis. */
export function diagnosisElement(index: number): string {
  return `HI${String(Math.min(index, 11) + 1).padStart(2, "0")}-2`;
}

/** One finding for each diagnosis of a claim that `isWrong` names, `{number}` and `{code}` filled in. */
export function wrongDiagnoses({ diagnoses }: Pick<Claim, "diagnoses">, isWrong: (code: string) => boolean): readonly Found[] {
  if (!hasWrong(diagnoses, isWrong)) return NONE;
  return diagnoses.flatMap((diagnosis, index) => {
    if (!isIcd10(diagnosis) || !isWrong(diagnosis.code)) return [];
    return [found({ fills: { number: index + 1, code: dottedCode(diagnosis.code) }, mark: { element: diagnosisElement(index) } })];
  });
}

const NONE: readonly Found[] = [];

function hasWrong(diagnoses: readonly Diagnosis[], isWrong: (code: string) => boolean): boolean {
  for (const diagnosis of diagnoses) if (isIcd10(diagnosis) && isWrong(diagnosis.code)) return true;
  return false;
}

/** The places that the record has for a line, as written but in lower case; never none. */
function placesOf({ service }: Pick<BilledLine, "service">): Known<readonly string[]> {
  const regions = factOf(service, "regions");
  if (!regions.known) return regions;
  const named = regions.value.map((region) => region.trim().toLowerCase()).filter((region) => region !== "");
  return named.length === 0 ? { known: false, reason: "fact-absent:regions" } : { known: true, value: named };
}

/** The spinal regions that the record has for a line, in order from the top; the rest of the body is left out. */
export function spinalRegions(of: Pick<BilledLine, "service">): Known<readonly DiagnosisRegion[]> {
  const named = placesOf(of);
  return named.known ? { known: true, value: spineIn(named.value) } : named;
}

/** An arm or a leg, whole. */
type Limb = "upper" | "lower";
/** A part of the body that a line treated: its word, and the region or limb that it is of. */
export interface TreatedPart { readonly word: string; readonly of: DiagnosisRegion | Limb }

const LIMB_OF: Readonly<Record<SidedPart, Limb>> = {
  shoulder: "upper", arm: "upper", elbow: "upper", wrist: "upper", hand: "upper", hip: "lower", leg: "lower", knee: "lower", ankle: "lower", foot: "lower",
};

/** `shoulder`, `knees` */
function limbOf(word: string): Limb | undefined {
  return LIMB_OF[word.replace(/s$/, "") as SidedPart] as Limb | undefined;
}

/** Where the nerves of a limb leave the spine. */
const ROOTS_OF: Readonly<Record<Limb, readonly DiagnosisRegion[]>> = { upper: ["cervical"], lower: ["lumbar", "sacral"] };

/** The parts of the body that the record has for a line, spine and limbs; words that are neither are left out. */
export function treatedParts(of: Pick<BilledLine, "service">): Known<readonly TreatedPart[]> {
  const named = placesOf(of);
  return named.known ? { known: true, value: partsNamed(named.value) } : named;
}

/** What these words (`lumbar`, `Right shoulder`) are of, the spine first; those that are of no part known here are left out. */
export function partsNamed(words: readonly string[]): readonly TreatedPart[] {
  const named = words.map((word) => word.trim().toLowerCase());
  const limbs = named.flatMap((word): readonly TreatedPart[] => {
    const limb = word.split(/[^a-z]+/).map(limbOf).find((one) => one !== undefined);
    return limb === undefined ? [] : [{ word, of: limb }];
  });
  return [...spineIn(named).map((region) => ({ word: region, of: region })), ...limbs];
}

function spineIn(named: readonly string[]): readonly DiagnosisRegion[] {
  return SPINE.filter((region) => named.some((name) => name === region || WORDS[name] === region));
}

/** True where a diagnosis may be the reason for treating this part: it names the place, or a nerve root that serves the limb. */
export function isReasonFor(code: string, { of }: TreatedPart): boolean {
  const regions = diagnosisRegions(code);
  if (of !== "upper" && of !== "lower") return regions.includes(of);
  const parts = sideOfDiagnosis(code)?.parts ?? [];
  if (regions.includes("extremity")) return parts.length === 0 || parts.some((part) => LIMB_OF[part] === of);
  return namesNerveRoot(code) && regions.some((region) => ROOTS_OF[of].includes(region));
}

/** The regions of the spine that a set of codes names. */
export function regionsOfCodes(codes: readonly string[]): readonly DiagnosisRegion[] {
  return SPINE.filter((region) => codes.some((code) => diagnosisRegions(code).includes(region)));
}

/** The regions of the spine in which the claim has a subluxation. */
export function subluxatedRegions({ diagnoses }: Pick<Claim, "diagnoses">): readonly DiagnosisRegion[] {
  const codes: string[] = [];
  for (const diagnosis of diagnoses) if (isIcd10(diagnosis) && isSpinalSubluxation(diagnosis.code)) codes.push(diagnosis.code);
  return codes.length === 0 ? [] : regionsOfCodes(codes);
}

/** Maintenance where the record says so; unknown otherwise. */
export function isMaintenance({ visit }: Pick<BilledLine, "visit">): boolean {
  return ifKnown(factOf(visit, "careType")) === "maintenance";
}

/** The fewest spinal regions that each code of spinal manipulation stands for. */
export const LEAST_REGIONS: Readonly<Record<string, number>> = { 98940: 1, 98941: 3, 98942: 5 };
