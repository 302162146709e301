import type { Problem } from "../claim/index.ts";
import { isBlank } from "./blank.ts";
import { Carry } from "./carry.ts";
import { EmptyRun } from "./empty-run.ts";
import { HeaderSearch, LOOKAHEAD } from "./header-search.ts";
import { SEGMENT_LIMIT } from "./limits.ts";
import { PlainRun } from "./plain-run.ts";
import { SegmentEnd } from "./segment-end.ts";
import { SegmentTable } from "./segment-table.ts";
import { SegmentView, tagCode, tagCodeAt } from "./segment.ts";
import { startsInterchange } from "./separators.ts";
import type { Header, Separators } from "./separators.ts";
import { syntaxProblem } from "./syntax-problem.ts";
import type { SyntaxCode } from "./syntax-problem.ts";

export interface SegmentSink {
  /** Called for each segment in the order of the file, the ISA among them. */
  readonly onSegment: (segment: SegmentView) => void;
  /** True: `onSegment` is lent one view, which turns to the next segment after each call. Quicker where few are kept. */
  readonly lends?: boolean;
  /** Called after the segment that the problem is about. */
  readonly onProblem: (problem: Problem) => void;
  /** Called at the end with what there is of a segment that the file was cut in, before the problem that says so. */
  readonly onUnfinished?: (segment: SegmentView) => void;
}

const IEA = tagCode("IEA");
const ISA = tagCode("ISA");
const NONE: Separators = { element: 42, component: 58, repetition: 94, segment: 126 };
/** An unfinished segment is looked at again when it has grown to this, and then whenever it has doubled. */
const FIRST_LOOK = 65_536;

/**
 * Cuts X12 into segments. Feed it chunks of any size with `push`, then call `end`: what comes out does not depend on
 * where chunks end. Each ISA sets the separators anew. Keeps no more than one segment, and never writes to a chunk
 * or copies one; a chunk must stay as it is while segments read from it are in use.
 */
export class SegmentReader {
  readonly #sink: SegmentSink;
  readonly #search: HeaderSearch;
  readonly #carry = new Carry();
  readonly #found = new SegmentEnd();
  readonly #run = new PlainRun();
  /** Inside of an interchange; otherwise between them. */
  #isInside = false;
  #separators = NONE;
  /** Bytes of the file in all chunks before this one. */
  #read = 0;
  /** Where `bytes[0]` of the scan in hand stands in the file. */
  #base = 0;
  #ordinal = 0;
  #isLast = false;
  /** Where a segment that is too long begins in the file; -1 outside of one. */
  #lostFrom = -1;
  #nextLook = FIRST_LOOK;
  readonly #empty = new EmptyRun();
  /** Of a reader that lends: the view, and the table of the segments that follow each other in the bytes in hand. */
  readonly #lent: SegmentView | undefined;
  #table: SegmentTable | undefined;

  constructor(sink: SegmentSink) {
    this.#sink = sink;
    this.#lent = sink.lends ? new SegmentView(new Uint8Array(0), 0, 0, 0, 0, NONE) : undefined;
    this.#search = new HeaderSearch((problem) => { sink.onProblem(problem); });
  }

  /** How many segments were met so far, those left out included. */
  get segments(): number {
    return this.#ordinal;
  }

  /** True once the file has shown itself to be no X12: whatever is pushed from here on is not looked at. */
  get isStopped(): boolean {
    return this.#search.isStopped;
  }

  push(chunk: Uint8Array): void {
    const at = this.#feedCarry(chunk);
    if (at < chunk.length) this.#scan(chunk, at, this.#read);
    this.#read += chunk.length;
  }

