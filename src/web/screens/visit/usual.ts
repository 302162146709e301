import { isReasonFor, partsNamed } from "../../../check/kinds/diagnoses.ts";
import { diagnosisRegions } from "../../../reference/index.ts";
import type { AdviceView } from "../../engine/advice-view.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { payerIdOf } from "./carried.ts";
import type { DetailTexts } from "./details.ts";
import { IN_PERSON_TEXTS } from "./insured.ts";
import { taxonomyOf } from "./treating.ts";

const EMPLOYER_NUMBER: DetailTexts = { "claim.billing.taxId.qualifier": "EI" };

/** Filled in where it is so for most, or follows from the answers (the payer's id, what each line treats): shown, and free to change. */
export function usualOf(asked: VisitAsked, { lines }: Pick<AdviceView, "lines">): DetailTexts {
  const payerId = payerIdOf(asked);
  const pointers = lines.flatMap(({ code }) => {
    const places = pointersOf(code, asked);
    return places.length === 0 ? [] : [[`pointers.${code}`, places.join(", ")] as const];
  });
  const usual = { ...IN_PERSON_TEXTS, ...EMPLOYER_NUMBER, ...taxonomyOf(asked.facts.visit.provider?.type) };
  return { ...usual, ...(payerId === undefined ? {} : { "claim.payer.id": payerId }), ...Object.fromEntries(pointers) };
}

/** A line points to four diagnoses at most. */
const MOST = 4;

/**
 * Places, from 1, of the diagnoses that a line treats: the only one, or those of the region that was treated. None where that does not
 * follow: no region is told, a code is of no known place, or none is of that region.
 */
function pointersOf(code: string, { facts: { visit, diagnoses = [] } }: VisitAsked): readonly number[] {
  if (diagnoses.length === 1) return [1];
  const treated = partsNamed(visit.services.find((service) => service.code === code)?.regions ?? []);
  if (treated.length === 0 || diagnoses.some((one) => diagnosisRegions(one).length === 0)) return [];
  return diagnoses.flatMap((one, at) => (treated.some((part) => isReasonFor(one, part)) ? [at + 1] : [])).slice(0, MOST);
}
