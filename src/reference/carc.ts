import { ADJUSTMENTS, GROUPS, REMARKS } from "./carc-data.ts";

/** CO the provider writes it off, PR the patient may owe it, OA neither, PI the payer's own reduction, CR a correction. */
export type AdjustmentGroup = "CO" | "PR" | "OA" | "PI" | "CR";

/** A code of a remittance in our own words: what it means, what causes it in physical medicine, what to do. */
export interface AdjustmentFacts {
  readonly code: string;
  readonly means: string;
  /** What causes it on physical-medicine claims; empty where nothing special does. */
  readonly here: string;
  readonly next: string;
  /** Correct and send again, appeal with records, bill the patient, look up, or nothing to do. */
  readonly path: "correct" | "appeal" | "patient" | "check" | "none";
}

const adjustments = new Map(ADJUSTMENTS.map((row) => [row.code, row]));
const remarks = new Map(REMARKS.map((row) => [row.code, row]));
const groups = new Map(GROUPS.map((row) => [row.code, row]));

/** A claim adjustment reason code: `151`, `B7`. */
export function carcFacts(code: string): AdjustmentFacts | undefined {
  return adjustments.get(code);
}

/** A remittance advice remark code: `N362`, `MA130`. */
export function rarcFacts(code: string): AdjustmentFacts | undefined {
  return remarks.get(code);
}

/** Who bears the amount. */
export function groupFacts(group: string): { readonly code: AdjustmentGroup; readonly means: string } | undefined {
  return groups.get(group as AdjustmentGroup);
}

/** Reads `CO-151`, `CO151`, `151`, `N362` for `explain`; group and code in upper case. */
export function readAdjustment(text: string): { readonly group?: AdjustmentGroup; readonly facts: AdjustmentFacts } | undefined {
  const upper = text.trim().toUpperCase();
  const plain = carcFacts(upper) ?? rarcFacts(upper);
  if (plain) return { facts: plain };
  const match = /^(CO|PR|OA|PI|CR)[- ]?(\w+)$/.exec(upper);
  const facts = match === null ? undefined : carcFacts(match[2] ?? "");
  return facts === undefined ? undefined : { group: match?.[1] as AdjustmentGroup, facts };
}

/** Every reason code that has words here. */
export function knownCarcs(): readonly AdjustmentFacts[] {
  return ADJUSTMENTS;
}

/** Every remark code that has words here. */
export function knownRarcs(): readonly AdjustmentFacts[] {
  return REMARKS;
}
