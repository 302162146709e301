import type { Random } from "./random.ts";

/** What the bytes are meant to be: decides which mutators are used and which files they start from. */
export type Kind = "x12" | "json";

/** Says that something is wrong; the first words, digits left out, tell one fault from another. */
export type Tell = (fault: string) => void;

/** Something that reads bytes. */
export interface Target {
  readonly name: string;
  readonly kind: Kind;
  /** How often it gets its turn, beside the others. */
  readonly share: number;
  /** Reads an input and tells what breaks a promise; a thrown error is told by the caller. `random` is decided by the bytes. */
  examine(bytes: Uint8Array, tell: Tell, random: Random): void;
}
