import { rules } from "../rules/index.ts";
import { htmlReport, jsonReport, ndjsonReport, sarifReport, textReport } from "../write/index.ts";
import type { Parts, Report, Setup } from "../write/index.ts";
import type { Output } from "./output.ts";
import type { ScrubOptions } from "./scrub.ts";
import { csvReport } from "./sinks/csv.ts";
import { sqliteReport } from "./sinks/sqlite.ts";
import { loadedInfos } from "./tables/loaded.ts";
import { styleFor } from "./terminal.ts";
import { version } from "./version.ts";

/** The report of a format, written to an output. */
export function reportTo(output: Output, options: ScrubOptions, more: NonNullable<Setup["more"]>): Report {
  const { format, explain, tables, out } = options;
  const setup = { version: version(), rules: rules.length, tables: loadedInfos(tables), explain: explain ?? false, more };
  switch (format) {
    case "text": return textReport(output.write, setup, styleFor(output.isTerminal));
    case "json": return jsonReport(output.write, setup);
    case "ndjson": return ndjsonReport(output.write, setup);
    case "sarif": return sarifReport(output.write, setup, rules);
    case "html": return htmlReport(output.write, setup);
    case "csv": return csvReport(output.write);
    case "sqlite": return sqliteReport(out, setup);
  }
}

/** Formats whose claims are put into words on any core. */
const APART: ReadonlySet<ScrubOptions["format"]> = new Set(["json", "ndjson", "csv", "sarif"]);

export function isApart(format: ScrubOptions["format"]): boolean {
  return APART.has(format);
}

const nothing = (): undefined => undefined;
const done = (): Promise<void> => Promise.resolve();
const NOWHERE: Output = { isTerminal: false, write: nothing, writeBytes: () => true, settle: done, close: done };

/** How one claim is put into words, for a worker that writes nothing itself. */
export function partsOf(options: ScrubOptions): Parts {
  const { parts } = reportTo(NOWHERE, options, () => ({}));
  if (parts === undefined) throw new Error(`The format ${options.format} is written by one core.`);
  return parts;
}
