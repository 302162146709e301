import { endOfLine, linesOf, startOfLine } from "./tokens.ts";
import type { Token } from "./tokens.ts";

const EMPTY: ReadonlySet<string> = new Set(["☐", "□", "◯", "○"]);
const TICKED: ReadonlySet<string> = new Set(["☒", "☑", "✓", "✔", "■"]);
const CLOSING: Readonly<Record<string, string>> = { "[": "]", "(": ")" };
const ENDS: ReadonlySet<string> = new Set(["|", ";", ","]);

/** A box at a token: how many tokens it takes, and whether it is ticked. */
export interface Box { readonly length: number; readonly ticked: boolean }

/**
 * Leaves out what a form offers and nobody ticked, and the boxes themselves: after a box (`[x] Yes [ ] No`) up to a wide gap or a mark;
 * in a line whose boxes stand behind the words (`C[x] T[ ]`, `C [x]  T [ ]`), those words.
 */
export function withoutUnticked(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((_, at) => boxAt(tokens, at) !== undefined)) return tokens;
  const trailing = trailingIn(tokens);
  const listed = listedIn(tokens);
  const kept: Token[] = [];
  let isVoid = false;
  let isRow = false;
  for (let at = 0; at < tokens.length; at++) {
    const box = boxAt(tokens, at);
    const token = tokens[at];
    if (box !== undefined) {
      isRow = listed.has(at);
      const isBehind = trailing.has(at) || (isRow && tokens[at - 1]?.kind === "word");
      if (isBehind && !box.ticked) dropName(kept, tokens, at);
      at += box.length - 1;
      isVoid = !box.ticked && reachesOn(tokens, at + 1, isRow || !isBehind);
      continue;
    }
    if (token === undefined) break;
    if (endsVoid(tokens, at, trailing, isRow)) isVoid = false;
    if (!isVoid) kept.push(token);
  }
  return kept;
}

/** An empty box leaves out what follows it; one behind its words a number alone. */
function reachesOn(tokens: readonly Token[], next: number, isAhead: boolean): boolean {
  return isAhead || tokens[next]?.kind === "number";
}

function endsVoid(tokens: readonly Token[], at: number, trailing: ReadonlySet<number>, isRow: boolean): boolean {
  const token = tokens[at];
  if (token?.kind === "line" || isRow) return token?.kind === "line";
  return ENDS.has(token?.text ?? "") || isStop(tokens, at) || isFilledField(tokens, at) || isField(tokens, at, trailing) || isBehindChoice(tokens, at);
}

/**
 * `[ ] 10   [x] 15   [ ] 20       Pull 55 lbs`, `[x] static [ ] intermittent   14 lbs`: a wide gap behind a choice that was made, a word
 * and its number or a number and its unit, and no more boxes.
 */
