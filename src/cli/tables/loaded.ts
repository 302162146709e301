import { existsSync } from "node:fs";
import { Option } from "commander";
import { defaultFolder, storedTables } from "../../import/tables/folder.ts";
import type { StoredTable } from "../../import/tables/folder.ts";
import { layeredTables, PackedError, packedTables, starterTables } from "../../reference/index.ts";
import type { TableInfo, Tables } from "../../reference/index.ts";
import { Unusable } from "../unusable.ts";

/** `--tables`, the same on every command that checks or explains. */
export function tablesOption(): Option {
  return new Option("--tables <folder>", "the folder of imported tables (default: CLAIMWRIGHT_TABLES, else your data folder)");
}

/** The tables in the folder of a call. Throws Unusable for a named folder that is not there and for a damaged table. */
export function storedIn(folder: string | undefined): readonly StoredTable[] {
  if (folder !== undefined && !existsSync(folder)) throw new Unusable(`--tables ${folder}: there is no such folder. "claimwright tables import FILE --tables ${folder}" makes it.`);
  try {
    return storedTables(folder ?? defaultFolder());
  } catch (error) {
    if (error instanceof PackedError) throw new Unusable(`${error.message}. Take this file away and import the table again.`);
    throw error;
  }
}

/** What a call looks things up in: the imported tables, then the small ones that ship. */
export function loadedTables(folder: string | undefined): Tables {
  const stored = storedIn(folder);
  return stored.length === 0 ? starterTables() : layeredTables([packedTables(stored), starterTables()]);
}

/** What is loaded, for the head of a report; where the folder cannot be used, the call says so by itself. */
export function loadedInfos(folder: string | undefined): readonly TableInfo[] {
  try {
    return loadedTables(folder).infos();
  } catch (error) {
    if (error instanceof Unusable) return starterTables().infos();
    throw error;
  }
}
