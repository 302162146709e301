import type { Batch, ClaimContent, NewClaim, Store } from "../store/index.ts";
import { count, grouped } from "../write/index.ts";
import { isLeftOutAlike, leftOutOf } from "./already-in.ts";
import type { LeftOut } from "./already-in.ts";
import { checkThenWrite, recheckDoubted } from "./check-claims.ts";
import { cameIn } from "./came-in.ts";
import type { CutClaim, CutEnd } from "./claim-cutter.ts";
import { endBatch, failBatch, nothingIn } from "./end-batch.ts";
import type { Judge } from "./judge.ts";
import { untilTwice } from "./namesakes.ts";
import { seqOf } from "./place.ts";
import type { Scrubber } from "./thread/scrubber.ts";

/** Claims that go into the store as one step. */
export const AT_ONCE = 50;

/** What is to be stored next, and how far the file was read for it. */
interface Ready { readonly claim: ClaimContent; readonly number: number }

export interface ReadingOptions {
  readonly atOnce?: number;
  /** The ISO time. */
  readonly at: () => string;
}

/**
 * Reads one upload of claims, from its beginning each time: claims that a run before this one stored are passed over, so a program that
 * was killed goes on where it was. The engine's work is the scrubber's; the store is only ever written here.
 */
export class BatchReading {
  readonly #store: Store;
  readonly #batch: Batch;
  readonly #scrubber: Scrubber;
  readonly #atOnce: number;
  readonly #at: () => string;
  #ready: Ready[] = [];
  #bytesRead = 0;

  constructor(store: Store, batch: Batch, scrubber: Scrubber, { atOnce = AT_ONCE, at }: ReadingOptions) {
    this.#atOnce = atOnce;
    this.#at = at;
    this.#store = store;
    this.#batch = batch;
    this.#scrubber = scrubber;
  }

  /** Reads to the end. `between` is waited for after every step, and may throw to stop. */
  async run(between: () => Promise<void>): Promise<void> {
    await this.#scrubber.begin(this.#batch.id, this.#batch.claims);
    for (let n = 0; ; n++) {
      const chunk = await this.#store.batches.chunk(this.#batch.id, n);
      if (chunk === undefined) break;
      this.#take(await this.#scrubber.push(chunk));
      this.#bytesRead += chunk.length;
      await this.#flush(this.#atOnce, between);
      await between();
    }
    const end = await this.#scrubber.end();
    this.#take(end.claims);
    await this.#flush(1, between);
    await this.#finish(end);
  }

  #take(claims: readonly CutClaim[]): void {
    const { id, seq } = this.#batch;
    for (const { ordinal, number, patient, flawed, bytes } of claims) {
      const claim: ClaimContent = {
        key: `${id}-${ordinal + 1}`, seq: seqOf(seq, ordinal), batch: id, number,
        patientKey: patient === "" ? "" : this.#store.fingerprint(patient), content: bytes, flawed,
      };
      this.#ready.push({ claim, number: ordinal });
    }
  }

  async #flush(least: number, between: () => Promise<void>): Promise<void> {
    while (this.#ready.length >= least) {
      const some = untilTwice(this.#ready.slice(0, this.#atOnce), ({ claim }) => claim.number);
      this.#ready = this.#ready.slice(some.length);
      await this.#put(some);
      await between();
    }
  }

  /** Once more where what was in has changed while these were judged. */
  async #put(some: readonly Ready[]): Promise<void> {
    for (;;) {
      try {
        return await this.#putNew(some);
      } catch (error) {
        if (!(error instanceof Moved)) throw error;
      }
    }
  }

  /** The claims that are not in, their verdicts and how far the reading is, all or nothing. */
  async #putNew(some: readonly Ready[]): Promise<void> {
    const claims = (some.at(-1)?.number ?? 0) + 1;
    const came = some.map(({ claim }) => claim);
    const by: Judge = (of) => this.#scrubber.judge(of);
    const out = await leftOutOf(this.#store, came);
    const contents = came.filter(({ key }) => !out.same.has(key) && !out.erased.has(key));
    await checkThenWrite(this.#store, by, contents, async (store, judged) => {
      await refuseMoved(store, came, out);
      await store.claims.add(contents.map((claim, index): NewClaim => ({ ...claim, ...judgedAt(judged, index) })));
      await recheckDoubted(store, by, contents);
      await store.cameAgain.leftOut(this.#batch.id, [...out.same.values()], out.erased.size);
      if (some[0]?.number === 0) await store.batches.numbered(this.#batch.id, interchangeOf(some[0].claim));
      await store.batches.progress(this.#batch.id, { bytesRead: this.#bytesRead, claims });
    });
  }

  async #what({ batches }: Store, claims: number): Promise<string> {
    const { same = 0, erased = 0 } = await batches.get(this.#batch.id) ?? {};
    const out = [...(same === 0 ? [] : [`, ${grouped(same)} in already, unchanged`]), ...(erased === 0 ? [] : [`, ${grouped(erased)} erased here before`])];
    return `${count(claims, "claim")}${out.join("")}`;
  }

  async #finish({ met: claims, problems, first }: CutEnd): Promise<void> {
    await this.#store.transaction(async (store) => {
      await store.batches.progress(this.#batch.id, { bytesRead: this.#bytesRead, claims });
      if (claims > 0) return endBatch(store, this.#batch, { problems, what: await this.#what(store, claims) }, this.#at());
      const why = first?.message ?? "The file holds no claim.";
      return failBatch(store, this.#batch, { problems, why, inGeneral: nothingIn("claim", first) }, this.#at());
    });
  }
}

function interchangeOf({ content }: ClaimContent): number {
  const number = cameIn(content)?.number ?? 0;
  return Number.isSafeInteger(number) ? number : 0;
}

/** Claims that these were held against went, or changed, before these were written. */
class Moved extends Error {
  override readonly name = "Moved";
}

/** Throws Moved where other claims are in than were when these were judged. */
async function refuseMoved(store: Store, came: readonly ClaimContent[], out: LeftOut): Promise<void> {
  if (!isLeftOutAlike(await leftOutOf(store, came), out)) throw new Moved();
}

function judgedAt<T>(judged: readonly T[], index: number): T {
  const one = judged[index];
  if (one === undefined) throw new Error("A claim was not judged.");
  return one;
}
