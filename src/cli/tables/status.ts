import { statSync } from "node:fs";
import { Command, Option } from "commander";
import { formatIsoDay, parseIsoDay } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import { defaultFolder } from "../../import/tables/folder.ts";
import type { StoredTable } from "../../import/tables/folder.ts";
import { missingTables } from "../../import/tables/missing.ts";
import type { MissingTable } from "../../import/tables/missing.ts";
import { describeCitation, isIntact, starterTables, TABLE_SOURCE } from "../../reference/index.ts";
import type { TableInfo } from "../../reference/index.ts";
import { grouped, wrap } from "../../write/index.ts";
import { today } from "./import.ts";
import { storedIn, tablesOption } from "./loaded.ts";

const WIDTH = 80;

type Json = Readonly<Record<string, unknown>>;

/** `tables status`: what is loaded, how old it is, and what is missing. */
export function statusCommand(): Command {
  return new Command("status").description("quarter, rows, source and age of each table, and what is missing")
    .addOption(new Option("--format <format>").choices(["text", "json"]).default("text"))
    .addOption(tablesOption())
    .action(({ format, tables }: { format: "text" | "json"; tables?: string }) => {
      const stored = storedIn(tables);
      const now = parseIsoDay(today()) ?? 0;
      const all = [...stored.map((table) => importedJson(table, now)), ...starterTables().infos().map(starterJson)];
      const status = { folder: tables ?? defaultFolder(), tables: all, missing: missingTables(stored, now) };
      process.stdout.write(format === "json" ? `${JSON.stringify(status)}\n` : textOf(stored, status, now));
    });
}

function importedJson({ head, path, bytes }: StoredTable, now: Day): Json {
  const { kind, quarter, rows, billable, from, through, files, importedOn, parts, whole } = head;
  return {
    name: kind, quarter, rows, ...(billable === undefined ? {} : { billable }), intact: isIntact(bytes()), kind: "imported", source: sourceOf({ source: TABLE_SOURCE[kind], confidence: "verified" }),
    from: formatIsoDay(from), through: formatIsoDay(through), isCurrent: from <= now && now <= through,
    importedOn, ageDays: now - (parseIsoDay(importedOn) ?? now), bytes: statSync(path).size, path, files, parts, whole,
  };
}

function starterJson({ name, quarter, rows, source, confidence }: TableInfo): Json {
  return { name, quarter, rows, kind: "starter", source: sourceOf({ source, confidence }) };
}

function sourceOf(info: Pick<TableInfo, "source" | "confidence">): Json {
  const { title, url, checkedOn } = describeCitation(info);
  return { title, url, checkedOn, confidence: info.confidence };
}

interface Status { readonly folder: string; readonly missing: readonly MissingTable[] }

function textOf(stored: readonly StoredTable[], status: Status, now: Day): string {
  const starters = starterTables().infos().flatMap(({ name, quarter, rows, source, confidence }) => [
    `${name.padEnd(14)}${quarter.padEnd(10)}${grouped(rows).padStart(10)} rows   ships with the program, ${confidence}`,
    `${" ".repeat(14)}${describeCitation({ source, confidence }).title}`,
  ]);
  const note = "Imported tables speak for the days they are made for; for others the small tables that ship answer, and findings cite their vintage.";
  const lacking = status.missing.flatMap(({ name, why, rules, from }) => [
    ...wrap(`${name}: ${why}.${rules.length === 0 ? "" : ` Waiting: ${rules.join(", ")}.`}`, WIDTH),
    ...from === null ? [] : [`  ${from}`],
  ]);
  return `${[...stored.flatMap((table) => importedRows(table, now)), ...starters, "", `Folder: ${status.folder}`, ...wrap(note, WIDTH),
    ...lacking.length === 0 ? [] : ["", "Missing", ...lacking]].join("\n")}\n`;
}

function importedRows({ head, path, bytes }: StoredTable, now: Day): readonly string[] {
  const { kind, quarter, rows, billable, importedOn, parts, whole } = head;
  const age = now - (parseIsoDay(importedOn) ?? now);
  const megabytes = (statSync(path).size / 1e6).toFixed(1);
  const some = whole ? "" : `, parts ${parts.join(", ")} only`;
  return [
    `${kind.padEnd(14)}${quarter.padEnd(10)}${grouped(rows).padStart(10)} rows   imported ${importedOn} (${age} ${age === 1 ? "day" : "days"} ago), ${megabytes} MB${some}`,
    `${" ".repeat(14)}${describeCitation({ source: TABLE_SOURCE[kind], confidence: "verified" }).title}${billable === undefined ? "" : `; ${grouped(billable)} codes may be billed`}`,
    ...isIntact(bytes()) ? [] : [`${" ".repeat(14)}DAMAGED: its bytes are not those that were packed. Import it again.`],
  ];
}
