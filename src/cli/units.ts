import { Command, Option } from "commander";
import { allocate, codeFacts } from "../reference/index.ts";
import type { Allocation, TimedMinutes, UnitAnswer, UnitMethod } from "../reference/index.ts";
import { listed } from "../write/index.ts";
import { Unusable } from "./unusable.ts";

interface UnitsOptions { readonly method: UnitMethod; readonly format: "text" | "json" }

const METHODS: Readonly<Record<UnitMethod, string>> = {
  cms: "CMS total time",
  ama: "AMA per code",
  full15: "whole quarters of an hour",
};

const EXAMPLES = `
Methods: cms totals the day's timed minutes (Medicare); ama counts each code alone, a unit from its midpoint;
full15 gives a unit for each 15 minutes complete.

Examples:
  claimwright units --method cms 97112=24 97110=23
  claimwright units --method ama 97110=8 97140=8 --format json`;

export function unitsCommand(): Command {
  return new Command("units")
    .description("how many units timed minutes earn, and every acceptable way to bill them")
    .argument("<code=minutes...>", "such as 97110=23; minutes of one code given twice are added")
    .addOption(new Option("--method <method>", "how to count").choices(["cms", "ama", "full15"]).default("cms"))
    .addOption(new Option("--format <format>").choices(["text", "json"]).default("text"))
    .addHelpText("after", EXAMPLES)
    .action((entries: string[], { method, format }: UnitsOptions) => {
      const given = entries.map(readEntry);
      const answer = allocate(method, given.filter(({ code }) => counts(code)));
      const untimed = [...new Set(given.map(({ code }) => code))].filter((code) => !counts(code));
      process.stdout.write(format === "json" ? jsonOf(answer, untimed) : textOf(answer, untimed));
    });
}

function readEntry(entry: string): TimedMinutes {
  const [, code = "", minutes = ""] = /^([A-Za-z0-9]{5})=(\d+(?:\.\d+)?)$/.exec(entry) ?? [];
  if (code === "") throw new Unusable(`units: "${entry}" is not a code and its minutes. Write them as 97110=23.`);
  const value = Number(minutes);
  if (value > 1440) throw new Unusable(`units: "${entry}" is longer than a day. Give the minutes of one visit.`);
  return { code: code.toUpperCase(), minutes: value };
}

/** A code that is not of the family is taken at the caller's word. */
function counts(code: string): boolean {
  const facts = codeFacts(code);
  return facts === undefined || facts.timing === "timed15";
}

/** One unit for each code whose minutes do not count; what has a clock of its own is only named. */
function untimedUnits(codes: readonly string[]): Allocation {
  return Object.fromEntries(codes.filter((code) => codeFacts(code)?.timing === "untimed").map((code) => [code, 1]));
}

function jsonOf(answer: UnitAnswer, untimed: readonly string[]): string {
  const aside = untimed.length === 0 ? {} : { untimedUnits: untimedUnits(untimed), notCounted: untimed };
  return `${JSON.stringify({ ...answer, ...aside })}\n`;
}

function textOf({ method, totalTimedMinutes, totalUnits, allocations, truncated }: UnitAnswer, untimed: readonly string[]): string {
  const rows = [
    `${totalUnits} ${totalUnits === 1 ? "unit" : "units"} for ${totalTimedMinutes} timed minutes (${METHODS[method]})`,
    ...allocations.map((allocation) => `  ${allocationText(allocation)}`),
    ...(truncated ? ["  and more ways than are shown"] : []),
    ...(untimed.length === 0 ? [] : [`Not counted: ${listed(untimed.map(whyNot))}.`]),
  ];
  return `${rows.join("\n")}\n`;
}

function allocationText(allocation: Allocation): string {
  const parts = Object.entries(allocation).map(([code, units]) => `${code} × ${units}`);
  return parts.length === 0 ? "none" : parts.join(" + ");
}

function whyNot(code: string): string {
  return codeFacts(code)?.timing === "untimed" ? `${code} (one unit, whatever its minutes)` : `${code} (not a 15-minute code)`;
}
