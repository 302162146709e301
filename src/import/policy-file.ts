import { z } from "zod";
import { shippedPolicies } from "../policy/index.ts";
import type { LayerName, Policy, Settings, Statement } from "../policy/index.ts";
import { SOURCES } from "../reference/index.ts";
import type { Citation, SourceId } from "../reference/index.ts";
import { didYouMean } from "./nearest.ts";
import { unknownPolicy } from "./unknown-policy.ts";
import { shaped } from "./shape.ts";
import { byPlace, flag, isoDay, overlapFaults, params, severity, statementFaults, text } from "./statement-shape.ts";
import { readYaml } from "./yaml-file.ts";
import type { FileNote, YamlFile } from "./yaml-file.ts";

const cite = z.strictObject({
  source: text.optional(),
  title: text.optional(),
  section: text.optional(),
  url: z.url({ protocol: /^https?$/, error: "must be a web address" }).optional(),
  from: isoDay.optional(),
  checkedOn: isoDay.optional(),
  confidence: z.enum(["verified", "secondary", "memory", "logic"], "must be verified, secondary, memory or logic").optional(),
}, "must say where this stands: cite: {title: …}")
  .refine(({ source, title }) => source ?? title, "needs a title, or a source that is known here");

const statement = z.strictObject({
  rule: text,
  from: isoDay.optional(),
  until: isoDay.optional(),
  set: z.strictObject({ on: flag.optional(), severity: severity.optional(), params: params.optional() }, "must hold on, severity or params"),
  cite,
  reason: text.optional(),
}, "must be a rule, what to set of it, and a cite");

const policyShape = z.strictObject({
  id: z.string("must be a short name").regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and hyphens"),
  title: text,
  basedOn: text.optional(),
  layer: z.enum(["mac", "payer", "contract"], "must be mac, payer or contract").optional(),
  statements: z.array(statement, "must be a list"),
  gaps: z.array(text, "must be a list of sentences").optional(),
}, "must be a policy: id, title and statements");

type WrittenPolicy = z.infer<typeof policyShape>;

export type PolicyRead
  = | { readonly ok: true; readonly policy: Policy; readonly warnings: readonly FileNote[] }
    | { readonly ok: false; readonly errors: readonly FileNote[]; readonly warnings: readonly FileNote[] };

/** Reads one payer's policy, for `--policy FILE`: hand it to the engine beside the shipped ones. */
export function readPolicyFile(text: string, fileLabel: string): PolicyRead {
  const file = readYaml(text, fileLabel);
  const { data, errors, warnings } = shaped(file, policyShape);
  if (data === undefined) return { ok: false, errors, warnings };
  const wrong = [...nameFaults(file, data), ...data.statements.flatMap((_, index) => faultsOf(file, data, index))];
  const policy = policyOf(data);
  const faults = wrong.length > 0 ? wrong : overlapFaults(file, policy, (index) => ["statements", index, "rule"]);
  return faults.length > 0 ? { ok: false, errors: byPlace(faults), warnings } : { ok: true, policy, warnings };
}

function nameFaults(file: YamlFile, { id, basedOn }: WrittenPolicy): readonly FileNote[] {
  const shipped = shippedPolicies.map((policy) => policy.id);
  const taken = shipped.includes(id) ? [file.note(["id"], `"${id}" is a shipped policy; take another name, and write basedOn: ${id} to start from it.`)] : [];
  const base = basedOn === undefined || shipped.includes(basedOn) ? [] : [file.note(["basedOn"], unknownPolicy(basedOn, shipped))];
  return [...taken, ...base];
}

function faultsOf(file: YamlFile, { statements }: WrittenPolicy, index: number): readonly FileNote[] {
  const written = statements[index];
  if (written === undefined) return [];
  const path = ["statements", index];
  const { rule, from, until, set, cite: { source } } = written;
  const named = source === undefined || Object.hasOwn(SOURCES, source) ? [] : [file.note([...path, "cite", "source"], unknownSource(source))];
  return [...statementFaults(file, path, { rule, from, until, params: set.params }, [...path, "set", "params"]), ...named];
}

function unknownSource(source: string): string {
  return `there is no source "${source}".${didYouMean(source, Object.keys(SOURCES))} For a text of your own write title instead.`;
}

function policyOf({ id, title, basedOn, layer, statements, gaps }: WrittenPolicy): Policy {
  const own: LayerName = layer === undefined || layer === "payer" ? `payer:${id}` : layer;
  return { id, title, layer: own, ...(basedOn ? { basedOn } : {}), statements: statements.map(statementOf), ...(gaps ? { gaps } : {}) };
}

function statementOf({ rule, from, until, set, cite: written, reason }: WrittenPolicy["statements"][number]): Statement {
  return {
    rule,
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    set: given(set) as Settings,
    cite: { ...given(written), source: (written.source ?? "office") as SourceId, confidence: written.confidence ?? "secondary" } as Citation,
    ...(reason ? { reason } : {}),
  };
}

/** An object without the keys that were not written. */
function given(source: object): object {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined));
}
