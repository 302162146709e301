// Times a table of three million pairs: importing, loading, looking up.
// Run: node bench/tables.ts [--rows 3000000] [--seed 1] [--keep FOLDER]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { importFiles } from "../src/import/tables/import.ts";
import { PAIR_CODES } from "./pair-codes.ts";
import { Seeded } from "./seeded.ts";

const { values } = parseArgs({ options: { rows: { type: "string", default: "3000000" }, seed: { type: "string", default: "1" }, keep: { type: "string" } } });
const ROWS = Number(values.rows);
const PARTS = 4;

const random = new Seeded(Number(values.seed));
const codes = PAIR_CODES;

/** A day of the official form: the first of a quarter or, `isLast`, the day before it, from 2015 on. */
function quarterDay(quarter: number, isLast: boolean): string {
  return new Date(Date.UTC(2015, 3 * quarter, isLast ? 0 : 1)).toISOString().slice(0, 10).replaceAll("-", "");
}

/** Days of one pair: it stands since one of forty quarters, and each fifth has ended since, so that some thousand spans differ. */
function daysOf(): string {
  const from = Math.floor(random.next() * 40);
  const through = random.next() < 0.2 ? quarterDay(from + 1 + Math.floor(random.next() * (43 - from)), true) : "*";
  return `${quarterDay(from, false)}\t${through}`;
}

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
      const other = (first + 1 + step * 23 + Math.floor(random.next() * 23)) % codes.length;
      lines.push(`${codes[first] ?? ""}\t${codes[other] ?? ""}\t\t${daysOf()}\t${random.next() < 0.5 ? 0 : 1}\tMisuse of Column Two code with Column One code`);
    }
  }
  return `${lines.join("\r\n")}\r\n`;
}

const folder = values.keep ?? mkdtempSync(join(tmpdir(), "claimwright-bench-"));
const files = Array.from({ length: PARTS }, (_, part) => join(folder, `ccipra-v323r0-f${part + 1}.txt`));
files.forEach((file, part) => { writeFileSync(file, partText(part)); });

const began = performance.now();
const [done] = importFiles(files, { folder, today: "2026-11-24" });
if (done === undefined) throw new Error("nothing was imported");
console.log(`import   ${((performance.now() - began) / 1000).toFixed(1)} s for ${done.rows} rows in ${PARTS} parts`);
console.log(`size     ${(statSync(done.path).size / 1e6).toFixed(1)} MB`);
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, "pairs.ts"), done.path], { stdio: "inherit" });
if (values.keep === undefined) rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
