import { Command, Option } from "commander";
import { calendarDay } from "../claim/index.ts";
import { compile } from "../check/index.ts";
import type { Engine } from "../check/index.ts";
import { shippedMacs, shippedPolicies } from "../policy/index.ts";
import { rules } from "../rules/index.ts";
import { listed } from "../write/index.ts";
import { closest } from "../import/nearest.ts";
import type { Entry } from "./explain/entry.ts";
import { entriesOf, everyName } from "./explain/find.ts";
import { loadedTables, tablesOption } from "./tables/loaded.ts";
import { styleFor } from "./terminal.ts";
import { Unusable } from "./unusable.ts";

export type EntryFormat = "text" | "json";

const EXAMPLES = `
Examples:
  claimwright explain traction/one-unit-per-day
  claimwright explain 97012
  claimwright explain GP
  claimwright explain CO-151`;

export function explainCommand(): Command {
  return new Command("explain")
    .description("a rule, a procedure code, a modifier, a denial code or a policy: what, why, and where that is written")
    .argument("<id>")
    .addOption(new Option("--format <format>").choices(["text", "json"]).default("text"))
    .addOption(tablesOption())
    .addHelpText("after", EXAMPLES)
    .action((id: string, { format, tables }: { format: EntryFormat; tables?: string }) => {
      const engine = shippedEngine(tables);
      show(entriesFor(engine, id), format);
    });
}

/** The engine as it ships, with no office's own policy, over the tables of a folder. */
export function shippedEngine(folder?: string): Engine {
  return compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: loadedTables(folder) });
}

function entriesFor(engine: Engine, id: string): readonly Entry[] {
  const entries = entriesOf(engine, id.trim(), calendarDay(new Date()));
  if (entries.length > 0) return entries;
  const near = closest(id, everyName(engine));
  const meant = near.length === 0 ? "\"claimwright rules list\" names the rules." : `Did you mean ${listed(near, "or")}?`;
  throw new Unusable(`explain ${id}: nothing of this name is known. ${meant}`);
}

/** Prints entries: one JSON object, with further meanings of the name under `also`. */
export function show(entries: readonly Entry[], format: EntryFormat): void {
  const [first, ...others] = entries;
  const style = styleFor(process.stdout.isTTY);
  const text = format === "json"
    ? JSON.stringify({ ...first?.json, ...(others.length === 0 ? {} : { also: others.map(({ json }) => json) }) })
    : entries.map(({ draw }) => tidy(draw(style))).join("\n\n");
  process.stdout.write(`${text}\n`);
}

/** No two empty rows together, none at the end. */
function tidy(rows: readonly string[]): string {
  return rows.join("\n").replace(/\n{3,}/g, "\n\n").trimEnd();
}
