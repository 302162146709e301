import type { FileRead, TallyCounts, ToldProblem } from "../../write/index.ts";
import type { ScrubOptions } from "../scrub.ts";

/** Claims in a row that one worker judges; the next so many are another's. */
export const STRIPE = 256;
/** Stripes that a worker may be ahead of what has been written: memory does not grow with the file. */
export const MOST_AHEAD = 8;

/** What a worker is told at its start. */
export interface Task {
  readonly files: readonly string[];
  readonly options: ScrubOptions;
  /** This worker's number, from 0, of so many. */
  readonly index: number;
  readonly of: number;
  /** Stripes that were delivered before: the ones of a worker that stopped are not judged again. */
  readonly done: number;
}

/** Claims in a row in words: their texts joined, as UTF-8 whose memory is handed over, not copied. */
export interface Stripe {
  readonly claims: readonly string[];
  readonly texts: Uint8Array<ArrayBuffer>;
  /** The problems that came before each of them. */
  readonly before: readonly ToldProblem[];
}

export type FromWorker
  = | { readonly is: "stripe"; readonly stripe: Stripe }
    | { readonly is: "read"; readonly bytes: number }
    | { readonly is: "end"; readonly counts: TallyCounts; readonly files: readonly FileRead[]; readonly after: readonly ToldProblem[] }
    | { readonly is: "unusable"; readonly message: string };

/** A stripe was written: the worker may go on, in the memory that the stripe came in where it is free again. */
export interface ToWorker { readonly is: "written"; readonly memory?: ArrayBuffer }
