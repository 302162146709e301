import type { Document } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";
import { raisedIn } from "../services.ts";
import { clauseBeside, clausesIn, startingNear } from "../standing.ts";
import { FEWEST } from "./coded.ts";
import { doneIn } from "./element.ts";
import type { Ground } from "./element.ts";

/** Tokens before a `min` within which a `max` is its counterpart. */
const REACH = 6;

/** Of `MAX: 78  MIN: 39` and `max 88 lb, min 44` the second counts no minutes. */
export function isLeast({ document: { tokens } }: Ground, { from }: Quantity): boolean {
  const at = tokens[from - 1]?.text === ":" ? from - 2 : from - 1;
  if (tokens[at]?.text !== "min") return false;
  const before = tokens.slice(Math.max(0, at - REACH), at);
  return before.slice(before.findLastIndex(({ kind }) => kind === "line") + 1).some(({ text }) => text === "max" || text === "maximum");
}

/** The `35 min` of `70 lb max / 35 min`. */
export function isLeastBehind({ document: { tokens } }: Ground, { from, to }: Quantity): boolean {
  return tokens[to - 1]?.text === "min" && PARTS.has(tokens[from - 1]?.text ?? "") && tokens[from - 2]?.text === "max";
}

const PARTS: ReadonlySet<string> = new Set(["/", ",", "("]);
const LONGEST = 60;

/** `on for 12.`, `for fifteen,`: of the pull, with nothing after it that it could count. */
export function isForSo({ document: { tokens }, kind }: Ground, { from, to, value, most }: Quantity): boolean {
  const next = tokens[to];
  const isEnd = next === undefined || next.kind === "line" || [".", ",", ";"].includes(next.text);
  return kind === "97012" && isEnd && tokens[from - 1]?.text === "for" && most === undefined && value >= FEWEST && value <= LONGEST;
}

/** The fifteen of "ten minutes was not enough, so I raised it to fifteen". */
export function isRaised({ document: { tokens, clauses } }: Ground, clause: Meant, { from }: Quantity): boolean {
  const before = clauseBeside(clauses, clause, -1);
  if (before?.sentence !== clause.sentence || raisedIn(clause, tokens) !== from) return false;
  return before.quantities.length > 0 && before.quantities.every(({ unit }) => unit === "minute");
}

const MOST_ALONE = 30;

/** The 15 of `Tx: low back, motorized, 15, 65#`: alone in its clause, in the sentence of a pull that has a weight and no minutes. */
export function isBetweenCommas({ document: { clauses }, kind }: Ground, clause: Meant, { from, to, value }: Quantity): boolean {
  if (kind !== "97012" || clause.from !== from || clause.to !== to || value < FEWEST || value > MOST_ALONE) return false;
  const own = clausesIn(clauses, "sentence", clause.sentence);
  const units = new Set(own.flatMap(({ quantities }) => quantities.map(({ unit }) => unit)));
  const isNamed = own.some(({ terms, to: end }) => end <= from && terms.some(({ tag, means }) => tag === "service" && means === kind));
  return isNamed && !units.has("minute") && (units.has("pound") || units.has("kilogram"));
}

const FEWEST_SERVICES = 2;

/** `trac x15; TE x20; MT x10`: where several services have such a number right behind their names, it counts their minutes. */
export function isTimesOfAll(ground: Ground): boolean {
  const known = timed.get(ground.document);
  if (known !== undefined) return known;
  const { terms } = ground.document;
  const counted = doneIn(ground).flatMap(({ quantities }) => quantities)
    .filter(({ unit, times, value }) => unit === "none" && times === true && value >= FEWEST && value <= LONGEST);
  const kinds = counted.flatMap(({ from }) => startingNear(terms, from).filter(({ tag, means, to }) => tag === "service" && means !== "none" && to === from));
  const isTold = new Set(kinds.map(({ means }) => means)).size >= FEWEST_SERVICES;
  timed.set(ground.document, isTold);
  return isTold;
}

/** By note: every number without its unit asks. */
const timed = new WeakMap<Document, boolean>();
