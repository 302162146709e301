import { remembering } from "../claim/remembering.ts";
import { editDistance } from "../reference/device-words.ts";
import { diagnosisAt } from "./diagnosis-codes.ts";
import { lettersAt, levelsAt } from "./levels.ts";
import { normal, plantPhrases } from "./phrases.ts";
import type { PhraseNode, PhraseTree } from "./phrases.ts";
import { JOINING } from "./short-forms.ts";
import { startingNear } from "./standing.ts";
import type { Token } from "./tokens.ts";
import { VOCABULARY } from "./vocabulary/index.ts";
import { OTHER_WORDS } from "./vocabulary/other-words.ts";
import type { Tag } from "./vocabulary/index.ts";

/** Words of the vocabulary found in a note: tokens from `from` up to, not including, `to`. */
export interface Term {
  readonly tag: Tag | "level";
  readonly means: string;
  readonly from: number;
  readonly to: number;
}

/** Whether a word, in any number, is one of the vocabulary's own. */
export function isKnown(word: string): boolean {
  return tree().known.has(normal(word));
}

let planted: PhraseTree | undefined;

/** Planted when the first note is read: most runs read none. */
function tree(): PhraseTree {
  return planted ??= plantPhrases(VOCABULARY);
}

/**
 * Every term, in the order of the text; of one tag, a longer phrase silences what stands inside it, and one that means `none` does
 * nothing else. The `low` of a low back is no pull.
 */
export function findTerms(tokens: readonly Token[], people: ReadonlySet<number>): Term[] {
  const words = tokens.map((token, at) => (people.has(at) ? "" : wordOf(token, isNameLike(tokens, at))));
  const found: Term[] = [];
  const { root } = tree();
  for (let from = 0; from < tokens.length; from++) {
    if (tokens[from]?.kind === "word") {
      const levels = levelsAt(tokens, from);
      found.push(...levels.length > 0 ? levels : [...lettersAt(tokens, from), ...diagnosisAt(tokens, from)]);
    }
    // Most words open no phrase at all.
    if (root.next.has(words[from] ?? "")) collect(words, tokens, from, found);
  }
  return outermost(found);
}

function collect(words: readonly string[], tokens: readonly Token[], from: number, found: Term[]): void {
  let node: PhraseNode | undefined = tree().root;
  for (let at = from; node !== undefined && at < words.length; at++) {
    const word = words[at] ?? "";
    if (PASSED.has(word) && at > from) continue;
    const next: PhraseNode | undefined = node.next.get(word);
    if (next === undefined && at > from && isShortened(tokens, at)) continue;
    node = next;
    for (const { tag, means } of node?.ends ?? []) {
      if (at > from || !isWhispered(tokens, from, tag)) found.push({ tag, means, from, to: at + 1 });
    }
  }
}

/** The point of `mech. tx`: it stands at once after a short form, and more follows. No phrase holds a name's title. */
function isShortened(tokens: readonly Token[], at: number): boolean {
  const [before, point, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return point?.text === "." && !point.apart && after?.kind === "word" && before?.text !== "dr" && JOINING.has(before?.text ?? "");
}

/** Signs within a phrase. */
const PASSED: ReadonlySet<string> = new Set(["-", "_", "\"", "“", "”"]);

const CAPITALS_ONLY: ReadonlySet<string> = new Set(["us", "es", "if", "inf", "lt", "ct", "te", "ta", "mt", "cp", "hp", "ex", "ist", "ict", "do", "ot", "cs", "ts", "mh"]);

/** Words that name a service only where its minutes follow, or its levels: `Manual 10 min`, `rollers x 12`, `adjust C5`. */
const COUNTED: ReadonlySet<string> = new Set(["manual", "man", "roller", "rollers", "gait", "adjust", "gym", "trp", "trps", "tpt", "mtrp"]);
/** Measured in degrees, or exercised for minutes. */
const MOTIONS: ReadonlySet<string> = new Set(["rom", "arom", "prom", "aarom"]);
const TIMED: ReadonlySet<string> = new Set(["rollers", "gait", "gym", "trp", "trps", "tpt", "mtrp"]);
const COUNTING: ReadonlySet<string> = new Set(["x", ":", "(", "-", "×"]);

function isCounted(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? "";
  if (text === "manual" && (isFieldName(tokens, at) || isBehindTime(tokens, at))) return true;
  if (text === "adjust") return levelsAt(tokens, at + 1).length > 0;
  if (MOTIONS.has(text)) return isTimedAhead(tokens, at);
  if (TIMED.has(text) && (isTimedAhead(tokens, at) || isTimedBefore(tokens, at))) return true;
  return isNumbered(tokens, at + 1);
}

/** `Manual: L5 UPA grade III, 8 min`: the name of what was done, where a line or a sentence begins. */
function isFieldName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const [sign, next] = [tokens[at + 1], tokens[at + 2]];
  const isOpening = before === undefined || OPENING.has(before.text);
  if (sign?.text === "," && MINUTES.has(next?.text ?? "")) return isOpening;
  return isOpening && next?.kind === "word" && isParting(sign, next);
}

