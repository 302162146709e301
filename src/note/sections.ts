import type { Token } from "./tokens.ts";
import { HEADINGS } from "./vocabulary/headings.ts";
import type { Section } from "./vocabulary/headings.ts";

export type { Section } from "./vocabulary/headings.ts";

const MOST_WORDS = 5;

/** The section that begins at this token, and how many tokens its heading takes; undefined where none does. */
export function headingAt(tokens: readonly Token[], from: number): Heading | undefined {
  return markedAt(tokens, from) ?? bareAt(tokens, from);
}

interface Heading { readonly section: Section; readonly length: number }

function markedAt(tokens: readonly Token[], from: number): Heading | undefined {
  const words: string[] = [];
  for (let at = from; at < tokens.length && words.length <= MOST_WORDS; at++) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.kind === "word") {
      words.push(token.text.replace("\u2019", "'"));
      continue;
    }
    const section = HEADINGS.get(words.join(" ")) ?? ofBoth(words, tokens[from + 1]);
    if (section === "ahead" && isOrder(tokens, from, words)) return { section, length: at - from };
    const isLoud = tokens[from]?.shouted === true;
    if (section !== undefined && isEnd(token, tokens[at + 1], words, isLoud)) return { section, length: at - from + 1 };
    if (!isInner(token, tokens[at + 1])) return undefined;
  }
  return undefined;
}

/** `O/Tx:`, `A/P:`: what was done is told under both, where one heading is of it. */
function ofBoth(words: readonly string[], sign: Token | undefined): Section | undefined {
  if (words.length !== 2 || sign?.text !== "/") return undefined;
  const [first, second] = [HEADINGS.get(words[0] ?? ""), HEADINGS.get(words[1] ?? "")];
  if (first === undefined || second === undefined) return undefined;
  return first === "treatment" ? first : second;
}

/** Headings that are told by their capitals alone. */
const LOUD: ReadonlySet<string> = new Set([
  "subjective", "objective", "assessment", "plan", "treatment", "diagnosis", "diagnoses", "response", "history", "intervention", "interventions", "procedures", "exam",
]);

/** After a loud word they make a title of it: `TREATMENT note 3/2/26`. */
const TITLES: ReadonlySet<string> = new Set(["note", "notes", "date", "dates", "day", "record", "log", "sheet", "summary", "form", "card", "encounter", "visit", "session", "of", "on", "for", "plan", "today", "given", "by", "time"]);

/** `ASSESSMENT Lumbar sprain`, and `S Slept better` in a note whose lines begin with such letters: a heading with no sign behind it. */
function bareAt(tokens: readonly Token[], from: number): Heading | undefined {
  const [own, next] = [tokens[from], tokens[from + 1]];
  if (own?.shouted !== true || next?.apart !== true) return undefined;
  const isBare = own.text.length === 1 ? isLetterOfLine(tokens, from) && hasLetters(tokens) : LOUD.has(own.text) && next.kind === "word" && next.shouted !== true && !TITLES.has(next.text);
  const section = isBare ? HEADINGS.get(own.text) : undefined;
  return section === undefined ? undefined : { section, length: 1 };
}

const LETTERS: ReadonlySet<string> = new Set(["s", "o", "a", "p"]);
const FEWEST = 3;

/** A capital S, O, A or P alone at the start of a line, before a word or a number. */
function isLetterOfLine(tokens: readonly Token[], at: number): boolean {
  const [before, own, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (own?.shouted !== true || !LETTERS.has(own.text) || (before !== undefined && before.kind !== "line")) return false;
  return next?.apart === true && (next.kind === "word" || next.kind === "number");
}

/** Three of the four letters head lines so. */
function hasLetters(tokens: readonly Token[]): boolean {
  const known = lettered.get(tokens);
  if (known !== undefined) return known;
  const letters = new Set(tokens.filter((_, at) => isLetterOfLine(tokens, at)).map(({ text }) => text));
  lettered.set(tokens, letters.size >= FEWEST);
  return letters.size >= FEWEST;
}

const lettered = new WeakMap<readonly Token[], boolean>();

const ORDERS: ReadonlySet<string> = new Set(["order", "orders", "physician order", "physician orders", "md order", "md orders", "dr orders", "prescription", "script"]);

/** `ORDERS (signed Dr. Munn 3/30)`, `ORDER 06/18/2026`: in capitals, and what follows is whose and when. */
function isOrder(tokens: readonly Token[], from: number, words: readonly string[]): boolean {
  const next = tokens[from + words.length];
  return ORDERS.has(words.join(" ")) && tokens[from]?.shouted === true && (next?.text === "(" || next?.kind === "number");
}

/** `follow-up`, `s/p`: a stroke or hyphen within a heading. */
function isInner(token: Token, next: Token | undefined): boolean {
  return !token.apart && next?.kind === "word" && !next.apart && (token.text === "-" || token.text === "/");
}

const ENDS: ReadonlySet<string> = new Set([":", ">", "|", "\u2014", "\u2013", "\u2192", "\u2026", "]"]);
const LETTER_ENDS: ReadonlySet<string> = new Set(["-", ".", ")", "/"]);

/** `S:`, `O -`, `A.` of a single letter, or a heading alone on its line or before a colon, an angle or a dash that stands apart. */
function isEnd(token: Token, next: Token | undefined, words: readonly string[], isLoud: boolean): boolean {
  if (token.kind === "line" || ENDS.has(token.text)) return true;
  if (token.text === "-") return token.apart && next?.apart !== false;
  return isPointed(token, next) || (isLetter(words, token, isLoud) && next?.apart !== false);
}

/** `Procedures.  97110 20 min`: a point and a gap. */
function isPointed(token: Token, next: Token | undefined): boolean {
  return token.text === "." && next !== undefined && next.start - token.end > 1;
}

/** A small letter with its point counts the parts of a list. */
function isLetter(words: readonly string[], token: Token, isLoud: boolean): boolean {
  return words.length === 1 && words[0]?.length === 1 && LETTER_ENDS.has(token.text) && (isLoud || token.text !== ".");
}
