import { shippedPolicies } from "../policy/index.ts";
import type { PayerMapping, Policy, Settings, Statement } from "../policy/index.ts";
import { statementOfOffice } from "../check/office/index.ts";
import type { OfficeRule, Override } from "../check/office/index.ts";
import { overrideFaults, overrideOf, ownRules } from "./own-rules.ts";
import { practiceShape } from "./practice-shape.ts";
import type { WrittenPractice, WrittenRule } from "./practice-shape.ts";
import { shaped } from "./shape.ts";
import { readStances } from "./stances.ts";
import type { Taken } from "./stances.ts";
import { byPlace, overlapFaults, statementFaults } from "./statement-shape.ts";
import { unknownPolicy } from "./unknown-policy.ts";
import { readYaml } from "./yaml-file.ts";
import type { FileNote, Path, YamlFile } from "./yaml-file.ts";

/** What an office's own file says. */
export interface Practice {
  /** The last layer, over every payer's policy. */
  readonly policy: Policy;
  /** Tried before the shipped mapping. */
  readonly payers: readonly PayerMapping[];
  readonly name?: string;
  /** The rules that the office wrote itself; `policy` turns them on. */
  readonly own: readonly OfficeRule[];
  readonly overrides: readonly Override[];
}

export type PracticeRead
  = | { readonly ok: true; readonly practice: Practice; readonly warnings: readonly FileNote[]; readonly notes: readonly FileNote[] }
    | { readonly ok: false; readonly errors: readonly FileNote[]; readonly warnings: readonly FileNote[] };

export interface PracticeOptions {
  /** Policy names beside the shipped ones. */
  readonly policies?: readonly string[];
  /** ISO day by which an exception has run out; default the day of the clock. */
  readonly today?: string;
}

/** Reads `claimwright.yaml`. Every error and note says file, line, column and key. */
export function readPractice(text: string, fileLabel: string, options: PracticeOptions = {}): PracticeRead {
  const file = readYaml(text, fileLabel);
  const { data, errors, warnings } = shaped(file, practiceShape);
  if (data === undefined) return { ok: false, errors, warnings };
  const stances = readStances(file, data.stances ?? {});
  const policies = [...new Set([...shippedPolicies.map(({ id }) => id), ...(options.policies ?? [])])];
  const own = ownRules(file, data.ownRules ?? [], policies);
  const policy = policyOf(data, stances.taken, own.rules);
  const decided = overrideFaults(file, data.overrides ?? [], data.ownRules ?? [], policies);
  const wrong = [...own.errors, ...decided, ...stances.errors, ...ruleFaults(file, data), ...payerFaults(file, data, policies)];
  const faults = wrong.length > 0 ? wrong : overlapFaults(file, policy, placesOf(data, stances.taken));
  if (faults.length > 0) return { ok: false, errors: byPlace(faults), warnings };
  const overrides = (data.overrides ?? []).map(overrideOf);
  const practice: Practice = { policy, payers: payersOf(file, data), own: own.rules, overrides,
    ...(data.office ? { name: data.office } : {}) };
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  return { ok: true, practice, warnings, notes: notesOf(file, data, stances.taken, today) };
}

function policyOf(data: WrittenPractice, taken: readonly Taken[], rules: readonly OfficeRule[]): Policy {
  const stances = taken.flatMap(({ name, settings }) =>
    settings.map(({ rule, set }): Statement => ({ rule, set, cite: own(`Stance ${name}`) })));
  const title = data.office ? `${data.office}: own settings` : "The office's own settings";
  return { id: "practice", title, layer: "practice", statements: [...stances, ...(data.rules ?? []).map(statementOf), ...rules.map(statementOfOffice)] };
}

function own(section: string): Statement["cite"] {
  return { source: "office", section, confidence: "verified" };
}

function statementOf(entry: WrittenRule): Statement {
  const { rule, from, until, by } = entry;
  const reason = by ? `${entry.reason} (${by})` : entry.reason;
  const begin = from ? { from } : {};
  return { rule, ...begin, ...(until ? { until } : {}), set: settingsOf(entry), cite: { ...own(reason), ...begin }, reason };
}

function settingsOf({ on, off, severity, set }: WrittenRule): Settings {
  const isOn = off === true ? false : on ?? (off === false ? true : undefined);
  return { ...(isOn === undefined ? {} : { on: isOn }), ...(severity ? { severity } : {}), ...(set ? { params: set } : {}) };
}

/** Where the statements of the policy stand in the file, by their order there. */
function placesOf(data: WrittenPractice, taken: readonly Taken[]): (index: number) => Path {
  const stances = taken.flatMap(({ path, settings }) => settings.map(() => path));
  const places: readonly Path[] = [...stances, ...(data.rules ?? []).map((_, index) => ["rules", index, "rule"])];
  return (index) => places[index] ?? [];
}

function ruleFaults(file: YamlFile, { rules }: WrittenPractice): readonly FileNote[] {
  return (rules ?? []).flatMap(({ rule, from, until, set }, index) =>
    statementFaults(file, ["rules", index], { rule, from, until, params: set ?? undefined }, ["rules", index, "set"]));
}

function payerFaults(file: YamlFile, { payers }: WrittenPractice, policies: readonly string[]): readonly FileNote[] {
  return (payers ?? []).flatMap(({ policy }, index) =>
    policies.includes(policy) ? [] : [file.note(["payers", index, "policy"], unknownPolicy(policy, policies))]);
}

/** Ids keep their leading zeros: they are taken as written. */
function payersOf(file: YamlFile, { payers }: WrittenPractice): readonly PayerMapping[] {
  return (payers ?? []).map(({ policy, name, id, filingIndicator }, index) => ({
    policy,
    ...(name ? { name } : {}),
    ...(id ? { id: file.written(["payers", index, "id"]) ?? id } : {}),
    ...(filingIndicator ? { filingIndicator: (file.written(["payers", index, "filingIndicator"]) ?? filingIndicator).toUpperCase() } : {}),
  }));
}

function notesOf(file: YamlFile, { rules }: WrittenPractice, taken: readonly Taken[], today: string): readonly FileNote[] {
  const expired = (rules ?? []).flatMap(({ rule, off, until }, index) =>
    off === true && until !== undefined && until < today
      ? [file.note(["rules", index, "until"], `the exception for ${rule} ended on ${until}; services after that day are checked again.`)]
      : []);
  const everywhere = taken.filter(({ name }) => name === "timedUnits").map(({ path }) => file.note(path, "holds for every payer, Medicare included."));
  return byPlace([...expired, ...everywhere]);
}
