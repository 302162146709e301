import { LARGEST } from "./mutate.ts";

/** What the worker tells the main thread while it is at work: numbers first, then the input in hand. */
export const STATE = { iteration: 0, startedAt: 1, length: 2, target: 3, isShrinking: 4 } as const;
const NUMBERS = 8;

export interface Shared { readonly state: Int32Array; readonly input: Uint8Array }

export function newBuffer(): SharedArrayBuffer {
  return new SharedArrayBuffer(NUMBERS * 4 + LARGEST);
}

export function sharedOf(buffer: SharedArrayBuffer): Shared {
  return { state: new Int32Array(buffer, 0, NUMBERS), input: new Uint8Array(buffer, NUMBERS * 4) };
}

/** Milliseconds, in 31 bits: differences are what counts. */
export function clock(): number {
  return Date.now() & 0x7fffffff;
}
