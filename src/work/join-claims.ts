import { calendarDay, formatD8 } from "../claim/index.ts";
import { SegmentReader, tagCode } from "../x12/index.ts";
import type { SegmentView } from "../x12/index.ts";

/** When a file is made, and the number of its first interchange. */
export interface Sending {
  readonly at: Date;
  readonly control: number;
  /** ISA15: for payment (P) or a test (T). Without it each claim keeps what its file said. */
  readonly usage?: Usage | undefined;
}

export type Usage = "P" | "T";

export interface Joined {
  readonly bytes: Uint8Array;
  readonly interchanges: number;
  /** BHT03 of the first interchange, by which the file is known again. */
  readonly reference: string;
}

interface Part { readonly tag: number; readonly text: string; readonly level: string }
interface Slice {
  readonly isa: readonly string[];
  readonly gs: readonly string[];
  /** ST to the first level. */
  readonly head: readonly string[];
  readonly levels: readonly Level[];
  readonly claim: readonly string[];
  readonly separators: Marks;
}
interface Level { readonly code: string; readonly segments: readonly string[] }
interface Marks { readonly element: string; readonly segment: string }

const [ISA, GS, HL, CLM, SE, GE, IEA] = ["ISA", "GS", "HL", "CLM", "SE", "GE", "IEA"].map(tagCode);
/** Of the head, BHT carries the reference and the time of the file that the claim came in: BHT03 to BHT05. */
const BHT = /^BHT(?![A-Z0-9])/;

/**
 * Joins claims, each in a file of its own, into one file: an interchange for each sender, receiver and submitter, with a number, a
 * reference (BHT03) and a time of its own: under the reference of the file that a claim came in, a batch may be refused as sent before.
 * The segments of the claims and of their levels stay as they are, byte for byte; a level that the claim before has too is written once.
 */
export function joinClaims(slices: readonly Uint8Array[], { at, control, usage }: Sending): Joined {
  const groups = new Map<string, Slice[]>();
  for (const slice of slices.map((bytes) => marked(sliceOf(bytes), usage))) {
    const head = slice.head.map((text) => begun(text, slice.separators, ["", "", ""]));
    const key = JSON.stringify([slice.isa.toSpliced(13, 1).toSpliced(9, 2), slice.gs.toSpliced(4, 3), head]);
    groups.set(key, [...groups.get(key) ?? [], slice]);
  }
  const texts = [...groups.values()].map((group, index) => interchangeOf(group, at, control + index));
  return { bytes: Uint8Array.from(texts.join(""), (character) => character.charCodeAt(0)), interchanges: groups.size, reference: referenceAt(at, control) };
}

function marked(slice: Slice, usage: Usage | undefined): Slice {
  return usage === undefined ? slice : { ...slice, isa: changedIn(slice.isa, { 15: usage }) };
}

/** As the clock of the office shows them. */
function dayAndTime(at: Date): readonly [day: string, time: string] {
  const two = (part: number): string => String(part).padStart(2, "0");
  return [formatD8(calendarDay(at)), `${two(at.getHours())}${two(at.getMinutes())}`];
}

function numberText(control: number): string {
  return String(control % 1_000_000_000).padStart(9, "0");
}

/** A reference that no other file has: its minute and its number. */
function referenceAt(at: Date, control: number): string {
  return `${dayAndTime(at).join("")}${numberText(control)}`;
}

/** Bytes as characters, one for one: what is not changed comes out as it went in. */
function sliceOf(bytes: Uint8Array): Slice {
  const parts: Part[] = [];
  let marks: Marks = { element: "*", segment: "~" };
  const take = (segment: SegmentView): void => {
    const { separators, code, raw } = segment;
    marks = { element: String.fromCharCode(separators.element), segment: String.fromCharCode(separators.segment) };
    parts.push({ tag: code, text: latin(raw), level: code === HL ? segment.shortText(3) : "" });
  };
  const reader = new SegmentReader({ onSegment: take, onProblem: () => undefined });
  reader.push(bytes);
  reader.end();
  return ordered(parts, marks);
}

