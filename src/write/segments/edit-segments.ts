import { decodeText, splice, tagCode } from "../../x12/index.ts";
import type { Edit, SegmentView } from "../../x12/index.ts";
import { additionOf, elementsOf, rewritten } from "./segment-text.ts";
import type { ElementChange } from "./segment-text.ts";
import { refusedSegment } from "./refusal.ts";
import type { RefusedSegment, RefusedSegmentWhy, SegmentEdit } from "./refusal.ts";
import { sizeOf } from "../tree/labels.ts";
import { opensMore, standsOf } from "./stands.ts";
import type { SegmentStand } from "./stands.ts";

/** One element before and after; a segment that came or went is shown whole, under its tag. */
export interface SegmentChange extends ElementChange { readonly segment: number; readonly line?: number }

export type EditedSegments
  = | { readonly bytes: Uint8Array; readonly changes: readonly SegmentChange[] }
    | { readonly refused: RefusedSegment };

const [CLM, LX, ST, SE] = ["CLM", "LX", "ST", "SE"].map(tagCode);

/**
 * Changes segments of claims in their file: all edits or none. Elements that stay keep their bytes, and so does every other segment;
 * SE01 follows where segments come or go. Whether the result is still a sound claim is for the reader to say.
 */
export function editSegments(bytes: Uint8Array, edits: readonly SegmentEdit[]): EditedSegments {
  const sheet = new Sheet(bytes);
  for (const edit of edits) {
    const refused = sheet.take(edit);
    if (refused !== undefined) return { refused };
  }
  return { bytes: splice(bytes, sheet.edits()), changes: sheet.changes };
}

interface Turn { readonly segment: SegmentView; text?: Uint8Array; isGone?: boolean; readonly added: string[] }

