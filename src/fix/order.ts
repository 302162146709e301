import { modifiersAfter } from "../check/index.ts";
import type { Change } from "../check/index.ts";
import { grouped } from "./group.ts";

const STEP: Readonly<Record<Change["op"], number>> = {
  "respell-modifiers": 0, "remove-modifier": 1, "add-modifier": 2, set: 3, "drop-line": 4, "set-total": 5,
};

/** Each change once, by line; in a line respellings, removals, additions, sets. The order they came in plays no part. */
export function inFixedOrder(changes: readonly Change[]): readonly Change[] {
  const unique = grouped(changes, sortKey);
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, [first]]) => first ?? []);
}

function sortKey(change: Change): string {
  const line = "line" in change ? String(change.line).padStart(4, "0") : "total";
  return `${line} ${STEP[change.op]} ${subjectOf(change)}`;
}

function subjectOf(change: Change): string {
  switch (change.op) {
    case "add-modifier": case "remove-modifier": return change.modifier.toUpperCase();
    case "respell-modifiers": return change.modifiers.join(" ");
    case "set": return change.element;
    default: return "";
  }
}

/** The modifiers of a line after its changes, in any order; one that stands there in another case is not added again. */
export function mergedModifiers(modifiers: readonly string[], changes: readonly Change[]): readonly string[] {
  return inFixedOrder(changes).reduce<readonly string[]>((current, change) => {
    const isThere = change.op === "add-modifier" && current.some((modifier) => modifier.toUpperCase() === change.modifier.toUpperCase());
    return isThere ? current : modifiersAfter(current, [change]);
  }, modifiers);
}
