import type { ByCode } from "./by-code.ts";
import type { Sieve } from "./sieve.ts";

/** `!` required, `?` situational, `&` required of a person (where element 2 is 1), `-` not used. */
export type Usage = "!" | "?" | "&" | "-";

/** X12's types: identifier, text, decimal, whole number, date, time. */
export type ElementType = "ID" | "AN" | "R" | "N0" | "DT" | "TM";

/** A simple element, or one component of a composite. Lengths are in characters; signs and decimal points do not count. */
export interface ElementSpec {
  readonly usage: Usage;
  readonly type: ElementType;
  readonly min: number;
  readonly max: number;
  /** How often it may repeat inside its element position. */
  readonly repeat: number;
  /** The only values allowed. */
  readonly codes?: ReadonlySet<string>;
  /** The name of an outside code list: `states`, `pos`. */
  readonly list?: string;
  /** Exactly this many digits. */
  readonly digits?: number;
  /** A composite's components. */
  readonly parts?: readonly ElementSpec[];
}

/** A syntax note of X12: `P` all or none, `R` one at least, `C` if the first then all, `L` if the first then one more, `E` one at most. */
export interface SyntaxNote {
  readonly kind: "P" | "R" | "C" | "L" | "E";
  readonly elements: readonly number[];
}

/** The value that tells segments of one tag apart: REF by REF01, HL by HL03. */
export interface Key {
  readonly element: number;
  readonly component: number;
  readonly values: ReadonlySet<string>;
}

interface Place {
  /** X12's position: segments come in its order, those that share one in any. */
  readonly order: number;
  readonly usage: Usage;
  readonly max: number;
  /** A short name in English. */
  readonly name: string;
  /** Its place among its parent's children. */
  readonly index: number;
}

export interface SegmentSpec extends Place {
  readonly kind: "segment";
  readonly tag: string;
  /** The tag as one number: see `tagCode`. */
  readonly code: number;
  readonly elements: readonly ElementSpec[];
  readonly notes: readonly SyntaxNote[];
  readonly key: Key | undefined;
  /** Lets through what is surely in order. */
  readonly sieve: Sieve;
}

/** The children of a loop that share a tag. */
export interface Candidates {
  readonly all: readonly number[];
  /** Where each of them has its key in the same place, and short values: that place, and the children by its value, packed. */
  readonly key: Pick<Key, "element" | "component"> | undefined;
  /** None of them has a key. */
  readonly isKeyless: boolean;
  readonly byValue: ByCode<readonly number[]>;
}

export interface LoopSpec extends Place {
  readonly kind: "loop";
  readonly id: string;
  readonly children: readonly (SegmentSpec | LoopSpec)[];
  /** The segment that begins it. The loop of the whole transaction has none. */
  readonly trigger: SegmentSpec | undefined;
  /** Children by the tag that they are, or begin with. */
  readonly byTag: ByCode<Candidates>;
}

export interface Guide {
  /** As GS08 names it. */
  readonly label: string;
  /** As ST01 names it. */
  readonly transaction: string;
  readonly root: LoopSpec;
  /** Every tag that the guide has anywhere. */
  readonly tags: ReadonlySet<number>;
}
