import { onForgotten } from "./kept.ts";
import type { Key } from "./answers.ts";
import type { DetailTexts } from "./details.ts";

/** What a note says to a question: filled in, and an answer only once a person has confirmed it. `words`: where it is from. */
export interface Suggestion { readonly value: unknown; readonly words: string }
export type Suggestions = Readonly<Partial<Record<Key, Suggestion>>>;

let current: Suggestions = {};
let noted: DetailTexts = {};

/**
 * Puts these beside the questions of the visit that begins now, and what no question asks (who signed the note) with its record. A
 * reload, the lock or another visit takes them away.
 */
export function suggest(suggestions: Suggestions, ofNote: DetailTexts = {}): void {
  current = suggestions;
  noted = ofNote;
}

/** What the note says that no question of the interview asks, by the save dialog's field. */
export function notedWords(): DetailTexts {
  return noted;
}

/** True where this visit was begun from a note, of which something is filled in. */
export function isFromNote(): boolean {
  return Object.values(current).some(({ words }) => words.startsWith("From the note"));
}

/** Where a person says that the note is not to be taken at its word there. */
export function forgetNoted(): void {
  noted = {};
}

export function suggestionFor(key: Key): Suggestion | undefined {
  return current[key];
}

onForgotten(() => { suggest({}); });
