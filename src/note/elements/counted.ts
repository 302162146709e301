import type { Document } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";
import { startingNear } from "../standing.ts";
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

/** `Therex - 25 - see grid`, `Traction 15 of that, TE 25, NMR 10`: a number behind the name, where several services have one. */
export function isCountOfAll(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  return isCount(ground, clause, quantity) && isOfSeveral(ground, counted, (one, own) => isCount(ground, own, one));
}

const SIGNS: ReadonlySet<string> = new Set(["-", "\u2013", ":", "="]);

/** Behind a name, or the region or position behind that, with a sign between or none, and with nothing behind it that it could count. */
function isCount(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  if (!isLikely(quantity) || quantity.times === true || quantity.paired === true) return false;
  const { tokens } = ground.document;
  const isEnd = quantity.to === clause.to || (tokens[quantity.to]?.text === "of" && THAT.has(tokens[quantity.to + 1]?.text ?? ""));
  return isEnd && serviceBehind(ground, quantity) !== undefined;
}

const THAT: ReadonlySet<string> = new Set(["that", "this", "it", "which", "those"]);

function isLikely({ unit, most, value }: Quantity): boolean {
  return unit === "none" && most === undefined && Number.isInteger(value) && value >= FEWEST && value <= LONGEST;
}

/** The service whose name stands right before a number, or before the sign that parts the two. */
function serviceBehind({ document: { terms, tokens } }: Ground, { from }: Quantity): string | undefined {
  const at = opensAt(tokens, from);
  return startingNear(terms, at).find(({ tag, means, to }) => tag === "service" && means !== "none" && to === at)?.means;
}

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
