import type { Problem } from "../../src/claim/index.ts";
import type { Verdict } from "../../src/check/index.ts";
import { ClaimReader } from "../../src/read/index.ts";
import type { ReadCounts } from "../../src/read/index.ts";
import { jsonReport, ndjsonReport, plainStyle, Tally, textReport } from "../../src/write/index.ts";
import type { Report } from "../../src/write/index.ts";
import { inPieces, judgeProblems, namesKeepToTheirPlace } from "../oracles.ts";
import { CANARY } from "../seeds.ts";
import type { Target, Tell } from "../target.ts";
import { session } from "./engine.ts";

/** The whole scrub with its three writers: same bytes out for any chunks, JSON that can be read, counts that agree, nobody named. */
export const scrub: Target = {
  name: "scrub",
  kind: "x12",
  share: 2,
  examine(bytes, tell, random) {
    const whole = scrubbed((push) => { push(bytes); });
    judgeProblems(whole.problems, bytes.length, tell);
    judgeJson(whole, tell);
    if (whole.longest > 20_000) tell(`a finding's text is too long: ${whole.longest} characters`);
    if (whole.text.toUpperCase().includes(CANARY) && namesKeepToTheirPlace(bytes)) tell("patient data in the report");
    if (/[\0-\x08\x0b-\x1f\x7f]/.test(whole.text)) tell("a control character reaches the terminal");
    if (bytes.length > 200_000) return;
    const pieces = scrubbed((push) => { inPieces(bytes, random, push); });
    if (pieces.json !== whole.json || pieces.ndjson !== whole.ndjson || pieces.text !== whole.text) tell("another chunking gives another result");
  },
};

interface Scrubbed {
  readonly json: string;
  readonly ndjson: string;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly counts: ReadCounts;
  /** The length of the longest text of a finding. */
  readonly longest: number;
}

const SETUP = { version: "0", rules: 0, tables: [], explain: false };

function scrubbed(feed: (push: (piece: Uint8Array) => void) => void): Scrubbed {
  const [json, ndjson, text]: [string[], string[], string[]] = [[], [], []];
  const reports: Report[] = [
    jsonReport((part) => json.push(part), SETUP),
    ndjsonReport((part) => ndjson.push(part), SETUP),
    textReport((part) => text.push(part), SETUP, plainStyle()),
  ];
  const tally = new Tally();
  const problems: Problem[] = [];
  const run = session();
  let longest = 0;
  const onVerdict = (verdict: Verdict): void => {
    tally.add(verdict);
    for (const { message, why, next } of verdict.findings) longest = Math.max(longest, message.length, why.length, next.length);
    for (const report of reports) report.claim(verdict);
  };
  const reader = new ClaimReader({
    file: "f",
    onClaim: (claim) => { onVerdict(run.check(claim)); },
    onProblem: (problem) => {
      problems.push(problem);
      tally.problem(problem);
      for (const report of reports) report.problem("f", problem);
    },
  });
  feed((piece) => { reader.push(piece); });
  const counts = reader.end();
  for (const report of reports) report.end([{ path: "f", ...counts }], tally);
  return { json: json.join(""), ndjson: ndjson.join(""), text: text.join(""), problems, counts, longest };
}

interface Whole {
  readonly claims: readonly unknown[];
  readonly summary: { readonly claims: number; readonly lines: number; readonly problems: Readonly<Record<string, number>> };
}

function judgeJson({ json, ndjson, counts, problems }: Scrubbed, tell: Tell): void {
  const whole = JSON.parse(json) as Whole;
  const lines = ndjson.trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
  if (whole.claims.length !== counts.claims || whole.summary.claims !== counts.claims) tell("the JSON does not hold every claim");
  if (lines.filter((line) => "claim" in line && !("problem" in line)).length !== counts.claims) tell("the NDJSON does not hold every claim");
  if (whole.summary.lines !== counts.lines) tell("the JSON does not count every line");
  const told = Object.values(whole.summary.problems).reduce((sum, number) => sum + number, 0);
  if (told !== problems.length) tell("the JSON does not count every problem");
}
