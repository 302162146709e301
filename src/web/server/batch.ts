import { get, NO_ANSWER, send, ServerError, upload } from "./client.ts";
import type { Batch } from "./types.ts";

/** How far a file is: on its way to the server, then being read there. */
export interface Delivery {
  /** The upload, as soon as the server has it. */
  readonly id?: string;
  readonly step: "sending" | "reading" | "checked" | "failed" | "stopped";
  readonly done: number;
  readonly of: number;
  readonly claims: number;
  /** Of these, claims that were in already, unchanged, and were left out. */
  readonly same: number;
  /** Of these, claims that had been erased here, and stay out. */
  readonly erased: number;
  readonly problems: Batch["problems"];
  readonly why?: string;
  /** It failed on this side alone: the server has the whole file. */
  readonly isIn?: boolean;
  /** Nothing was added: the same file came before. The ISO time at which it did. */
  readonly cameFirst?: string;
  /** Nothing was added: it is a file that was saved here. */
  readonly isOwn?: true;
}

interface Brought { readonly id: string; readonly again: boolean; readonly firstAt?: string }

/** It is refused until somebody says that it is to be taken all the same. */
const CONFLICT = 409;
/** Between two questions how far a batch is. */
const POLL_MS = 400;

export interface Order {
  readonly file: File;
  readonly kind: "claims" | "visits";
  /** Take it in even where it was saved here. */
  readonly isOwnTaken?: boolean;
  readonly onStep: (delivery: Delivery) => void;
}

/** Sends a file and follows it until it is checked. The answer stops it. */
export function deliver(order: Order): () => void {
  const stop = new AbortController();
  void follow(order, stop.signal);
  return () => { stop.abort(); };
}

async function follow({ file, kind, isOwnTaken = false, onStep }: Order, signal: AbortSignal): Promise<void> {
  const base = { done: 0, of: file.size, claims: 0, same: 0, erased: 0, problems: [] };
  const reading: { id?: string } = {};
  onStep({ ...base, step: "sending" });
  try {
    const { id, firstAt } = await upload<Brought>({
      path: `batches?kind=${kind}${isOwnTaken ? "&own=take" : ""}`, body: file, signal, onProgress: (sent, of) => { onStep({ ...base, step: "sending", done: sent, of }); },
    });
    reading.id = id;
    for (;;) {
      const delivery = deliveryOf(await get<Batch>(`batches/${encodeURIComponent(id)}`, signal), file.size);
      onStep({ id, ...delivery, ...(firstAt === undefined ? {} : { cameFirst: firstAt }) });
      if (delivery.step !== "reading") return;
      await pause(POLL_MS, signal);
    }
  } catch (error) {
    if (!signal.aborted) return void onStep({ ...base, step: "failed", ...failureOf(error, reading.id !== undefined) });
    onStep({ ...base, step: "stopped", ...reading });
    if (reading.id !== undefined) await send("DELETE", `batches/${encodeURIComponent(reading.id)}`).catch(() => undefined);
  }
}

/** Once the file is over there its reading does not depend on this page, nor on the program's going on without a break. */
export function failureOf(error: unknown, isIn: boolean): Pick<Delivery, "why" | "isIn" | "isOwn"> {
  const why = error instanceof Error ? error.message : String(error);
  if (error instanceof ServerError && error.status === CONFLICT && error.field === "own") return { why, isOwn: true };
  if (!isIn || !(error instanceof ServerError) || error.status !== NO_ANSWER) return { why };
  return { isIn, why: "Claimwright stopped answering while it read the file. It has the file: start it again, and the reading goes on by itself." };
}

/** A batch as the progress of its file. Where the server does not know the size, the file's own is taken. */
export function deliveryOf({ state, bytes, bytesRead = 0, claims, same, erased, problems, why }: Batch, size: number): Delivery {
  const of = bytes ?? size;
  return { step: state, done: state === "reading" ? Math.min(bytesRead, of) : of, of, claims, same, erased, problems, ...(why === undefined ? {} : { why }) };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new DOMException("stopped", "AbortError"));
    });
  });
}
