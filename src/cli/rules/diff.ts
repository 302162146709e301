import { Command, Option } from "commander";
import { existsSync } from "node:fs";
import { open } from "../../check/index.ts";
import type { Engine, Session, Verdict } from "../../check/index.ts";
import { parseIsoDay } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import { atRiskOf, count } from "../../write/index.ts";
import { readClaimFile } from "../read-claims.ts";
import { prepare } from "../setup.ts";
import type { Prepared } from "../setup.ts";
import { STATUS, Unusable } from "../unusable.ts";

interface DiffOptions {
  readonly from: string;
  readonly to: string;
  readonly claims: readonly string[];
  readonly visits?: string;
  readonly policy?: string;
  readonly format: "text" | "json";
}

/** One past claim on which the two sides do not agree. */
interface Flip {
  readonly claim: string;
  readonly file: string;
  readonly from: Verdict["verdict"];
  readonly to: Verdict["verdict"];
  readonly appeared: readonly string[];
  readonly gone: readonly string[];
  readonly fromCents: number;
  readonly toCents: number;
}

/** `rules diff`: which past claims two dates, quarters or rule files judge differently. */
export function diffCommand(): Command {
  return new Command("diff").description("which past claims change between two dates, quarters or rule files, and the money on them")
    .requiredOption("--from <a>", "a date (2026-01-01: the rules of that day for every claim), a quarter (2026q1: those of its first day) or an office's file")
    .requiredOption("--to <b>", "the other side, written alike")
    .requiredOption("--claims <files...>", "837P files of past claims")
    .option("--visits <file>", "their visit records")
    .option("--policy <name|file>", "judge every claim by this payer policy")
    .addOption(new Option("--format <format>").choices(["text", "json"]).default("text"))
    .addHelpText("after", "\nStatus: 0 no claim changes, 1 one does, 2 a file or the call cannot be used.")
    .action(async (options: DiffOptions) => { process.exitCode = await diff(options); });
}

async function diff(options: DiffOptions): Promise<number> {
  const [from, to] = [await sideOf(options.from, options, "--from"), await sideOf(options.to, options, "--to")];
  const flips: Flip[] = [];
  let claims = 0;
  for (const path of options.claims) {
    const read = await readClaimFile(path, {
      onClaim: (claim) => {
        const flip = flipOf(from.check(claim), to.check(claim));
        if (flip) flips.push(flip);
      },
      onProblem: ({ code, message }) => { if (code === "unreadable-file") throw new Unusable(`${path}: ${message}`); },
    });
    if (read.claims === 0) throw new Unusable(`${path}: It holds no claim.`);
    claims += read.claims;
  }
  process.stdout.write(options.format === "json" ? jsonOf(options, claims, flips) : textOf(options, claims, flips));
  return flips.length > 0 ? STATUS.findings : STATUS.fine;
}

async function sideOf(name: string, { visits, policy }: DiffOptions, flag: string): Promise<Session> {
  const day = dayOfSide(name);
  if (day === undefined && !existsSync(name)) throw new Unusable(`${flag} ${name}: this is no day (2026-03-02), no quarter (2026q1) and no file.`);
  const input = { ...(visits === undefined ? {} : { visits }), ...(policy === undefined ? {} : { policy }) };
  const prepared: Prepared = await prepare(day === undefined ? { ...input, practice: name } : input);
  const engine = day === undefined ? prepared.engine : onDay(prepared.engine, day);
  const opened = open(engine, { visits: prepared.visits, ...(prepared.policy === undefined ? {} : { policy: prepared.policy }) });
  return prepared.overrides.over(opened, engine);
}

function dayOfSide(name: string): Day | undefined {
  const quarter = /^(\d{4})q([1-4])$/i.exec(name);
  return parseIsoDay(quarter ? `${quarter[1] ?? ""}-${String(Number(quarter[2]) * 3 - 2).padStart(2, "0")}-01` : name);
}

/** An engine that has the rules of one day for every claim. Code lists still go by the day of service. */
function onDay(engine: Engine, day: Day): Engine {
  const { planFor } = engine;
  return { ...engine, planFor: (policy: string, _service: Day, ...rest) => planFor(policy, day, ...rest) };
}

function flipOf(from: Verdict, to: Verdict): Flip | undefined {
  const [before, after] = [namesOf(from), namesOf(to)];
  const appeared = after.filter((name) => !before.includes(name));
  const gone = before.filter((name) => !after.includes(name));
  if (from.verdict === to.verdict && appeared.length + gone.length === 0) return undefined;
  const { id, file } = from.claim;
  return { claim: id, file, from: from.verdict, to: to.verdict, appeared, gone, fromCents: atRiskOf(from), toCents: atRiskOf(to) };
}

/** `error traction/one-unit-per-day line 1`: a change of severity is a change too. */
function namesOf({ findings }: Verdict): readonly string[] {
  return [...new Set(findings.map(({ severity, rule, lines }) => `${severity} ${rule}${lines.length === 0 ? "" : ` line ${lines.join("+")}`}`))];
}

function sums(flips: readonly Flip[]): { readonly fromCents: number; readonly toCents: number } {
  const sum = (cents: (flip: Flip) => number): number => flips.reduce((total, flip) => total + cents(flip), 0);
  return { fromCents: sum((flip) => flip.fromCents), toCents: sum((flip) => flip.toCents) };
}

function jsonOf({ from, to }: DiffOptions, claims: number, flips: readonly Flip[]): string {
  const { fromCents, toCents } = sums(flips);
  const summary = { changed: flips.length, fromChargesAtRiskCents: fromCents, toChargesAtRiskCents: toCents };
  return `${JSON.stringify({ from, to, claims, changed: flips, summary })}\n`;
}

function textOf({ from, to }: DiffOptions, claims: number, flips: readonly Flip[]): string {
  const { fromCents, toCents } = sums(flips);
  const rows = flips.flatMap((flip) => [
    `${flip.claim}: ${flip.from} -> ${flip.to}; charges at risk ${dollars(flip.fromCents)} -> ${dollars(flip.toCents)}`,
    ...flip.gone.map((name) => `  - ${name}`),
    ...flip.appeared.map((name) => `  + ${name}`),
  ]);
  const end = flips.length === 0 ? "none changes" : `${flips.length} changed; charges at risk ${dollars(fromCents)} -> ${dollars(toCents)}`;
  return `${[...rows, `${count(claims, "claim")} from ${from} to ${to}: ${end}.`].join("\n")}\n`;
}

function dollars(cents: number): string {
  return `$${(cents / 100).toFixed(2)}`;
}
