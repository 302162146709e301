import { Command } from "commander";
import { count } from "../write/index.ts";
import type { Restored } from "../store/index.ts";
import { refuseOldNode, told } from "./serve.ts";
import { dataOf, ownTables, tablesOf } from "./serve-options.ts";
import type { DataOptions } from "./serve-options.ts";
import { tablesOption } from "./tables/loaded.ts";
import { Unusable } from "./unusable.ts";
import { version } from "./version.ts";

interface Given extends Pick<DataOptions, "data"> { readonly tables?: string }

const HELP = `
The file holds all that verdicts rest on: claims, records, notes, the office's own file, people, the trail, and the imported tables.
It holds claims: keep it as you keep them. Encrypted data stays encrypted in it.`;

/** `backup`: the data of `serve` as one file. */
export function backupCommand(): Command {
  return withData(new Command("backup").description("write all data of serve to one file; the server may go on working"))
    .requiredOption("--out <file>", "the file to write; it must not be there yet")
    .addHelpText("after", HELP)
    .action(async ({ out, ...options }: Given & { readonly out: string }) => {
      refuseOldNode("backup");
      const { backup } = await import("../store/index.ts");
      const { data } = dataOf(options);
      const of = { data, tables: options.tables ?? tablesOf(data), out, version: version() };
      const { claims, tables, bytes } = await told(() => backup(of));
      process.stdout.write(`${out}: ${count(claims, "claim")}, ${count(tables, "table")}, ${bytes} bytes\n`);
    });
}

/** `restore FILE`: a backup into a new data folder. */
export function restoreCommand(): Command {
  return withData(new Command("restore").description("put a backup into a new data folder, or an empty database").argument("<file>", "a file that backup wrote"))
    .action(async (file: string, options: Given) => {
      refuseOldNode("restore");
      const { restore } = await import("../store/index.ts");
      const { data } = dataOf(options);
      const tables = options.tables ?? ownTables(data);
      if (tables === undefined) throw new Unusable("restore: say with --tables into which folder the backup's tables go. A database holds none.");
      const restored = await told(() => restore({ file, data, tables }));
      process.stdout.write(restoredText(restored, { data, tables, isNamed: options.tables !== undefined }));
    });
}

interface Where { readonly data: string; readonly tables: string; readonly isNamed: boolean }

/** A PostgreSQL address may hold a password, and is not repeated. */
function restoredText({ claims, tables, version: by }: Restored, { data, tables: folder, isNamed }: Where): string {
  const isFolder = ownTables(data) !== undefined;
  const serve = `claimwright serve${isFolder ? ` --data ${data}` : ""}${isNamed ? ` --tables ${folder}` : ""}`;
  const lines = [
    `${isFolder ? data : "the database"}: ${count(claims, "claim")}; ${folder}: ${count(tables, "table")}. "${serve}" opens it.`,
    ...(by === undefined ? ["This backup is of an older version and holds no tables: bring in those that were loaded then."] : []),
    ...(by === undefined || by === version() ? [] : [`It was written by version ${by}, and this is ${version()}: what is checked again goes by the rules of this one.`]),
  ];
  return `${lines.join("\n")}\n`;
}

function withData(command: Command): Command {
  return command.option("--data <folder>", "the data folder, or postgres://… (default: CLAIMWRIGHT_DATA, else your data folder)").addOption(tablesOption());
}
