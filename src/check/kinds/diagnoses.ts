import { ifKnown } from "../../claim/index.ts";
import type { Claim, Diagnosis, Known } from "../../claim/index.ts";
import { diagnosisRegions, dottedCode } from "../../reference/index.ts";
import type { DiagnosisRegion } from "../../reference/index.ts";
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
  return line.pointers.flatMap((pointer) => {
    const diagnosis = source.diagnoses[pointer - 1];
    return diagnosis !== undefined && isIcd10(diagnosis) ? [diagnosis.code] : [];
  });
}

/** `HI03-2` for the third diagnosis. */
export function diagnosisElement(index: number): string {
  return `HI${String(Math.min(index, 11) + 1).padStart(2, "0")}-2`;
}

/** One finding for each diagnosis of a claim that `isWrong` names, `{number}` and `{code}` filled in. */
export function wrongDiagnoses({ diagnoses }: Pick<Claim, "diagnoses">, isWrong: (code: string) => boolean): readonly Found[] {
  return diagnoses.flatMap((diagnosis, index) => {
    if (!isIcd10(diagnosis) || !isWrong(diagnosis.code)) return [];
    return [found({ fills: { number: index + 1, code: dottedCode(diagnosis.code) }, mark: { element: diagnosisElement(index) } })];
  });
}

/** The spinal regions that the record has for a line, in order from the top; the rest of the body is left out. */
export function spinalRegions({ service }: Pick<BilledLine, "service">): Known<readonly DiagnosisRegion[]> {
  const regions = factOf(service, "regions");
  if (!regions.known) return regions;
  const named = regions.value.map((region) => region.trim().toLowerCase()).filter((region) => region !== "");
  if (named.length === 0) return { known: false, reason: "fact-absent:regions" };
  return { known: true, value: SPINE.filter((region) => named.some((name) => name === region || WORDS[name] === region)) };
}

/** The regions of the spine that a set of codes names. */
export function regionsOfCodes(codes: readonly string[]): readonly DiagnosisRegion[] {
  const met = new Set(codes.flatMap(diagnosisRegions));
  return SPINE.filter((region) => met.has(region));
}

/** Maintenance where the record says so; unknown otherwise. */
export function isMaintenance({ visit }: Pick<BilledLine, "visit">): boolean {
  return ifKnown(factOf(visit, "careType")) === "maintenance";
}

/** The fewest spinal regions that each code of spinal manipulation stands for. */
export const LEAST_REGIONS: Readonly<Record<string, number>> = { 98940: 1, 98941: 3, 98942: 5 };