function isParting(sign: Token | undefined, next: Token): boolean {
  return sign?.apart === false ? sign.text === ":" : sign?.text === "-" && next.apart;
}

/** `2:20-2:35 manual`, `15 min manual`: behind its time, and nothing more of the line. */
function isBehindTime(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const isLast = next === undefined || next.kind === "line" || next.text === "," || next.text === ";" || next.text === ".";
  return isLast && (tokens[at - 1]?.kind === "number" || isTimedBefore(tokens, at));
}

const OPENING: ReadonlySet<string> = new Set(["\n", ".", ";", "-", "*", "\u2022", ")"]);

/** A number there, or behind a sign. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  const [next, after] = [tokens[at], tokens[at + 1]];
  return next?.kind === "number" || next?.text === "|" || (COUNTING.has(next?.text ?? "") && after?.kind === "number");
}

/** `15 min gait`, "15 minutes of gait" */
function isTimedBefore(tokens: readonly Token[], at: number): boolean {
  const unit = tokens[at - 1]?.text === "of" || tokens[at - 1]?.text === "on" ? at - 2 : at - 1;
  return MINUTES.has(tokens[unit]?.text ?? "") && tokens[unit - 1]?.kind === "number";
}

const FAR = 4;
const MINUTES: ReadonlySet<string> = new Set(["m", "min", "mins", "minute", "minutes", "'"]);

/** `rollers mid back 15m`, `PROM wrist 20 min`: words alone, or nothing, up to its minutes. */
function isTimedAhead(tokens: readonly Token[], at: number): boolean {
  const ahead = tokens.slice(at + 1, at + 2 + FAR);
  const number = ahead.findIndex(({ kind }) => kind !== "word");
  return number >= 0 && ahead[number]?.kind === "number" && MINUTES.has(tokens[at + 2 + number]?.text ?? "");
}

/** `US` is ultrasound, `us` is not, but for `us 8m`; TENS is, and `ten` is a number. */
function isWhispered(tokens: readonly Token[], from: number, tag: Tag): boolean {
  const token = tokens[from];
  const text = token?.text ?? "";
  if (COUNTED.has(text) || (MOTIONS.has(text) && tag === "activity")) return !isCounted(tokens, from);
  if (text === "lb") return tag === "region" && !isLowBack(tokens, from);
  if (token === undefined || !CAPITALS_ONLY.has(text)) return isNumero(tokens, from) || text === "ten";
  return token.shouted !== true && !(token.text.length === 2 && tag === "service" && isMeasured(tokens, from));
}

/** Minutes beside it, or the line's beginning, tell a short form in small letters. */
function isMeasured(tokens: readonly Token[], from: number): boolean {
  const times = tokens[from + 1]?.text === "x" && tokens[from + 2]?.kind === "number" && MINUTES.has(tokens[from + 3]?.text ?? "");
  if (times || isTimed(tokens[from + 1]) || isBehindMinutes(tokens, from) || isPaired(tokens, from)) return true;
  return isDashed(tokens, from) || isStroked(tokens, from) || opensLine(tokens, from) || opensCount(tokens, from);
}

/** `ems/hp x15`, `hp/es 15`: a pack beside a current, or the other way round, and a number behind the two. */
function isPaired(tokens: readonly Token[], from: number): boolean {
  const textAt = (at: number): string => tokens[at]?.text ?? "";
  const isSecond = PAIRING.has(textAt(from - 1));
  if (!isSecond && !PAIRING.has(textAt(from + 1))) return false;
  if (!PAIRED.has(textAt(from)) || !PAIRED.has(textAt(isSecond ? from - 2 : from + 2))) return false;
  const end = isSecond ? from + 1 : from + 3;
  return tokens[textAt(end) === "x" ? end + 1 : end]?.kind === "number";
}

const PAIRING: ReadonlySet<string> = new Set(["/", "+", "&"]);
const PAIRED: ReadonlySet<string> = new Set(["hp", "cp", "mh", "es", "ems", "ifc", "if", "mhp", "hmp", "estim", "tens", "ice", "heat", "stim"]);

