import { formatIsoDay } from "../claim/index.ts";
import type { Problem, VisitRecord } from "../claim/index.ts";
import { shippedPolicies } from "../policy/index.ts";
import type { FieldReport } from "./fields.ts";
import { brokenJson } from "./json-place.ts";
import { visitReader } from "./visit-fields.ts";

export interface VisitsRead {
  readonly records: readonly VisitRecord[];
  readonly problems: readonly Problem[];
}

export interface VisitsOptions {
  /** The policy names that `payerPolicy` may give; default those that ship. */
  readonly policies?: readonly string[];
}

/** A JSON value of the file: one record, if it is well formed. */
interface Piece {
  /** Its place among the records of the file, from 1; a line that is no JSON has a number too. */
  readonly number: number;
  readonly value: unknown;
}

interface Pieces {
  readonly pieces: readonly Piece[];
  readonly problems: readonly Problem[];
}

/**
 * Reads visit records: a JSON array, one object, or one object a line (NDJSON); UTF-8, with or without its mark.
 * A record with a malformed field is left out whole, so that its claim counts as having none: a field left out
 * alone would read as evidence that it was not written down.
 */
export function readVisits(input: Uint8Array | string, options: VisitsOptions = {}): VisitsRead {
  const source = (typeof input === "string" ? input : new TextDecoder().decode(input)).replace(/^\uFEFF/, "");
  const { pieces, problems } = piecesOf(source);
  const read = visitReader(options.policies ?? shippedPolicies.map(({ id }) => id));
  const found: Problem[] = [...problems];
  const records = new Map<string, { readonly record: VisitRecord; readonly number: number }>();
  for (const { value, number } of pieces) {
    const record = readRecord(value, number, read, found);
    if (record === undefined) continue;
    const key = JSON.stringify([record.claim, record.date]);
    const first = records.get(key);
    if (first === undefined) records.set(key, { record, number });
    else found.push(twice(record, number, first.number));
  }
  if (pieces.length === 0 && problems.length === 0) found.push(none());
  return { records: [...records.values()].map(({ record }) => record), problems: found };
}

function readRecord(value: unknown, number: number, read: ReturnType<typeof visitReader>, found: Problem[]): VisitRecord | undefined {
  const bad: { readonly path: string; readonly expected: string }[] = [];
  const strangers: string[] = [];
  const report: FieldReport = {
    bad: (path, expected) => void bad.push({ path, expected }),
    stranger: (path) => void strangers.push(path),
  };
  const record = read(value, report);
  const claim = record === undefined ? {} : { claim: record.claim };
  for (const path of strangers) {
    found.push({ code: "visit-unknown-key", severity: "warning", message: `Visit record ${number}: the key ${shown(path)} is not known and was ignored.`, ...claim });
  }
  for (const { path, expected } of bad) {
    const place = path === "" ? "" : ` ${shown(path)}`;
    const message = `Visit record ${number}:${place} must be ${expected}. The record is left out, and its claim counts as having none.`;
    found.push({ code: "visit-bad-field", severity: "error", message, ...claim });
  }
  return bad.length === 0 ? record : undefined;
}

/** A key path as it may be shown: short, and with nothing that moves a terminal's cursor. */
function shown(path: string): string {
  const longest = 60;
  return JSON.stringify(path.length > longest ? `${path.slice(0, longest)}…` : path);
}

function twice({ claim, date }: VisitRecord, number: number, first: number): Problem {
  const day = date === undefined ? "with no date" : `for ${formatIsoDay(date)}`;
  const message = `Visit records ${first} and ${number} are both of one claim, ${day}; only record ${first} counts. Put the services of a visit in one record.`;
  return { code: "visit-twice", severity: "error", message, claim };
}

function none(): Problem {
  return { code: "visit-none", severity: "warning", message: "The file holds no visit records." };
}

function piecesOf(source: string): Pieces {
  const whole = parsed(source);
  if (whole !== undefined) {
    const values: readonly unknown[] = Array.isArray(whole.value) ? whole.value : [whole.value];
    return { pieces: values.map((value, index) => ({ value, number: index + 1 })), problems: [] };
  }
  const lines = source.split("\n").map((text, before) => ({ text, before })).filter(({ text }) => text.trim() !== "");
  if (lines.length === 0) return { pieces: [], problems: [] };
  return isLines(lines.map(({ text }) => text)) ? linesOf(lines) : { pieces: [], problems: [notJson("The file of visit records is", source, 0)] };
}

function parsed(source: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(source) as unknown };
  } catch {
    return undefined;
  }
}

/** One object a line: the first line is one, or most lines begin as one. */
function isLines(lines: readonly string[]): boolean {
  const begun = lines.filter((line) => line.startsWith("{"));
  return lines.length > 1 && (parsed(lines[0] ?? "") !== undefined || begun.length * 2 > lines.length);
}

function linesOf(lines: readonly { readonly text: string; readonly before: number }[]): Pieces {
  const pieces: Piece[] = [];
  const problems: Problem[] = [];
  for (const [index, { text, before }] of lines.entries()) {
    const piece = parsed(text);
    if (piece === undefined) problems.push(notJson(`Visit record ${index + 1} is`, text, before));
    else pieces.push({ ...piece, number: index + 1 });
  }
  return { pieces, problems };
}

function notJson(what: string, source: string, linesBefore: number): Problem {
  const place = brokenJson(source);
  const where = place === undefined ? "" : ` Line ${place.line + linesBefore}, column ${place.column}: expected ${place.expected}.`;
  return { code: "visit-not-json", severity: "error", message: `${what} not JSON, so nothing was read from it.${where}` };
}