function ordered(parts: readonly Part[], separators: Marks): Slice {
  const elements = (tag: number | undefined): string[] => parts.find((part) => part.tag === tag)?.text.split(separators.element) ?? [];
  const head: string[] = [];
  const claim: string[] = [];
  const levels: { code: string; segments: string[] }[] = [];
  for (const { tag, text, level } of parts) {
    if (tag === ISA || tag === GS || tag === SE || tag === GE || tag === IEA) continue;
    if (tag === HL) levels.push({ code: level, segments: [] });
    else if (tag === CLM || claim.length > 0) claim.push(text);
    else (levels.at(-1)?.segments ?? head).push(text);
  }
  return { isa: elements(ISA), gs: elements(GS), head, levels, claim, separators };
}

function interchangeOf(slices: readonly Slice[], at: Date, control: number): string {
  const [first] = slices;
  if (first === undefined) return "";
  const { separators: { element, segment }, isa, gs, head } = first;
  const number = numberText(control);
  const moment = dayAndTime(at);
  const own = [referenceAt(at, control), ...moment] as const;
  const body = [...head.map((text) => begun(text, { element, segment }, own)), ...leveled(slices, element)];
  const group = String(control % 1_000_000_000);
  const st = head[0]?.split(element)[2] ?? "";
  const segments = [
    changedIn(isa, { 9: moment[0].slice(2), 10: moment[1], 13: number }).join(element),
    changedIn(gs, { 4: moment[0], 5: moment[1], 6: group }).join(element),
    ...body,
    ["SE", String(body.length + 1), st].join(element),
    ["GE", "1", group].join(element),
    ["IEA", "1", number].join(element),
  ];
  return segments.map((text) => text + segment).join("");
}

/** A segment of the head: as it is, or where it is the BHT with a reference, a date and a time of its own. */
function begun(text: string, { element }: Marks, [reference, date, time]: readonly [string, string, string]): string {
  return BHT.test(text) ? changedIn(text.split(element), { 3: reference, 4: date, 5: time }).join(element) : text;
}

function changedIn(elements: readonly string[], changed: Readonly<Record<number, string>>): readonly string[] {
  return elements.map((text, index) => changed[index] ?? text);
}

interface Written { readonly number: number; readonly level: Level }

/** The levels and claims of a transaction, levels numbered as they come. */
function leveled(slices: readonly Slice[], element: string): readonly string[] {
  const lines: string[] = [];
  let open: Written[] = [];
  let number = 0;
  slices.forEach(({ levels, claim }, at) => {
    const kept = open.findIndex(({ level }, depth) => !isSame(level, levels[depth]));
    open = open.slice(0, kept < 0 ? Math.min(open.length, levels.length) : kept);
    // A claim of a subscriber may not follow, under one level, those of a dependant.
    const isBelowDeeper = open.length === levels.length && (slices[at - 1]?.levels.length ?? 0) > levels.length;
    if (isBelowDeeper) open = open.slice(0, -1);
    levels.slice(open.length).forEach((level) => {
      const parent = open.at(-1)?.number;
      const hasChild = hasChildren(slices, at, [...open.map((one) => one.level), level]);
      const hl = ["HL", String(++number), parent === undefined ? "" : String(parent), level.code, hasChild ? "1" : "0"];
      lines.push(hl.join(element), ...level.segments);
      open = [...open, { number, level }];
    });
    lines.push(...claim);
  });
  return lines;
}

/** True where this claim, or one that comes under the same level after it, stands deeper. */
function hasChildren(slices: readonly Slice[], from: number, path: readonly Level[]): boolean {
  for (let at = from; at < slices.length; at++) {
    const levels = slices[at]?.levels ?? [];
    if (!path.every((level, depth) => isSame(level, levels[depth]))) return false;
    if (levels.length > path.length) return true;
  }
  return false;
}

function isSame(a: Level, b: Level | undefined): boolean {
  return b !== undefined && a.code === b.code && a.segments.join("\n") === b.segments.join("\n");
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
