// One thread of a campaign: makes inputs, runs them, keeps what is wrong. The main thread watches it.
import { parentPort, workerData } from "node:worker_threads";
import { Corpus } from "./corpus.ts";
import { coverageOf } from "./coverage.ts";
import { faultsOf, keyOf } from "./fault.ts";
import { keep } from "./findings.ts";
import { mutate } from "./mutate.ts";
import { randomOf } from "./random.ts";
import { clock, sharedOf, STATE } from "./shared.ts";
import { shrunk } from "./shrink.ts";
import type { Kind, Target } from "./target.ts";
import { targets } from "./targets.ts";
import { bytesOf } from "./text.ts";
import type { Text } from "./text.ts";

/** What the main thread hands over. */
export interface Order {
  readonly seed: number;
  /** When to end, as `Date.now()` gives it. */
  readonly until: number;
  readonly most: number;
  readonly names: readonly string[];
  readonly guided: boolean;
  readonly folder: string;
  readonly buffer: SharedArrayBuffer;
  readonly known: readonly string[];
}

/** What it hears at the end. */
export interface Tallied {
  readonly inputs: Readonly<Record<string, number>>;
  readonly bytes: number;
  readonly blocks: number;
  readonly kept: number;
  readonly slowest: { readonly target: string; readonly ms: number; readonly bytes: number };
}

const order = workerData as Order;
const { state, input } = sharedOf(order.buffer);
const random = randomOf(order.seed);
const corpora: Readonly<Record<Kind, Corpus>> = { x12: new Corpus("x12"), json: new Corpus("json") };
const turns = targets.filter(({ name }) => order.names.length === 0 || order.names.includes(name))
  .flatMap((target) => Array.from({ length: target.share }, () => target));
const coverage = order.guided ? coverageOf() : undefined;
const known = new Set(order.known);
const inputs: Record<string, number> = {};
let bytes = 0;
let slowest: Tallied["slowest"] = { target: "", ms: 0, bytes: 0 };
let iteration = 0;

/** The seeds as they are, then what is made of them. */
function* planned(): Generator<{ readonly target: Target; readonly text: Text; readonly steps: readonly string[] }> {
  for (const target of new Set(turns)) for (const text of corpora[target.kind].seeds) yield { target, text, steps: [] };
  for (;;) {
    const target = random.pick(turns);
    const corpus = corpora[target.kind];
    const { text, steps } = mutate(corpus.pick(random), target.kind, random, () => corpus.pick(random));
    yield { target, text, steps };
  }
}

for (const { target, text, steps } of planned()) {
  if (Date.now() > order.until || iteration >= order.most) break;
  iteration++;
  const file = bytesOf(text);
  announce(target, file);
  const began = performance.now();
  const faults = faultsOf(target, file);
  const ms = performance.now() - began;
  if (ms > slowest.ms) slowest = { target: target.name, ms, bytes: file.length };
  if (ms > 3000) keep(order.folder, { target: target.name, fault: `slow ${Math.round(ms)} ms`, seed: order.seed, iteration, steps }, file);
  inputs[target.name] = (inputs[target.name] ?? 0) + 1;
  bytes += file.length;
  for (const fault of faults) report(target, fault, text, steps);
  if (coverage && coverage.fresh() > 0 && steps.length > 0) corpora[target.kind].keep(text, random);
}

const tallied: Tallied = { inputs, bytes, blocks: coverage?.size ?? 0, kept: corpora.x12.size + corpora.json.size, slowest };
parentPort?.postMessage({ tallied });

function announce(target: Target, file: Uint8Array): void {
  input.set(file);
  Atomics.store(state, STATE.length, file.length);
  Atomics.store(state, STATE.target, targets.indexOf(target));
  Atomics.store(state, STATE.iteration, iteration);
  Atomics.store(state, STATE.startedAt, clock());
}

function report(target: Target, fault: string, text: Text, steps: readonly string[]): void {
  const key = keyOf(target, fault);
  if (known.has(key)) return;
  known.add(key);
  Atomics.store(state, STATE.isShrinking, 1);
  const small = shrunk(text, (less) => faultsOf(target, bytesOf(less)).some((other) => keyOf(target, other) === key));
  Atomics.store(state, STATE.isShrinking, 0);
  const folder = keep(order.folder, { target: target.name, fault, seed: order.seed, iteration, steps }, bytesOf(text), bytesOf(small));
  parentPort?.postMessage({ found: { key, fault, folder } });
}
