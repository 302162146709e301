// How many findings a second each report format takes, from a finished verdict to the closed file, by processor time.
// Run: node bench/sinks.ts [--findings 1000000] [--rounds 3]
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { outputTo } from "../src/cli/output.ts";
import { reportTo } from "../src/cli/reports.ts";
import type { ScrubOptions } from "../src/cli/scrub.ts";
import { ClaimReader, compile, open, rules, shippedMacs, shippedPolicies, starterTables, Tally } from "../src/index.ts";
import type { Verdict } from "../src/index.ts";
import { claims837p } from "./claims-837p.ts";

const { values } = parseArgs({ options: { findings: { type: "string", default: "1000000" }, rounds: { type: "string", default: "3" } } });
const FORMATS = ["ndjson", "csv", "sarif", "sqlite"] as const;
const CLAIMS = 5000;

const verdicts = verdictsOf(CLAIMS);
const each = verdicts.reduce((sum, { findings }) => sum + findings.length, 0);
const times = Math.ceil(Number(values.findings) / each);
const folder = mkdtempSync(join(tmpdir(), "claimwright-sinks-"));
for (let round = 1; round <= Number(values.rounds); round++) for (const format of FORMATS) await timed(format);
rmSync(folder, { recursive: true });

function verdictsOf(most: number): readonly Verdict[] {
  const session = open(compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() }));
  const made: Verdict[] = [];
  const reader = new ClaimReader({ file: "bench.edi", onClaim: (claim) => { made.push(session.check(claim)); }, onProblem: () => undefined });
  for (const segment of claims837p(1, (claims) => claims >= most)) reader.push(Buffer.from(`${segment}~`));
  reader.end();
  return made;
}

async function timed(format: typeof FORMATS[number]): Promise<void> {
  const out = join(folder, `findings.${format}`);
  const output = outputTo(format === "sqlite" ? undefined : out, []);
  const started = process.cpuUsage();
  const report = reportTo(output, { format, out, failOn: "never" } satisfies Partial<ScrubOptions> as ScrubOptions, () => ({}));
  for (let time = 0; time < times; time++) for (const verdict of verdicts) report.claim(verdict);
  report.end([], new Tally());
  if (format !== "sqlite") await output.close();
  const { user, system } = process.cpuUsage(started);
  const findings = each * times;
  const seconds = (user + system) / 1e6;
  const megabytes = statSync(out).size / 1e6;
  console.log(`${format.padEnd(7)} ${Math.round(findings / seconds).toLocaleString("en")} findings/s, ${Math.round((megabytes / findings) * 1e6)} bytes a finding`);
  rmSync(out);
}
