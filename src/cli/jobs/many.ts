import { Worker } from "node:worker_threads";
import type { FileRead, Parts, Tally, ToldProblem } from "../../write/index.ts";
import { shareCores } from "../heap.ts";
import type { Output } from "../output.ts";
import { remark } from "../terminal.ts";
import { Unusable } from "../unusable.ts";
import type { FromWorker, Stripe, Task, ToWorker } from "./messages.ts";

/** What the one that started the workers does with what they tell. */
export interface Joined {
  readonly parts: Parts;
  readonly tally: Tally;
  readonly output: Pick<Output, "write" | "writeBytes" | "settle">;
  /** A claim that was judged, in file order. */
  readonly onClaim: (claim: string) => void;
  readonly onProblem: (told: ToldProblem) => void;
  /** A file of which a worker says something. */
  readonly onPath: (path: string) => void;
  readonly onPiece: (bytes: number) => void;
  /** A worker was started: for tests that stop one. */
  readonly onStart?: (worker: Worker) => void;
}

/** One worker as the joiner sees it: its stripes in order, and whether it came to its end. */
class Lane {
  readonly #task: Task;
  readonly #joined: Joined;
  readonly #ready: Stripe[] = [];
  #worker: Worker;
  #delivered = 0;
  #restarts = 0;
  #wake: () => void = () => undefined;
  end: Extract<FromWorker, { is: "end" }> | undefined;
  #failure: Error | undefined;

  constructor(task: Task, joined: Joined) {
    this.#task = task;
    this.#joined = joined;
    this.#worker = this.#start();
  }

  #start(): Worker {
    const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
    const worker = new Worker(new URL(`./worker.${extension}`, import.meta.url), {
      workerData: { ...this.#task, done: this.#delivered } satisfies Task,
    });
    worker.on("message", (message: FromWorker) => { this.#take(message); });
    let why: unknown;
    worker.on("error", (error) => { why = error; });
    // Not at the error: starting a thread while another is torn down has crashed Node (nodejs/node#56312).
    worker.on("exit", (code) => { if (code !== 0) this.#stopped(why ?? new Error(`worker ended with ${code}`)); });
    this.#joined.onStart?.(worker);
    return worker;
  }

  #take(message: FromWorker): void {
    switch (message.is) {
      case "read": if (this.#restarts === 0) this.#joined.onPiece(message.bytes); return;
      case "stripe": this.#ready.push(message.stripe); this.#delivered++; break;
      case "end": this.end = message; break;
      case "unusable": this.#failure = new Unusable(message.message); break;
    }
    this.#wake();
  }

  /** A worker that stopped is started once more; what it had delivered stays. */
  #stopped(error: unknown): void {
    if (this.end !== undefined || this.#failure !== undefined) return;
    if (this.#restarts++ > 0) {
      this.#failure = error instanceof Error ? error : new Error("worker stopped");
      return this.#wake();
    }
    const why = error instanceof Error ? error.name : "unknown";
    remark(`claimwright: a worker stopped (${why}); its claims are checked once more.`);
    this.#worker.removeAllListeners();
    this.#worker = this.#start();
  }

  /** The next stripe; undefined after the last. Throws where the worker failed twice. */
  async next(): Promise<Stripe | undefined> {
    for (;;) {
      const stripe = this.#ready.shift();
      if (stripe !== undefined) return stripe;
      if (this.#failure !== undefined) throw this.#failure;
      if (this.end !== undefined) return undefined;
      await new Promise<void>((resolve) => { this.#wake = resolve; });
    }
  }

  /** Tells the worker that a stripe is written, and gives its memory back where that is free. */
  wrote({ texts }: Stripe, isFree: boolean): void {
    if (isFree) this.#worker.postMessage({ is: "written", memory: texts.buffer } satisfies ToWorker, [texts.buffer]);
    else this.#worker.postMessage({ is: "written" } satisfies ToWorker);
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Scrubs files on several workers, and joins what they find in file order: the same bytes as one core writes. */
export async function scrubOnMany(jobs: number, task: Pick<Task, "files" | "options">, joined: Joined): Promise<readonly FileRead[]> {
  shareCores();
  const lanes = Array.from({ length: jobs }, (_, index) => new Lane({ ...task, index, of: jobs, done: 0 }, joined));
  try {
    for (let at = 0; ; at++) {
      const lane = lanes[at % jobs];
      const stripe = await lane?.next();
      if (stripe === undefined) break;
      lane?.wrote(stripe, take(stripe, joined));
      await joined.output.settle();
    }
    return await ended(lanes, joined);
  } finally {
    await Promise.all(lanes.map((lane) => lane.stop()));
  }
}

/** Writes a stripe; true where its memory is free again. */
function take({ claims, texts, before }: Stripe, { parts, tally, output, onClaim, onPath }: Joined): boolean {
  for (const [path, problem] of before) {
    onPath(path);
    tally.problem(problem);
  }
  parts.took(before);
  for (const claim of claims) onClaim(claim);
  if (texts.length === 0) return true;
  output.write(parts.lead());
  return output.writeBytes(texts);
}

/** To its end: of a file that was changed meanwhile one worker may have read more than another, and it waits for an answer. */
async function drain(lane: Lane): Promise<void> {
  for (let stripe = await lane.next(); stripe !== undefined; stripe = await lane.next()) lane.wrote(stripe, true);
}

/** Every worker read every file: what came after the last claim is told once. */
async function ended(lanes: readonly Lane[], { tally, onProblem }: Joined): Promise<readonly FileRead[]> {
  for (const lane of lanes) await drain(lane);
  for (const { end } of lanes) if (end !== undefined) tally.merge(end.counts);
  const [first] = lanes;
  for (const told of first?.end?.after ?? []) onProblem(told);
  return first?.end?.files ?? [];
}
