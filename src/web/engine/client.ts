import { useEffect, useState } from "react";
import type { Calls, FileProgress, FromEngine, ToEngine } from "./messages.ts";

interface Waiting { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void }

/** The engine, in its own thread: the page never waits for it. Made when it is first asked. */
class EngineClient {
  #worker: Worker | undefined;
  #next = 1;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(progress: FileProgress) => void>();

  /** Asks one thing. Rejects with the engine's words where it cannot answer. */
  ask<K extends keyof Calls>(is: K, ask: Calls[K]["ask"]): Promise<Calls[K]["answer"]> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
      this.#send({ is, id, ask } as ToEngine);
    });
  }

  check(file: File): void {
    this.#send({ is: "check", file, name: file.name });
  }

  stop(): void {
    this.#send({ is: "stop" });
  }

  onProgress(listener: (progress: FileProgress) => void): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  #send(message: ToEngine): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<FromEngine>) => { this.#take(data); });
    worker.addEventListener("error", () => { this.#fail("The checking part of this page stopped. Reload the page and try again."); });
    return worker;
  }

  #take(message: FromEngine): void {
    if (message.is === "progress") {
      for (const listener of this.#listeners) listener(message.progress);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.is === "answer") waiting?.resolve(message.answer);
    else waiting?.reject(new Error(message.why));
  }

  #fail(why: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(why));
    this.#waiting.clear();
  }
}

export const engine = new EngineClient();

export interface Answered<T> { readonly value: T | undefined; readonly failed: string | undefined }

/** What the engine answers, kept while the next answer is on its way. A late answer to an old question is dropped. */
export function useAnswer<K extends keyof Calls>(is: K, ask: Calls[K]["ask"] | undefined): Answered<Calls[K]["answer"]> {
  const [state, setState] = useState<Answered<Calls[K]["answer"]>>({ value: undefined, failed: undefined });
  const key = JSON.stringify(ask);
  useEffect(() => {
    if (ask === undefined) return undefined;
    let isCurrent = true;
    engine.ask(is, ask).then(
      (value) => { if (isCurrent) setState({ value, failed: undefined }); },
      (error: Error) => { if (isCurrent) setState({ value: undefined, failed: error.message }); },
    );
    return () => { isCurrent = false; };
  }, [is, key]);
  return state;
}
