import type { ScrubCalls } from "./scrubber.ts";

export type CallName = keyof ScrubCalls;

/** One question to the thread; its answer carries the same number. */
export interface Asked { readonly n: number; readonly what: CallName; readonly given: readonly unknown[] }

export type Answered
  = | { readonly n: number; readonly value: unknown }
    | { readonly n: number; readonly thrown: { readonly name: string; readonly message: string; readonly stack: string } };

/** Said to a thread that is no longer needed: it ends when what it was asked before is answered. */
export const END = "end";

export type ToThread = Asked | typeof END;
