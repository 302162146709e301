import type { Cents } from "../claim/index.ts";
import type { Citation } from "./citation.ts";

/** What Medicare counts to in a calendar year before KX is asked for: PT and SLP together, OT alone, the same amount each. */
export interface KxThreshold {
  readonly cents: Cents;
  readonly citation: Citation;
}

const ROWS: readonly (readonly [year: number, cents: Cents, citation: Citation])[] = [
  [2020, 208_000, { source: "cms-cr11532", section: "2020", confidence: "memory" }],
  [2021, 211_000, { source: "ahca-cr12014", section: "2021", confidence: "secondary" }],
  [2022, 215_000, { source: "noridian-kx", section: "2022", confidence: "verified" }],
  [2023, 223_000, { source: "noridian-kx", section: "2023", confidence: "verified" }],
  [2024, 233_000, { source: "ngs-kx", section: "2024", confidence: "verified" }],
  [2025, 241_000, { source: "promb-kx-2025", section: "2025", confidence: "secondary" }],
  [2026, 248_000, { source: "kx-2026", section: "2026", confidence: "secondary" }],
];

const byYear = new Map(ROWS.map(([year, cents, citation]) => [year, { cents, citation }]));

/** The threshold of a year; `undefined` for a year whose amount is not known here: it is never guessed from another. */
export function kxThreshold(year: number): KxThreshold | undefined {
  return byYear.get(year);
}

/** Above this a review may be asked for, until 2028 (42 U.S.C. 1395l(g)(7)(B)). */
export const TARGETED_REVIEW_CENTS: Cents = 300_000;
