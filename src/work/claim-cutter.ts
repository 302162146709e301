import { patientKey } from "../check/index.ts";
import type { Claim, Problem } from "../claim/index.ts";
import { ClaimReader } from "../read/index.ts";
import { problemJson } from "../write/index.ts";
import { ClaimSlicer } from "./claim-slicer.ts";
import type { ClaimSlice } from "./claim-slicer.ts";
import { readOne } from "./read-one.ts";

/** More problems of one file than anyone reads. */
const MOST_PROBLEMS = 500;

/** A claim of a file, alone in a file of its own. */
export interface CutClaim {
  /** Its place in the file, from 0. */
  readonly ordinal: number;
  readonly number: string;
  /** The engine's key of its patient; empty where it names nobody. */
  readonly patient: string;
  readonly flawed: boolean;
  readonly bytes: Uint8Array;
}

/** What is known at the end of a file. */
export interface CutEnd {
  readonly claims: readonly CutClaim[];
  /** How many claims stood in it, left out or not. */
  readonly met: number;
  readonly problems: readonly object[];
  /** The first error of the file. */
  readonly first?: Pick<Problem, "code" | "message">;
}

interface Met { readonly id: string; readonly segment: number; readonly flawed: boolean }

/** Reads a file of claims piece by piece, and cuts each claim out of it. */
export class ClaimCutter {
  readonly #file: string;
  readonly #from: number;
  readonly #reader: ClaimReader;
  readonly #slicer: ClaimSlicer;
  readonly #problems: Problem[] = [];
  readonly #met: Met[] = [];
  readonly #slices: ClaimSlice[] = [];
  #claims: CutClaim[] = [];
  #ordinal = 0;

  /** `from`: the first claim that is wanted; those before it are read and not handed on. */
  constructor(file: string, from: number) {
    this.#file = file;
    this.#from = from;
    this.#reader = new ClaimReader({
      file, onClaim: (claim) => { this.#met.push(metOf(claim)); }, onProblem: (problem) => { this.#problem(problem); },
    });
    this.#slicer = new ClaimSlicer((slice) => { this.#slices.push(slice); });
  }

  /** The claims that have come to their end by now. */
  push(chunk: Uint8Array): readonly CutClaim[] {
    this.#reader.push(chunk);
    this.#slicer.push(chunk);
    return this.#cut();
  }

  end(): CutEnd {
    this.#reader.end();
    this.#slicer.end();
    const claims = this.#cut();
    const first = this.#problems.find(({ severity }) => severity === "error");
    return {
      claims, met: this.#ordinal, problems: this.#problems.map(problemJson),
      ...(first === undefined ? {} : { first: { code: first.code, message: first.message } }),
    };
  }

  #problem(problem: Problem): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(problem);
  }

  #cut(): readonly CutClaim[] {
    this.#pair();
    const claims = this.#claims;
    this.#claims = [];
    return claims;
  }

  /** Joins what the reader says of each claim with its bytes, by the place of its CLM segment. */
  #pair(): void {
    for (let met = this.#met[0]; met !== undefined; met = this.#met[0]) {
      while (this.#slices[0] !== undefined && this.#slices[0].segment < met.segment) this.#slices.shift();
      const [slice] = this.#slices;
      if (slice === undefined) return;
      this.#met.shift();
      if (slice.segment === met.segment) this.#slices.shift();
      this.#take(met, slice.segment === met.segment ? slice.bytes : undefined);
    }
  }

  #take({ id, flawed }: Met, bytes: Uint8Array | undefined): void {
    const ordinal = this.#ordinal++;
    const read = bytes && readOne(bytes, this.#file);
    if (bytes === undefined || read === undefined) {
      const message = `Claim ${id} stands where it cannot be told from what is around it, and was left out. Check the levels (HL) around it.`;
      return this.#problem({ code: "claim-left-out", severity: "error", message, claim: id });
    }
    if (ordinal >= this.#from) this.#claims.push({ ordinal, number: id, patient: patientKey(read.claim), flawed, bytes });
  }
}

function metOf(claim: Claim): Met {
  return { id: claim.id, segment: claim.at("CLM")?.segment ?? claim.at("CLM01")?.segment ?? 0, flawed: claim.flawed };
}
