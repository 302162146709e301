import { formatDollars, parseCents } from "../claim/index.ts";
import { fieldsOf } from "../write/segments/fields.ts";
import type { SegmentMarks } from "../write/segments/index.ts";
import { marksIn, segmentsNamed } from "../write/segments/index.ts";
import type { SegmentNamed } from "../write/segments/index.ts";
import { lined } from "./lined-up.ts";

/** Segments that every file has of its own: nobody is told of their numbers. */
const OF_THE_FILE: ReadonlySet<string> = new Set(["ISA", "GS", "ST", "BHT", "HL", "LX", "SE", "GE", "IEA"]);

/** Segments that need not be named: what stands in them is what a claim is. */
const PLAIN: ReadonlySet<string> = new Set(["CLM", "SV1"]);

/** What the fields of a segment are called here, where our labels are for one who reads the file. */
const LABELS: Readonly<Record<string, string>> = { "CLM total charge": "total", "SV1 quantity": "units", "SV1 modifier": "modifiers", "SV1 diagnosis": "diagnosis pointers" };

const MONEY: ReadonlySet<string> = new Set(["CLM total charge", "SV1 charge", "AMT amount"]);

interface File { readonly segments: readonly SegmentNamed[]; readonly marks: SegmentMarks }

interface Part { readonly name: string; readonly procedure: string; readonly segments: readonly SegmentNamed[] }

/**
 * In what two claims differ, each alone in its small file, in sentences for whoever chooses between them: `line 2: units 1 → 2`. They hold
 * what the claims hold, so they are for the screen and for nothing that is kept.
 */
export function differences(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [was, is] = [fileOf(one), fileOf(other)];
  return [...sentWords(was, is), ...between(headOf(was), headOf(is), was, is), ...linesBetween(was, is)];
}

function fileOf(bytes: Uint8Array): File {
  return { segments: segmentsNamed(bytes), marks: marksIn(bytes) ?? { element: "*", component: ":", segment: "~" } };
}

/** ISA: who sends and receives, and whether it is a test. */
function sentWords(was: File, is: File): readonly string[] {
  const of = ({ segments, marks }: File): readonly string[] => (segments.find(({ tag }) => tag === "ISA")?.text ?? "").split(marks.element).map((text) => text.trim());
  const [before, after] = [of(was), of(is)];
  const differs = (...elements: readonly number[]): boolean => elements.some((element) => before[element] !== after[element]);
  return [
    ...(differs(5, 6) ? [`sender ${before[6] ?? ""} → ${after[6] ?? ""}`] : []),
    ...(differs(7, 8) ? [`receiver ${before[8] ?? ""} → ${after[8] ?? ""}`] : []),
    ...(differs(15) ? [`the file's mark (ISA15) ${before[15] ?? ""} → ${after[15] ?? ""}`] : []),
  ];
}

const own = ({ segments }: File): readonly SegmentNamed[] => segments.filter(({ tag }) => !OF_THE_FILE.has(tag));

function headOf(file: File): Part {
  return { name: "", procedure: "", segments: own(file).filter(({ line }) => line === undefined) };
}

function linesOf(file: File): readonly Part[] {
  const numbers = new Set(own(file).flatMap(({ line }) => line ?? []));
  return [...numbers].map((line) => {
    const segments = own(file).filter((segment) => segment.line === line);
    const service = segments.find(({ tag }) => tag === "SV1");
    const procedure = service === undefined ? "" : fieldsOf(service.text, file.marks).find(({ label }) => label === "procedure")?.value ?? "";
    return { name: `line ${line}`, procedure, segments };
  });
}

/** As many lines are held against each other in their order, else by what was done. */
function linesBetween(was: File, is: File): readonly string[] {
  const [before, after] = [linesOf(was), linesOf(is)];
  const pairs = before.length === after.length
    ? before.map((line, index) => [line, after[index]] as const)
    : lined(before, after, ({ procedure }, other) => procedure === other.procedure);
  return pairs.flatMap(([line, now]) => {
    if (line === undefined) return [`${now?.name ?? ""}${procedureOf(now)} is new`];
    if (now === undefined) return [`${line.name}${procedureOf(line)} is gone`];
    return between(line, now, was, is);
  });
}

