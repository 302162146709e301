import { remembering } from "../claim/remembering.ts";

/** One word of an office's text, in the form in which phrases are written. */
export interface Word {
  /** Lower case, singular, misspellings put right where that is certain. */
  readonly text: string;
  /** UTF-16 offsets in the text as given. */
  readonly start: number;
  readonly end: number;
  /** 0 none, 1 a comma, 2 a full stop, semicolon or line end stands before it. */
  readonly stop: 0 | 1 | 2;
}

const TOKEN = /[a-z0-9]+(?:['’][a-z]+)?|%/g;

/** Splits a text into words. Hyphens and strokes part words; `patient's` is `patient`, `isn't` is `isnt`. */
export function wordsOf(text: string): Word[] {
  const lower = text.toLowerCase();
  const words: Word[] = [];
  let from = 0;
  for (const match of lower.matchAll(TOKEN)) {
    const start = match.index;
    const gap = lower.slice(from, start);
    const stop = isPoint(gap, words.at(-1)?.text ?? "") ? 0 : stopIn(gap);
    from = start + match[0].length;
    words.push({ text: plain(match[0]), start, end: from, stop });
  }
  return words;
}

const MOST_REMEMBERED = 10_000;

const plain = remembering(MOST_REMEMBERED, (written: string) => spelledOut(stem(written.replace(/['’]s$/, "").replace(/['’]/, ""))));

/** Short forms that stand for one word alone. */
const SHORT_FOR: Readonly<Partial<Record<string, string>>> = {
  tbl: "table", tabl: "table", elec: "electric", elect: "electric", electr: "electric", electrically: "electric", trac: "traction", tract: "traction", trxn: "traction", motr: "motor", mtr: "motor", chatt: "chattanooga", mach: "machine",
};
/** A word as phrases write it. */
export function spelledOut(word: string): string {
  return SHORT_FOR[word] ?? word;
}

const POINTED: ReadonlySet<string> = new Set(["electric", "traction", "chattanooga", "mot", "motor", "mech", "table", "cerv", "lumb", "pneum", "auto", "man"]);

/** The point of a short form: `elec. trac. table`, `mot.tbl`, `I.S.T.` */
function isPoint(gap: string, before: string): boolean {
  return (gap === "." && before.length === 1) || (/^\.[ ]?$/.test(gap) && POINTED.has(before));
}

function stopIn(gap: string): 0 | 1 | 2 {
  if (/[.;\n!?]/.test(gap)) return 2;
  return /[,(]/.test(gap) ? 1 : 0;
}

/** Takes off a plural s: `tables`, `pulleys`. Short words and words in ss are left. */
export function stem(word: string): string {
  return word.length >= 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Real words that are one letter from a word of the vocabulary and do not mean it. */
const NEVER_A_SLIP: ReadonlySet<string> = new Set([
  "iverson", "manuel", "decompress", "decompressed", "decompressing", "rolled", "rolling", "rolle", "leader", "message", "motion", "weighted", "manually", "towed", "polley", "mechanism", "electrode",
  "decompressive", "destruction", "extraction", "invented", "inserted", "hardness", "harnessed", "attraction", "tractive", "tractor", "prone", "automated", "automatic", "powdered", "intention", "distension", "detraction",
]);

/**
 * Puts right what is surely a slip of a vocabulary word: six letters or more, same first letter,
 * one edit (two from nine letters), and only one vocabulary word that near.
 */
export function respell(word: string, vocabulary: ReadonlySet<string>): string {
  if (word.length < 5 || vocabulary.has(word)) return word;
  let nearest = respellers.get(vocabulary);
  if (nearest === undefined) respellers.set(vocabulary, nearest = respellerTo(vocabulary));
  return nearest(word);
}

/** Notes use the same words again and again. */
const respellers = new WeakMap<ReadonlySet<string>, (word: string) => string>();

function respellerTo(vocabulary: ReadonlySet<string>): (word: string) => string {
  return remembering(MOST_REMEMBERED, (word) => (NEVER_A_SLIP.has(word) || /\d/.test(word) ? word : nearestOf(word, vocabulary)));
}

function nearestOf(word: string, vocabulary: ReadonlySet<string>): string {
  let best = word;
  let nearest = 3;
  for (const candidate of vocabulary) {
    if (candidate.length < 6 || candidate[0] !== word[0]) continue;
    const distance = editDistance(word, candidate, candidate.length < 9 ? 1 : 2);
    if (distance < nearest) [best, nearest] = [candidate, distance];
    else if (distance === nearest && distance < 3) best = word;
  }
  return best;
}

/** Edits (insert, delete, replace, swap neighbours) from one word to the other; 3 where there are more than `most` (1 or 2). */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return 3;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cheapest(a, b, i, j, row, above, before));
    before = above;
    above = row;
  }
  const distance = above[b.length] ?? 3;
  return distance > most ? 3 : distance;
}

type Row = readonly number[];

function cheapest(a: string, b: string, i: number, j: number, row: Row, above: Row, before: Row): number {
  const same = a[i - 1] === b[j - 1];
  const plain = Math.min((above[j] ?? 99) + 1, (row[j - 1] ?? 99) + 1, (above[j - 1] ?? 99) + (same ? 0 : 1));
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(plain, (before[j - 2] ?? 99) + 1) : plain;
}
