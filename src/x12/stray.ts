import type { Problem } from "../claim/index.ts";
import { describeUnknown } from "./sniff.ts";
import { syntaxProblem } from "./syntax-problem.ts";

/** Content that stands outside of any interchange, told of once it has ended. */
export class Stray {
  /** Where it begins in the file; -1 where there is none. */
  from = -1;
  #looks = "";

  /** True while such content goes on. */
  get isOpen(): boolean {
    return this.from >= 0;
  }

  begin(from: number, opening: Uint8Array): void {
    this.from = from;
    this.#looks = describeUnknown(opening);
  }

  /** Begins where a problem has told of it already. */
  beginTold(from: number): void {
    this.from = from;
    this.#looks = "";
  }

  /** Ends it, and answers the problem to tell. `isAll`: the file holds nothing else. */
  end(to: number, segment: number, isAll: boolean): Problem | undefined {
    const [from, looks] = [this.from, this.#looks];
    this.from = -1;
    if (from < 0 || looks === "") return undefined;
    const where = { segment, bytes: [from, to] as const };
    const size = to - from;
    return isAll ? syntaxProblem("not-x12", where, looks) : syntaxProblem("outside-envelope", where, `${size} ${size === 1 ? "byte" : "bytes"}`);
  }
}