  /** Says that the file is at its end. Nothing may be pushed after it. */
  end(): void {
    this.#isLast = true;
    if (this.#carry.length > 0) this.#scan(this.#carry.take(), 0, this.#carry.offset);
    this.#tellEmpty();
    if (this.#lostFrom >= 0) this.#endLost(this.#read);
    else if (this.#carry.length > 0) this.#unfinished(this.#carry.take(), this.#carry.offset);
    this.#search.end(this.#read, this.#ordinal);
  }

  /** Gives the carry what it needs from the chunk, and scans it. Answers how much of the chunk that took. */
  #feedCarry(chunk: Uint8Array): number {
    let at = 0;
    while (this.#carry.length > 0 && at < chunk.length) {
      const wanted = this.#wanted(chunk, at);
      const to = Math.min(wanted, chunk.length);
      this.#carry.append(chunk, at, to);
      at = to;
      if (wanted <= chunk.length) this.#scan(this.#carry.take(), 0, this.#carry.offset);
    }
    return at;
  }

  /** The index in the chunk up to which the carry wants bytes; beyond the chunk when it does not hold enough. */
  #wanted(chunk: Uint8Array, at: number): number {
    const room = (this.#isInside && this.#lostFrom < 0 ? this.#nextLook : LOOKAHEAD) - this.#carry.length;
    const most = at + Math.max(1, room);
    const terminator = this.#isInside ? chunk.subarray(at, most).indexOf(this.#separators.segment) : -1;
    return terminator < 0 ? most : at + terminator + 1;
  }

  #scan(bytes: Uint8Array, from: number, base: number): void {
    this.#base = base;
    this.#table = undefined;
    let at = from;
    while (at < bytes.length && !this.#search.isStopped) at = this.#isInside ? this.#body(bytes, at) : this.#seek(bytes, at);
  }

  #seek(bytes: Uint8Array, from: number): number {
    const { at, header, wait } = this.#search.seek({ bytes, base: this.#base, ordinal: this.#ordinal, isLast: this.#isLast }, from);
    if (header) return this.#enter(bytes, at, header);
    if (!wait) return at;
    if (at < bytes.length) this.#carry.start(bytes, at, this.#base + at);
    return bytes.length;
  }

  #enter(bytes: Uint8Array, at: number, { separators, length, isExact }: Header): number {
    this.#separators = separators;
    this.#table = undefined;
    this.#isInside = true;
    const segment = this.#deliver(bytes, at, at + length - 1);
    if (!isExact) this.#sink.onProblem(syntaxProblem("interchange-header", segment.where(), "its separators were found by counting."));
    return at + length;
  }

