import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { open } from "../src/check/index.ts";
import { ClaimReader, readVisits } from "../src/read/index.ts";
import { ndjsonReport, Tally } from "../src/write/index.ts";
import { shipped } from "./support/rule.ts";

const DAY = readFileSync("examples/clinic-day.edi");
/** Broken in the middle: its problems must not depend on chunks either. */
const BROKEN = Buffer.concat([DAY.subarray(0, DAY.length >> 1), Buffer.from("~~\u0001SV1*HC:97012*x~"), DAY.subarray((DAY.length >> 1) + 9)]);
const { records } = readVisits(readFileSync("examples/clinic-day.visits.json", "utf8"));

/** The whole scrub as ndjson, of a file that comes in chunks of this size. */
function scrubbed(bytes: Uint8Array, size: number): string {
  let text = "";
  const engine = shipped();
  const report = ndjsonReport((piece) => { text += piece; }, { version: "0", rules: engine.rules.length, tables: engine.tables.infos(), explain: true });
  const tally = new Tally();
  const session = open(engine, { visits: records });
  const reader = new ClaimReader({
    file: "day",
    onProblem: (problem) => { tally.problem(problem); report.problem("day", problem); },
    onClaim: (claim) => {
      const verdict = session.check(claim);
      tally.add(verdict);
      report.claim(verdict);
    },
  });
  // Each chunk is memory of its own, as a file's are.
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.slice(at, at + size));
  report.end([{ path: "day", ...reader.end() }], tally);
  return text;
}

const SIZES = [1, 2, 3, 7, 64, 255, 1000, 4096, 65_536, 1 << 20, 16 << 20];

test.each([["the example day", DAY], ["a broken one", BROKEN]])("%s: the same answer, byte for byte, in chunks of 1 byte to 16 MB", (_name, bytes) => {
  const whole = scrubbed(bytes, bytes.length);
  expect(whole.length).toBeGreaterThan(50_000);
  for (const size of SIZES) expect(scrubbed(bytes, size) === whole, `chunks of ${size}`).toBe(true);
});
