import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Batch, Store } from "../store/index.ts";
import { checkThenWrite } from "./check-claims.ts";
import { failBatch, uploadLabel } from "./end-batch.ts";
import { untilTwice } from "./namesakes.ts";
import { seqOf } from "./place.ts";
import { AT_ONCE, BatchReading } from "./read-batch.ts";
import { readVisitBatch } from "./read-visits.ts";
import { ThreadStopped } from "./thread/thread-scrubber.ts";
import type { Scrubber } from "./thread/scrubber.ts";

/** What names the latest request to check everything again. Whoever asks writes it, and the worker only reads it. */
const ASKED = "recheck-asked";
/**
 * How far the checking again has come, and by which request (`142 r7`); empty when there is none to do. The worker alone writes it, so
 * a request that comes in the middle of a step is not written over.
 */
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
const TWICE = "The reading came to an end twice in the middle. The claims read until then are kept. Bring the file once more; if it happens again, bring it in parts.";
const OURS = "Our own error, not yours. The claims read until then are kept.";

/**
 * Reads uploads one after another, in the order in which they came, and checks all claims again when what they are judged by has
 * changed.
 */
export class Worker {
  readonly #store: Store;
  readonly #scrubber: Scrubber;
  readonly #onError: (error: unknown) => void;
  readonly #at: () => string;
  #isStopping = false;
  #isWoken = false;
  #running: Promise<void> | undefined;
  #reading: string | undefined;
  #isCancelled = false;

  constructor(store: Store, scrubber: Scrubber, { onError = () => undefined, at = now }: WorkerOptions = {}) {
    this.#store = store;
    this.#scrubber = scrubber;
    this.#onError = onError;
    this.#at = at;
  }

  /** There is work, or may be. */
  wake(): void {
    if (this.#isStopping) return;
    this.#isWoken = true;
    this.#running ??= this.#run();
  }

  /** Asks for every claim to be checked again. */
  async checkAllAgain(): Promise<void> {
    await this.#store.settings.put(ASKED, randomUUID());
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

  /** Whoever wakes it while it looks for the last time has it look once more: what they brought may not have been seen. */
  async #run(): Promise<void> {
    try {
      while (this.#isWoken) {
        this.#isWoken = false;
        await this.#drain();
      }
    } catch (error) {
      if (!(error instanceof Stopped)) this.#onError(error);
    } finally {
      this.#running = undefined;
    }
  }

  async #drain(): Promise<void> {
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
      await this.#readOrResume(batch);
    } catch (error) {
      if (error instanceof Stopped) throw error;
      await this.#failed(batch, error);
    } finally {
      [this.#reading, this.#isCancelled] = [undefined, false];
    }
  }

  /** A thread that came to an end is told, and the reading goes on in another one where it was; once, for the file itself may end it. */
  async #readOrResume(batch: Batch): Promise<void> {
    try {
      await this.#readOnce(batch);
    } catch (error) {
      if (!(error instanceof ThreadStopped)) throw error;
      this.#onError(error);
      const what = `${uploadLabel(batch)}: the reading came to an end in the middle and goes on`;
      await this.#store.transaction(({ audit }) => audit.add({ at: this.#at(), by: batch.by, act: "upload-resumed", what }));
      await this.#readOnce(await this.#store.batches.get(batch.id) ?? batch);
    }
  }

  async #readOnce(batch: Batch): Promise<void> {
    if (batch.kind === "visits") return readVisitBatch(this.#store, batch, this.#scrubber, { between: this.#between, at: this.#at });
    await this.#againAfter(batch);
    await new BatchReading(this.#store, batch, this.#scrubber, { at: this.#at }).run(this.#between);
  }

  /** Claims of later uploads were judged without those that are read now: they are judged again then. */
  async #againAfter({ seq }: Batch): Promise<void> {
    const [later] = await this.#store.claims.from(seqOf(seq + 1, 0) - 1, 1);
    if (later === undefined) return;
    const { asked, after } = await this.#toCheckAgain();
    await this.#putAgain(asked, Math.min(after ?? later.seq - 1, later.seq - 1));
  }

  /** After which claim the checking again goes on, undefined where there is none to do, and the request that it is for. */
  async #toCheckAgain(): Promise<{ readonly asked: string; readonly after?: number }> {
    const [asked = "", again = ""] = [await this.#store.settings.get(ASKED), await this.#store.settings.get(AGAIN)];
    const [after = "", by = ""] = again.split(" ");
    if (by !== asked) return { asked, after: -1 };
    return { asked, ...(after === "" ? {} : { after: Number(after) }) };
  }

  async #putAgain(asked: string, after: number | undefined, { settings }: Pick<Store, "settings"> = this.#store): Promise<void> {
    await settings.put(AGAIN, `${after ?? ""}${asked === "" ? "" : ` ${asked}`}`);
  }

  async #failed(batch: Batch, error: unknown): Promise<void> {
    // Who stopped it is in the trail already.
    if (error instanceof Cancelled) return this.#store.batches.finish(batch.id, { state: "failed", problems: [], why: STOPPED });
    this.#onError(error);
    const isTwice = error instanceof ThreadStopped;
    const failure = { problems: [], why: isTwice ? TWICE : OURS, inGeneral: isTwice ? "the reading came to an end twice" : "our own error while reading" };
    return this.#store.transaction((store) => failBatch(store, batch, failure, this.#at()));
  }

  /** One step of checking again; false where nothing is left. */
  async #again(): Promise<boolean> {
    const { asked, after } = await this.#toCheckAgain();
    if (after === undefined) return false;
    const some = await this.#store.claims.from(after, AT_ONCE);
    const [first] = some;
    const same = untilTwice(some.filter(({ batch }) => batch === first?.batch), ({ number }) => number);
    await checkThenWrite(this.#store, (of) => this.#scrubber.judge(of), same, async (store, judged) => {
      for (const [index, one] of judged.entries()) await store.claims.judge(same[index]?.key ?? "", one);
      await this.#putAgain(asked, same.at(-1)?.seq, store);
    });
    await this.#between();
    return true;
  }
}