  /** Reads segments until the interchange or the bytes end. */
  #body(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length) {
      if (this.#lostFrom < 0) {
        at = this.#plain(bytes, at);
        if (startsInterchange(bytes, at)) return this.#leave(at);
        if (at >= bytes.length) return at;
      }
      const found = this.#found.find(bytes, at, this.#separators, this.#isLast);
      if (found.kind === "open") return this.#hold(bytes, at, found.tail);
      const { kind, next } = found;
      const code = this.#finish(bytes, at, found);
      if (code === IEA && kind === "terminator") return this.#leave(next);
      at = next;
    }
    return at;
  }

  /** Delivers segments as long as each is plain text with a tag, as nearly all are. Answers where the next begins that is not. */
  #plain(bytes: Uint8Array, from: number): number {
    const { segment: terminator, element } = this.#separators;
    for (let at = from; ;) {
      while (isBlank(bytes[at] ?? 0)) at++;
      const end = this.#run.end(bytes, at, terminator);
      const code = end < 0 ? 0 : tagCodeAt(bytes, at, end, element);
      if (code === 0 || code === ISA || code === IEA || end - at > SEGMENT_LIMIT) return at;
      this.#deliver(bytes, at, end, code);
      at = end + 1;
    }
  }

  /** Delivers the segment that ends here, or says why it is none. Answers its tag. */
  #finish(bytes: Uint8Array, at: number, { kind, end, odd }: SegmentEnd): number {
    if (this.#lostFrom >= 0) return this.#lost(this.#lostFrom, this.#base + end);
    if (end - at > SEGMENT_LIMIT) return this.#lost(this.#base + at, this.#base + end);
    if (end === at) {
      this.#empty.add(this.#base + at);
      return 0;
    }
    const segment = this.#deliver(bytes, at, end);
    if (odd >= 0) this.#odd("character", segment, this.#base + odd, String(bytes[odd]));
    if (kind === "line") this.#odd("segment-terminator", segment, this.#base + end, "another begins on the next line, and both were read.");
    else if (odd < 0 && segment.code === 0) this.#sink.onProblem(syntaxProblem("segment-tag", segment.where(), hintOf(segment)));
    return segment.code;
  }

  #deliver(bytes: Uint8Array, start: number, end: number, code = tagCodeAt(bytes, start, end, this.#separators.element)): SegmentView {
    if (this.#empty.count > 0) this.#tellEmpty();
    const segment = this.#viewOf(bytes, start, end, code);
    this.#sink.onSegment(segment);
    return segment;
  }

  #viewOf(bytes: Uint8Array, start: number, end: number, code: number): SegmentView {
    const ordinal = ++this.#ordinal;
    if (this.#lent === undefined) return new SegmentView(bytes, start, end, this.#base + start, ordinal, this.#separators);
    const table = this.#table ??= new SegmentTable(bytes, this.#base, ordinal, this.#separators);
    table.lend(this.#lent, start, end, code);
    return this.#lent;
  }

  #tellEmpty(): void {
    const problem = this.#empty.end(this.#ordinal + 1);
    if (problem) this.#sink.onProblem(problem);
  }

  #leave(at: number): number {
    this.#tellEmpty();
    this.#isInside = false;
    return at;
  }

  /** Keeps an unfinished segment for the next chunk; of one that is too long, no more than the end may need. */
  #hold(bytes: Uint8Array, at: number, tail: number): number {
    if (this.#lostFrom < 0 && bytes.length - at > SEGMENT_LIMIT) this.#lostFrom = this.#base + at;
    const from = this.#lostFrom < 0 ? at : tail;
    if (from < bytes.length) this.#carry.start(bytes, from, this.#base + from);
    this.#nextLook = Math.max(FIRST_LOOK, 2 * (bytes.length - from));
    return bytes.length;
  }

  #lost(start: number, end: number): number {
    this.#tellEmpty();
    this.#problem("segment-too-long", start, end, String(SEGMENT_LIMIT));
    this.#ordinal++;
    this.#table = undefined;
    this.#lostFrom = -1;
    return 0;
  }

  #endLost(offset: number): void {
    this.#lost(this.#lostFrom, offset);
    this.#problem("truncated", offset, offset);
  }

  /** What is left at the end without a terminator: a segment that was cut. An IEA is whole even so. */
  #unfinished(bytes: Uint8Array, offset: number): void {
    this.#base = offset;
    this.#table = undefined;
    let end = bytes.length;
    while (isBlank(bytes[end - 1] ?? 0)) end--;
    if (tagCodeAt(bytes, 0, end, this.#separators.element) === IEA) {
      const segment = this.#deliver(bytes, 0, end);
      return this.#sink.onProblem(syntaxProblem("segment-terminator", segment.where(), "the file ends there."));
    }
    this.#sink.onUnfinished?.(new SegmentView(bytes, 0, end, offset, this.#ordinal + 1, this.#separators));
    this.#problem("truncated", offset, offset + end);
  }

  #odd(code: SyntaxCode, segment: SegmentView, at: number, detail: string): void {
    this.#sink.onProblem(syntaxProblem(code, { segment: segment.ordinal, bytes: [at, at + 1] }, detail));
  }

  #problem(code: SyntaxCode, start: number, end: number, detail = ""): void {
    this.#sink.onProblem(syntaxProblem(code, { segment: this.#ordinal + 1, bytes: [start, end] }, detail));
  }
}

/** Small letters are a mistake that is easy to name. */
function hintOf(segment: SegmentView): string {
  const { bytes, start, end, separators } = segment;
  const capitals = bytes.slice(start, Math.min(end, start + 4)).map((byte) => (byte >= 97 && byte <= 122 ? byte - 32 : byte));
  return tagCodeAt(capitals, 0, capitals.length, separators.element) === 0 ? "" : ": its tag is in small letters";
}