function isBehindChoice(tokens: readonly Token[], at: number): boolean {
  const [before, own, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isField = own?.kind === "word" ? next?.kind === "number" : own?.kind === "number" && MEASURES.has(next?.text ?? "");
  if (own === undefined || !isField || before === undefined || own.start - before.end < WIDE) return false;
  const boxes = boxesBetween(tokens, startOfLine(tokens, at), endOfLine(tokens, at));
  return boxes.every((box) => box < at) && boxes.some((box) => boxAt(tokens, box)?.ticked === true);
}

const MEASURES: ReadonlySet<string> = new Set(["lb", "lbs", "#", "pounds", "kg", "min", "mins", "minutes", "m", "'"]);

/** Blanks between two fields of a form, more than between two boxes. */
const WIDE = 3;

function boxesBetween(tokens: readonly Token[], from: number, to: number): readonly number[] {
  const boxes: number[] = [];
  for (let at = from; at < to; at++) if (boxAt(tokens, at) !== undefined) boxes.push(at);
  return boxes;
}

/** The full stop behind a word of some length: the form's line of boxes is over. */
function isStop(tokens: readonly Token[], at: number): boolean {
  const [before, own, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return own?.text === "." && !own.apart && next?.apart === true && next.capital === true && (before?.text.length ?? 0) > 2;
}

/** Behind a wide gap the next name that is ticked or not: `ICE[ ] 10 min   EMS[x] 15 min`. */
function isField(tokens: readonly Token[], at: number, trailing: ReadonlySet<number>): boolean {
  return isApart(tokens, at) && trailing.has(at + 1);
}

/**
 * The boxes of rows: `[ ] Ultrasound   Region: L-spine   Min: 8` and `Ultrasound [ ] L-spine 8`, one box a line, at the same end of two
 * lines that stand together and tick what a form offers. What the form has filled in on such a line is of that box.
 */
function listedIn(tokens: readonly Token[]): ReadonlySet<number> {
  const rows = linesOf(tokens).map(({ from, to }) => rowBox(tokens, from, to));
  const found = new Set<number>();
  rows.forEach((row, at) => {
    if (row !== undefined && [rows[at - 1], rows[at + 1]].some((other) => other?.isFirst === row.isFirst)) found.add(row.box);
  });
  return found;
}

interface Row { readonly box: number; readonly isFirst: boolean }

/** The only box of a line, where it opens the line or stands behind words alone and before more. */
function rowBox(tokens: readonly Token[], from: number, to: number): Row | undefined {
  const [box, second] = boxesBetween(tokens, from, to);
  if (box === undefined || second !== undefined) return undefined;
  const before = tokens.slice(from, box);
  if (before.every(({ text }) => BULLETS.has(text))) return { box, isFirst: true };
  return before.every(({ kind }) => kind === "word") && before.length <= LONGEST_NAME ? { box, isFirst: false } : undefined;
}

const BULLETS: ReadonlySet<string> = new Set(["-", "*", "•", "·"]);
const LONGEST_NAME = 4;

function isApart(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) > 1;
}

/** Boxes that stand behind what they tick, by token: line by line, for a form keeps to one way within a line. */
function trailingIn(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  let line: number[] = [];
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "line") {
      if (isTrailing(tokens, line)) for (const box of line) found.add(box);
      line = [];
    } else if (boxAt(tokens, at) !== undefined) {
      line.push(at);
    }
  }
  return found;
}

/** Each box has a word before it; and all touch it, or behind the last one nothing stands that it could tick. */
function isTrailing(tokens: readonly Token[], boxes: readonly number[]): boolean {
  if (!boxes.every((box) => tokens[box - 1]?.kind === "word")) return false;
  const last = boxes.at(-1) ?? 0;
  const next = last + (boxAt(tokens, last)?.length ?? 0);
  const isLast = tokens[next] === undefined || tokens[next]?.kind === "line" || isApart(tokens, next);
  return isLast || boxes.every((box) => tokens[box]?.apart === false) || boxes.every((box) => endsCell(tokens, box));
}

/** `Mech. traction [ ]   Ultrasound [x] 8 min`: close behind its words, and before a wide gap, a number or the line's end. */
function endsCell(tokens: readonly Token[], box: number): boolean {
  const next = box + (boxAt(tokens, box)?.length ?? 0);
  const kind = tokens[next]?.kind ?? "line";
  return !isApart(tokens, box) && (kind === "line" || kind === "number" || isApart(tokens, next));
}

/** What was left out of these with its boxes, in the order of the text: what a form offers and nobody ticked. */
export function untickedIn(tokens: readonly Token[], kept: readonly Token[]): readonly Token[] {
  if (kept.length === tokens.length) return [];
  const stays = new Set(kept);
  return tokens.filter((token) => !stays.has(token));
}

/** Takes back the words before a box, up to a gap, a mark or the box before. */
function dropName(kept: Token[], tokens: readonly Token[], box: number): void {
  for (let at = box - 1; tokens[at]?.kind === "word" && kept.at(-1) === tokens[at]; at--) {
    kept.pop();
    if (isApart(tokens, at)) return;
  }
}

/** `   Unit: motorized table`: behind a wide gap, a field that somebody filled in. */
function isFilledField(tokens: readonly Token[], at: number): boolean {
  const value = tokens[at + 2];
  return isApart(tokens, at) && tokens[at]?.kind === "word" && tokens[at + 1]?.text === ":" && (value?.kind === "word" || value?.kind === "number");
}

export function boxAt(tokens: readonly Token[], at: number): Box | undefined {
  const { kind, text = "" } = tokens[at] ?? {};
  if (kind !== "mark") return undefined;
  if (EMPTY.has(text) || TICKED.has(text)) return { length: 1, ticked: TICKED.has(text) };
  const closing = CLOSING[text];
  if (closing === undefined) return undefined;
  if (tokens[at + 1]?.text === closing) return { length: 2, ticked: false };
  const isTick = tokens[at + 2]?.text === closing && ["x", "✓", "✔"].includes(tokens[at + 1]?.text ?? "");
  return isTick ? { length: 3, ticked: true } : undefined;
}
