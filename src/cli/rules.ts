import { Command, Option } from "commander";
import { calendarDay } from "../claim/index.ts";
import { baseOf, neverByItself } from "../check/index.ts";
import type { Engine, Rule } from "../check/index.ts";
import { PolicyError } from "../policy/index.ts";
import { count, listed, MARKS } from "../write/index.ts";
import type { Style } from "../write/index.ts";
import { closest } from "../import/nearest.ts";
import { show, shippedEngine } from "./explain.ts";
import type { EntryFormat } from "./explain.ts";
import { ruleEntry } from "./explain/rule.ts";
import { styleFor } from "./terminal.ts";
import { diffCommand } from "./rules/diff.ts";
import { testCommand } from "./rules/test.ts";
import { Unusable } from "./unusable.ts";

interface ListOptions {
  readonly family?: string;
  readonly search?: string;
  readonly policy?: string;
  readonly format: EntryFormat;
}

/** A rule as a list shows it; under a policy, as that policy has it. */
interface Listed {
  readonly id: string;
  readonly title: string;
  readonly severity: Rule["severity"];
  readonly on: boolean;
  readonly layer: string;
  readonly lends: boolean;
}

export function rulesCommand(): Command {
  const rules = new Command("rules").description("the catalogue of rules");
  rules.command("list").description("every rule, a row each")
    .argument("[words...]", "only rules whose id or title holds these words")
    .option("--family <name>", "only one family: traction, modifiers, ncci …")
    .option("--policy <name>", "with the severities of this payer policy, today")
    .addOption(formatOption())
    .action((words: string[], options: ListOptions) => { list(words, options); });
  rules.command("show").description("one rule, as \"explain\" shows it").argument("<id>").addOption(formatOption())
    .action((id: string, { format }: { format: EntryFormat }) => { showRule(id, format); });
  rules.addCommand(testCommand());
  rules.addCommand(diffCommand());
  return rules;
}

function formatOption(): Option {
  return new Option("--format <format>").choices(["text", "json"]).default("text");
}

function showRule(id: string, format: EntryFormat): void {
  const engine = shippedEngine();
  const rule = engine.ruleOf(id.toLowerCase());
  if (rule) return show([ruleEntry(engine, rule)], format);
  const near = closest(id, engine.rules.map((one) => one.id));
  throw new Unusable(`rules show ${id}: there is no such rule. ${near.length === 0 ? "\"claimwright rules list\" names them all." : `Did you mean ${listed(near, "or")}?`}`);
}

function list(words: readonly string[], { family, policy, format }: ListOptions): void {
  const engine = shippedEngine();
  const families = [...new Set(engine.rules.map(({ id }) => familyOf(id)))];
  if (family !== undefined && !families.includes(family)) throw new Unusable(`--family ${family}: there is none of this name. Known are ${families.join(", ")}.`);
  const rows = engine.rules
    .filter(({ id }) => family === undefined || familyOf(id) === family)
    .filter(({ id, title }) => words.every((word) => `${id} ${title}`.toLowerCase().includes(word.toLowerCase())))
    .map((rule) => listedOf(engine, rule, policy));
  process.stdout.write(format === "json" ? `${JSON.stringify({ rules: rows })}\n` : textOf(rows, styleFor(process.stdout.isTTY)));
}

function familyOf(id: string): string {
  return id.split("/", 1).join("");
}

function listedOf(engine: Engine, rule: Rule, policy: string | undefined): Listed {
  const base = baseOf(rule);
  const settled = policy === undefined ? base : settledBy(engine, rule, policy) ?? { ...base, on: rule.check === neverByItself };
  const { id, title } = rule;
  return { id, title, severity: settled.severity, on: settled.on, layer: settled.layer, lends: rule.check === neverByItself };
}

/** As today's plan of a policy has the rule; `undefined` where it is off. */
function settledBy(engine: Engine, rule: Rule, policy: string): ReturnType<typeof baseOf> | undefined {
  try {
    return engine.planFor(policy, calendarDay(new Date())).all.find((planned) => planned.rule === rule)?.settled;
  } catch (error) {
    if (error instanceof PolicyError) throw new Unusable(`--policy ${policy}: ${error.message}`);
    throw error;
  }
}

function textOf(rows: readonly Listed[], style: Style): string {
  const width = Math.max(0, ...rows.map(({ id }) => id.length)) + 2;
  const lines = rows.map((row) => `${markOf(row, style)}  ${row.id.padEnd(width)}${style.quiet(row.title)}`);
  return `${[...lines, "", style.quiet(`${count(rows.length, "rule")}. claimwright explain ID says more of one.`)].join("\n")}\n`;
}

function markOf({ severity, on, lends }: Listed, style: Style): string {
  if (lends) return "· reason".padEnd(8);
  if (!on) return style.quiet("- off".padEnd(8));
  const { shape, word } = MARKS[severity];
  return style[severity](`${shape} ${word}`.padEnd(8));
}
