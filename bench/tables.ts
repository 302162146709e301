// Times a table of three million pairs: importing, loading, looking up.
// Run: node bench/tables.ts [--rows 3000000] [--seed 1] [--keep FOLDER]
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packedPairs, unpack } from "../src/reference/index.ts";
import { importFiles } from "../src/import/tables/import.ts";

const { values } = parseArgs({ options: { rows: { type: "string", default: "3000000" }, seed: { type: "string", default: "1" }, keep: { type: "string" } } });
const ROWS = Number(values.rows);
const PARTS = 4;
const ROUNDS = 5;
const LOOKUPS = 5_000_000;
const DAY = 20_750;

/** A small seeded generator (mulberry32): the same seed, the same file. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const next = random(Number(values.seed));
const codes = Array.from({ length: 12_000 }, (_, index) => (index < 10_000 ? String(10_000 + 9 * index) : `${"AGJL".charAt(index % 4)}${1000 + Math.floor(index / 4)}`));

/** A part in the layout of the official download, every pair once. */
function partText(part: number): string {
  const lines = [
    "CPT codes are invented here. Column1/Column2 Edits",
    "\t\t*=in existence\t\t\tModifier\t",
    "Column 1\tColumn 2\tprior to 1996\tEffective Date\tDeletion Date *=no data\t0=not allowed 1=allowed 9=not applicable\tPTP Edit Rationale",
  ];
  const size = codes.length / PARTS;
  const each = Math.floor(ROWS / codes.length);
  for (let first = part * size; first < (part + 1) * size; first++) {
    for (let step = 0; step < each; step++) {
      const other = (first + 1 + step * 23 + Math.floor(next() * 23)) % codes.length;
      lines.push(`${codes[first] ?? ""}\t${codes[other] ?? ""}\t\t20200101\t${next() < 0.2 ? "20221231" : "*"}\t${next() < 0.5 ? 0 : 1}\tMisuse of Column Two code with Column One code`);
    }
  }
  return `${lines.join("\r\n")}\r\n`;
}

const folder = values.keep ?? mkdtempSync(join(tmpdir(), "claimwright-bench-"));
const files = Array.from({ length: PARTS }, (_, part) => join(folder, `ccipra-v323r0-f${part + 1}.txt`));
files.forEach((file, part) => { writeFileSync(file, partText(part)); });

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const began = performance.now();
const [done] = importFiles(files, { folder, today: "2026-11-24" });
if (done === undefined) throw new Error("nothing was imported");
console.log(`import   ${((performance.now() - began) / 1000).toFixed(1)} s for ${done.rows} rows in ${PARTS} parts`);
console.log(`size     ${(statSync(done.path).size / 1e6).toFixed(1)} MB`);
const load = (): ReturnType<typeof packedPairs> => packedPairs(unpack(readFileSync(done.path)));
console.log(`load     ${median(Array.from({ length: 9 }, () => timed(load))).toFixed(1)} ms (median of 9, file in the page cache)`);

const pairs = load();
const picks = Array.from({ length: 65_536 }, () => codes[Math.floor(next() * codes.length)] ?? "");
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
if (values.keep === undefined) rmSync(folder, { recursive: true });