function procedureOf(line: Part | undefined): string {
  return line === undefined || line.procedure === "" ? "" : ` (${line.procedure})`;
}

function between(was: Part, is: Part, { marks }: File, { marks: marksNow }: File): readonly string[] {
  const left = { was: [] as SegmentNamed[], is: [] as SegmentNamed[] };
  for (const [before, after] of lined(was.segments, is.segments, (one, other) => one.text === other.text)) {
    if (before === undefined && after !== undefined) left.is.push(after);
    if (after === undefined && before !== undefined) left.was.push(before);
  }
  const words: string[] = [];
  for (const before of left.was) {
    const at = left.is.findIndex((after) => kindOf(after, marksNow) === kindOf(before, marks));
    const [after] = at < 0 ? [] : left.is.splice(at, 1);
    if (after === undefined) words.push(`${prefix(is, before)}${valueOf(before, marks)} is gone`);
    else words.push(...fieldWords(before, after, [marks, marksNow]).map((field) => `${prefix(is, after)}${field}`));
  }
  return [...words, ...left.is.map((after) => `${prefix(is, after)}${valueOf(after, marksNow)} is new`)];
}

/** Of two segments of one kind, one took the other's place. */
function kindOf({ tag, loop, text }: SegmentNamed, { element }: SegmentMarks): string {
  return ["REF", "DTP", "AMT", "NM1"].includes(tag) ? `${loop} ${tag} ${text.split(element)[1] ?? ""}` : `${loop} ${tag}`;
}

function prefix({ name }: Part, { tag, name: segment }: Pick<SegmentNamed, "tag" | "name">): string {
  const parts = [...(name === "" ? [] : [name]), ...(PLAIN.has(tag) || segment === "" ? [] : [segment.toLowerCase()])];
  return parts.length === 0 ? "" : `${parts.join(", ")}: `;
}

/** The segment's own words, where all of it is new or gone. */
function valueOf({ text, tag }: SegmentNamed, marks: SegmentMarks): string {
  return text.startsWith(`${tag}${marks.element}`) ? text.slice(tag.length + 1).replaceAll(marks.element, " ").trim() : text;
}

type Marks = readonly [was: SegmentMarks, is: SegmentMarks];

function fieldWords({ tag, text }: SegmentNamed, after: SegmentNamed, [marks, marksNow]: Marks): readonly string[] {
  const [before, now] = [labelled(text, marks), labelled(after.text, marksNow)];
  const labels = [...new Set([...before.keys(), ...now.keys()])];
  const changed = labels.filter((label) => (before.get(label) ?? "") !== (now.get(label) ?? ""));
  const told = changed.length > 1 ? changed.filter((label) => label !== "code list") : changed;
  return told.map((label) => `${LABELS[`${tag} ${label}`] ?? label} ${shown(tag, label, before.get(label))} → ${shown(tag, label, now.get(label))}`);
}

/** The values of a segment by what they are called: those of one name stand together, as modifiers do. */
function labelled(text: string, marks: SegmentMarks): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { position, label, value } of fieldsOf(text, marks)) {
    const name = label === "" ? position : label;
    if (value !== "") values.set(name, values.has(name) ? `${values.get(name) ?? ""} ${value}` : value);
  }
  return values;
}

function shown(tag: string, label: string, value = ""): string {
  if (value === "") return "none";
  const cents = MONEY.has(`${tag} ${label}`) ? parseCents(value) : undefined;
  if (cents !== undefined) return formatDollars(cents);
  return tag === "DTP" || tag === "DMG" ? value.replaceAll(/\b(\d{4})(\d{2})(\d{2})\b/g, "$1-$2-$3") : value;
}
