import { calendarDay, formatD8 } from "../claim/index.ts";
import type { Store } from "../store/index.ts";
import { SegmentReader, tagCode } from "../x12/index.ts";
import { CLAIMS_OF_BATCH } from "./place.ts";

const ISA = tagCode("ISA");
/** An ISA has 106 characters; one that is wider still stands within so many. */
const ISA_WITHIN = 512;
const BATCHES_AT_ONCE = 500;
const NUMBERS = 1_000_000_000;
/** Files that are saved at *Visit* are numbered from the day's 001; those of the desk begin above them. */
const DESK_FROM = 501;

/** What the file that a claim came in says of itself: its number (ISA13; not one where it is none) and how it is marked (ISA15). */
export interface CameIn { readonly number: number; readonly usage: string }

/** Reads a stored claim's own interchange header; `undefined` where it has none. */
export function cameIn(content: Uint8Array): CameIn | undefined {
  let found: CameIn | undefined;
  const reader = new SegmentReader({
    onSegment: (segment) => {
      if (segment.code === ISA) found ??= { number: Number(segment.shortText(13)), usage: segment.shortText(15).trim() };
    },
    onProblem: () => undefined,
  });
  reader.push(content.subarray(0, ISA_WITHIN));
  reader.end();
  return found;
}

/** The first number of all: of this day, so that it is none of those that another program counted from 1. */
export function firstNumber(at: Date): number {
  return Number(formatD8(calendarDay(at)).slice(2)) * 1000 + DESK_FROM;
}

/**
 * The numbers of files that came in here, the first of each upload, whether its claims are in or not, and of those that hold `contents`. A
 * clearing house refuses a number that it has had from a sender.
 */
export async function numbersCameIn({ batches, claims }: Pick<Store, "batches" | "claims">, contents: readonly Uint8Array[]): Promise<ReadonlySet<number>> {
  const numbers = new Set(contents.map((content) => cameIn(content)?.number ?? 0));
  for (let offset = 0; ; offset += BATCHES_AT_ONCE) {
    const { rows } = await batches.list({ offset, limit: BATCHES_AT_ONCE });
    for (const { seq, claims: held, interchange } of rows) {
      if (interchange !== undefined) numbers.add(interchange);
      const [first] = held === 0 || interchange !== undefined ? [] : await claims.from(seq * CLAIMS_OF_BATCH - 1, 1);
      if (first !== undefined) numbers.add(cameIn(first.content)?.number ?? 0);
    }
    if (rows.length < BATCHES_AT_ONCE) return numbers;
  }
}

/** The first of `many` numbers in a row, from this one on, of which none is taken. All are 1 to 999999999. */
export function freeNumbers(from: number, many: number, taken: ReadonlySet<number>): number {
  let first = from;
  for (let at = first; at < first + many; at += 1) {
    if (at < NUMBERS && !taken.has(at)) continue;
    first = at < NUMBERS ? at + 1 : 1;
    at = first - 1;
  }
  return first;
}
