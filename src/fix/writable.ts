import type { Change } from "../check/index.ts";
import type { Separators } from "../x12/index.ts";
import type { ClaimShape } from "./layout.ts";
import { dropsOf } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";

/** Why these changes cannot be written into the file; `undefined` where they can. */
export function unwritable({ standing, changes }: Wanted, shape: ClaimShape | undefined): string | undefined {
  if (shape === undefined) return "the claim does not stand in an 837P file";
  const cut = dropsOf(changes).find((line) => shape.loops.get(line)?.next === undefined);
  if (cut !== undefined) return `line ${cut} is not whole in the file: what follows it is missing`;
  for (const change of changes) {
    const why = "line" in change ? unwritableLine(change, standing.claim.lines, shape) : unsafeValue(change.to, shape);
    if (why !== undefined) return why;
  }
  return undefined;
}

type LineChange = Exclude<Change, { readonly op: "set-total" }>;
type Lines = Wanted["standing"]["claim"]["lines"];

function unwritableLine(change: LineChange, lines: Lines, shape: ClaimShape): string | undefined {
  if (change.op === "drop-line") return undefined;
  const service = shape.loops.get(change.line)?.service;
  if (service === undefined) return `line ${change.line} has no SV1 segment`;
  if (change.op === "set") return unsafeValue(change.to, shape);
  if (service.componentSpan(1, 2) === undefined) return `SV101 of line ${change.line} has no procedure code`;
  const written = lines.find(({ number }) => number === change.line)?.modifiers ?? [];
  const added = change.op === "add-modifier" ? [change.modifier] : change.op === "respell-modifiers" ? change.modifiers : [];
  if (added.some((modifier) => modifier === "")) return `an empty modifier cannot be written on line ${change.line}`;
  return [...written, ...added].map((modifier) => unsafeValue(modifier, shape)).find((why) => why !== undefined);
}

/** A value is written as it is: it must be printable, and must not hold what the file separates by. */
function unsafeValue(value: string, { claim: { separators } }: ClaimShape): string | undefined {
  if (!/^[\x20-\x7e]*$/.test(value)) return "the new value holds a character that an 837P file cannot carry";
  const separator = separatorsOf(separators).find((character) => value.includes(character));
  return separator === undefined ? undefined : `the new value holds "${separator}", which this file uses as a separator`;
}

function separatorsOf({ element, component, repetition, segment }: Separators): readonly string[] {
  return [element, component, repetition, segment].filter((byte) => byte > 0).map((byte) => String.fromCharCode(byte));
}
