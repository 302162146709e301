// Times the built program on one file, whole process, several rounds: node bench/scrub.ts FILE [--rounds 5]. Prints medians with the range.
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: "string", default: "5" } } });
const [file = "bench.837"] = positionals;
const main = new URL("../dist/cli/main.js", import.meta.url).pathname;
const bytes = statSync(file).size;
const claims = readFileSync(file, "latin1").split("~").filter((segment) => segment.trimStart().startsWith("CLM*")).length;

interface Round { readonly seconds: number; readonly peakMb: number }

/** One fresh process; /usr/bin/time is not everywhere, so the child reports its own peak. */
function round(program: readonly string[]): Round {
  const start = process.hrtime.bigint();
  const peak = "process.on('exit', () => process.stderr.write('\\nPEAK ' + process.resourceUsage().maxRSS + '\\n'))";
  const child = spawnSync(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(peak)}`, ...program], { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"], maxBuffer: 1 << 26 });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return { seconds, peakMb: Number(/PEAK (\d+)/.exec(child.stderr)?.[1] ?? NaN) / 1024 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** A plain loop of arithmetic: what the machine itself varies by. */
const control = ["-e", "let x = 0; for (let i = 0; i < 3e8; i++) x = (x + i) | 0; if (x === 1) console.log(x)"];
const scrub = [main, "scrub", file, "--format", "ndjson", "--out", "/dev/null", "--fail-on", "never"];
const rounds = Array.from({ length: Number(values.rounds) }, () => ({ control: round(control), scrub: round(scrub) }));

for (const name of ["control", "scrub"] as const) {
  const seconds = rounds.map((one) => one[name].seconds);
  const [low, high] = [Math.min(...seconds), Math.max(...seconds)];
  const rate = name === "scrub" ? `, ${Math.round(claims / median(seconds))} claims/s, ${(bytes / 1e6 / median(seconds)).toFixed(1)} MB/s` : "";
  console.log(`${name.padEnd(8)} median ${median(seconds).toFixed(2)} s [${low.toFixed(2)}-${high.toFixed(2)}], peak ${Math.round(median(rounds.map((one) => one[name].peakMb)))} MB${rate}`);
}
console.log(`${claims} claims, ${(bytes / 1e6).toFixed(1)} MB, Node ${process.version}`);
