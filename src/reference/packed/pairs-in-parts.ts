import { remembering } from "../../claim/remembering.ts";
import type { Day } from "../../claim/index.ts";
import type { PtpAnswer, PtpTable } from "../ptp.ts";
import { CodeNumbers } from "./code-numbers.ts";
import { CountedBits, RUN_BITS } from "./counted-bits.ts";
import { FirstFormPairs, isFirstForm } from "./first-form.ts";
import type { Packed } from "./form.ts";
import { bitOf } from "./pack-pairs.ts";
import { NONE, PairAnswers } from "./pair-answers.ts";
import { PairTerms, termsOf } from "./pair-terms.ts";

/** Codes whose pairs are held, some 2 KB each: an office bills a few hundred, and beyond this the memory begins anew. */
const MOST_HELD = 2048;

/** The pairs of one code with all of a smaller number. */
interface CodePairs {
  /** The bit at which the part that is held begins. */
  readonly start: number;
  readonly bits: CountedBits;
  /** Fetched when a pair is first found. */
  terms?: { readonly first: number; readonly list: Uint16Array | Uint32Array };
}

/**
 * A packed table of pairs that stays where it is: its codes are fetched at once (50 KB), the pairs of a code when it is first asked for.
 * For a table that is asked about a few hundred codes; one that is asked about all is better held whole (`packedPairs`).
 */
export function pairsInParts(packed: Packed): PtpTable {
  return isFirstForm(packed) ? new FirstFormPairs(packed) : new PairsInParts(packed);
}

class PairsInParts implements PtpTable {
  readonly #packed: Packed;
  readonly #numbers: CodeNumbers;
  readonly #answers: PairAnswers;
  #said: PairTerms | undefined;
  readonly #pairsOf = remembering(MOST_HELD, (high: number): CodePairs => {
    const [start, last] = [bitOf(0, high) & -RUN_BITS, bitOf(high, high)];
    const part = (column: string, each: number): Uint32Array => this.#packed.u32(column, start / each, Math.floor(last / each) + 1);
    return { start, bits: new CountedBits(part("bits", 32), part("counts", RUN_BITS)) };
  });

  constructor(packed: Packed) {
    this.#packed = packed;
    this.#numbers = new CodeNumbers(packed.u32("codes"));
    this.#answers = new PairAnswers(packed.head);
  }

  find(a: string, b: string, day: Day): PtpAnswer {
    if (a === b) return NONE;
    const [first, second] = [this.#numbers.of(a), this.#numbers.of(b)];
    if (first < 0 || second < 0) return this.#answers.none;
    const term = this.#termOf(Math.min(first, second), Math.max(first, second));
    if (term === undefined) return this.#answers.none;
    const said = this.#said ??= new PairTerms(this.#packed);
    const row = said.standing(term, day);
    return row < 0 ? this.#answers.none : this.#answers.of(said, row, a, b, first < second);
  }

  #termOf(low: number, high: number): number | undefined {
    const pairs = this.#pairsOf(high);
    const place = pairs.bits.placeOf(bitOf(low, high) - pairs.start);
    if (place < 0) return undefined;
    const { first, list } = pairs.terms ??= this.#termsOf(pairs, high);
    return list[place - first] ?? NaN;
  }

  #termsOf({ bits, start }: CodePairs, high: number): NonNullable<CodePairs["terms"]> {
    const [first, end] = [bits.before(bitOf(0, high) - start), bits.before(bitOf(high, high) - start)];
    return { first, list: termsOf(this.#packed, first, end) };
  }
}
