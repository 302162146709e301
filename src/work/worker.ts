import { setImmediate } from "node:timers/promises";
import type { Batch, Store } from "../store/index.ts";
import { checkClaims } from "./check-claims.ts";
import { failBatch } from "./end-batch.ts";
import type { Office } from "./office.ts";
import { AT_ONCE, BatchReading } from "./read-batch.ts";
import { readVisitBatch } from "./read-visits.ts";

/** Where the checking of everything again has come to; absent when there is none to do. */
const AGAIN = "recheck-after";

class Stopped extends Error {
  override readonly name = "Stopped";
}

/** Somebody stopped the reading of one upload. */
class Cancelled extends Error {
  override readonly name = "Cancelled";
}

export interface WorkerOptions {
  readonly onError?: ((error: unknown) => void) | undefined;
  /** The ISO time. */
  readonly at?: () => string;
}

const now = (): string => new Date().toISOString();

const STOPPED = "It was stopped. The claims read until then are kept.";
const OURS = "Our own error, not yours. The claims read until then are kept.";

/**
 * Reads uploads one after another, in the order in which they came, and checks all claims again when what they are judged by has
 * changed.
 */
export class Worker {
  readonly #store: Store;
  readonly #officeNow: () => Office;
  readonly #onError: (error: unknown) => void;
  readonly #at: () => string;
  #isStopping = false;
  #running: Promise<void> | undefined;
  #reading: string | undefined;
  #isCancelled = false;

  constructor(store: Store, officeNow: () => Office, { onError = () => undefined, at = now }: WorkerOptions = {}) {
    this.#store = store;
    this.#officeNow = officeNow;
    this.#onError = onError;
    this.#at = at;
  }

  /** There is work, or may be. */
  wake(): void {
    if (this.#isStopping) return;
    this.#running ??= this.#run().catch((error: unknown) => { if (!(error instanceof Stopped)) this.#onError(error); })
      .finally(() => { this.#running = undefined; });
  }

  /** Asks for every claim to be checked again. */
  async checkAllAgain(): Promise<void> {
    await this.#store.settings.put(AGAIN, "-1");
    this.wake();
  }

  /** Ends the reading of an upload; what was read of it stays. */
  async cancel(id: string): Promise<void> {
    if (this.#reading === id) this.#isCancelled = true;
    else await this.#store.batches.finish(id, { state: "failed", problems: [], why: STOPPED });
  }

  /** Waits until nothing is left to do. */
  async idle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  /** Stops after the step in hand. What is left is done at the next start. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.idle();
  }

  async #run(): Promise<void> {
    for (;;) {
      const batch = await this.#store.batches.next();
      if (batch !== undefined) await this.#read(batch);
      else if (!await this.#again()) return;
    }
  }

  readonly #between = async (): Promise<void> => {
    await setImmediate();
    if (this.#isStopping) throw new Stopped();
    if (this.#isCancelled) throw new Cancelled();
  };

  async #read(batch: Batch): Promise<void> {
    [this.#reading, this.#isCancelled] = [batch.id, false];
    try {
      const office = this.#officeNow();
      if (batch.kind === "claims") await new BatchReading(this.#store, batch, office, { at: this.#at }).run(this.#between);
      else await readVisitBatch(this.#store, batch, office, { between: this.#between, at: this.#at });
    } catch (error) {
      if (error instanceof Stopped) throw error;
      await this.#failed(batch, error);
    } finally {
      [this.#reading, this.#isCancelled] = [undefined, false];
    }
  }

  async #failed(batch: Batch, error: unknown): Promise<void> {
    // Who stopped it is in the trail already.
    if (error instanceof Cancelled) return this.#store.batches.finish(batch.id, { state: "failed", problems: [], why: STOPPED });
    this.#onError(error);
    const failure = { problems: [], why: OURS, inGeneral: "our own error while reading" };
    return this.#store.transaction((store) => failBatch(store, batch, failure, this.#at()));
  }

  /** One step of checking again; false where nothing is left. */
  async #again(): Promise<boolean> {
    const after = await this.#store.settings.get(AGAIN);
    if (after === undefined || after === "") return false;
    await this.#store.transaction(async (store) => {
      const some = await store.claims.from(Number(after), AT_ONCE);
      const [first] = some;
      const same = some.filter(({ batch }) => batch === first?.batch);
      const judged = await checkClaims(store, this.#officeNow(), same);
      for (const [index, one] of judged.entries()) await store.claims.judge(same[index]?.key ?? "", one);
      await store.settings.put(AGAIN, String(same.at(-1)?.seq ?? ""));
    });
    await this.#between();
    return true;
  }
}
