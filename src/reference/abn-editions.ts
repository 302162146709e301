import { parseIsoDay } from "../claim/index.ts";
import type { Day } from "../claim/index.ts";
import type { Citation } from "./citation.ts";

/** An edition of the advance beneficiary notice (CMS-R-131), by the expiry date printed on it. */
export interface AbnEdition {
  readonly expires: string;
  /** First ISO day on which it must be used; the one before may be used up to the day before. */
  readonly from: string;
  readonly citation: Citation;
}

const citation: Citation = { source: "abn-editions", confidence: "secondary" };

/** Oldest first. */
export const ABN_EDITIONS: readonly AbnEdition[] = [
  { expires: "2026-01-31", from: "2023-06-30", citation },
  { expires: "2029-03-31", from: "2026-05-12", citation },
];

/** The edition that must be used on a day; `undefined` before those known here. */
export function abnEditionOn(day: Day): AbnEdition | undefined {
  return ABN_EDITIONS.filter(({ from }) => (parseIsoDay(from) ?? Infinity) <= day).at(-1);
}
