import { internText } from "../text.ts";
import { packedText } from "./by-code.ts";
import type { ElementSpec } from "./guide.ts";
import { valueFault } from "./values.ts";

/** What the bytes of an element are, as bits that add up over it. */
export const [DIGIT, SPACE, PLAIN, COMPONENT, ODD, END] = [1, 2, 4, 8, 16, 32] as const;

/** What of one element, or component, is surely in order: the spec of a guide made ready to be asked a million times. */
export class Gauge {
  readonly isRequired: boolean;
  /** Of a composite, its components. */
  readonly parts: readonly Gauge[] | undefined;
  readonly #spec: ElementSpec;
  readonly #isUsed: boolean;
  /** The codes allowed, packed, if they are short. */
  readonly #codes: Int32Array | undefined;
  readonly #hasLongCodes: boolean;
  /** What bytes it may be made of to be judged by its length alone. */
  readonly #plainMarks: number;
  readonly #min: number;
  readonly #max: number;

  constructor(spec: ElementSpec) {
    const codes = spec.codes && [...spec.codes].map(packedText);
    this.#spec = spec;
    this.isRequired = spec.usage === "!" || spec.usage === "&";
    this.#isUsed = spec.usage !== "-";
    this.parts = this.#isUsed ? spec.parts?.map((part) => new Gauge(part)) : undefined;
    this.#codes = codes && Int32Array.from(codes.filter((code) => code !== -1));
    this.#hasLongCodes = codes?.includes(-1) ?? false;
    this.#plainMarks = plainMarks(spec);
    this.#min = spec.min;
    this.#max = spec.max;
  }

  /** Bytes from `start` to `end`, not none; `marks` of what kinds they are, and `word` the last four of them, packed. */
  admits(bytes: Uint8Array, start: number, end: number, marks: number, word: number): boolean {
    if (!this.#isUsed || marks === SPACE || marks >= COMPONENT) return false;
    const length = end - start;
    if (this.#codes !== undefined) return length <= 4 ? holds(this.#codes, word) : this.#hasLongCodes && this.#hasCode(bytes, start, end);
    if ((marks & ~this.#plainMarks) === 0) return length >= this.#min && length <= this.#max;
    return valueFault(this.#spec, bytes, start, end) === undefined;
  }

  #hasCode(bytes: Uint8Array, start: number, end: number): boolean {
    return this.#spec.codes?.has(internText(bytes, start, end)) ?? false;
  }
}

function plainMarks({ type, digits }: ElementSpec): number {
  if (digits !== undefined) return 0;
  if (type === "AN" || type === "ID") return DIGIT | SPACE | PLAIN;
  return type === "R" || type === "N0" ? DIGIT : 0;
}

function holds(codes: Int32Array, word: number): boolean {
  for (let i = 0; i < codes.length; i++) if (codes[i] === word) return true;
  return false;
}
