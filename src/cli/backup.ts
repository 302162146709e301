import { Command } from "commander";
import { count } from "../write/index.ts";
import { refuseOldNode, told } from "./serve.ts";
import { dataOf } from "./serve-options.ts";
import type { DataOptions } from "./serve-options.ts";

/** `backup`: the data of `serve` as one file. */
export function backupCommand(): Command {
  return withData(new Command("backup").description("write all data of serve to one file; the server may go on working"))
    .requiredOption("--out <file>", "the file to write; it must not be there yet")
    .addHelpText("after", "\nThe file holds claims: keep it as you keep them. Encrypted data stays encrypted in it.\nImported tables are not in it.")
    .action(async ({ data, out }: Pick<DataOptions, "data"> & { readonly out: string }) => {
      refuseOldNode();
      const { backup } = await import("../store/index.ts");
      const { claims, bytes } = await told(() => Promise.resolve().then(() => backup(dataOf(given(data)).data, out)));
      process.stdout.write(`${out}: ${count(claims, "claim")}, ${bytes} bytes\n`);
    });
}

/** `restore FILE`: a backup into a new data folder. */
export function restoreCommand(): Command {
  return withData(new Command("restore").description("put a backup into a new data folder").argument("<file>", "a file that backup wrote"))
    .action(async (file: string, { data }: Pick<DataOptions, "data">) => {
      refuseOldNode();
      const { restore } = await import("../store/index.ts");
      const folder = dataOf(given(data)).data;
      const { claims } = await told(() => Promise.resolve().then(() => restore(file, folder)));
      process.stdout.write(`${folder}: ${count(claims, "claim")}. "claimwright serve --data ${folder}" opens it.\n`);
    });
}

function withData(command: Command): Command {
  return command.option("--data <folder>", "the data folder (default: CLAIMWRIGHT_DATA, else your data folder)");
}

function given(data: string | undefined): DataOptions {
  return data === undefined ? {} : { data };
}
