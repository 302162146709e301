import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Command } from "commander";
import { DOWNLOADS, filledPath, OFFICIAL_SITE } from "../../import/tables/addresses.ts";
import type { Download } from "../../import/tables/addresses.ts";
import { defaultFolder } from "../../import/tables/folder.ts";
import { remark } from "../terminal.ts";
import { Unusable } from "../unusable.ts";
import { imported, lineOf, today } from "./import.ts";
import { tablesOption } from "./loaded.ts";

interface UpdateOptions { readonly from: string; readonly tables?: string }

const PATIENCE = 120_000;

/** `tables update`: fetches the official files of today's quarter and imports them. Nothing is sent but the requests. */
export function updateCommand(): Command {
  return new Command("update").description("fetch the official tables of this quarter and import them")
    .option("--from <address>", "a site that holds the same files", OFFICIAL_SITE)
    .addOption(tablesOption())
    .action(async (options: UpdateOptions) => { await update(options); });
}

/** Each table that could be fetched whole is imported; the others are named. Throws Unusable where none could. */
async function update({ from, tables }: UpdateOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "claimwright-tables-"));
  const names = [...new Set(DOWNLOADS.map((download) => download.table))];
  const lacking: string[] = [];
  try {
    for (const table of names) {
      if (!await updateOne(table, from, folder, tables)) lacking.push(table);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const table of lacking.length === names.length ? [] : lacking) {
    remark(`claimwright: ${table}: not found at ${from}. ${byHand(DOWNLOADS.filter((download) => download.table === table), tables)}`);
  }
  if (lacking.length === names.length) throw new Unusable(`tables update: nothing could be fetched from ${from}. ${byHand(DOWNLOADS, tables)}`);
}

async function updateOne(table: string, from: string, folder: string, tables: string | undefined): Promise<boolean> {
  const downloads = DOWNLOADS.filter((download) => download.table === table);
  const files: string[] = [];
  for (const { path } of downloads) {
    const file = await fetched(from, path, folder);
    if (file === undefined) return false;
    files.push(file);
  }
  for (const each of await imported(files, tables === undefined ? {} : { tables })) process.stdout.write(lineOf(each));
  return true;
}

async function fetched(from: string, path: string, folder: string): Promise<string | undefined> {
  const [year = 0, month = 1] = today().split("-").map(Number);
  const filled = filledPath(path, year, month);
  try {
    const answer = await fetch(`${from.replace(/\/+$/, "")}${filled}`, { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) return undefined;
    // A licence page to be accepted by hand comes in place of a file.
    if (answer.headers.get("content-type")?.includes("html") === true) return undefined;
    const file = join(folder, basename(filled));
    writeFileSync(file, new Uint8Array(await answer.arrayBuffer()));
    return file;
  } catch {
    return undefined;
  }
}

function byHand(downloads: readonly Download[], tables: string | undefined): string {
  const pages = [...new Set(downloads.map(({ page }) => page))].join(" , ");
  return `Download the files by hand (${pages}) and run: claimwright tables import FILE... --tables ${tables ?? defaultFolder()}`;
}
