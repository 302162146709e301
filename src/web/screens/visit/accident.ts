import type { ClaimField } from "./claim-facts.ts";
import type { DetailTexts } from "./details.ts";

/** SBR09 of the insurers that pay for an accident or for what work did: automobile medical, workers' compensation. */
const ACCIDENT_INSURERS: readonly unknown[] = ["AM", "WC"];

/** Work made the patient ill without an accident: CLM11 says EM, and there is no day of an accident. */
const ILLNESS = "EM-illness";
/** In a car, at work: CLM11 says both. */
const CAR_AT_WORK = "EM-AA";
const KIND = "claim.accident.kind";
const ON_DAY = "claim.accident.onDay";
const CASE = "claim.accident.caseNumber";
const INDICATOR = "claim.payer.filingIndicator";

/** CLM11 by what was chosen. */
const CAUSES: Readonly<Record<string, readonly string[]>> = { [ILLNESS]: ["EM"], [CAR_AT_WORK]: ["EM", "AA"] };

function causesOf(kind: string): readonly string[] {
  return CAUSES[kind] ?? [kind];
}

/** Why the dialog asks for the accident, in words for whoever fills it in. */
export const WHY_ACCIDENT = "A workers' compensation or car insurer pays for one accident, and finds it by its own claim number. "
  + "Without its kind, its day and that number the claim comes back.";

/** What such an insurer wants to be told, as far as the answers so far go; none for another payer. */
export function accidentFieldsOf(texts: DetailTexts): readonly ClaimField[] {
  if (!ACCIDENT_INSURERS.includes(texts[INDICATOR])) return [];
  const kind = texts[KIND] ?? "";
  return [
    { path: KIND, ask: "What is the condition related to?" },
    ...(kind === ILLNESS ? [] : [{ path: ON_DAY, ask: "On which day was the accident?" }]),
    ...(causesOf(kind).includes("AA") ? [{ path: "claim.accident.state", ask: "In which state was the car accident?" }] : []),
    { path: CASE, ask: "The insurer's claim number for it" },
  ];
}

/** What does not go together: an insurer of another kind of accident, a day that cannot be, a date where a number belongs. By the field. */
export function accidentClash(path: string, texts: DetailTexts, serviceDay: string | undefined): string | undefined {
  const text = (texts[path] ?? "").trim();
  if (text === "" || !ACCIDENT_INSURERS.includes(texts[INDICATOR])) return undefined;
  switch (path) {
    case KIND: return wrongInsurer(text, texts[INDICATOR]);
    case ON_DAY: return serviceDay !== undefined && text > serviceDay ? `That is after the visit of ${serviceDay}: the accident comes first.` : undefined;
    case CASE: return wrongNumber(text);
    default: return undefined;
  }
}

function wrongInsurer(kind: string, indicator: string | undefined): string | undefined {
  if (indicator === "AM" && !causesOf(kind).includes("AA")) {
    return kind === "OA"
      ? "A car insurer is to pay, and this is no car accident: choose what it was, or another kind of insurance above."
      : "A car insurer is to pay, and this says work. Was it a car accident at work? Then choose that; else this goes to workers' compensation: change the kind of insurance above.";
  }
  if (indicator === "WC" && !causesOf(kind).includes("EM")) {
    return "Workers' compensation pays for what work did, and this does not say work. Was it a car accident at work? Then choose that; else change the kind of insurance above.";
  }
  return undefined;
}

const DATE = /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})$/;

function wrongNumber(text: string): string | undefined {
  if (DATE.test(text)) return "That is a date. The insurer's claim number stands on its letter, or the patient has it.";
  return /\d/.test(text) ? undefined : "An insurer's claim number has digits. It stands on the insurer's letter, or the patient has it.";
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
  const codes = kind === undefined ? [] : causesOf(kind);
  if (kind !== undefined) claim["relatedCauses"] = { codes, ...(codes.includes("AA") && state !== undefined ? { state } : {}) };
  if (onDay !== undefined && kind !== ILLNESS) claim["dates"] = [...dates, { qualifier: "439", day: onDay }];
  if (caseNumber === undefined) return;
  const patient = patientOf(claim);
  patient.references = [...patient.references ?? [], { qualifier: "Y4", value: caseNumber }];
}

/** The patient's own loop where there is one (2010CA), else the subscriber's (2010BA). */
function patientOf(claim: Record<string, unknown>): Person {
  return (claim["patient"] ?? (claim["subscriber"] ??= {})) as Person;
}
