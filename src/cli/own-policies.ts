import { readPolicyFile, readPractice } from "../import/index.ts";
import type { FileNote } from "../import/index.ts";
import type { PayerMapping, Policy } from "../policy/index.ts";
import type { OfficeRule, Override } from "../check/office/index.ts";
import { bytesOf, labelOf } from "./input.ts";
import { remark } from "./terminal.ts";
import { Unusable } from "./unusable.ts";

/** A policy file given by `--policy`. Throws Unusable where it cannot be used. */
export async function ownPolicy(path: string): Promise<Policy> {
  const read = readPolicyFile(await textOf(path), labelOf(path));
  say(read.warnings);
  if (!read.ok) throw unusable(path, read.errors);
  return read.policy;
}

/** What an office's file holds, once read. */
export interface OwnPractice {
  readonly practice: Policy;
  readonly payers: readonly PayerMapping[];
  readonly own: readonly OfficeRule[];
  readonly overrides: readonly Override[];
}

/** The office's own policy and payer mapping, as `compile` takes them. Throws Unusable where the file cannot be used. */
export async function ownPractice(path: string, policies: readonly Policy[], today?: string): Promise<OwnPractice> {
  const names = policies.map(({ id }) => id);
  const read = readPractice(await textOf(path), labelOf(path), { policies: names, ...(today === undefined ? {} : { today }) });
  say(read.warnings);
  if (!read.ok) throw unusable(path, read.errors);
  say(read.notes);
  const { policy, payers, own, overrides } = read.practice;
  return { practice: policy, payers, own, overrides };
}

async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await bytesOf(path));
}

function say(notes: readonly FileNote[]): void {
  for (const { message } of notes) remark(`claimwright: ${message}`);
}

/** The first fault, and how many more there are. */
function unusable(path: string, [first, ...others]: readonly FileNote[]): Unusable {
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return new Unusable(`${first?.message ?? `${labelOf(path)}: it cannot be used`}${more}`);
}
