import { Command, Option } from "commander";
import { ruleOfOffice, tryExamples } from "../../check/office/index.ts";
import type { OfficeRule, Tried } from "../../check/office/index.ts";
import { count } from "../../write/index.ts";
import { PRACTICE_FILE, prepare } from "../setup.ts";
import { STATUS } from "../unusable.ts";

interface TestOptions { readonly format: "text" | "json" }

/** `rules test [FILE]`: runs the examples of the rules that an office wrote. */
export function testCommand(): Command {
  return new Command("test").description(`run the examples of the office's own rules (default: ${PRACTICE_FILE} in this folder)`)
    .argument("[file]", "the office's own file", PRACTICE_FILE)
    .addOption(new Option("--format <format>").choices(["text", "json"]).default("text"))
    .addHelpText("after", "\nStatus: 0 every example holds, 1 one does not, 2 the file cannot be used.")
    .action(async (file: string, { format }: TestOptions) => { process.exitCode = await test(file, format); });
}

async function test(file: string, format: TestOptions["format"]): Promise<number> {
  const { engine, own } = await prepare({ practice: file });
  const tried = own.flatMap((rule) => tryExamples(engine, ruleOfOffice(rule)));
  const failed = tried.filter(({ holds }) => !holds).length;
  process.stdout.write(format === "json" ? `${JSON.stringify({ file, rules: own.map(json), examples: tried, failed })}\n` : textOf(file, own, tried, failed));
  return failed > 0 ? STATUS.findings : STATUS.fine;
}

function json({ id, title, kind, severity, owner, log }: OfficeRule): object {
  return { id, title, kind, severity, owner, log };
}

function textOf(file: string, own: readonly OfficeRule[], tried: readonly Tried[], failed: number): string {
  if (own.length === 0) return `${file}: there are no rules of your own in it (ownRules).\n`;
  const rows = own.flatMap((rule) => [`${rule.id}  ${rule.title} (${rule.owner})`, ...tried.filter((one) => one.rule === rule.id).map(row)]);
  return `${[...rows, "", `${count(own.length, "rule")}, ${count(tried.length, "example")}, ${failed === 0 ? "all hold" : `${failed} do not hold`}.`].join("\n")}\n`;
}

function row({ title, expected, holds, instead }: Tried): string {
  const wanted = expected === "found" ? "must be found" : "must stay quiet";
  return holds ? `  ok    ${title}: ${wanted}` : `  FAIL  ${title}: ${wanted}, but ${instead}`;
}
