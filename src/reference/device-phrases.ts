import { respell, spelledOut, stem, wordsOf } from "./device-words.ts";
import type { Word } from "./device-words.ts";

/**
 * A phrase is words in order. `a|b` is a choice, `word?` may be missing, `*` skips up to three words,
 * and a leading `~` lets its words stand in any order. Small words and body regions between the words are skipped.
 */
export interface Phrase<T> {
  readonly slots: readonly Slot[];
  readonly anyOrder: boolean;
  readonly means: T;
}

interface Slot { readonly choices: ReadonlySet<string>; readonly optional: boolean; readonly gap: boolean }

/** A phrase found in a text: word positions from `from` up to, not including, `to`. */
export interface Match<T> {
  readonly means: T;
  readonly from: number;
  readonly to: number;
}

/** Words that say nothing about the kind of device and may stand between the words of a phrase. */
const SKIPPED: ReadonlySet<string> = new Set((
  "a an the of with and to for in type style brand model system cervical thoracic lumbar sacral spinal spine neck back pelvic pelvi low lower upper c l"
).split(" "));

const GAP = 3;

/** Compiled phrases of one vocabulary, by the words that can begin them. */
export interface PhraseBook<T> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly vocabulary: ReadonlySet<string>;
}

/** Compiles phrases once; matching then compares whole words only. */
export function phraseBook<T>(entries: readonly (readonly [phrase: string, means: T])[]): PhraseBook<T> {
  const phrases = entries.map(([text, means]) => compile(text, means));
  const vocabulary = new Set(phrases.flatMap((phrase) => phrase.slots.flatMap((slot) => [...slot.choices])));
  const byFirst = new Map<string, Phrase<T>[]>();
  for (const phrase of phrases) {
    for (const word of firstWords(phrase)) byFirst.set(word, [...byFirst.get(word) ?? [], phrase]);
  }
  return { byFirst, vocabulary };
}

function firstWords<T>(phrase: Phrase<T>): ReadonlySet<string> {
  const slots = phrase.anyOrder ? phrase.slots : phrase.slots.slice(0, 1);
  return new Set(slots.flatMap((slot) => [...slot.choices]));
}

function compile<T>(text: string, means: T): Phrase<T> {
  const anyOrder = text.startsWith("~");
  const slots = text.replace("~", "").trim().split(" ").map(readSlot);
  return { slots, anyOrder, means };
}

function readSlot(word: string): Slot {
  if (word === "*") return { choices: new Set(), optional: true, gap: true };
  const optional = word.endsWith("?");
  return { choices: new Set(word.replace("?", "").split("|").map((choice) => spelledOut(stem(choice)))), optional, gap: false };
}

/** The words of a text, respelled by the vocabulary of a book. */
export function readWords<T>(text: string, book: PhraseBook<T>): Word[] {
  return wordsOf(text).map((word) => ({ ...word, text: respell(word.text, book.vocabulary) }));
}

/**
 * Every phrase that stands in the words. A match inside a longer one that covers its meaning is dropped:
 * `% of body weight` is no body weight. No phrase runs over a full stop.
 */
export function findPhrases<T>(words: readonly Word[], book: PhraseBook<T>, covers: (outer: T, inner: T) => boolean): Match<T>[] {
  const found: Match<T>[] = [];
  for (let from = 0; from < words.length; from++) {
    for (const phrase of book.byFirst.get(words[from]?.text ?? "") ?? []) {
      const to = phrase.anyOrder ? endInAnyOrder(words, from, phrase.slots) : endInOrder(words, from, phrase.slots);
      if (to > from) found.push({ means: phrase.means, from, to });
    }
  }
  const longest = found.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  return found.filter((match, at) => !around(found, at, longest)
    .some((other) => isInside(match, other) && covers(other.means, match.means)));
}

/** Of matches in the order of the text, those near enough to hold the one at this place; all would be too many in a long text. */
function around<T>(found: readonly Match<T>[], at: number, longest: number): readonly Match<T>[] {
  const own = found[at]?.from ?? 0;
  let [first, last] = [at, at];
  while (first > 0 && (found[first - 1]?.from ?? 0) > own - longest) first--;
  while (found[last]?.from === own) last++;
  return found.slice(first, last);
}

function isInside<T>(match: Match<T>, other: Match<T>): boolean {
  return other.from <= match.from && other.to >= match.to && other.to - other.from > match.to - match.from;
}

/** Where a phrase that begins at `from` ends; 0 if it does not. */
function endInOrder(words: readonly Word[], from: number, slots: readonly Slot[]): number {
  let at = from;
  let gap = 0;
  for (const [index, slot] of slots.entries()) {
    if (slot.gap) { gap = GAP; continue; }
    const next = index === 0 ? (has(words[from], slot) ? from : -1) : seek(words, at, slot, gap);
    if (next < 0 && !slot.optional) return 0;
    if (next < 0) continue;
    at = next + 1;
    gap = 0;
  }
  return at;
}

function seek(words: readonly Word[], from: number, slot: Slot, gap: number): number {
  let free = gap;
  for (let at = from; at < words.length && words[at]?.stop !== 2; at++) {
    if (has(words[at], slot)) return at;
    // What was left for something else is no part of its name: "from the roller bed to the table".
    if (gap > 0 && words[at]?.text === "to") return -1;
    if (SKIPPED.has(words[at]?.text ?? "")) continue;
    if (free-- <= 0) return -1;
  }
  return -1;
}

function has(word: Word | undefined, slot: Slot): boolean {
  return word !== undefined && slot.choices.has(word.text);
}

/** The words in any order, close together: as many others between as a gap allows. */
function endInAnyOrder(words: readonly Word[], from: number, slots: readonly Slot[]): number {
  const waiting = new Set(slots);
  let free = GAP;
  for (let at = from; at < words.length; at++) {
    if (at > from && words[at]?.stop === 2) return 0;
    const slot = [...waiting].find((candidate) => has(words[at], candidate));
    if (slot) waiting.delete(slot);
    else if (at === from) return 0;
    else if (!SKIPPED.has(words[at]?.text ?? "") && free-- <= 0) return 0;
    if (waiting.size === 0) return at + 1;
  }
  return 0;
}
