import { Command } from "commander";
import { importCommand } from "./tables/import.ts";
import { statusCommand } from "./tables/status.ts";
import { updateCommand } from "./tables/update.ts";

export function tablesCommand(): Command {
  const tables = new Command("tables").description("which tables are loaded and how old they are; import the official ones");
  for (const command of [statusCommand(), importCommand(), updateCommand()]) tables.addCommand(command);
  return tables;
}