/** The "no." of "session no. 4". */
function isNumero(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== "no") return false;
  const [point, number] = [tokens[at + 1], tokens[at + 2]];
  return point?.text === "." && !point.apart && number?.kind === "number" && number.text.length < 3 && tokens[at - 1]?.kind === "word";
}

/** `us R UT 5 min`: no sentence begins with the pronoun. */
function opensLine(tokens: readonly Token[], from: number): boolean {
  return tokens[from]?.text === "us" && tokens[from - 1]?.kind === "line";
}

/** `Ex x 15` where a sentence or a line begins. */
function opensCount(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  const isOpening = before === undefined || OPENING.has(before.text) || before.text === ",";
  return isOpening && tokens[from + 1]?.text === "x" && tokens[from + 2]?.kind === "number";
}

/** `Ex / 30 / core`: a number between two strokes that stand apart, or at the line's end. */
function isStroked(tokens: readonly Token[], from: number): boolean {
  const [sign, number, next] = [tokens[from + 1], tokens[from + 2], tokens[from + 3]];
  const isEnd = next === undefined || next.kind === "line" || (next.text === "/" && next.apart);
  return sign?.text === "/" && sign.apart && number?.kind === "number" && isEnd;
}

/** `3. Ex - 20 min`, `te-20min` */
function isDashed(tokens: readonly Token[], from: number): boolean {
  return tokens[from + 1]?.text === "-" && tokens[from + 2]?.kind === "number" && MINUTES.has(tokens[from + 3]?.text ?? "");
}

/** `20 min ex and 15 min trxn`; no "10 min if tolerated". */
function isBehindMinutes(tokens: readonly Token[], from: number): boolean {
  return !SMALL_WORDS.has(tokens[from]?.text ?? "") && MINUTES.has(tokens[from - 1]?.text ?? "") && tokens[from - 2]?.kind === "number";
}

const SMALL_WORDS: ReadonlySet<string> = new Set(["if", "us", "do", "ot"]);

function isTimed(next: Token | undefined): boolean {
  return next?.kind === "number" || next?.text === ":" || MINUTES.has(next?.text ?? "");
}

/** LB in capitals, where it neither counts pounds nor labels them. */
function isLowBack(tokens: readonly Token[], from: number): boolean {
  return tokens[from]?.shouted === true && tokens[from - 1]?.kind !== "number" && tokens[from + 1]?.text !== ":";
}

function outermost(found: readonly Term[]): Term[] {
  const longest = new Map<Tag | "level", Term>();
  const kept: Term[] = [];
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to);
  for (const term of sorted) {
    const last = longest.get(term.tag);
    const inside = last !== undefined && term.to <= last.to && (term.from > last.from || term.to < last.to);
    if (inside) continue;
    longest.set(term.tag, term);
    kept.push(term);
  }
  const regions = kept.filter(({ tag }) => tag === "region");
  return kept.filter((term) => term.means !== "none" && (term.tag !== "low" || !startingNear(regions, term.from + 1).some(({ to }) => term.to <= to)));
}

/** Real words near a word of the vocabulary that do not mean it. */
const NEVER_A_SLIP: ReadonlySet<string> = new Set(OTHER_WORDS.map(normal));

const MOST_REMEMBERED = 10_000;

const rightly = remembering(MOST_REMEMBERED, (text: string) => {
  const word = normal(text);
  return word.length < 5 || tree().known.has(word) ? word : respelled(word);
});

function wordOf({ kind, text }: Token, isName: boolean): string {
  if (kind !== "word") return text;
  return isName ? normal(text) : rightly(text);
}

/** A capital within a sentence, beside no word of the vocabulary: somebody's or some place's name, and no slip of the pen. */
function isNameLike(tokens: readonly Token[], at: number): boolean {
  const [before, own, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (own?.capital !== true || own.shouted === true || before?.kind !== "word") return false;
  return before.capital !== true && !isKnown(before.text) && !(next?.kind === "word" && isKnown(next.text));
}

/** One edit from a word of six letters, two from nine; the same first letter; and only one word that near. */
function respelled(word: string): string {
  if (NEVER_A_SLIP.has(word) || /\d/.test(word)) return word;
  let best = word;
  let nearest = 3;
  for (const candidate of tree().words.get(word[0] ?? "") ?? []) {
    const distance = editDistance(word, candidate, candidate.length < 9 || tree().turning.has(candidate) ? 1 : 2);
    if (distance < nearest) [best, nearest] = [candidate, distance];
    else if (distance === nearest && distance < 3) best = word;
  }
  return best;
}
