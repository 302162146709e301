import type { Document } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";
import { clausesIn, startingIn, startingNear } from "../standing.ts";
import type { Token } from "../tokens.ts";
import { FEWEST } from "./coded.ts";
import { doneIn } from "./element.ts";
import type { Ground } from "./element.ts";

const LONGEST = 60;
const FEWEST_SERVICES = 2;

/** `trac x15; TE x20; MT x10`: where several services have such a number right behind their names, it counts their minutes. */
export function isTimesOfAll(ground: Ground): boolean {
  return isOfSeveral(ground, timed, ({ times }) => times === true);
}

/** `Therex - 25 - see grid`, `MT / 15`, `Traction 15 of that, TE 25, NMR 10`: a number behind the name, where several services have one. */
export function isCountOfAll(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  return isCount(ground, clause, quantity) && isOfSeveral(ground, counted, (one, own) => isCount(ground, own, one));
}

/** The 40 of "today's tx (40 min): trx 15, TE 15, MT 10": as many as all that its sentence counts behind the names. */
export function isSumOfCounts(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  if (quantity.unit !== "minute" || quantity.clocked === true) return false;
  const sentence = clausesIn(ground.document.clauses, "sentence", clause.sentence);
  if (sentence.some(({ terms }) => terms.some(({ tag, from }) => tag === "service" && from < quantity.from))) return false;
  const others = sentence.flatMap((own) => own.quantities.filter((one) => one.from > quantity.from && (one.unit === "minute" || isCount(ground, own, one))));
  return others.length > 1 && others.reduce((sum, { value }) => sum + value, 0) === quantity.value;
}

const LEAST_RATIO = 3;

/** The 15 of `motorized, 15/60#`: far too little for the lower pull of a cycle, and as many as minutes are. */
export function minutesBefore({ document: { tokens } }: Ground, { unit, paired, from, value }: Quantity): number | undefined {
  const first = tokens[from]?.value;
  if (unit !== "pound" || paired !== true || first === undefined || !Number.isInteger(first)) return undefined;
  return first > FEWEST && first < value && value / first >= LEAST_RATIO ? first : undefined;
}

const SIGNS: ReadonlySet<string> = new Set(["-", "\u2013", ":", "=", "/"]);

/** Behind a name, or the region or position behind that, with a sign between or none, and with nothing behind it that it could count. */
function isCount(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  if (!isLikely(quantity) || quantity.times === true || quantity.paired === true) return false;
  const { tokens } = ground.document;
  const isEnd = quantity.to === clause.to || (tokens[quantity.to]?.text === "of" && THAT.has(tokens[quantity.to + 1]?.text ?? ""));
  return isEnd && serviceBehind(ground, quantity) !== undefined;
}

const WIDE = 2;

/** The 15 of `Trx    L/S   mot  15  70#  int`: the first number of a row that a name opens, alone in its cell. */
export function isCellOfRow(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  const { tokens, terms } = ground.document;
  if (!isLikely(quantity) || quantity.value > MOST_OF_ROW || !isApart(tokens, quantity.from) || !isApart(tokens, quantity.to)) return false;
  const start = rowBefore(tokens, quantity.from);
  if (start === undefined || clause.quantities.some(({ unit }) => unit === "minute")) return false;
  return startingIn(terms, start, start + 1).some(({ tag, means }) => tag === "service" && means === ground.kind)
    && isOfSeveral(ground, counted, (one, own) => isCount(ground, own, one));
}

/** Where the row begins, if words and signs alone stand before its first number. */
function rowBefore(tokens: readonly Token[], from: number): number | undefined {
  let start = from;
  while (start > from - FARTHEST && (tokens[start - 1]?.kind === "word" || tokens[start - 1]?.kind === "mark")) start--;
  return start === 0 || tokens[start - 1]?.kind === "line" ? start : undefined;
}

/** A wide gap or the line's end stands before. */
function isApart(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.start ?? Infinity) - (tokens[at - 1]?.end ?? 0) >= WIDE || tokens[at]?.kind === "line";
}

const MOST_OF_ROW = 30;
/** Tokens of names before the first number of a row. */
const FARTHEST = 16;

const THAT: ReadonlySet<string> = new Set(["that", "this", "it", "which", "those"]);

function isLikely({ unit, most, value }: Quantity): boolean {
  return unit === "none" && most === undefined && Number.isInteger(value) && value >= FEWEST && value <= LONGEST;
}

/** The service whose name stands right before a number, or before the sign that parts the two. */
function serviceBehind({ document: { terms, tokens } }: Ground, { from }: Quantity): string | undefined {
  const at = opensAt(tokens, from);
  const near = startingNear(terms, at).filter(({ tag, means, to }) => tag === "service" && means !== "none" && to <= at);
  return (near.find(({ to }) => to === at) ?? near.findLast(({ to }) => isPhrase(tokens, to, at)))?.means;
}

const FAR = 5;
const PLACED: ReadonlySet<string> = new Set(["to", "on", "for", "of", "w", "with"]);

/** The "to paraspinals" of "ultrasound to paraspinals 20". */
function isPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from <= FAR && PLACED.has(tokens[from]?.text ?? "") && tokens.slice(from, to).every(({ kind, text }) => kind === "word" && !COUNTED.has(text));
}

const COUNTED: ReadonlySet<string> = new Set(["level", "grade", "set", "visit", "session", "unit", "units", "program", "setting", "at", "age"]);

function opensAt(tokens: readonly Token[], from: number): number {
  return SIGNS.has(tokens[from - 1]?.text ?? "") ? from - 1 : from;
}

type Known = WeakMap<Document, boolean>;
type Holds = (quantity: Quantity, clause: Meant) => boolean;

/** Whether numbers of that sort stand behind the names of several services of the note. Every number without its unit asks. */
function isOfSeveral(ground: Ground, known: Known, holds: Holds): boolean {
  const told = known.get(ground.document);
  if (told !== undefined) return told;
  const kinds = doneIn(ground).flatMap((clause) => clause.quantities.filter((one) => isLikely(one) && holds(one, clause)))
    .map((quantity) => serviceBehind(ground, quantity)).filter((kind) => kind !== undefined);
  const isTold = new Set(kinds).size >= FEWEST_SERVICES;
  known.set(ground.document, isTold);
  return isTold;
}

const timed: Known = new WeakMap();
const counted: Known = new WeakMap();
