import { evidenceAt } from "../document.ts";
import type { Placed } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";
import type { ReadElement } from "../reading.ts";
import { isEnd } from "./actual.ts";
import { against, doneIn, has, isOwn, settled } from "./element.ts";
import type { Ground, Said } from "./element.ts";
import { isHeld, NEAR, toSaid } from "./measures.ts";
import { isOfAssistant } from "./share.ts";
import { clauseBeside } from "../standing.ts";

/** Minutes that the note sums up: of the whole visit, or of its timed codes. */
export function totals(ground: Ground, element: "total-minutes" | "timed-minutes"): ReadElement {
  const isTimed = element === "timed-minutes";
  const said = ground.document.clauses.filter(({ mood }) => mood !== "past").flatMap((clause) => {
    const near = [clause, ...before(ground, clause)];
    const timed = near.some((one) => has(one, "timed"));
    const total = near.some((one) => has(one, "total") && !isOfService(one));
    const direct = isTimed && total ? clause.quantities.filter((quantity) => isDirect(clause, quantity)) : [];
    if (direct.length > 0) return direct.map((quantity) => toSaid(clause, quantity, "min"));
    if (isTimed ? !timed : !total || (timed && !isBoth(clause))) return [];
    return nextToName(clause, clause.quantities.filter((quantity) => isSum(clause, quantity) && isOfSort(clause, quantity, isTimed)))
      .map((quantity) => toSaid(clause, quantity, "min"));
  });
  const read = settled(element, ground.document, said);
  const recorded = isTimed ? undefined : ground.asked.record?.visitMinutes;
  return against(read, recorded === undefined || recorded === read.value, `the visit record has ${recorded ?? 0} min in all`);
}

/** "Total NMR 13 min": the sum of one service. */
function isOfService({ terms }: Meant): boolean {
  return terms.some(({ tag, to }) => tag === "total" && terms.some((other) => other.tag === "service" && other.means !== "none" && other.from === to));
}

/** The 33 of `Tot 58' / 1:1 33'`: beside all minutes those that were spent with the patient alone. */
function isDirect({ terms }: Meant, { unit, from }: Quantity): boolean {
  return unit === "minute" && terms.some(({ tag, to }) => tag === "supervision" && to === from);
}

/** `Tot 58' / 1:1 33'`: the number right behind the word, where one is. */
function nextToName({ terms }: Meant, sums: readonly Quantity[]): readonly Quantity[] {
  const next = sums.filter(({ from }) => terms.some(({ tag, to }) => (tag === "total" || tag === "timed") && to === from));
  return next.length > 0 ? next : sums;
}

/** `TIMED 33   TOTAL 48`: both in one breath, each with its number. */
function isBoth({ terms, quantities }: Meant): boolean {
  const sorts = terms.filter(({ tag }) => tag === "timed" || tag === "total").map(({ tag }) => tag);
  return new Set(sorts).size === 2 && quantities.length >= 2;
}

/** Told by the word that stands nearest before it, where the clause has words of both. */
function isOfSort(clause: Meant, { from }: Quantity, isTimed: boolean): boolean {
  if (!isBoth(clause)) return true;
  const sorts = clause.terms.filter(({ tag, to }) => (tag === "timed" || tag === "total") && to <= from);
  const isLonger = (one: Placed, other: Placed): boolean => other.to - other.from > one.to - one.from;
  const isInner = (one: Placed): boolean => sorts.some((other) => isLonger(one, other) && other.from <= one.from && one.to <= other.to);
  const last = sorts.findLast((one) => !isInner(one));
  return last !== undefined && (last.tag === "timed") === isTimed;
}

/** Minutes, or the bare number right after the words. */
function isSum(clause: Meant, { unit, clocked, from }: Quantity): boolean {
  if (clocked === true) return false;
  if (unit === "minute") return true;
  return unit === "none" && (clause.from === from || clause.terms.some(({ tag, to }) => (tag === "timed" || tag === "total") && to === from));
}

function before({ document: { clauses } }: Ground, clause: Meant): readonly Meant[] {
  const one = clauseBeside(clauses, clause, -1);
  return one !== undefined && one.sentence === clause.sentence && one.quantities.length === 0 ? [one] : [];
}

/** Minutes that the assistant gave of the service. */
export function assistantMinutes(ground: Ground): ReadElement {
  const said = doneIn(ground).flatMap((clause) => clause.quantities
    .filter((quantity) => quantity.unit === "minute" && isOwn(ground, clause, quantity) && has(clause, "assistant") && !has(clause, "total", "timed"))
    .filter((quantity) => isOfAssistant(clause, quantity) || clause.quantities.filter(({ unit }) => unit === "minute").length === 1)
    .map((quantity) => toSaid(clause, quantity, "min")));
  return settled("assistant-minutes", ground.document, said);
}

/** For `because`: the pause is a part of the minutes that are given for the treatment. */
export const INSIDE = "inside the minutes of treatment";

/** Minutes that the note itself says were no treatment: rest, waiting, dressing, setting up. Several pauses are as long as all of them. */
export function notTreatment(ground: Ground): ReadElement {
  const pauses = doneIn(ground).filter((clause) => has(clause, "rest")).flatMap((clause) => clause.quantities
    .filter((quantity) => quantity.unit === "minute" && !isHeld(ground, quantity) && !isEnd(ground, quantity) && clause.terms.some((term) => term.tag === "rest" && isNextTo(term, quantity)))
    .map((quantity) => ({ said: toSaid(clause, quantity, "min"), isInside: isAfterInside(clause, quantity) })));
  const told = pauses.some(({ isInside }) => isInside) ? pauses.filter(({ isInside }) => isInside) : pauses;
  const said = told.map((pause) => pause.said);
  const read = said.length > 1 ? summed(ground, said) : settled("not-treatment", ground.document, said);
  return told[0]?.isInside === true && read.status === "found" ? { ...read, because: INSIDE } : read;
}

function isAfterInside({ terms }: Meant, { from }: Quantity): boolean {
  return terms.some(({ tag, to }) => tag === "inside" && to <= from && from - to < NEAR);
}

function isNextTo(term: Placed, { from, to }: Quantity): boolean {
  return (term.to <= from && from - term.to < NEAR) || (term.from >= to && term.from - to < NEAR);
}

function summed({ document }: Ground, said: readonly Said[]): ReadElement {
  const value = said.reduce((sum, one) => sum + Number(one.value), 0);
  return { element: "not-treatment", status: "found", value, unit: "min", evidence: said.map(({ at }) => evidenceAt(document, at)) };
}
