import { onForgotten } from "./kept.ts";
import type { Key } from "./answers.ts";

/** What a note says to a question: filled in, and an answer only once a person has confirmed it. `words`: where it is from. */
export interface Suggestion { readonly value: unknown; readonly words: string }
export type Suggestions = Readonly<Partial<Record<Key, Suggestion>>>;

let current: Suggestions = {};

/** Puts these beside the questions of the visit that begins now. A reload, the lock or another visit takes them away. */
export function suggest(suggestions: Suggestions): void {
  current = suggestions;
}

export function suggestionFor(key: Key): Suggestion | undefined {
  return current[key];
}

onForgotten(() => { suggest({}); });
