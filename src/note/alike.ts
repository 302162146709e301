import { findDates } from "./dates.ts";
import { tokenise } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** Words of one note that stand in place of words of another; either may be empty. */
export interface Difference { readonly earlier: string; readonly later: string }

/** Above this a copied note is not looked for word by word: so long a text is a whole file. */
const MOST_WORDS = 2000;
/** A short note says much the same every day; only its date may differ for it to be a copy. */
const SHORT = 40;
const MOST_DIFFERENT = 0.05;

interface Words { readonly text: string; readonly tokens: readonly Token[]; readonly dates: ReadonlySet<number> }

/**
 * Whether one note repeats another, and where they differ: word for word, or but for dates, or (a note of 40 words and more)
 * but for one word in twenty. Undefined where they are two notes. Blanks and capitals do not count.
 */
export function alike(earlier: string, later: string): readonly Difference[] | undefined {
  const [old, young] = [wordsOf(earlier), wordsOf(later)];
  if (!mayBeAlike(old.tokens, young.tokens)) return undefined;
  const stretches = differing(old.tokens, young.tokens);
  const changed = stretches.reduce((sum, { before, after }) => sum + Math.max(undated(old, before), undated(young, after)), 0);
  const words = Math.max(old.tokens.length, young.tokens.length);
  const allowed = words < SHORT ? 0 : words * MOST_DIFFERENT;
  if (changed > allowed) return undefined;
  return stretches.map(({ before, after }) => ({ earlier: sliceOf(old, before), later: sliceOf(young, after) }));
}

function wordsOf(text: string): Words {
  const all = tokenise(text);
  const tokens = all.filter(({ kind }) => kind !== "line");
  const dates = new Set(findDates(tokens, () => false).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  return { text, tokens, dates };
}

/** Much the same length, and mostly the same words. */
function mayBeAlike(old: readonly Token[], young: readonly Token[]): boolean {
  const most = Math.max(old.length, young.length);
  if (most === 0 || most > MOST_WORDS) return false;
  const counts = new Map<string, number>();
  for (const { text } of old) counts.set(text, (counts.get(text) ?? 0) + 1);
  let same = 0;
  for (const { text } of young) {
    const left = counts.get(text) ?? 0;
    if (left > 0) same++;
    counts.set(text, left - 1);
  }
  return same >= most * (1 - MOST_DIFFERENT) - DATE_WORDS;
}

/** Three written dates. */
const DATE_WORDS = 15;

interface Range { readonly from: number; readonly to: number }
interface Stretch { readonly before: Range; readonly after: Range }

/** Stretches that differ, by the longest run of words that both share. */
function differing(old: readonly Token[], young: readonly Token[]): readonly Stretch[] {
  const lengths = commonLengths(old, young);
  const width = young.length + 1;
  const stretches: { before: Range; after: Range }[] = [];
  let [i, j, from, at] = [0, 0, 0, 0];
  const close = (): void => {
    if (i > from || j > at) stretches.push({ before: { from, to: i }, after: { from: at, to: j } });
  };
  while (i < old.length && j < young.length) {
    if (old[i]?.text === young[j]?.text) {
      close();
      [i, j] = [i + 1, j + 1];
      [from, at] = [i, j];
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  [i, j] = [old.length, young.length];
  close();
  return stretches;
}

/** Of every pair of ends, how many words they share in order; row by row of the older note. */
function commonLengths(old: readonly Token[], young: readonly Token[]): Uint16Array {
  const width = young.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = young.length - 1; j >= 0; j--) {
      const [down, right] = [lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0];
      lengths[i * width + j] = old[i]?.text === young[j]?.text ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(down, right);
    }
  }
  return lengths;
}

function undated({ dates }: Words, { from, to }: Range): number {
  let count = 0;
  for (let at = from; at < to; at++) if (!dates.has(at)) count++;
  return count;
}

function sliceOf({ text, tokens }: Words, { from, to }: Range): string {
  return to > from ? text.slice(tokens[from]?.start, tokens[to - 1]?.end) : "";
}
