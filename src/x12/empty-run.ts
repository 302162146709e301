import type { Problem } from "../claim/index.ts";
import { syntaxProblem } from "./syntax-problem.ts";

/** Terminators in a row with nothing before them, told of as one. */
export class EmptyRun {
  /** How many there are so far; the one that ends the segment before is not among them. */
  count = 0;
  #start = 0;
  #end = 0;

  add(offset: number): void {
    if (this.count++ === 0) this.#start = offset;
    this.#end = offset + 1;
  }

  /** Ends the run, and answers the problem to tell. `segment`: the number of the one that follows. */
  end(segment: number): Problem | undefined {
    const { count } = this;
    this.count = 0;
    return count === 0 ? undefined : syntaxProblem("empty-segment", { segment, bytes: [this.#start, this.#end] }, String(count + 1));
  }
}
