import { parseCents } from "../claim/index.ts";
import type { Claim } from "../claim/index.ts";
import type { Change } from "../check/index.ts";
import { grouped } from "./group.ts";
import { mergedModifiers } from "./order.ts";
import type { Wanted } from "./wanted.ts";

interface Claimed { readonly each: Wanted; readonly change: Change }

/** The findings whose changes contradict one another: each is refused, since neither is known to be right. */
export function clashes(wanted: readonly Wanted[], dropped: ReadonlySet<number>): ReadonlyMap<Wanted, string> {
  const claimed = wanted.flatMap((each) => each.changes.map((change): Claimed => ({ each, change }))).filter(isOnKeptLine(dropped));
  return new Map([...clashingSets(claimed), ...clashingModifiers(claimed), ...secondSpellings(claimed)]);
}

function isOnKeptLine(dropped: ReadonlySet<number>): (claimed: Claimed) => boolean {
  return ({ change }) => "line" in change && change.op !== "drop-line" && !dropped.has(change.line);
}

function clashingSets(claimed: readonly Claimed[]): ReadonlyMap<Wanted, string> {
  const sets = claimed.flatMap(({ each, change }) => (change.op === "set" ? [{ each, change }] : []));
  const groups = grouped(sets, ({ change }) => `${change.element} of line ${change.line}`);
  return new Map([...groups].flatMap(([element, group]) => {
    if (new Set(group.map(({ change }) => valueOf(change.to))).size < 2) return [];
    return group.map(({ each }) => [each, `another finding wants a different value for ${element}; settle which one is right`] as const);
  }));
}

/** `1` and `1.0` are one value. */
function valueOf(text: string): string | number {
  return parseCents(text) ?? text;
}

function clashingModifiers(claimed: readonly Claimed[]): ReadonlyMap<Wanted, string> {
  const single = claimed.flatMap(({ each, change }) => ("modifier" in change ? [{ each, change }] : []));
  const groups = grouped(single, ({ change }) => `${change.modifier.toUpperCase()} on line ${change.line}`);
  return new Map([...groups].flatMap(([what, group]) => {
    if (new Set(group.map(({ change }) => change.op)).size < 2) return [];
    return group.map(({ each }) => [each, `one finding adds ${what} and another takes it off; settle which one is right`] as const);
  }));
}

/** Why a finding waits: it is tried again in the next round, on what the first left. */
export const LATER = "another finding spells the modifiers of this line anew; this one is looked at again after it";

/** Two spellings of one line's modifiers do not contradict: the first is made, and the other is judged afresh. */
function secondSpellings(claimed: readonly Claimed[]): ReadonlyMap<Wanted, string> {
  const spelled = claimed.flatMap(({ each, change }) => (change.op === "respell-modifiers" ? [{ each, change }] : []));
  const groups = grouped(spelled, ({ change }) => change.line);
  return new Map([...groups.values()].flatMap((group) => {
    const [first] = group;
    const same = first?.change.modifiers.join(" ");
    return group.filter(({ change }) => change.modifiers.join(" ") !== same).map(({ each }) => [each, LATER] as const);
  }));
}

/** SV101 holds four modifiers: where the additions make more, none is added, since which to leave out is a person's choice. */
export function overfilled(claim: Claim, wanted: readonly Wanted[], dropped: ReadonlySet<number>): ReadonlyMap<Wanted, string> {
  const refused = new Map<Wanted, string>();
  for (const { number, modifiers } of claim.lines) {
    if (dropped.has(number)) continue;
    const touching = wanted.filter(({ changes }) => changes.some((change) => touchesModifiers(change, number)));
    const changes = touching.flatMap((each) => each.changes.filter((change) => touchesModifiers(change, number)));
    const count = mergedModifiers(modifiers, changes).length;
    if (count <= 4) continue;
    for (const each of touching) {
      if (each.changes.some((change) => touchesModifiers(change, number) && change.op !== "remove-modifier")) {
        refused.set(each, `line ${number} would have ${count} modifiers, and SV101 holds four; settle which to leave out`);
      }
    }
  }
  return refused;
}

function touchesModifiers(change: Change, line: number): boolean {
  return "line" in change && change.line === line && change.op !== "set" && change.op !== "drop-line";
}
