/** What a gateway says of a claim with a finding, before adjudication: status category, claim status, and whom it is about. */
export interface Rejection {
  /** STC01-1. */
  readonly category: "A3" | "A6" | "A7" | "A8";
  /** STC01-2. */
  readonly status: string;
  /** STC01-3, where it is always the same. */
  readonly entity?: string;
  /** What it is about in few words, for STC12. */
  readonly words: string;
  /** True where no row says more than that the claim is not valid. */
  readonly general?: true;
}

function row(category: Rejection["category"], status: string, words: string, entity?: string): Rejection {
  return { category, status, words, ...(entity === undefined ? {} : { entity }) };
}

/**
 * Findings of a front-end kind, by rule. Only those of severity error reject: a gateway looks at form, at sums, at who is
 * named, and at codes that cannot be; what a payer decides on later (pairs, units, coverage, records) does not stop a claim here.
 */
export const REJECTIONS: Readonly<Record<string, Rejection | undefined>> = {
  "claim/accident": row("A6", "248", "accident data"),
  "claim/balance": row("A7", "400", "line charges and total differ"),
  "claim/charges": row("A7", "178", "charge"),
  "claim/date-order": row("A8", "187", "dates in wrong order"),
  "claim/adjudication-date": row("A6", "516", "date of the earlier payer's decision"),
  "claim/line-adjudication-balance": row("A8", "400", "earlier payer's line amounts"),
  "claim/line-adjudication-payer": row("A8", "479", "earlier payer's id"),
  "claim/other-payer-balance": row("A8", "400", "earlier payer's amounts"),
  "claim/other-payer-paid": row("A6", "286", "earlier payer's payment"),
  "claim/patient-paid": row("A7", "673", "patient paid"),
  "claim/payer-claim-number": row("A6", "464", "payer's claim number"),
  "claim/payer-sequence": row("A7", "742", "order of payers"),
  "claim/prior-payer": row("A6", "286", "earlier payer"),
  "form/address": row("A7", "126", "address"),
  "form/claim-date": row("A7", "187", "date"),
  "form/diagnosis-code": row("A7", "255", "diagnosis code"),
  "form/diagnosis-list": row("A7", "255", "diagnosis list"),
  "form/diagnosis-pointer": row("A7", "477", "diagnosis pointer"),
  "form/diagnosis-qualifier": row("A7", "744", "diagnosis qualifier"),
  "form/external-cause-first": row("A7", "254", "first diagnosis"),
  "form/four-modifiers": row("A7", "453", "too many modifiers"),
  "form/frequency-code": row("A7", "535", "frequency code"),
  "form/modifier-form": row("A7", "453", "modifier"),
  "form/place-of-service": row("A7", "249", "place of service"),
  "form/procedure-code": row("A7", "454", "procedure code"),
  "form/service-date": row("A7", "187", "date of service"),
  "form/telehealth-place": row("A7", "249", "place of service"),
  "form/unit-basis": row("A7", "476", "kind of units"),
  "form/units-positive": row("A7", "476", "units"),
  "form/units-whole": row("A7", "476", "units"),
  "patient/address": row("A6", "126", "address of the patient or subscriber"),
  "patient/identity": row("A6", "124", "who the patient or subscriber is"),
  "patient/relationship": row("A7", "21", "relationship to the subscriber"),
  "provider/npi": row("A7", "562", "NPI"),
  "provider/taxonomy": row("A7", "145", "taxonomy code"),
};

/** Families that a gateway looks at; a rule of theirs without a row gets the general status. */
const FAMILIES = ["form/", "claim/", "patient/"];
/** Not at a gateway: a paper form has none. */
const NEVER = new Set(["form/medicare-item-14"]);

/** A claim that is broken in form: the 999 says where. */
export const BROKEN: Rejection = { category: "A3", status: "684", words: "broken in form, see the 999" };

/** What a finding of a rule says at the gateway; `undefined` for a rule that does not stop a claim there. */
export function rejectionOf(rule: string): Rejection | undefined {
  if (NEVER.has(rule)) return undefined;
  const found = REJECTIONS[rule];
  if (found) return found;
  return FAMILIES.some((family) => rule.startsWith(family)) ? { category: "A7", status: "21", words: "general status, no closer one", general: true } : undefined;
}
