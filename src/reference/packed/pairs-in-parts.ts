import { remembering } from "../../claim/remembering.ts";
import type { Day } from "../../claim/index.ts";
import type { PtpAnswer, PtpTable } from "../ptp.ts";
import { codeKey } from "./code-key.ts";
import type { PackedParts } from "./form.ts";
import { NONE, PairAnswers, standingRow } from "./pair-rows.ts";
import type { PairRows } from "./pair-rows.ts";

/** Codes whose rows are held, some 2 KB each: an office bills a few hundred, and beyond this the memory begins anew. */
const MOST_HELD = 2048;

/**
 * A packed table of pairs that stays where it is: its codes are fetched at once (100 KB), the rows of a code when it is first asked for.
 * For a table that is asked about a few hundred codes; one that is asked about all is better held whole (`packedPairs`).
 */
export function pairsInParts(parts: PackedParts): PtpTable {
  const codes = parts.u32("codes");
  const starts = parts.u32("rows");
  const answers = new PairAnswers(parts.head);
  const rowsOf = remembering(MOST_HELD, (number: number): PairRows => {
    const [start = 0, end = 0] = [starts[number], starts[number + 1]];
    return { others: parts.u16("others", start, end), days: parts.u16("days", 2 * start, 2 * end), marks: parts.u8("marks", start, end) };
  });
  const found = (a: string, b: string, day: Day): PtpAnswer => {
    const [first, second] = [placeIn(codes, codeKey(a)), placeIn(codes, codeKey(b))];
    if (first < 0 || second < 0) return answers.none;
    const rows = rowsOf(Math.min(first, second));
    const row = standingRow(rows, 0, rows.others.length, Math.max(first, second), day);
    return row < 0 ? answers.none : answers.of(rows, row, a, b, first < second);
  };
  return { find: (a, b, day) => (a === b ? NONE : found(a, b, day)) };
}

/** The place of a key in a sorted column; -1 where it is not. */
function placeIn(keys: Uint32Array, key: number): number {
  let low = 0;
  let top = keys.length;
  while (low < top) {
    const middle = (low + top) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else top = middle;
  }
  return keys[low] === key ? low : -1;
}
