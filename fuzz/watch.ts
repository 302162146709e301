import { Worker } from "node:worker_threads";
import { keep } from "./findings.ts";
import { clock, newBuffer, sharedOf, STATE } from "./shared.ts";
import { targets } from "./targets.ts";
import type { Order, Tallied } from "./worker.ts";

/** How long one input may take: more is a hang. A slow machine under load is far below it. */
const LIMIT_MS = 30_000;
const LIMIT_MS_PER_MB = 15_000;
const MEMORY_MB = 2048;

export interface Watched { readonly tallied: readonly Tallied[]; readonly found: readonly string[] }

export type Campaign = Omit<Order, "buffer" | "known">;

/** Runs a campaign to its end; a worker that hangs or runs out of memory is a finding, and another takes its place. */
export async function watch(campaign: Campaign, say: (line: string) => void): Promise<Watched> {
  const tallied: Tallied[] = [];
  const found = new Map<string, string>();
  for (let seed = campaign.seed; Date.now() < campaign.until; seed += 1000) {
    const order = { ...campaign, seed, buffer: newBuffer(), known: [...found.keys()] };
    const end = await one(order, (key, fault, folder) => {
      found.set(key, fault);
      say(`${key.split(":", 1)[0] ?? ""}: ${fault}\n  ${folder}`);
    });
    if (end) tallied.push(end);
    if (end) break;
  }
  return { tallied, found: [...found].map(([key]) => key) };
}

type OnFound = (key: string, fault: string, folder: string) => void;
interface Found { readonly key: string; readonly fault: string; readonly folder: string }
type Message = { readonly tallied: Tallied } | { readonly found: Found };

function one(order: Order, onFound: OnFound): Promise<Tallied | undefined> {
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MB };
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: order, resourceLimits });
  return new Promise((resolve) => {
    const broken = (fault: string): void => {
      clearInterval(timer);
      onFound(...lost(order, fault));
      void worker.terminate().then(() => { resolve(undefined); });
    };
    const timer = setInterval(() => { if (isStuck(order.buffer)) broken("hangs"); }, 500);
    worker.on("message", (message: Message) => {
      if ("found" in message) return onFound(message.found.key, message.found.fault, message.found.folder);
      clearInterval(timer);
      resolve(message.tallied);
    });
    worker.on("error", (error) => {
      broken(`ends the process (${error instanceof Error ? error.name : "unknown"})`);
    });
  });
}

function isStuck(buffer: SharedArrayBuffer): boolean {
  const { state } = sharedOf(buffer);
  if (state[STATE.isShrinking] === 1 || state[STATE.startedAt] === 0) return false;
  const allowed = LIMIT_MS + (LIMIT_MS_PER_MB * (state[STATE.length] ?? 0)) / 1e6;
  return ((clock() - (state[STATE.startedAt] ?? 0)) & 0x7fffffff) > allowed;
}

/** Keeps the input that the worker had in hand. */
function lost({ buffer, seed, folder }: Order, fault: string): Parameters<OnFound> {
  const { state, input } = sharedOf(buffer);
  const target = targets[state[STATE.target] ?? 0]?.name ?? "";
  const file = input.slice(0, state[STATE.length]);
  const kept = keep(folder, { target, fault, seed, iteration: state[STATE.iteration] ?? 0, steps: [] }, file);
  return [`${target}: ${fault}`, fault, kept];
}
