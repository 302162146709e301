import type { Claim, Problem } from "../claim/index.ts";
import { ClaimReader } from "../read/index.ts";
import type { ClaimContent, NewClaim, Store } from "../store/index.ts";
import { problemJson } from "../write/index.ts";
import { patientKey } from "../check/index.ts";
import type { Batch } from "../store/index.ts";
import { checkClaims, readOne } from "./check-claims.ts";
import { failBatch, nothingIn } from "./end-batch.ts";
import { ClaimSlicer } from "./claim-slicer.ts";
import type { ClaimSlice } from "./claim-slicer.ts";
import type { Office } from "./office.ts";
import { seqOf } from "./place.ts";

/** Claims that go into the store as one step: what others wait for at most. */
export const AT_ONCE = 50;
/** More problems of one file than anyone reads. */
const MOST_PROBLEMS = 500;

interface Met { readonly id: string; readonly segment: number; readonly flawed: boolean }

/** What is to be stored next, and how far the file was read for it. */
interface Ready { readonly claim: ClaimContent; readonly number: number }

export interface ReadingOptions {
  readonly atOnce?: number;
  /** The ISO time. */
  readonly at: () => string;
}

/**
 * Reads one upload of claims, from its beginning each time: claims that a run before this one stored are passed over, so a program that
 * was killed goes on where it was.
 */
export class BatchReading {
  readonly #store: Store;
  readonly #batch: Batch;
  readonly #office: Office;
  readonly #reader: ClaimReader;
  readonly #slicer: ClaimSlicer;
  readonly #atOnce: number;
  readonly #at: () => string;
  readonly #problems: Problem[] = [];
  readonly #met: Met[] = [];
  readonly #slices: ClaimSlice[] = [];
  #ready: Ready[] = [];
  #ordinal = 0;
  #bytesRead = 0;

  constructor(store: Store, batch: Batch, office: Office, { atOnce = AT_ONCE, at }: ReadingOptions) {
    this.#atOnce = atOnce;
    this.#at = at;
    this.#store = store;
    this.#batch = batch;
    this.#office = office;
    this.#reader = new ClaimReader({
      file: batch.id, onClaim: (claim) => { this.#met.push(metOf(claim)); }, onProblem: (problem) => { this.#problem(problem); },
    });
    this.#slicer = new ClaimSlicer((slice) => { this.#slices.push(slice); });
  }

  /** Reads to the end. `between` is waited for after every step, and may throw to stop. */
  async run(between: () => Promise<void>): Promise<void> {
    const { batches } = this.#store;
    for (let n = 0; ; n++) {
      const chunk = await batches.chunk(this.#batch.id, n);
      if (chunk === undefined) break;
      this.#reader.push(chunk);
      this.#slicer.push(chunk);
      this.#bytesRead += chunk.length;
      this.#pair();
      await this.#flush(this.#atOnce, between);
    }
    this.#reader.end();
    this.#slicer.end();
    this.#pair();
    await this.#flush(1, between);
    await this.#finish();
  }

  #problem(problem: Problem): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(problem);
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
    const read = bytes && readOne(bytes, this.#batch.id);
    if (bytes === undefined || read === undefined) {
      const message = `Claim ${id} stands where it cannot be told from what is around it, and was left out. Check the levels (HL) around it.`;
      return this.#problem({ code: "claim-left-out", severity: "error", message, claim: id });
    }
    if (ordinal < this.#batch.claims) return;
    const patient = patientKey(read.claim);
    const claim: ClaimContent = {
      key: `${this.#batch.id}-${ordinal + 1}`, seq: seqOf(this.#batch.seq, ordinal), batch: this.#batch.id, number: id,
      patientKey: patient === "" ? "" : this.#store.fingerprint(patient), content: bytes, flawed,
    };
    this.#ready.push({ claim, number: ordinal });
  }

  async #flush(least: number, between: () => Promise<void>): Promise<void> {
    while (this.#ready.length >= least) {
      const some = this.#ready.slice(0, this.#atOnce);
      this.#ready = this.#ready.slice(this.#atOnce);
      await this.#put(some);
      await between();
    }
  }

  /** The claims, their verdicts and how far the reading is, all or nothing. */
  async #put(some: readonly Ready[]): Promise<void> {
    const claims = (some.at(-1)?.number ?? 0) + 1;
    await this.#store.transaction(async (store) => {
      const judged = await checkClaims(store, this.#office, some.map(({ claim }) => claim));
      await store.claims.add(some.map(({ claim }, index): NewClaim => ({ ...claim, ...judgedAt(judged, index) })));
      await store.batches.progress(this.#batch.id, { bytesRead: this.#bytesRead, claims });
    });
  }

  async #finish(): Promise<void> {
    const claims = this.#ordinal;
    const problems = this.#problems.map(problemJson);
    const first = this.#problems.find(({ severity }) => severity === "error");
    await this.#store.transaction(async (store) => {
      await store.batches.progress(this.#batch.id, { bytesRead: this.#bytesRead, claims });
      if (claims > 0) return store.batches.finish(this.#batch.id, { state: "checked", problems });
      const why = first?.message ?? "The file holds no claim.";
      return failBatch(store, this.#batch, { problems, why, inGeneral: nothingIn("claim", first) }, this.#at());
    });
  }
}

function metOf(claim: Claim): Met {
  return { id: claim.id, segment: claim.at("CLM")?.segment ?? claim.at("CLM01")?.segment ?? 0, flawed: claim.flawed };
}

function judgedAt<T>(judged: readonly T[], index: number): T {
  const one = judged[index];
  if (one === undefined) throw new Error("A claim was not judged.");
  return one;
}
