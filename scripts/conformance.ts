// Reads every file of a corpora folder, scrubs its claims, and prints a table. Run: npm run conformance [folder]
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, run } from "../src/check/index.ts";
import type { Claim, Problem } from "../src/claim/index.ts";
import { shippedMacs, shippedPolicies } from "../src/policy/index.ts";
import { ClaimReader } from "../src/read/index.ts";
import { RemittanceReader } from "../src/read/835/index.ts";
import { FileReader, guideFor, reading, Reporter } from "../src/read/transactions/index.ts";
import { starterTables } from "../src/reference/index.ts";
import { rules } from "../src/rules/index.ts";
import { readSegments } from "../src/x12/index.ts";

interface Row {
  readonly file: string;
  /** What was read and what should have been: claims, or claim payments, or transactions. */
  readonly read: number;
  readonly written: number;
  readonly problems: readonly Problem[];
  readonly findings: number | undefined;
}

const root = process.argv[2] ?? join(import.meta.dirname, "../../shared/corpora");
if (!existsSync(root)) {
  console.log("No corpora folder here: the conformance run is left out.");
  process.exit(0);
}

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });

/** Segments of a tag, counted without the reader under test. */
function count(bytes: Uint8Array, tag: string): number {
  return readSegments(bytes).segments.filter((segment) => segment.tag() === tag).length;
}

function claims(file: string, bytes: Uint8Array): Row {
  const found: Claim[] = [];
  const problems: Problem[] = [];
  const reader = new ClaimReader({ file, onClaim: (claim) => found.push(claim), onProblem: (problem) => problems.push(problem) });
  reader.push(bytes);
  reader.end();
  const lines = found.reduce((sum, claim) => sum + claim.lines.length, 0);
  const findings = [...run(engine, found)].flatMap((verdict) => verdict.findings).length;
  return { file, read: found.length + lines, written: count(bytes, "CLM") + count(bytes, "LX"), problems, findings };
}

function remittances(file: string, bytes: Uint8Array): Row {
  const problems: Problem[] = [];
  let read = 0;
  const reader = new RemittanceReader({ file, onClaim: () => { read++; }, onProblem: (problem) => problems.push(problem) });
  reader.push(bytes);
  reader.end();
  return { file, read, written: count(bytes, "CLP"), problems, findings: undefined };
}

function acknowledgements(file: string, bytes: Uint8Array): Row {
  const problems: Problem[] = [];
  let read = 0;
  const reader = new FileReader(new Reporter((problem) => problems.push(problem), {}), {
    inside: { begin: () => { read++; }, take: () => undefined, finish: () => undefined },
    judge: reading(["277CA", "999"], () => ({ code: "version", fill: "This is no acknowledgement." })),
    guideOf: guideFor,
  });
  reader.push(bytes);
  reader.end();
  return { file, read, written: count(bytes, "ST"), problems, findings: undefined };
}

const FOLDERS = [["837p", claims], ["835", remittances], ["277ca", acknowledgements], ["999", acknowledgements]] as const;

function listed(problems: readonly Problem[], level: 1 | 2 | undefined): string {
  const counts = new Map<string, number>();
  for (const { code, snip } of problems) if (snip === level) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, times]) => (times > 1 ? `${code} ×${times}` : code)).join(", ") || "–";
}

let lost = 0;
console.log(`${"file".padEnd(52)} ${"read".padStart(9)} ${"findings".padStart(8)}  problems by level`);
for (const [folder, read] of FOLDERS) {
  if (!existsSync(join(root, folder))) continue;
  for (const name of readdirSync(join(root, folder)).sort()) {
    const row = read(`${folder}/${name}`, new Uint8Array(readFileSync(join(root, folder, name))));
    if (row.read !== row.written) lost++;
    const whole = row.read === row.written ? "whole" : `LOST ${row.written - row.read}`;
    console.log(`${row.file.padEnd(52)} ${whole.padStart(9)} ${String(row.findings ?? "–").padStart(8)}  SNIP 1: ${listed(row.problems, 1)}`);
    console.log(`${" ".repeat(72)}SNIP 2: ${listed(row.problems, 2)}`);
    const other = listed(row.problems, undefined);
    if (other !== "–") console.log(`${" ".repeat(72)}noted:  ${other}`);
  }
}
console.log(lost === 0 ? "Every claim, line, payment and transaction was read." : `${lost} files were not read whole.`);
process.exitCode = lost === 0 ? 0 : 1;
