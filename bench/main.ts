// Us beside the peers, in one run: npm run bench -- [--mb 94] [--rounds 5] [--rows 3000000] [--keep FOLDER] [--write]
// Every contender is a process of its own, each round runs all of them in turn; --write puts tables and chart into docs/performance.md.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { contendersFor } from "./contenders.ts";
import { interleaved } from "./contender.ts";
import { makeTables } from "./official-tables.ts";
import { agreedFigures, reportOf, writeReport } from "./report.ts";
import { generate } from "./write-file.ts";

const { values } = parseArgs({
  options: {
    mb: { type: "string", default: "94" }, rounds: { type: "string", default: "5" }, rows: { type: "string", default: "3000000" },
    keep: { type: "string" }, write: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const folder = values.keep ?? mkdtempSync(join(tmpdir(), "claimwright-bench-"));
mkdirSync(folder, { recursive: true });
const tell = (text: string): void => { process.stderr.write(`${text}\n`); };

tell("writing the files");
const file = join(folder, "claims.edi");
const { bytes, claims } = generate(file, "837p", { bytes: Number(values.mb) * 1e6 }, 1);
const one = join(folder, "one.edi");
generate(one, "837p", { claims: 1 }, 1);
const tables = join(folder, "tables");
makeTables(tables, Number(values.rows), 1);

const measured = await interleaved(contendersFor({ file, one, tables, out: join(folder, "findings") }), rounds, folder, tell);
agreedFigures(measured);
const report = reportOf(measured, { bytes, claims, rounds, rows: Number(values.rows) });
console.log(report.text);
if (values.write) writeReport(report);
if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
