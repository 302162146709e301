import { Worker } from "node:worker_threads";
import type { Imported, ImportOptions } from "../../import/tables/import.ts";
import type { OfficeParts } from "../office.ts";
import type { Answered, Asked, CallName } from "./messages.ts";
import type { ScrubCalls, Scrubber } from "./scrubber.ts";

/** The thread came to an end in the middle of its work. What it was asked has no answer; the next question starts another one. */
export class ThreadStopped extends Error {
  override readonly name = "ThreadStopped";
}

interface Waiting { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }

/** Asks a thread of its own, so that whoever asks stays free for others. */
export class ScrubThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #n = 0;
  #end: ThreadStopped | undefined;

  /** `onStart` is told of the thread: for tests that stop it. */
  constructor(onStart?: (worker: Worker) => void) {
    const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
    this.#worker = new Worker(new URL(`./scrub-thread.${extension}`, import.meta.url));
    this.#worker.on("message", (answered: Answered) => { this.#take(answered); });
    this.#worker.on("error", (error) => { this.#stopped(error instanceof Error ? error.name : "unknown"); });
    this.#worker.on("exit", (code) => { this.#stopped(`status ${code}`); });
    onStart?.(this.#worker);
  }

  /** True once it has come to its end. */
  get isOver(): boolean {
    return this.#end !== undefined;
  }

  ask<Name extends CallName>(what: Name, ...given: Parameters<ScrubCalls[Name]>): Promise<ReturnType<ScrubCalls[Name]>> {
    if (this.#end !== undefined) return Promise.reject(this.#end);
    const n = this.#n++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(n, { resolve: resolve as Waiting["resolve"], reject });
      this.#worker.postMessage({ n, what, given } satisfies Asked);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
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
  #told: OfficeParts | undefined;

  constructor(parts: () => OfficeParts, onStart?: (worker: Worker) => void) {
    this.#parts = parts;
    this.#onStart = onStart;
  }

  begin: Scrubber["begin"] = (file, from) => this.#ask("begin", file, from);
  push: Scrubber["push"] = (chunk) => this.#ask("push", chunk);
  end: Scrubber["end"] = () => this.#ask("end");
  judge: Scrubber["judge"] = (of) => this.#ask("judge", of);
  visits: Scrubber["visits"] = (bytes) => this.#ask("visits", bytes);

  async stop(): Promise<void> {
    await this.#thread?.stop();
    this.#thread = undefined;
  }

  async #ask<Name extends CallName>(what: Name, ...given: Parameters<ScrubCalls[Name]>): Promise<ReturnType<ScrubCalls[Name]>> {
    if (this.#thread === undefined || this.#thread.isOver) {
      this.#thread = new ScrubThread(this.#onStart);
      this.#told = undefined;
    }
    const thread = this.#thread;
    const parts = this.#parts();
    if (this.#told !== parts) {
      this.#told = parts;
      await thread.ask("office", parts);
    }
    return thread.ask(what, ...given);
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
