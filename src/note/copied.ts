import type { Evidence, ReadElement, ReadService } from "./reading.ts";
import type { Term } from "./terms.ts";
import { endOfLine, startOfLine } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** A line of which the note says that it was copied: the words that say so, and all behind them, by tokens. */
export interface CopiedLine {
  readonly mark: { readonly from: number; readonly to: number };
  readonly from: number;
  readonly to: number;
}

/** Tokens of "(copied from 11/12/2026)". */
const LONGEST_MARK = 12;

/**
 * "(copied from 11/12/2026) Mechanical traction, lumbar, 15 minutes. Tolerated well.", "Copied forward from 11/12: traction 15 min":
 * up to the line's end, or to where it tells of today.
 */
export function copiedLines(terms: readonly Term[], tokens: readonly Token[]): readonly CopiedLine[] {
  return terms.filter(({ tag }) => tag === "copied").flatMap(({ from: start }) => {
    const block = blockAt(tokens, start);
    if (block !== undefined) return [block];
    const isInBrackets = isOpening(tokens[start - 1]);
    const from = isInBrackets ? start - 1 : start;
    if (from > 0 && tokens[from - 1]?.kind !== "line" && tokens[from - 1]?.text !== ".") return [];
    const length = tokens.slice(start, start + LONGEST_MARK).findIndex(({ text }) => ENDS.has(text));
    const end = endOfLine(tokens, from);
    const to = start + length + 1;
    const isWhole = length >= 0 && to < end && (tokens[to - 1]?.text === ":") !== isInBrackets;
    const today = terms.find((term) => term.tag === "today" && term.from > to && term.from < end);
    const last = today === undefined ? end : startOfSentence(tokens, today.from, to);
    return isWhole ? [{ mark: { from, to }, from: to, to: last }] : [];
  });
}

/**
 * `--- copied from note of 04/06/2026 ---` in a line of its own: all lines under it up to the next rule (`--- end copied text ---`).
 */
function blockAt(tokens: readonly Token[], start: number): CopiedLine | undefined {
  const [from, end] = [startOfLine(tokens, start), endOfLine(tokens, start)];
  if (!isRule(tokens[from]) || !isRule(tokens[end - 1]) || start - from > 2 || tokens[start - 1]?.text === "end") return undefined;
  let to = end;
  while (to < tokens.length && !isRule(tokens[to + 1])) to = endOfLine(tokens, to + 1);
  return to - from > MOST_COPIED || to >= tokens.length ? undefined : { mark: { from, to: end }, from: end, to };
}

/** Tokens of a block that was copied. */
const MOST_COPIED = 300;

function isRule(token: Token | undefined): boolean {
  return token !== undefined && RULES.has(token.text) && token.end - token.start > 1;
}

const RULES: ReadonlySet<string> = new Set(["\u2014", "*"]);

function startOfSentence(tokens: readonly Token[], at: number, least: number): number {
  let start = at;
  while (start > least && ![".", ";"].includes(tokens[start - 1]?.text ?? "")) start--;
  return start;
}

const ENDS: ReadonlySet<string> = new Set([")", "]", ":"]);

function isOpening(token: Token | undefined): boolean {
  return token?.text === "(" || token?.text === "[";
}

/** The text without the words that say so; offsets stay. */
export function withoutMarks(text: string, lines: readonly CopiedLine[], tokens: readonly Token[]): string {
  return lines.reduce((words, { mark }) => {
    const [start, end] = [tokens[mark.from]?.start ?? 0, tokens[mark.to - 1]?.end ?? 0];
    return words.slice(0, start) + " ".repeat(end - start) + words.slice(end);
  }, text);
}

/** Words that say so, and by UTF-16 offsets where what they say it of ends. */
export interface Mark { readonly words: Evidence; readonly end: number }

/** What nothing but the copied lines say is open: `own` is read without them, `all` with them. */
export function withCopied(own: ReadService, all: ReadService, marks: readonly Mark[]): ReadService {
  if (own.notDone !== undefined) return own;
  return { ...own, elements: own.elements.map((element, at) => openIfCopied(element, all.elements[at], marks)) };
}

function openIfCopied(own: ReadElement, all: ReadElement | undefined, marks: readonly Mark[]): ReadElement {
  if (own.status !== "missing" || all === undefined || all.status === "missing" || all.evidence.length === 0) return own;
  const mark = marks.find(({ words, end }) => all.evidence.every((place) => place.start >= words.end && place.end <= end));
  if (mark === undefined) return own;
  const because = `the note says of this line: ${mark.words.text}`;
  return { element: own.element, status: "ambiguous", value: null, evidence: all.evidence, because };
}
