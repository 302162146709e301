import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import type { Session } from "../../check/index.ts";
import type { Claim } from "../../claim/index.ts";
import { Tally } from "../../write/index.ts";
import type { FileRead, Parts, ToldProblem } from "../../write/index.ts";
import { doubtfulClaims, judged } from "../doubt.ts";
import type { NoteFolder } from "../notes.ts";
import { readClaimFile } from "../read-claims.ts";
import { partsOf } from "../reports.ts";
import { prepare, sessionOf } from "../setup.ts";
import type { Prepared } from "../setup.ts";
import { TextBytes } from "../text-bytes.ts";
import { Unusable } from "../unusable.ts";
import { MOST_AHEAD, STRIPE } from "./messages.ts";
import type { FromWorker, Task, ToWorker } from "./messages.ts";

/** Memory of a stripe that is kept: several times what a stripe takes, and far less than one with a huge claim in it. In bytes. */
const MOST_SPARE = 8 << 20;

/**
 * One of several workers over the same files. Each reads every claim, so that duplicates, days and history are the same everywhere,
 * and judges one stripe in `of`. The reading costs each worker the same; the judging and writing, which cost most, are shared out.
 */
class StripeWorker {
  readonly #port: MessagePort;
  readonly #task: Task;
  readonly #parts: Parts;
  readonly #tally = new Tally();
  readonly #doubtful: ReadonlySet<string>;
  readonly #folder: NoteFolder | undefined;
  /** Problems since the last claim; then the ones of the stripe in hand, its claims and its texts. */
  #before: ToldProblem[] = [];
  #told: ToldProblem[] = [];
  #inHand: string[] = [];
  readonly #texts = new TextBytes();
  /** Memory of stripes that were written: fresh memory costs more than what is put in it. */
  readonly #spare: ArrayBuffer[] = [];
  #claims = 0;
  #sent = 0;
  #written = 0;

  constructor(port: MessagePort, task: Task, prepared: Prepared) {
    this.#port = port;
    this.#task = task;
    this.#parts = partsOf(task.options);
    this.#doubtful = doubtfulClaims(prepared.told);
    this.#folder = prepared.folder;
    port.on("message", ({ memory }: ToWorker) => {
      this.#written++;
      if (memory !== undefined && memory.byteLength <= MOST_SPARE && this.#spare.length < MOST_AHEAD) this.#spare.push(memory);
    });
  }

  async run(session: Session): Promise<void> {
    const files: FileRead[] = [];
    for (const path of this.#task.files) files.push(await this.#file(path, session));
    this.#deliver();
    this.#send({ is: "end", counts: this.#tally.counts, files, after: this.#before });
  }

  #file(path: string, session: Session): Promise<FileRead> {
    return readClaimFile(path, {
      onClaim: (claim) => { this.#claim(claim, session); },
      onProblem: (problem) => { this.#before.push([path, problem]); },
      onPiece: async (bytes) => {
        if (this.#task.index === 0) this.#send({ is: "read", bytes });
        while (this.#sent - this.#written > MOST_AHEAD) await once(this.#port, "message");
      },
    });
  }

  /** A claim of another worker's stripe is only taken note of. */
  #claim(claim: Claim, session: Session): void {
    const stripe = Math.floor(this.#claims++ / STRIPE);
    const read = this.#before;
    this.#before = [];
    if (stripe % this.#task.of !== this.#task.index) return session.pass(claim);
    const { verdict, told } = judged(session.check(claim), this.#doubtful, this.#folder);
    const before = [...read, ...told.map(({ path, problem }): ToldProblem => [path, problem])];
    this.#tally.add(verdict);
    const isDelivered = Math.floor(stripe / this.#task.of) < this.#task.done;
    if (!isDelivered) this.#write(this.#parts.text(verdict, before));
    this.#inHand.push(claim.id);
    for (const one of before) this.#told.push(one);
    if (this.#claims % STRIPE === 0) this.#deliver();
  }

  #write(text: string): void {
    if (text === "") return;
    if (this.#texts.size > 0) this.#texts.add(this.#parts.between);
    this.#texts.add(text);
  }

  #deliver(): void {
    const [claims, before] = [this.#inHand, this.#told];
    [this.#inHand, this.#told] = [[], []];
    if (claims.length === 0) return;
    if (this.#sent++ < this.#task.done) return void this.#written++;
    const texts = this.#texts.giveAway(this.#spare.pop());
    this.#port.postMessage({ is: "stripe", stripe: { claims, texts, before } } satisfies FromWorker, [texts.buffer]);
  }

  #send(message: FromWorker): void {
    this.#port.postMessage(message);
  }
}

async function main(port: MessagePort, task: Task): Promise<void> {
  try {
    const prepared = await prepare(task.options);
    const { session } = await sessionOf(prepared, task.options.history, () => undefined);
    await new StripeWorker(port, task, prepared).run(session);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    port.postMessage({ is: "unusable", message: error.message } satisfies FromWorker);
  }
  port.close();
}

if (parentPort !== null) await main(parentPort, workerData as Task);
