import { formatAmount, parseCents } from "../claim/index.ts";
import type { Claim } from "../claim/index.ts";
import { editsOf } from "../check/index.ts";
import type { Change } from "../check/index.ts";
import { clashes, overfilled } from "./clash.ts";
import { chargesOf } from "./guard.ts";
import { inFixedOrder } from "./order.ts";
import { byPrecedence, dropsOf, movesCharge } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";

/** What comes of the wanted changes of one claim. It does not depend on the order they were handed in. */
export interface Merged {
  readonly kept: readonly Wanted[];
  /** One for each element, and the new total where it follows. In a fixed order. */
  readonly changes: readonly Change[];
  readonly refused: ReadonlyMap<Wanted, string>;
}

/** Merges what concerns one element, refuses what contradicts, and adds what follows. */
export function merge(claim: Claim, wanted: readonly Wanted[]): Merged {
  const refused = new Map<Wanted, string>();
  const refuse = (whys: ReadonlyMap<Wanted, string>): void => { for (const [each, why] of whys) refused.set(each, why); };
  const left = (): readonly Wanted[] => sorted.filter((each) => !refused.has(each));
  const sorted = [...wanted].sort(byPrecedence);
  refuse(emptyOnes(claim, sorted));
  refuse(impossibleDrops(claim, left()));
  const dropped = new Set(left().flatMap(({ changes }) => dropsOf(changes)));
  const idle = overtaken(left(), dropped);
  refuse(idle);
  const hopeful = left();
  refuse(clashes(left(), dropped));
  refuse(overfilled(claim, left(), dropped));
  refuse(clashingTotals(claim, left()));
  const kept = left();
  const failedDrops = hopeful.filter((each) => refused.has(each) && dropsOf(each.changes).length > 0);
  if (idle.size > 0 && failedDrops.length > 0) return mergeWithout(claim, sorted, new Map(failedDrops.map((each) => [each, refused.get(each) ?? ""])));
  return { kept, changes: mergedChanges(claim, kept), refused };
}

/** Once more, for lines that stay after all. */
function mergeWithout(claim: Claim, wanted: readonly Wanted[], failed: ReadonlyMap<Wanted, string>): Merged {
  const merged = merge(claim, wanted.filter((each) => !failed.has(each)));
  return { ...merged, refused: new Map([...failed, ...merged.refused]) };
}

function emptyOnes(claim: Claim, wanted: readonly Wanted[]): ReadonlyMap<Wanted, string> {
  const empty = wanted.filter(({ changes }) => editsOf(claim, changes).every(({ from, to }) => from === to));
  return new Map(empty.map((each) => [each, "the claim already has what this would write"]));
}

/** A claim keeps a line, and its total must be known once one is gone or has a new charge. */
function impossibleDrops(claim: Claim, wanted: readonly Wanted[]): ReadonlyMap<Wanted, string> {
  const dropped = new Set(wanted.flatMap(({ changes }) => dropsOf(changes)));
  const moving = wanted.filter(({ changes }) => changes.some(movesCharge));
  if (claim.lines.every(({ number }) => dropped.has(number))) {
    const why = "no line would be left on the claim; take the claim out, or void it";
    return new Map(moving.filter(({ changes }) => dropsOf(changes).length > 0).map((each) => [each, why]));
  }
  if (chargesOf(claim, dropped, newCharges(wanted)) !== undefined) return new Map();
  return new Map(moving.map((each) => [each, "the claim's total would follow, and the charge of another line is not known"]));
}

function newCharges(wanted: readonly Wanted[]): ReadonlyMap<number, string> {
  return new Map(wanted.flatMap(({ changes }) => changes.flatMap((change) =>
    (change.op === "set" && change.element === "SV102" ? [[change.line, change.to] as const] : []))));
}

/** Changes to a line that comes off are of no use. */
function overtaken(wanted: readonly Wanted[], dropped: ReadonlySet<number>): ReadonlyMap<Wanted, string> {
  const idle = wanted.filter(({ changes }) =>
    changes.every((change) => "line" in change && change.op !== "drop-line" && dropped.has(change.line)));
  return new Map(idle.map((each) => [each, "the line comes off the claim, so there is nothing to change on it"]));
}

/** Every new total must be the one that the lines come to, once any line or charge changes; otherwise all must agree. */
function clashingTotals(claim: Claim, wanted: readonly Wanted[]): ReadonlyMap<Wanted, string> {
  const totals = wanted.flatMap((each) => each.changes.flatMap((change) => (change.op === "set-total" ? [{ each, cents: parseCents(change.to) }] : [])));
  const follows = followingTotal(claim, wanted);
  if (follows === undefined) {
    if (new Set(totals.map(({ cents }) => cents)).size < 2) return new Map();
    return new Map(totals.map(({ each }) => [each, "two findings want different totals (CLM02); settle which one is right"]));
  }
  const before = chargesOf(claim, new Set());
  const wrong = totals.filter(({ cents }) => cents !== follows && cents !== before);
  return new Map(wrong.map(({ each }) => [each, `the lines would come to ${formatAmount(follows)}, not to the total given`]));
}

function followingTotal(claim: Claim, wanted: readonly Wanted[]): number | undefined {
  const changes = wanted.flatMap((each) => each.changes);
  return changes.some(movesCharge) ? chargesOf(claim, new Set(dropsOf(changes)), newCharges(wanted)) : undefined;
}

/** All changes once, those of lines that come off left out, and the total that follows. */
function mergedChanges(claim: Claim, kept: readonly Wanted[]): readonly Change[] {
  const all = kept.flatMap(({ changes }) => changes);
  const dropped = new Set(dropsOf(all));
  const follows = followingTotal(claim, kept);
  const own = all.filter((change) => change.op === "drop-line" || change.op === "set-total" || !dropped.has(change.line));
  const rest = follows === undefined ? own : own.filter(({ op }) => op !== "set-total");
  const total: readonly Change[] = follows === undefined ? [] : [{ op: "set-total", to: formatAmount(follows) }];
  return inFixedOrder([...rest, ...total]);
}
