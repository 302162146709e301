import { ClaimReader } from "../src/read/index.ts";
import { jsonReport, ndjsonReport, plainStyle, Tally, textReport } from "../src/write/index.ts";
import { session } from "./targets/engine.ts";

const CHUNK = 262_144;
const SETUP = { version: "0", rules: 0, tables: [], explain: false };

/** A whole scrub in every format, piece by piece, as the command does it. Answers how much is written, in characters. */
export function wholeScrub(file: Uint8Array): number {
  let written = 0;
  const write = (part: string): void => { written += part.length; };
  const reports = [jsonReport(write, SETUP), ndjsonReport(write, SETUP), textReport(write, SETUP, plainStyle())];
  const tally = new Tally();
  const run = session();
  const reader = new ClaimReader({
    file: "f",
    onClaim: (claim) => {
      const verdict = run.check(claim);
      tally.add(verdict);
      for (const report of reports) report.claim(verdict);
    },
    onProblem: (problem) => {
      tally.problem(problem);
      for (const report of reports) report.problem("f", problem);
    },
  });
  for (let at = 0; at < file.length; at += CHUNK) reader.push(file.subarray(at, at + CHUNK));
  const counts = reader.end();
  for (const report of reports) report.end([{ path: "f", ...counts }], tally);
  return written;
}
