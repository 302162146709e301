import { entryOf } from "../claim/index.ts";
import { CATEGORIES, ENTITIES, STATUSES } from "./status-codes-data.ts";
import { ELEMENT_NOTES, GROUP_NOTES, INTERCHANGE_NOTES, SEGMENT_NOTES, TRANSACTION_NOTES } from "./status-codes-syntax.ts";
import type { NoteFacts } from "./status-codes-syntax.ts";

export type { NoteFacts } from "./status-codes-syntax.ts";

/** A claim status category (STC01-1) in our own words. */
export interface CategoryFacts {
  readonly code: string;
  readonly outcome: "accepted" | "rejected" | "pending" | "request";
  readonly means: string;
}

/** A claim status (STC01-2) in our own words. */
export interface StatusFacts {
  readonly code: string;
  readonly means: string;
  readonly next: string;
  /** The element that it is mostly about: `SV104`, or of whoever the entity code names: `NM109`. */
  readonly at?: string;
}

/** Which list a code of a 999, 997 or TA1 is from. */
export type NoteList = "segment" | "element" | "transaction" | "group" | "interchange";

const NOTES: Readonly<Record<NoteList, ReadonlyMap<string, NoteFacts>>> = {
  segment: byCode(SEGMENT_NOTES),
  element: byCode(ELEMENT_NOTES),
  transaction: byCode(TRANSACTION_NOTES),
  group: byCode(GROUP_NOTES),
  interchange: byCode(INTERCHANGE_NOTES),
};
const ELEMENTS: Readonly<Record<NoteList, string>> = { segment: "IK304", element: "IK403", transaction: "IK502", group: "AK905", interchange: "TA105" };
const categories = byCode(CATEGORIES);
const statuses = byCode(STATUSES);

function byCode<T extends { readonly code: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.code, row]));
}

/** What a code of a 999, 997 or TA1 means and what to do; one that has no words here is named. */
export function noteFacts(list: NoteList, code: string): NoteFacts {
  return NOTES[list].get(code) ?? { code, means: `Code ${code || "(none)"} of ${ELEMENTS[list]}: see the code list.`, next: "Ask the payer's EDI desk." };
}

/** Every code of a list that has words here. */
export function knownNotes(list: NoteList): readonly NoteFacts[] {
  return [...NOTES[list].values()];
}

/** Where a claim stands. A category without words here counts as rejected, unless its letter is P, F (waits, decided) or R (asks). */
export function categoryFacts(code: string): CategoryFacts {
  return categories.get(code) ?? { code, outcome: outcomeOf(code), means: `Category ${code || "(none)"}: see the code list.` };
}

function outcomeOf(code: string): CategoryFacts["outcome"] {
  return code.startsWith("R") ? "request" : /^[PF]/.test(code) ? "pending" : "rejected";
}

export function statusFacts(code: string): StatusFacts {
  return statuses.get(code) ?? { code, means: `Status ${code || "(none)"}: see the code list.`, next: "Look the code up in X12's list of claim status codes, or ask the payer." };
}

/** Every claim status that has words here. */
export function knownStatuses(): readonly StatusFacts[] {
  return STATUSES;
}

/** Whom a status is about; empty for no code. */
export function entityText(code: string): string {
  return code === "" ? "" : entryOf(ENTITIES, code) ?? `entity ${code}`;
}
