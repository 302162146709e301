import type { Problem } from "../../claim/index.ts";
import { problemJson } from "../claim-json.ts";
import type { Json } from "../claim-json.ts";
import { hasRejection, summaryOf } from "./tell.ts";
import type { ToldAnswer } from "./told.ts";

/** A file that was read, and what is wrong with it. */
export interface AnswerFile {
  readonly path: string;
  readonly is: "acknowledgement" | "claims";
  readonly problems: readonly Problem[];
}

/** The answer of `ack --format json`: what each acknowledgement says, in the order in which they were read. */
export function toldJson(told: readonly ToldAnswer[], files: readonly AnswerFile[], tool: { readonly version: string }): Json {
  const summary = summaryOf(told);
  return {
    tool: { name: "claimwright", version: tool.version },
    files: files.map(({ path, is, problems }) => ({ path, is, problems: problems.map(problemJson) })),
    answers: plain(told) as readonly Json[],
    summary: { ...(plain(summary) as Readonly<Record<string, Json>>), rejected: hasRejection(told) },
    schemaVersion: 1,
  };
}

/** What is told is plain data already; what is not there becomes `null`. */
function plain(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object") return value as Json;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
