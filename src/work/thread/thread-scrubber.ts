import { Worker } from "node:worker_threads";
import type { Imported, ImportOptions } from "../../import/tables/import.ts";
import type { OfficeParts } from "../office.ts";
import { END } from "./messages.ts";
import type { Answered, CallName, ToThread } from "./messages.ts";
import type { ScrubCalls, Scrubber } from "./scrubber.ts";

/** The thread came to an end in the middle of its work. What it was asked has no answer; the next question starts another one. */
export class ThreadStopped extends Error {
  override readonly name = "ThreadStopped";
}

/** How long a thread may take to end by itself, in milliseconds. */
const PATIENCE = 5_000;

interface Waiting { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }

/** Asks a thread of its own, so that whoever asks stays free for others. */
export class ScrubThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #n = 0;
  #end: ThreadStopped | undefined;
  /** Kept when the thread is gone: not before, since starting one while another is torn down has crashed Node (nodejs/node#56312). */
  readonly gone: Promise<void>;

  /** `onStart` is told of the thread: for tests that stop it. */
  constructor(onStart?: (worker: Worker) => void) {
    const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
    this.#worker = new Worker(new URL(`./scrub-thread.${extension}`, import.meta.url));
    this.#worker.on("message", (answered: Answered) => { this.#take(answered); });
    this.#worker.on("error", (error) => { this.#stopped(error instanceof Error ? error.name : "unknown"); });
    this.gone = new Promise((resolve) => {
      this.#worker.on("exit", (code) => {
        this.#stopped(`status ${code}`);
        resolve();
      });
    });
    onStart?.(this.#worker);
  }

  /** True once it answers no more. */
  get isOver(): boolean {
    return this.#end !== undefined;
  }

  ask<Name extends CallName>(what: Name, ...given: Parameters<ScrubCalls[Name]>): Promise<ReturnType<ScrubCalls[Name]>> {
    if (this.#end !== undefined) return Promise.reject(this.#end);
    const n = this.#n++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(n, { resolve: resolve as Waiting["resolve"], reject });
      this.#worker.postMessage({ n, what, given } satisfies ToThread);
    });
  }

  /** Lets it end by itself; one that does not is ended from outside. */
  async stop(): Promise<void> {
    this.#worker.postMessage(END satisfies ToThread);
    const patience = setTimeout(() => { void this.#worker.terminate(); }, PATIENCE);
    await this.gone;
    clearTimeout(patience);
  }

  #take(answered: Answered): void {
    const waiting = this.#waiting.get(answered.n);
    this.#waiting.delete(answered.n);
    if ("value" in answered) return waiting?.resolve(answered.value);
    const { name, message, stack } = answered.thrown;
    waiting?.reject(Object.assign(new Error(message), { name, stack }));
  }

  #stopped(why: string): void {
    this.#end ??= new ThreadStopped(`The thread of the import ended (${why}).`);
    for (const { reject } of this.#waiting.values()) reject(this.#end);
    this.#waiting.clear();
  }
}

/** The scrubber in a thread, which is started when it is first needed, and again after it came to an end. */
export class ThreadScrubber implements Scrubber {
  readonly #parts: () => OfficeParts;
  readonly #onStart: ((worker: Worker) => void) | undefined;
  #thread: ScrubThread | undefined;
  /** The one that the file in hand is read in: another has never heard of the file. */
  #reading: ScrubThread | undefined;
  #told: OfficeParts | undefined;

  constructor(parts: () => OfficeParts, onStart?: (worker: Worker) => void) {
    this.#parts = parts;
    this.#onStart = onStart;
  }

  begin: Scrubber["begin"] = async (file, from) => {
    this.#reading = await this.#running();
    return this.#ask(this.#reading, "begin", file, from);
  };

  push: Scrubber["push"] = async (chunk) => this.#ask(this.#reading ?? await this.#running(), "push", chunk);
  end: Scrubber["end"] = async () => this.#ask(this.#reading ?? await this.#running(), "end");
  judge: Scrubber["judge"] = async (of) => this.#ask(await this.#running(), "judge", of);
  visits: Scrubber["visits"] = async (bytes) => this.#ask(await this.#running(), "visits", bytes);

  async stop(): Promise<void> {
    await this.#thread?.stop();
    this.#thread = undefined;
  }

  async #ask<Name extends CallName>(
    thread: ScrubThread, what: Name, ...given: Parameters<ScrubCalls[Name]>
  ): Promise<ReturnType<ScrubCalls[Name]>> {
    const parts = this.#parts();
    if (this.#told !== parts && !thread.isOver) {
      this.#told = parts;
      await thread.ask("office", parts);
    }
    return thread.ask(what, ...given);
  }

  async #running(): Promise<ScrubThread> {
    while (this.#thread?.isOver === true) await this.#clear(this.#thread);
    return this.#thread ??= this.#start();
  }

  #start(): ScrubThread {
    this.#told = undefined;
    return new ScrubThread(this.#onStart);
  }

  async #clear(over: ScrubThread): Promise<void> {
    await over.gone;
    if (this.#thread === over) this.#thread = undefined;
  }
}

/** Imports tables in a thread that goes when it is done: a long list takes seconds. Throws what `importFiles` throws, by its name. */
export async function importTables(paths: readonly string[], options: ImportOptions): Promise<readonly Imported[]> {
  const thread = new ScrubThread();
  try {
    return await thread.ask("tables", paths, options);
  } finally {
    await thread.stop();
  }
}
