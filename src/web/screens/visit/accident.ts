import type { ClaimField } from "./claim-facts.ts";
import type { DetailTexts } from "./details.ts";

/** SBR09 of the insurers that pay for an accident or for what work did: automobile medical, workers' compensation. */
const ACCIDENT_INSURERS: readonly unknown[] = ["AM", "WC"];

/** Work made the patient ill without an accident: CLM11 says EM, and there is no day of an accident. */
const ILLNESS = "EM-illness";
const KIND = "claim.accident.kind";

/** Why the dialog asks for the accident, in words for whoever fills it in. */
export const WHY_ACCIDENT = "A workers' compensation or car insurer pays for one accident, and finds it by its own claim number. "
  + "Without its kind, its day and that number the claim comes back.";

/** What such an insurer wants to be told, as far as the answers so far go; none for another payer. */
export function accidentFieldsOf(texts: DetailTexts): readonly ClaimField[] {
  if (!ACCIDENT_INSURERS.includes(texts["claim.payer.filingIndicator"])) return [];
  const kind = texts[KIND] ?? "";
  return [
    { path: KIND, ask: "What is the condition related to?" },
    ...(kind === ILLNESS ? [] : [{ path: "claim.accident.onDay", ask: "On which day was the accident?" }]),
    ...(kind === "AA" ? [{ path: "claim.accident.state", ask: "In which state was the car accident?" }] : []),
    { path: "claim.accident.caseNumber", ask: "Which claim number has the insurer given this accident or illness?" },
  ];
}

/** Answers about the accident, as they lie in the details before they go where the guide has them. */
interface Accident { readonly kind?: string; readonly onDay?: number; readonly state?: string; readonly caseNumber?: string }
interface Dated { readonly qualifier: string; readonly day: number }
interface Person { references?: readonly { readonly qualifier: string; readonly value: string }[] }

/**
 * Lays the accident where the guide has it: its kind and state in CLM11, its day in DTP*439, the insurer's number in
 * REF*Y4 with the patient. Answers that were given before another payer or kind was chosen are left out.
 */
export function settleAccident(claim: Record<string, unknown>): void {
  const { accident, payer, dates = [] } = claim as { accident?: Accident; payer?: { filingIndicator?: string }; dates?: readonly Dated[] };
  delete claim["accident"];
  if (accident === undefined || !ACCIDENT_INSURERS.includes(payer?.filingIndicator)) return;
  const { kind, onDay, state, caseNumber } = accident;
  if (kind !== undefined) claim["relatedCauses"] = { codes: [kind === ILLNESS ? "EM" : kind], ...(kind === "AA" && state !== undefined ? { state } : {}) };
  if (onDay !== undefined && kind !== ILLNESS) claim["dates"] = [...dates, { qualifier: "439", day: onDay }];
  if (caseNumber === undefined) return;
  const patient = patientOf(claim);
  patient.references = [...patient.references ?? [], { qualifier: "Y4", value: caseNumber }];
}

/** The patient's own loop where there is one (2010CA), else the subscriber's (2010BA). */
function patientOf(claim: Record<string, unknown>): Person {
  return (claim["patient"] ?? (claim["subscriber"] ??= {})) as Person;
}
