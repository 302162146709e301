// Times a packed table of pairs in a process of its own, where nothing but the table is in memory: loading it, looking up in it.
// Run by tables.ts: node bench/pairs.ts TABLE
import { readFileSync, statSync } from "node:fs";
import { packedPairs, unpack } from "../src/reference/index.ts";
import { PAIR_CODES } from "./pair-codes.ts";
import { Seeded } from "./seeded.ts";

const ROUNDS = 9;
const LOOKUPS = 2_000_000;
const DAY = 20_750;

const [path = ""] = process.argv.slice(2);
const random = new Seeded(1);

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const load = (): ReturnType<typeof packedPairs> => packedPairs(unpack(readFileSync(path)));
const loads = Array.from({ length: ROUNDS }, () => timed(load));
console.log(`load     ${(loads[0] ?? NaN).toFixed(1)} ms the first time, ${median(loads).toFixed(1)} ms the median of ${ROUNDS}, file in the page cache`);

const size = statSync(path).size;
const touched = Array.from({ length: ROUNDS }, () => timed(() => Buffer.allocUnsafeSlow(size).fill(1)));
console.log(`control  ${median(touched).toFixed(1)} ms: as much fresh memory, touched and nothing else`);

const pairs = load();
const picks = Array.from({ length: 65_536 }, () => PAIR_CODES[random.whole(0, PAIR_CODES.length - 1)] ?? "");
const hot = picks.map((_, index) => picks[index % 40] ?? "");

/** Nanoseconds a turn of a loop over codes two by two; the control does all but the look-up. */
function perLookup(list: readonly string[], look: (a: string, b: string) => number): number {
  let sum = 0;
  const time = timed(() => {
    for (let index = 0; index < LOOKUPS; index++) sum += look(list[index & 65_535] ?? "", list[(index * 7 + 1) & 65_535] ?? "");
  });
  if (sum < 0) throw new Error("never");
  return (time * 1e6) / LOOKUPS;
}

function perNumber(list: readonly string[], look: (a: number, b: number) => number): number {
  const numbers = Int32Array.from(list, (code) => pairs.numberOf(code));
  let sum = 0;
  const time = timed(() => {
    for (let index = 0; index < LOOKUPS; index++) sum += look(numbers[index & 65_535] ?? 0, numbers[(index * 7 + 1) & 65_535] ?? 0);
  });
  if (sum === -LOOKUPS * 2) throw new Error("never");
  return (time * 1e6) / LOOKUPS;
}

const repeat = (measure: () => number): string => median(Array.from({ length: ROUNDS }, measure)).toFixed(1).padStart(6);
const found = (a: string, b: string): number => (pairs.find(a, b, DAY).is === "pair" ? 1 : 0);
console.log(`random   ${repeat(() => perLookup(picks, found))} ns by codes, ${repeat(() => perNumber(picks, (a, b) => pairs.rowOf(a, b, DAY)))} ns by numbers`);
console.log(`hot      ${repeat(() => perLookup(hot, found))} ns by codes, ${repeat(() => perNumber(hot, (a, b) => pairs.rowOf(a, b, DAY)))} ns by numbers (40 codes)`);
console.log(`control  ${repeat(() => perLookup(picks, (a) => a.length))} ns and ${repeat(() => perNumber(picks, (a, b) => a ^ b))} ns: the same loops without a look-up`);
