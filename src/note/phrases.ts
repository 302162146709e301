import { stem } from "../reference/device-words.ts";
import { tokenise } from "./tokens.ts";
import type { Entry, Tag } from "./vocabulary/index.ts";

/** A tree of phrases, word by word. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  readonly ends: Ending[];
}

export interface Ending { readonly tag: Tag; readonly means: string }

export interface PhraseTree {
  readonly root: PhraseNode;
  /** Words of six letters and more, by their first letter: what a misspelling may be put right to. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly known: ReadonlySet<string>;
  /** Words that turn a sentence round or move it in time: a slip of one letter is put right to them, never one of two. */
  readonly turning: ReadonlySet<string>;
}

const TURNS: ReadonlySet<Tag> = new Set(["not", "not-done", "plan", "history", "home", "relative"]);

/** Builds the tree once. Hyphens are left out of a phrase: `c-spine` is also `c spine`. */
export function plantPhrases(entries: readonly Entry[]): PhraseTree {
  const root = emptyNode();
  const known = new Set<string>();
  const turning = new Set<string>();
  for (const { tag, means, phrases } of entries) {
    for (const words of phrases.flatMap(spelledOut)) {
      add(root, words, { tag, means });
      for (const word of words) (TURNS.has(tag) ? turning : known).add(word);
    }
  }
  const all = new Set([...known, ...turning]);
  return { root, known: all, turning: new Set([...turning].filter((word) => !known.has(word))), words: longWords(all) };
}

function emptyNode(): PhraseNode {
  return { next: new Map(), ends: [] };
}

function add(root: PhraseNode, words: readonly string[], ending: Ending): void {
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? emptyNode();
    node.next.set(word, next);
    node = next;
  }
  if (!node.ends.some(({ tag, means }) => tag === ending.tag && means === ending.means)) node.ends.push(ending);
}

/** `disc|disk bulge?` is four rows of words. */
function spelledOut(phrase: string): string[][] {
  let rows: string[][] = [[]];
  for (const slot of phrase.split(" ")) {
    const optional = slot.endsWith("?");
    const choices = slot.replace(/\?$/, "").split("|").map(wordsOfPhrase);
    const longer = rows.flatMap((row) => choices.map((choice) => [...row, ...choice]));
    rows = optional ? [...rows, ...longer] : longer;
  }
  return rows.filter((row) => row.length > 0);
}

function wordsOfPhrase(text: string): string[] {
  return tokenise(text).filter(({ text: sign }) => sign !== "-").map(({ text: word }) => normal(word));
}

/** The form in which words are compared: singular, straight apostrophe. */
export function normal(word: string): string {
  return stem(word.replace("’", "'"));
}

function longWords(known: ReadonlySet<string>): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < 6) continue;
    const first = word[0] ?? "";
    words.set(first, [...words.get(first) ?? [], word]);
  }
  return words;
}
