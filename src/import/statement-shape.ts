import { z } from "zod";
import { parseIsoDay } from "../claim/index.ts";
import { PolicyError, refuseOverlaps } from "../policy/index.ts";
import type { ParamValue, Params, Policy } from "../policy/index.ts";
import { unknownParam, unknownRule } from "./known-rules.ts";
import type { FileNote, Path, YamlFile } from "./yaml-file.ts";

export const text = z.string("must be text").trim().min(1, "must not be empty");
export const isoDay = z.string("must be a day, written 2026-03-02")
  .refine((value) => parseIsoDay(value) !== undefined, "must be a day that exists, written 2026-03-02");
export const flag = z.boolean("must be true or false");
export const severity = z.enum(["error", "warning", "info"], "must be error, warning or info");

const param = z.custom<ParamValue>(isParam, "must be a number, a word, true, false, null or a list of words");
export const params = z.record(z.string(), param, "must be the rule's parameters, such as minMinutes: 8");

function isParam(value: unknown): value is ParamValue {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return true;
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** What an office writes of one rule, however the keys around it are called. */
export interface WrittenStatement {
  readonly rule: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly params?: Params | undefined;
}

/** Says of a statement what its shape cannot: rules and parameters that are not ours, an end before the start. */
export function statementFaults(file: YamlFile, path: Path, written: WrittenStatement, paramsAt: Path): readonly FileNote[] {
  const { rule, from, until } = written;
  const stranger = unknownRule(rule);
  if (stranger !== undefined) return [file.note([...path, "rule"], stranger)];
  const order = from !== undefined && until !== undefined && until < from ? [file.note([...path, "until"], `must not be before ${from}.`)] : [];
  const badParams = Object.entries(written.params ?? {}).flatMap(([name, value]) => {
    const fault = unknownParam(rule, name, value);
    return fault === undefined ? [] : [file.noteOnKey([...paramsAt, name], fault)];
  });
  return [...order, ...badParams];
}

/** The first statement that sets what an earlier one sets on the same day, at its place in the file. */
export function overlapFaults(file: YamlFile, policy: Policy, placeOf: (index: number) => Path): readonly FileNote[] {
  for (const index of policy.statements.keys()) {
    try {
      refuseOverlaps({ ...policy, statements: policy.statements.slice(0, index + 1) });
    } catch (error) {
      if (error instanceof PolicyError) return [file.note(placeOf(index), error.message)];
      throw error;
    }
  }
  return [];
}

export function byPlace(notes: readonly FileNote[]): readonly FileNote[] {
  return [...notes].sort((a, b) => a.line - b.line || a.column - b.column);
}
