import { compile, open } from "../../src/check/index.ts";
import { shippedMacs, shippedPolicies } from "../../src/policy/index.ts";
import { ClaimReader } from "../../src/read/index.ts";
import { starterTables } from "../../src/reference/index.ts";
import { rules } from "../../src/rules/index.ts";
import { ndjsonReport } from "../../src/write/index.ts";
import { claims837p } from "../../bench/claims-837p.ts";
import v8 from "node:v8";

// Prints what a claim takes of the heap on its way, in bytes: read alone, and read, checked and written.
// Run by test/budget.test.ts with a room for young objects so large that nothing is collected, and without the compilers that leave some
// objects out, so that the figure is one of the program and not of the moment.

const CLAIMS = 200;
const BYTES = new TextEncoder().encode([...claims837p(7, (claims) => claims >= CLAIMS)].map((segment) => `${segment}~`).join(""));
const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
const none = (): undefined => undefined;

function scrub(isChecked: boolean): void {
  const session = open(engine);
  const report = ndjsonReport(none, { version: "", rules: rules.length, tables: [], explain: false, more: () => ({}) });
  const reader = new ClaimReader({ file: "budget", onProblem: none, onClaim: (claim) => { if (isChecked) report.claim(session.check(claim)); } });
  reader.push(BYTES);
  reader.end();
}

function allocated(isChecked: boolean): number {
  // What is made once is there after the first time.
  scrub(isChecked);
  scrub(isChecked);
  globalThis.gc?.();
  const before = v8.getHeapStatistics().used_heap_size;
  scrub(isChecked);
  return (v8.getHeapStatistics().used_heap_size - before) / CLAIMS;
}

console.log(JSON.stringify({ read: allocated(false), scrubbed: allocated(true) }));
