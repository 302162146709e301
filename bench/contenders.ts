import { join } from "node:path";
import type { Contender } from "./contender.ts";

export interface Files {
  readonly file: string;
  /** A file of one claim. */
  readonly one: string;
  /** A folder of imported tables. */
  readonly tables: string;
  /** Where findings go. */
  readonly out: string;
}

const peer = (name: string): string => join(import.meta.dirname, "peers", `${name}.mjs`);
const command = join(import.meta.dirname, "..", "dist", "cli", "main.js");

/** Who is timed: the control, the readers, the scrubs, the starts. */
export function contendersFor({ file, one, tables, out }: Files): readonly Contender[] {
  const scrub = (input: string, ...more: readonly string[]): readonly string[] =>
    [command, "scrub", input, "--tables", tables, "--format", "ndjson", "--out", out, "--fail-on", "never", ...more];
  return [
    { name: "control", does: "a fixed loop, for the machine's own worth", args: [peer("control")] },
    { name: "control, two at once", does: "the same loop twice, for what a second core is worth", args: [peer("control")], together: 2 },
    { name: "our read", does: "typed claims, no check of structure", args: [peer("claimwright"), file, "--no-structure"] },
    { name: "our read, structure checked", does: "typed claims, every segment and element held against the guide (SNIP 1-2)", args: [peer("claimwright"), file] },
    { name: "node-x12", does: "segment objects, the file as one chunk (its stream loses data at chunk borders), claims counted", args: [peer("node-x12"), file] },
    { name: "x12-parser", does: "segment objects, streamed, claims counted", args: [peer("x12-parser"), file] },
    { name: "our scrub", does: "everything: SNIP 1-7, all rules and policies, all tables loaded, findings written as ndjson", args: scrub(file), writes: out },
    { name: "our scrub, two jobs", does: "the same, --jobs 2", args: scrub(file, "--jobs", "2"), writes: out },
    { name: "empty node", does: "a program of nothing", args: [join(import.meta.dirname, "peers", "empty.mjs")] },
    { name: "our scrub, one claim", does: "the same scrub of one claim, tables loaded: the cold start", args: scrub(one), writes: out },
  ];
}

/** The readers, which must agree on what is in the file. */
export const READERS = ["our read", "our read, structure checked", "node-x12", "x12-parser"] as const;
