import { Command } from "commander";
import { calendarDay, formatIsoDay } from "../../claim/index.ts";
import { defaultFolder } from "../../import/tables/folder.ts";
import type { Imported } from "../../import/tables/import.ts";
import { TableRefused } from "../../import/tables/refused.ts";
import { PackedError } from "../../reference/index.ts";
import { count, listed } from "../../write/index.ts";
import { codeOf, whyNot } from "../input.ts";
import { remark } from "../terminal.ts";
import { Unusable } from "../unusable.ts";
import { tablesOption } from "./loaded.ts";

export interface ImportCliOptions { readonly tables?: string; readonly quarter?: string; readonly format?: "text" | "json" }

const EXAMPLES = `
The files are read as they are downloaded (zip, txt, csv, xlsx). A file with anything wrong in it changes nothing.

Examples:
  claimwright tables import medicare-ncci-2026q4-practitioner-ptp-edits-ccipra-v323r0-f*.zip
  claimwright tables import mue.csv --quarter 2026Q4
  claimwright tables import 2026-code-tables.zip`;

export function importCommand(): Command {
  return new Command("import").description("read official tables and keep them for the days of service that they are made for")
    .argument("<files...>", "files as downloaded; the parts of a table in one call or one after another")
    .option("--quarter <edition>", "which edition it is, where the file does not say: 2026Q4, FY2026, 2026")
    .addOption(tablesOption())
    .option("--format <format>", "text or json", "text")
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], options: ImportCliOptions) => {
      const done = await imported(files, options);
      process.stdout.write(options.format === "json" ? `${JSON.stringify({ imported: done })}\n` : done.map(lineOf).join(""));
    });
}

/** Today as this computer has it. */
export function today(): string {
  return formatIsoDay(calendarDay(new Date()));
}

/** Imports files and answers what they were. Throws Unusable. */
export async function imported(files: readonly string[], { tables, quarter }: ImportCliOptions): Promise<readonly Imported[]> {
  const { importFiles } = await import("../../import/tables/import.ts");
  try {
    return importFiles(files, { folder: tables ?? defaultFolder(), today: today(), ...(quarter === undefined ? {} : { quarter }) });
  } catch (error) {
    if (error instanceof TableRefused || error instanceof PackedError) throw new Unusable(error.message);
    if (codeOf(error) !== "") throw new Unusable(unusable(pathOf(error), files, error));
    throw error;
  }
}

/** A file of the call is read; any other is one of the folder of tables. */
function unusable(path: string, files: readonly string[], error: unknown): string {
  if (path === "" || files.includes(path)) return `${path || listed(files)}: ${whyNot(error)}`;
  return `${path}: the table cannot be written (${codeOf(error)}). Check the folder and the room on the disk.`;
}

function pathOf(error: unknown): string {
  return error instanceof Error && "path" in error && typeof error.path === "string" ? error.path : "";
}

/** One line for a table that is in place. */
export function lineOf({ kind, quarter, rows, parts, whole, path }: Imported): string {
  if (!whole) remark(`claimwright: ${kind} ${quarter}: parts ${parts.join(", ")} are here, others are missing. Until they are imported, a pair that is not found proves nothing.`);
  return `${kind} ${quarter}: ${count(rows, "row")}, kept in ${path}\n`;
}