class Sheet {
  readonly changes: SegmentChange[] = [];
  readonly #bytes: Uint8Array;
  readonly #stands: readonly SegmentStand[];
  readonly #turns = new Map<number, Turn>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#stands = standsOf(bytes);
  }

  take(edit: SegmentEdit): RefusedSegment | undefined {
    const stand = this.#stands[edit.segment - 1];
    if (stand === undefined) return refusedSegment({ segment: edit.segment, tag: "", why: "absent" });
    const tag = stand.segment.tag();
    const refused = (why: RefusedSegmentWhy, element?: string): RefusedSegment =>
      refusedSegment({ segment: edit.segment, tag, why, ...(element === undefined ? {} : { element }) });
    if (this.#turns.has(edit.segment)) return refused("twice");
    if (edit.op === "drop-line") return this.#dropLine(stand, refused);
    const isKept = edit.op === "add" ? stand.kept === "envelope" || stand.kept === "parties" : stand.kept !== undefined;
    if (isKept && stand.kept !== undefined) return refused(stand.kept);
    if (this.#trailerOf(edit.segment) === undefined) return refused("trailer");
    if (edit.op === "add") return this.#add(edit.text, stand, refused);
    return edit.op === "drop" ? this.#drop(stand, refused) : this.#set(edit.text, stand, refused);
  }

  edits(): readonly Edit[] {
    const turns = [...this.#turns.values()];
    return [...turns.map((turn) => this.#editOf(turn)), ...this.#counts(turns)];
  }

  #set(text: string, stand: SegmentStand, refused: Refuses): RefusedSegment | undefined {
    const { segment, line } = stand;
    const elements = elementsOf(text, segment.separators);
    if (elements.is === "unwritable") return refused(elements.why, elements.element);
    const [tag = ""] = elements.texts;
    const isRenamed = tag !== segment.tag();
    if (isRenamed && isKnown(segment.tag())) return refused("tag");
    if (isRenamed && (opensMore(tag) || tag === "LX")) return refused("opens");
    if (elements.texts.length < 2) return refused("empty");
    const { bytes, changed } = rewritten(segment, elements.texts);
    if (changed.length === 0) return refused("same");
    if (segment.code === CLM && changed.some(({ element }) => element === "CLM01")) return refused("claim-number", "CLM01");
    this.#turns.set(segment.ordinal, { segment, text: bytes, added: [] });
    this.#tell(segment, line, changed);
    return undefined;
  }

  #add(text: string, { segment, line }: SegmentStand, refused: Refuses): RefusedSegment | undefined {
    const added = additionOf(text, segment.separators);
    if (added.is === "unwritable") return refused(added.why, added.element);
    if (added.segments.length === 0) return refused("empty");
    if (added.segments.some(({ tag }) => opensMore(tag))) return refused("opens");
    this.#turns.set(segment.ordinal, { segment, added: added.segments.map((one) => one.text) });
    let at = line ?? 0;
    for (const one of added.segments) {
      if (one.tag === "LX") at++;
      this.#tell(segment, at === 0 ? undefined : at, [{ element: one.tag, from: "", to: one.text }]);
    }
    return undefined;
  }

  #drop({ segment, line }: SegmentStand, refused: Refuses): RefusedSegment | undefined {
    if (segment.code === CLM) return refused("claim");
    this.#turns.set(segment.ordinal, { segment, isGone: true, added: [] });
    this.#tell(segment, line, [{ element: segment.tag(), from: decodeText(segment.bytes, segment.start, segment.end), to: "" }]);
    return undefined;
  }

  /** All of a line goes, and the lines after it count one less where they were counted from one. */
  #dropLine({ segment, line }: SegmentStand, refused: Refuses): RefusedSegment | undefined {
    if (line === undefined) return refused("no-line");
    if (this.#trailerOf(segment.ordinal) === undefined) return refused("trailer");
    const lines = this.#stands.filter((stand) => stand.line !== undefined && this.#claimOf(stand) === this.#claimOf({ segment }));
    const starts = lines.filter((stand) => stand.segment.code === LX);
    if (starts.length < 2) return refused("only-line");
    const own = lines.filter((stand) => stand.line === line);
    if (own.some((stand) => this.#turns.has(stand.segment.ordinal))) return refused("twice");
    for (const stand of own) this.#turns.set(stand.segment.ordinal, { segment: stand.segment, isGone: true, added: [] });
    const isCounted = starts.every((start, at) => Number(start.segment.text(1)) === at + 1);
    if (isCounted) for (const start of starts.slice(line)) this.#countDown(start.segment);
    const from = own.map((stand) => decodeText(stand.segment.bytes, stand.segment.start, stand.segment.end)).join(" ");
    this.#tell(own[0]?.segment ?? segment, line, [{ element: "LX", from, to: "" }]);
    return undefined;
  }

  /** The number of a line, in the width that it had. */
  #countDown(segment: SegmentView): void {
    const before = segment.text(1);
    const number = String(Number(before) - 1).padStart(before.startsWith("0") ? before.length : 0, "0");
    this.#turns.set(segment.ordinal, { segment, text: rewritten(segment, ["LX", number]).bytes, added: [] });
  }

  #claimOf({ segment }: Pick<SegmentStand, "segment">): number | undefined {
    return this.#stands.findLast((stand) => stand.segment.code === CLM && stand.segment.ordinal <= segment.ordinal)?.segment.ordinal;
  }

  #tell({ ordinal }: SegmentView, line: number | undefined, changes: readonly ElementChange[]): void {
    this.changes.push(...changes.map((change) => ({ segment: ordinal, ...(line === undefined ? {} : { line }), ...change })));
  }

  /** What is added comes before the terminator of the segment that it follows: the end of each row stays what it was. */
  #editOf({ segment, text, isGone, added }: Turn): Edit {
    const [start, end] = segment.span;
    if (isGone === true) return { start, end: this.#stands[segment.ordinal]?.segment.offset ?? end, replacement: "" };
    if (text !== undefined) return { start, end, replacement: text };
    const between = String.fromCharCode(segment.separators.segment) + blanksAfter(this.#bytes, end + 1);
    return { start: end, end, replacement: added.map((one) => between + one).join("") };
  }

  /** SE01 of each transaction that has more or fewer segments. Its width stays where it was padded. */
  #counts(turns: readonly Turn[]): readonly Edit[] {
    const more = new Map<Trailer, number>();
    for (const { segment, isGone, added } of turns) {
      const trailer = this.#trailerOf(segment.ordinal);
      if (trailer !== undefined) more.set(trailer, (more.get(trailer) ?? 0) + added.length - (isGone === true ? 1 : 0));
    }
    return [...more].flatMap(([{ segment, header }, by]) => {
      const [start, end] = segment.elementSpan(1) ?? segment.span;
      const before = segment.text(1);
      const width = before.startsWith("0") ? before.length : 0;
      return by === 0 ? [] : [{ start, end, replacement: String(segment.ordinal - header + 1 + by).padStart(width, "0") }];
    });
  }

  readonly #trailers = new Map<number, Trailer>();

  #trailerOf(ordinal: number): Trailer | undefined {
    const header = this.#stands.findLast(({ segment }) => segment.code === ST && segment.ordinal <= ordinal)?.segment.ordinal;
    const end = this.#stands.find(({ segment }) => segment.code === SE && segment.ordinal >= ordinal)?.segment;
    if (header === undefined || end === undefined) return undefined;
    const known = this.#trailers.get(end.ordinal) ?? { segment: end, header };
    this.#trailers.set(end.ordinal, known);
    return known;
  }
}

interface Trailer { readonly segment: SegmentView; readonly header: number }

/** A tag that no guide has may be put right where it stands; a known one says what its segment is. */
function isKnown(tag: string): boolean {
  return sizeOf(tag).count > 0;
}

type Refuses = (why: RefusedSegmentWhy, element?: string) => RefusedSegment;

function blanksAfter(bytes: Uint8Array, from: number): string {
  let end = from;
  while (end < bytes.length && [9, 10, 13, 32].includes(bytes[end] ?? 0)) end++;
  return String.fromCharCode(...bytes.subarray(from, end));
}
