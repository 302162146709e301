import type { Choice } from "../../parts/field.tsx";

const YES_NO: readonly Choice[] = [{ value: "Y", label: "Yes" }, { value: "N", label: "No" }];

const GENDERS: readonly Choice[] = [{ value: "F", label: "F" }, { value: "M", label: "M" }, { value: "U", label: "Unknown" }];

/** Answers that are one of a few codes, by their place in the claim's details: chosen, never typed. */
const CODES: Readonly<Record<string, readonly Choice[]>> = {
  "interchange.usage": [{ value: "P", label: "Production" }, { value: "T", label: "A test" }],
  "claim.billing.taxId.qualifier": [{ value: "EI", label: "Employer number (EIN)" }, { value: "SY", label: "Social security number" }],
  "claim.subscriber.gender": GENDERS,
  "claim.treating.by": [
    { value: "group", label: "The practice's or group's" }, { value: "own", label: "That of the one who treated" },
  ],
  "claim.insured.is": [
    { value: "18", label: "The patient is the insured" }, { value: "01", label: "Husband or wife" }, { value: "19", label: "Child" },
    { value: "53", label: "Life partner" }, { value: "G8", label: "Another relationship" },
  ],
  "claim.patient.gender": GENDERS,
  "claim.statements": [{ value: "all", label: "Yes, all four" }, { value: "each", label: "Not all: one by one" }],
  "claim.signatureOnFile": [{ value: "yes", label: "Yes" }, { value: "no", label: "No" }],
  "claim.assignment": [{ value: "A", label: "Yes" }, { value: "B", label: "For laboratory services only" }, { value: "C", label: "No" }],
  "claim.benefitsAssigned": [...YES_NO, { value: "W", label: "Not applicable" }],
  "claim.release": [{ value: "Y", label: "Yes, by a signed statement" }, { value: "I", label: "By informed consent" }],
  "claim.accident.kind": [
    { value: "AA", label: "A car accident" }, { value: "EM", label: "An accident at work" }, { value: "EM-AA", label: "A car accident at work" },
    { value: "EM-illness", label: "Work, without an accident (an illness)" }, { value: "OA", label: "Another accident" },
  ],
  "claim.payer.filingIndicator": [
    { value: "MB", label: "MB, Medicare Part B" }, { value: "16", label: "16, Medicare Advantage HMO" }, { value: "CI", label: "CI, commercial" },
    { value: "BL", label: "BL, Blue Cross Blue Shield" }, { value: "HM", label: "HM, health maintenance organization" },
    { value: "12", label: "12, preferred provider organization" }, { value: "13", label: "13, point of service" }, { value: "MC", label: "MC, Medicaid" },
    { value: "CH", label: "CH, TRICARE" }, { value: "VA", label: "VA, Veterans Affairs" }, { value: "WC", label: "WC, workers' compensation" },
    { value: "AM", label: "AM, automobile medical" }, { value: "LM", label: "LM, liability" }, { value: "ZZ", label: "ZZ, another" },
  ],
};

/** The choices of a coded answer, "choose" first; `undefined` where the answer is written. */
export function choicesOf(path: string): readonly Choice[] | undefined {
  const codes = CODES[path];
  return codes === undefined ? undefined : [{ value: "", label: "Choose" }, ...codes];
}
