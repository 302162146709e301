import { OFFICE_KINDS } from "../check/office/index.ts";
import type { OfficeRule, Override } from "../check/office/index.ts";
import type { Example } from "../check/index.ts";
import type { VisitJson } from "../claim/index.ts";
import { readVisits } from "../read/index.ts";
import { unknownRule } from "./known-rules.ts";
import { withOf } from "./own-rule-shape.ts";
import type { WrittenExample, WrittenOverride, WrittenOwnRule } from "./own-rule-shape.ts";
import { unknownPolicy } from "./unknown-policy.ts";
import type { FileNote, Path, YamlFile } from "./yaml-file.ts";

type Names = readonly string[];

/** The rules that an office wrote, and what is wrong with them. */
export interface OwnRules {
  readonly rules: readonly OfficeRule[];
  readonly errors: readonly FileNote[];
}

/** Makes rules of what is written under `ownRules`. */
export function ownRules(file: YamlFile, written: readonly WrittenOwnRule[], policies: readonly string[]): OwnRules {
  const errors = written.flatMap((one, index) => faultsOf(file, one, ["ownRules", index], policies));
  const twice = written.flatMap(({ id }, index) =>
    (written.findIndex((one) => one.id === id) < index ? [file.note(["ownRules", index, "id"], `there are two rules ${id}.`)] : []));
  const all = [...errors, ...twice];
  return { rules: all.length > 0 ? [] : written.map(ruleOf), errors: all };
}

function faultsOf(file: YamlFile, one: WrittenOwnRule, path: Path, policies: readonly string[]): readonly FileNote[] {
  const order = one.from !== undefined && one.until !== undefined && one.until < one.from
    ? [file.note([...path, "until"], `must not be before ${one.from}.`)] : [];
  return [
    ...order,
    ...withFaults(file, one, path),
    ...wordFaults(file, one, path),
    ...policyFaults(file, one.policies, [...path, "policies"], policies),
    ...exampleFaults(file, one, path, policies),
  ];
}

/** Names of policies that there are not. */
export function policyFaults(file: YamlFile, named: readonly string[] | undefined, path: Path, policies: Names): readonly FileNote[] {
  return (named ?? []).flatMap((name, index) =>
    (policies.includes(name) ? [] : [file.note([...path, index], unknownPolicy(name, policies))]));
}

function withFaults(file: YamlFile, one: WrittenOwnRule, path: Path): readonly FileNote[] {
  const read = withOf(one.kind).safeParse(one.with ?? {});
  if (read.success) return [];
  return read.error.issues.map((issue) => file.note([...path, "with", ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))],
    issue.code === "unrecognized_keys" ? `${one.kind} knows no ${issue.keys.join(", ")}.` : `${one.kind}: ${issue.message}.`));
}

/** Words may name only what the kind fills in. */
function wordFaults(file: YamlFile, one: WrittenOwnRule, path: Path): readonly FileNote[] {
  const known = [...OFFICE_KINDS[one.kind].names, ...Object.keys(one.with ?? {})];
  return (["what", "why", "next"] as const).flatMap((key) => {
    const strangers = [...one.says[key].matchAll(/\{(\w+)\}/g)].flatMap(([, name = ""]) => (known.includes(name) ? [] : [name]));
    return strangers.map((name) => file.note([...path, "says", key], `{${name}} is not filled in for ${one.kind}; it knows ${known.map((word) => `{${word}}`).join(", ")}.`));
  });
}

function exampleFaults(file: YamlFile, { examples }: WrittenOwnRule, path: Path, policies: readonly string[]): readonly FileNote[] {
  return (["found", "quiet"] as const).flatMap((side) => examples[side].flatMap((example, index) => {
    const at = [...path, "examples", side, index];
    const named = example.policy === undefined || policies.includes(example.policy);
    const policy = named ? [] : [file.note([...at, "policy"], unknownPolicy(example.policy ?? "", policies))];
    return [...policy, ...visitFaults(file, example, at)];
  }));
}

function visitFaults(file: YamlFile, example: WrittenExample, at: Path): readonly FileNote[] {
  if (example.visit === undefined) return [];
  const { problems } = readVisits(JSON.stringify([visitOf(example)]));
  return problems.map(({ message }) => file.note([...at, "visit"], message));
}

function visitOf({ visit, claim }: WrittenExample): VisitJson {
  const services = claim.lines.map(({ code }, index) => ({ line: index + 1, code }));
  return { services, ...visit, claim: claim.id ?? "A1" } as unknown as VisitJson;
}

function ruleOf(one: WrittenOwnRule): OfficeRule {
  const { id, title, kind, severity, says, owner, log, codes, policies, providers, places, from, until, examples } = one;
  return {
    id, title, kind, severity, says, owner, log,
    params: withOf(kind).parse(one.with ?? {}),
    scope: { codes: codes ?? "any", ...(policies ? { policies } : {}), ...(providers ? { providers } : {}), ...(places ? { places } : {}) },
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    examples: {
      found: examples.found.map((example, index) => exampleOf(example, `found ${index + 1}`)),
      quiet: examples.quiet.map((example, index) => exampleOf(example, `quiet ${index + 1}`)),
    },
  };
}

function exampleOf(written: WrittenExample, title: string): Example {
  const { visit, ...rest } = written;
  return { title, ...rest, ...(visit === undefined ? {} : { visit: visitOf(written) }) } as Example;
}

/** What an override names must be there. */
export function overrideFaults(
  file: YamlFile, written: readonly WrittenOverride[], own: readonly WrittenOwnRule[], policies: Names,
): readonly FileNote[] {
  return written.flatMap(({ rule, policies: named, from, until }, index) => {
    const path = ["overrides", index];
    const stranger = own.some(({ id }) => id === rule) ? undefined : unknownRule(rule);
    return [
      ...(stranger === undefined ? [] : [file.note([...path, "rule"], stranger)]),
      ...(from !== undefined && until !== undefined && until < from ? [file.note([...path, "until"], `must not be before ${from}.`)] : []),
      ...policyFaults(file, named, [...path, "policies"], policies),
    ];
  });
}

/** An override without the keys that were not written. */
export function overrideOf(written: WrittenOverride): Override {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) as unknown as Override;
}
