import { ifKnown, parseCents } from "../claim/index.ts";
import type { Cents, Claim } from "../claim/index.ts";
import type { Change } from "../check/index.ts";

/** True when a change says more than form, whatever tier its rule gives: then a person must answer for it. */
export function needsAttestation(claim: Claim, changes: readonly Change[]): boolean {
  return changes.some((change) => isAssertion(claim, change));
}

function isAssertion(claim: Claim, change: Change): boolean {
  switch (change.op) {
    case "add-modifier": case "drop-line": return true;
    case "set": return change.element === "SV102";
    case "set-total": return parseCents(change.to) !== chargesOf(claim, new Set());
    case "respell-modifiers": return change.modifiers.some((modifier) => !isSpelledFrom(modifier, modifiersOf(claim, change.line)));
    case "remove-modifier": return false;
  }
}

function modifiersOf(claim: Claim, line: number): readonly string[] {
  return claim.lines.find(({ number }) => number === line)?.modifiers ?? [];
}

/** A respelling may change case, blanks and order: a modifier that was not there is an addition under another name. */
function isSpelledFrom(modifier: string, written: readonly string[]): boolean {
  return written.some((before) => before.toUpperCase().replace(/[^A-Z0-9]/g, "").includes(modifier.toUpperCase()));
}

/** The sum of the line charges, lines that come off left out and new charges counted; `undefined` if one is not known. */
export function chargesOf(claim: Claim, dropped: ReadonlySet<number>, charges: ReadonlyMap<number, string> = new Map()): Cents | undefined {
  let sum = 0;
  for (const { number, charge } of claim.lines) {
    if (dropped.has(number)) continue;
    const set = charges.get(number);
    const cents = set === undefined ? ifKnown(charge) : parseCents(set);
    if (cents === undefined) return undefined;
    sum += cents;
  }
  return sum;
}
