import type { Problem } from "../../claim/index.ts";
import { RemittanceReader } from "../../read/835/index.ts";
import { ClaimReader } from "../../read/837p/index.ts";
import { FileReader, guideFor, reading, Reporter } from "../../read/transactions/index.ts";

/** One of those who say what is wrong with a file, each of its own kind of transaction. */
interface Judge {
  push(bytes: Uint8Array): void;
  end(): unknown;
}

/** What one judge says of what another reads. */
const OF_OTHERS = new Set(["not-837p", "not-835", "not-acknowledgement"]);

/** All that is wrong with a file of any kind, in its own order, each thing once. */
export class Judges {
  readonly #judges: readonly Judge[];
  readonly #send: (problem: Problem) => void;
  #said = new Set<string>();

  constructor(send: (problem: Problem) => void) {
    this.#send = send;
    const onProblem = (problem: Problem): void => { this.#take(problem); };
    const nothing = (): void => undefined;
    this.#judges = [
      new ClaimReader({ file: "", onClaim: nothing, onProblem }),
      new RemittanceReader({ file: "", onClaim: nothing, onProblem }),
      acknowledgements(onProblem),
    ];
  }

  push(bytes: Uint8Array): void {
    this.#said = new Set();
    for (const judge of this.#judges) judge.push(bytes);
  }

  end(): void {
    for (const judge of this.#judges) judge.end();
  }

  /** Every judge sees the envelopes: what they have in common is said once. */
  #take(problem: Problem): void {
    if (OF_OTHERS.has(problem.code)) return;
    const { code, where, loop = "", segment = "" } = problem;
    const key = `${code} ${where?.segment ?? ""} ${where?.element ?? ""} ${where?.bytes.join("-") ?? ""} ${loop} ${segment}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.#send(problem);
  }
}

/** The structure of 277CA and 999. */
function acknowledgements(onProblem: (problem: Problem) => void): Judge {
  const nothing = (): void => undefined;
  return new FileReader(new Reporter(onProblem, {}), {
    inside: { begin: nothing, take: nothing, finish: nothing },
    judge: reading(["277CA", "999"], () => undefined),
    guideOf: guideFor,
  });
}
