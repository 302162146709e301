import { amountAt } from "./numbers.ts";
import { headingAt } from "./sections.ts";
import type { Token } from "./tokens.ts";

/** Words that end no line of their own. */
const DANGLING: ReadonlySet<string> = new Set("a an the of to for with and or at on in by x from was is were are be her his their than per as that w using due secondary over under".split(" "));
const NARROWEST = 40;

interface Line { readonly at: number; readonly length: number; readonly next: Token }

/** Line ends, by token, where a line only ran out of room and the sentence goes on. */
export function wrapsOf(tokens: readonly Token[], text: string): ReadonlySet<number> {
  const lines = linesOf(tokens, text);
  const width = Math.max(0, ...lines.map(({ length }) => length));
  const isLong = ({ length, next }: Line): boolean => length + 1 + (next.end - next.start) > width;
  const isFull = (line: Line): boolean => width >= NARROWEST && isLong(line) && !isRow(tokens, line.at);
  const isLow = (line: Line): boolean => line.next.kind === "word" && text.charAt(line.next.start) === text.charAt(line.next.start).toLowerCase();
  const writesLow = lines.some((line) => isLow(line) && !isFull(line) && endsOpen(tokens, line.at) === "no");
  const flows = isFlowing(lines, isFull, isLow);
  return new Set(lines.filter((line) => {
    const open = endsOpen(tokens, line.at);
    if (open === "ended" || headingAt(tokens, line.at + 1) !== undefined || isLabelled(tokens, line.at + 1)) return false;
    if (open === "yes") return true;
    return isFull(line) ? (isLow(line) && !writesLow) || flows : isLow(line) && !writesLow;
  }).map(({ at }) => at));
}

const WIDE = 3;

/** A bar or a wide gap in the line before its end, or a procedure code that the next one opens with: a row of a table does not run on. */
function isRow(tokens: readonly Token[], line: number): boolean {
  if (/^\d{5}$/.test(tokens[line + 1]?.text ?? "")) return true;
  for (let at = line - 1; at > 0 && tokens[at]?.kind !== "line"; at--) {
    if (tokens[at]?.text === "|" || isWide(tokens[at - 1], tokens[at])) return true;
  }
  return false;
}

function isWide(before: Token | undefined, own: Token | undefined): boolean {
  return before !== undefined && own !== undefined && before.kind !== "line" && own.start - before.end >= WIDE;
}

type Holds = (line: Line) => boolean;

/** Nearly every line is full: running text cut at a width. Where each begins with a capital, they are rows of about one length. */
function isFlowing(lines: readonly Line[], isFull: Holds, isLow: Holds): boolean {
  const full = lines.filter(isFull);
  const isRunning = full.some(isLow) || full.every(({ next }) => next.shouted === true || next.kind !== "word");
  return lines.length >= 3 && isRunning && full.length >= lines.length * MOST;
}

const MOST = 0.8;

function linesOf(tokens: readonly Token[], text: string): readonly Line[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (token.kind !== "line" || next === undefined || next.kind === "line") return [];
    return [{ at, length: token.start - (text.lastIndexOf("\n", token.start - 1) + 1), next }];
  });
}

/** Whether what stands before the line end must go on, may, or has ended. */
function endsOpen(tokens: readonly Token[], line: number): "yes" | "no" | "ended" {
  const before = tokens[line - 1];
  if (before === undefined || before.kind === "line") return "ended";
  if (before.text === "," || DANGLING.has(before.text)) return "yes";
  return before.kind === "mark" && before.text !== ")" && before.text !== "-" && before.text !== "%" ? "ended" : "no";
}

const LONGEST_LABEL = 4;

/** `Position: prone` begins a line of its own. */
function isLabelled(tokens: readonly Token[], from: number): boolean {
  const end = tokens.slice(from, from + LONGEST_LABEL + 1).findIndex(({ kind }) => kind !== "word");
  const isBracketed = tokens[from + end]?.text === "(" && tokens[from + end + 2]?.text === ")";
  return end > 0 && tokens[from + end + (isBracketed ? 3 : 0)]?.text === ":";
}

const LONG = 35;
const MOST_COMMAS = 3;
const SUBJECTS: ReadonlySet<string> = new Set(["i", "we", "she", "he", "they", "then", "plan", "diagnosis", "dx", "this", "today"]);
/** After these a subject begins no sentence of its own. */
const BINDING: ReadonlySet<string> = new Set("that when which if as said says because while once until what how where who than before after for of on in so like".split(" "));

/** Where a new sentence begins in a stretch that was spoken without any stop: at its subjects. */
export function runOnsOf(tokens: readonly Token[]): ReadonlySet<number> {
  const starts = new Set<number>();
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && !isStop(tokens, at)) continue;
    const stretch = tokens.slice(from, at);
    const commas = stretch.filter(({ text }) => text === ",").length;
    if (stretch.length > LONG && commas <= MOST_COMMAS) {
      stretch.forEach(({ text }, index) => { if (index > 0 && SUBJECTS.has(text) && !BINDING.has(stretch[index - 1]?.text ?? "") && !isOfNumber(stretch, index) && !isDayOf(stretch, index)) starts.add(from + index); });
    }
    from = at + 1;
  }
  return starts;
}

/** The "she" of "not the ten she had on Monday". */
function isOfNumber(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 2]?.text === "the" && amountAt(tokens, at - 1) !== undefined;
}

/** The "today" of "deferred today" says when it was not done. */
function isDayOf(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === "today" && UNDONE.has(tokens[at - 1]?.text ?? "");
}

const UNDONE: ReadonlySet<string> = new Set("deferred held omitted skipped declined refused contraindicated cancelled canceled withheld performed".split(" "));

function isStop(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === "line" || token?.text === ";" || token?.text === "|") return true;
  return token?.text === "." && (tokens[at - 1]?.text.length ?? 0) > 3;
}
