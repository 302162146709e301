// Reads and scrubs every 837P file of a corpora folder and prints a table. Run: npm run conformance [folder]
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../src/check/index.ts";
import type { Claim, Problem } from "../src/claim/index.ts";
import { compile } from "../src/check/index.ts";
import { shippedPolicies } from "../src/policy/index.ts";
import { ClaimReader } from "../src/read/index.ts";
import { starterTables } from "../src/reference/index.ts";
import { rules } from "../src/rules/index.ts";

const folder = process.argv[2] ?? join(import.meta.dirname, "../../shared/corpora/837p");
if (!existsSync(folder)) {
  console.log("No corpora folder here: the conformance run is left out.");
  process.exit(0);
}

const engine = compile({ rules, policies: shippedPolicies, tables: starterTables() });
let failed = 0;

for (const name of readdirSync(folder).sort()) {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const text = new TextDecoder("latin1").decode(bytes);
  const claims: Claim[] = [];
  const problems: Problem[] = [];
  const reader = new ClaimReader({ file: name, onClaim: (claim) => claims.push(claim), onProblem: (problem) => problems.push(problem) });
  reader.push(bytes);
  reader.end();
  const element = text[3] ?? "*";
  const terminator = text[105] ?? "~";
  const segments = text.split(terminator).map((segment) => segment.trimStart());
  const written = segments.filter((segment) => segment.startsWith(`CLM${element}`)).length;
  const lines = claims.reduce((sum, claim) => sum + claim.lines.length, 0);
  const writtenLines = segments.filter((segment) => segment.startsWith(`LX${element}`)).length;
  const findings = [...run(engine, claims)].flatMap((verdict) => verdict.findings);
  const whole = claims.length === written && lines === writtenLines;
  if (!whole) failed++;
  const kinds = [...new Set(problems.map(({ code, snip }) => (snip ? `${code} (SNIP ${snip})` : code)))].join(", ") || "none";
  console.log(`${whole ? "ok  " : "LOST"} ${name.padEnd(44)} ${String(claims.length).padStart(3)} claims ${String(lines).padStart(3)} lines ${String(findings.length).padStart(3)} findings  problems: ${kinds}`);
}
console.log(failed === 0 ? "Every claim and line was read." : `${failed} files were not read whole.`);
process.exitCode = failed === 0 ? 0 : 1;
