import { Command, Option } from "commander";
import { describeCitation, starterTables } from "../reference/index.ts";
import type { TableInfo } from "../reference/index.ts";
import { grouped, wrap } from "../write/index.ts";
import { notInThisVersion } from "./unusable.ts";

const WIDTH = 80;

export function tablesCommand(): Command {
  const tables = new Command("tables").description("which tables are loaded, and how old they are");
  tables.command("status").description("name, quarter, rows and source of each table")
    .addOption(new Option("--format <format>").choices(["text", "json"]).default("text"))
    .action(({ format }: { format: "text" | "json" }) => {
      const infos = starterTables().infos();
      process.stdout.write(format === "json" ? `${JSON.stringify({ tables: infos.map(described) })}\n` : textOf(infos));
    });
  tables.command("import", { hidden: true }).argument("[file]").allowUnknownOption()
    .action(() => { throw notInThisVersion("tables import", "The small tables that ship are used; \"claimwright tables status\" shows them."); });
  return tables;
}

function described({ name, quarter, rows, source, confidence }: TableInfo): object {
  const { title, url, checkedOn } = describeCitation({ source, confidence });
  return { name, quarter, rows, kind: "starter", source: { title, url, checkedOn, confidence } };
}

function textOf(infos: readonly TableInfo[]): string {
  const rows = infos.flatMap(({ name, quarter, rows: number, source, confidence }) => [
    `${name.padEnd(14)}${quarter.padEnd(10)}${grouped(number).padStart(8)} rows   ${confidence}`,
    `${" ".repeat(14)}${describeCitation({ source, confidence }).title}`,
  ]);
  const note = "These are the small tables that ship: they answer for any date of service, and findings cite their vintage.";
  return `${[...rows, "", ...wrap(note, WIDTH)].join("\n")}\n`;
}
