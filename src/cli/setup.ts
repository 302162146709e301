import { existsSync } from "node:fs";
import type { Command } from "commander";
import { compile, open } from "../check/index.ts";
import type { Engine, Session } from "../check/index.ts";
import { Overrides, ruleOfOffice } from "../check/office/index.ts";
import type { OfficeRule, Override } from "../check/office/index.ts";
import { calendarDay, formatIsoDay } from "../claim/index.ts";
import type { Day, Problem, VisitRecord } from "../claim/index.ts";
import { PolicyError, shippedMacs, shippedPolicies } from "../policy/index.ts";
import type { Policy } from "../policy/index.ts";
import { readVisits } from "../read/index.ts";
import { rules } from "../rules/index.ts";
import type { FileRead } from "../write/index.ts";
import { closest } from "../import/nearest.ts";
import { bytesOf } from "./input.ts";
import { asOfDay, knownOn, sentOn } from "./as-of.ts";
import { noteFolder } from "./notes.ts";
import type { NoteFolder } from "./notes.ts";
import { readClaimFile } from "./read-claims.ts";
import { loadedTables, tablesOption } from "./tables/loaded.ts";
import type { Told } from "./told.ts";
import { spillFile } from "./spill-file.ts";
import { Unusable } from "./unusable.ts";

/** What `scrub` and `fix` are told of the visit, the past and the payer. */
export interface InputOptions {
  readonly visits?: string;
  readonly notes?: string;
  readonly history?: readonly string[];
  readonly policy?: string;
  readonly practice?: string;
  readonly asOf?: string;
  /** The folder of imported tables. */
  readonly tables?: string;
}

export const PRACTICE_FILE = "claimwright.yaml";

/** Adds the input options to a command. */
export function withInputOptions(command: Command): Command {
  return command
    .option("--visits <file>", "visit records: a JSON array or one object a line")
    .option("--history <files...>", "earlier 837P claims, to compare with and never judged")
    .option("--policy <name|file>", "judge every claim by this payer policy, whatever it says of its payer")
    .option("--practice <file>", `the office's own policy (default: ${PRACTICE_FILE} in this folder, if there is one)`)
    .addOption(tablesOption())
    .option("--notes <folder>", "notes as text, one file a claim, named by the claim's number (A1.txt)")
    .option("--as-of <date>", "judge as on the day the claims were sent: what was not known, sent or run out by then is left out");
}

/** An engine with everything that the call hands it. */
export interface Prepared {
  readonly engine: Engine;
  readonly policy: string | undefined;
  readonly visits: readonly VisitRecord[];
  readonly folder: NoteFolder | undefined;
  /** What the office decided not to count. */
  readonly overrides: Overrides;
  /** The rules that the office wrote itself. */
  readonly own: readonly OfficeRule[];
  readonly asOf: Day | undefined;
  /** Problems of the visit records. */
  readonly told: readonly Told[];
}

/** Reads the policies and visit records of a call. Throws Unusable where one cannot be used. */
export async function prepare(options: InputOptions): Promise<Prepared> {
  const asOf = options.asOf === undefined ? undefined : asOfDay(options.asOf);
  const { policy, policies } = await policiesOf(options.policy);
  const { engine, own, overrides } = await engineOf(options, policies, asOf);
  const { records, problems } = await visitsOf(options.visits, policies);
  const decided = new Overrides(overrides, formatIsoDay(asOf ?? calendarDay(new Date())));
  const told = problems.map((problem) => ({ path: options.visits ?? "", problem }));
  const folder = options.notes === undefined ? undefined : noteFolder(options.notes);
  return { engine, policy, visits: records, folder, overrides: decided, own, asOf, told };
}

/** What reads the office's own files is a third of the program: it is loaded where there is such a file. */
const ownFiles = () => import("./own-policies.ts");

async function policiesOf(name: string | undefined): Promise<{ policy: string | undefined; policies: readonly Policy[] }> {
  if (name === undefined || shippedPolicies.some(({ id }) => id === name)) return { policy: name, policies: shippedPolicies };
  if (!existsSync(name)) throw unknownPolicy(name);
  const { ownPolicy } = await ownFiles();
  const own = await ownPolicy(name);
  return { policy: own.id, policies: [...shippedPolicies.filter(({ id }) => id !== own.id), own] };
}

function unknownPolicy(name: string): Unusable {
  const names = shippedPolicies.map(({ id }) => id);
  const near = closest(name, names, 1);
  const meant = near.length === 0 ? "" : ` Did you mean ${near.join("")}?`;
  return new Unusable(`--policy ${name}: there is no policy and no file of this name.${meant} Known are ${names.join(", ")}.`);
}

interface OwnEngine { readonly engine: Engine; readonly own: readonly OfficeRule[]; readonly overrides: readonly Override[] }

async function engineOf(options: InputOptions, given: readonly Policy[], asOf: Day | undefined): Promise<OwnEngine> {
  const asKnown = (policy: Policy): Policy => (asOf === undefined ? policy : knownOn(policy, asOf));
  const policies = given.map(asKnown);
  const path = practiceFile(options);
  const today = asOf === undefined ? undefined : formatIsoDay(asOf);
  const office = path === undefined ? undefined : await (await ownFiles()).ownPractice(path, policies, today);
  const { own = [], overrides = [] } = office ?? {};
  try {
    const layer = office === undefined ? {} : { practice: asKnown(office.practice), payers: office.payers };
    const tables = loadedTables(options.tables);
    const engine = compile({ rules: [...rules, ...own.map(ruleOfOffice)], policies, macs: shippedMacs.map(asKnown), tables, ...layer });
    return { engine, own, overrides };
  } catch (error) {
    if (error instanceof PolicyError) throw new Unusable(`${path ?? options.policy ?? "policy"}: ${error.message}`);
    throw error;
  }
}

function practiceFile({ practice }: InputOptions): string | undefined {
  return practice ?? (existsSync(PRACTICE_FILE) ? PRACTICE_FILE : undefined);
}

async function visitsOf(path: string | undefined, policies: readonly Policy[]): Promise<ReturnType<typeof readVisits>> {
  if (path === undefined) return { records: [], problems: [] };
  return readVisits(await bytesOf(path), { policies: policies.map(({ id }) => id) });
}

/** A session that has taken in the earlier claims. Hands on what is wrong with their files. */
export async function sessionOf(prepared: Prepared, history: readonly string[] | undefined, onTold: (told: Told) => void): Promise<{
  readonly session: Session;
  readonly read: readonly FileRead[];
}> {
  const { engine, policy, visits, folder, overrides, asOf } = prepared;
  const opened = open(engine, {
    visits,
    ...(folder === undefined ? {} : { notes: folder.notes }),
    ...(policy === undefined ? {} : { policy }),
    ...(history === undefined ? {} : { history: [] }),
    spill: spillFile(),
  });
  const session = overrides.over(asOf === undefined ? opened : sentOn(opened, asOf), engine);
  const read: FileRead[] = [];
  for (const path of history ?? []) {
    const onProblem = (problem: Problem): void => { onTold({ path, problem }); };
    read.push(await readClaimFile(path, { onClaim: (claim) => { session.remember(claim); }, onProblem }));
  }
  return { session, read };
}
