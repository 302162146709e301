import type { Problem } from "../claim/index.ts";
import { Carry } from "./carry.ts";
import { inspect } from "./inspect.ts";
import type { Oddity } from "./inspect.ts";
import { SegmentView, tagCode, tagCodeAt } from "./segment.ts";
import { exactHeader, looseHeader, startsInterchange } from "./separators.ts";
import type { Separators } from "./separators.ts";
import { sniffForeign } from "./sniff.ts";
import { Stray } from "./stray.ts";
import { syntaxProblem } from "./syntax-problem.ts";
import type { SyntaxCode } from "./syntax-problem.ts";

/** The longest segment that is read, in bytes. The guides' longest is far below 2,000. */
export const SEGMENT_LIMIT = 1_048_576;

export interface SegmentSink {
  /** Called for each segment in the order of the file, the ISA among them. */
  readonly onSegment: (segment: SegmentView) => void;
  /** Called after the segment that the problem is about. */
  readonly onProblem: (problem: Problem) => void;
  /** Called at the end with what there is of a segment that the file was cut in, before the problem that says so. */
  readonly onUnfinished?: (segment: SegmentView) => void;
}

const IEA = tagCode("IEA");

/** How many bytes must lie ahead before a header, or the kind of a file, is judged. */
const LOOKAHEAD = 512;

type Mode
  = | "start" // nothing but blanks seen yet
    | "seek" // between interchanges
    | "body" // inside of one
    | "discard" // inside of a segment that is too long
    | "stopped"; // a file of another format

const NONE: Separators = { element: 42, component: 58, repetition: 94, segment: 126 };

/**
 * Cuts X12 into segments. Feed it chunks of any size with `push`, then call `end`: what comes out does not depend on
 * where chunks end. Each ISA sets the separators anew. Keeps no more than one segment, and never writes to a chunk
 * or copies one; a chunk must stay as it is while segments read from it are in use.
 */
export class SegmentReader {
  readonly #sink: SegmentSink;
  readonly #carry = new Carry();
  #mode: Mode = "start";
  #separators = NONE;
  /** Bytes of the file in all chunks before this one. */
  #read = 0;
  /** Where `bytes[0]` of the scan in hand stands in the file. */
  #base = 0;
  #ordinal = 0;
  #ending = false;
  readonly #stray = new Stray();
  #headers = 0;

  constructor(sink: SegmentSink) {
    this.#sink = sink;
  }

  /** How many segments were met so far, those left out included. */
  get segments(): number {
    return this.#ordinal;
  }

  push(chunk: Uint8Array): void {
    const at = this.#feedCarry(chunk);
    if (at < chunk.length) this.#scan(chunk, at, this.#read);
    this.#read += chunk.length;
  }

  /** Says that the file is at its end. Nothing may be pushed after it. */
  end(): void {
    this.#ending = true;
    if (this.#carry.length > 0) this.#scan(this.#carry.take(), 0, this.#carry.offset);
    if (this.#carry.length > 0) this.#unfinished(this.#carry.take(), this.#carry.offset);
    else if (this.#mode === "discard") this.#problem("truncated", this.#read, this.#read);
    this.#endStray(this.#read);
    if (this.#mode === "start") this.#problem("empty-file", 0, 0);
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
      else if (this.#mode === "body" && this.#carry.length > SEGMENT_LIMIT) this.#discard(this.#carry.offset);
    }
    return at;
  }

  /** The index in the chunk up to which the carry wants bytes; beyond the chunk when it does not hold enough. */
  #wanted(chunk: Uint8Array, at: number): number {
    if (this.#mode !== "body") return at + LOOKAHEAD - this.#carry.length;
    const terminator = chunk.indexOf(this.#separators.segment, at);
    return terminator < 0 ? chunk.length + 1 : terminator + 1;
  }

  #scan(bytes: Uint8Array, from: number, base: number): void {
    this.#base = base;
    let at = from;
    while (at < bytes.length) {
      if (this.#mode === "body") at = this.#body(bytes, at);
      else if (this.#mode === "discard") at = this.#skip(bytes, at);
      else if (this.#mode === "stopped") return;
      else at = this.#seek(bytes, at);
    }
  }

  /** Reads segments until the interchange or the bytes end. */
  #body(bytes: Uint8Array, from: number): number {
    const separators = this.#separators;
    const terminator = separators.segment;
    const length = bytes.length;
    let at = from;
    while (at < length) {
      const first = bytes[at] ?? 0;
      if (first <= 32 && isBlank(first)) { at++; continue; }
      if (first === 73 && startsInterchange(bytes, at)) return this.#leave(at);
      let odd = false;
      let end = at;
      for (; end < length; end++) {
        const byte = bytes[end] ?? 0;
        if (byte === terminator) break;
        if (((byte - 32) >>> 0) > 94) odd = true;
      }
      if (end === length) return this.#hold(bytes, at);
      const next = this.#segment(bytes, at, end, odd);
      if (next < 0) return this.#leave(-next);
      at = next;
    }
    return at;
  }

  /** Delivers one segment. Answers where to go on, negative when it was the interchange's last. */
  #segment(bytes: Uint8Array, at: number, terminator: number, odd: boolean): number {
    if (terminator - at > SEGMENT_LIMIT) {
      this.#tooLong(this.#base + at);
      return terminator + 1;
    }
    if (terminator === at) {
      this.#problem("empty-segment", this.#base + at, this.#base + at + 1);
      return at + 1;
    }
    const from = odd ? this.#splitLines(bytes, at, terminator) : at;
    if (from > at && startsInterchange(bytes, from)) return -from;
    const segment = this.#deliver(bytes, from, terminator);
    const oddity = odd ? inspect(bytes, from, terminator, this.#separators) : undefined;
    if (oddity) this.#odd(oddity, segment);
    else if (segment.code === 0) this.#sink.onProblem(syntaxProblem("segment-tag", segment.where()));
    return segment.code === IEA ? -terminator - 1 : terminator + 1;
  }

  /**
   * Delivers the segments whose terminator was forgotten at the end of a line. Answers where the last one begins, or
   * where an ISA does.
   */
  #splitLines(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    for (;;) {
      const oddity = inspect(bytes, at, end, this.#separators);
      if (oddity?.kind !== "terminator") return at;
      this.#odd(oddity, this.#deliver(bytes, at, oddity.at));
      at = skipBlanks(bytes, oddity.at);
      if (startsInterchange(bytes, at)) return at;
    }
  }

  #deliver(bytes: Uint8Array, start: number, end: number): SegmentView {
    const segment = new SegmentView(bytes, start, end, this.#base + start, ++this.#ordinal, this.#separators);
    this.#sink.onSegment(segment);
    return segment;
  }

  #odd(oddity: Oddity, segment: SegmentView): void {
    const at = this.#base + oddity.at;
    const where = { segment: segment.ordinal, bytes: [at, at + 1] as const };
    this.#sink.onProblem(oddity.kind === "character"
      ? syntaxProblem("character", where, String(oddity.byte))
      : syntaxProblem("segment-terminator", where, "another begins on the next line, and both were read."));
  }

  #leave(at: number): number {
    this.#mode = "seek";
    return at;
  }

  /** Keeps an unfinished segment for the next chunk. */
  #hold(bytes: Uint8Array, at: number): number {
    if (bytes.length - at > SEGMENT_LIMIT) this.#discard(this.#base + at);
    else this.#carry.start(bytes, at, this.#base + at);
    return bytes.length;
  }

  #discard(offset: number): void {
    this.#carry.clear();
    this.#mode = "discard";
    this.#tooLong(offset);
  }

  #tooLong(offset: number): void {
    this.#problem("segment-too-long", offset, offset + SEGMENT_LIMIT, String(SEGMENT_LIMIT));
    this.#ordinal++;
  }

  #skip(bytes: Uint8Array, at: number): number {
    const terminator = bytes.indexOf(this.#separators.segment, at);
    if (terminator < 0) return bytes.length;
    this.#mode = "body";
    return terminator + 1;
  }

  /** Looks for an ISA, between interchanges or before the first. */
  #seek(bytes: Uint8Array, from: number): number {
    const at = this.#stray.isOpen ? from : skipBlanks(bytes, from);
    if (bytes.length - at < LOOKAHEAD && !this.#ending) {
      if (at < bytes.length) this.#carry.start(bytes, at, this.#base + at);
      return bytes.length;
    }
    if (at >= bytes.length) return at;
    const after = startsInterchange(bytes, at) ? this.#header(bytes, at) : -1;
    if (after >= 0) return after;
    if (!this.#stray.isOpen && isByteOrderMark(bytes, at)) {
      this.#problem("byte-order-mark", this.#base + at, this.#base + at + 3);
      return at + 3;
    }
    if (!this.#stray.isOpen) this.#beginStray(bytes, at);
    const next = bytes.indexOf(73, at + 1);
    return next < 0 ? bytes.length : next;
  }

  /** Reads an ISA and goes into its interchange; -1 if it cannot be read. Among stray content only an exact one is one. */
  #header(bytes: Uint8Array, at: number): number {
    const header = exactHeader(bytes, at) ?? (this.#stray.isOpen ? undefined : looseHeader(bytes, at));
    if (header === undefined) return this.#badHeader(this.#base + at);
    this.#endStray(this.#base + at);
    this.#separators = header.separators;
    this.#mode = "body";
    this.#headers++;
    const after = at + header.length;
    const segment = this.#deliver(bytes, at, after - 1);
    if (!header.isExact) this.#sink.onProblem(syntaxProblem("interchange-header", segment.where(), "its separators were found by counting."));
    return after;
  }

  #badHeader(offset: number): number {
    if (this.#stray.isOpen) return -1;
    this.#problem("interchange-header", offset, offset + 3, "what follows was left out up to the next ISA.");
    this.#stray.beginTold(offset);
    this.#mode = "seek";
    return -1;
  }

  #beginStray(bytes: Uint8Array, at: number): void {
    const opening = bytes.subarray(at, at + LOOKAHEAD);
    const foreign = this.#mode === "start" ? sniffForeign(opening) : undefined;
    this.#mode = foreign ? "stopped" : "seek";
    if (foreign) this.#problem("not-x12", this.#base + at, this.#base + at + opening.length, foreign);
    else this.#stray.begin(this.#base + at, opening);
  }

  #endStray(offset: number): void {
    const problem = this.#stray.end(offset, this.#ordinal + 1, this.#headers === 0 && this.#ending);
    if (problem) this.#sink.onProblem(problem);
  }

  /** What is left at the end without a terminator: segments on lines of their own, then one that was cut. An IEA is whole even so. */
  #unfinished(bytes: Uint8Array, offset: number): void {
    this.#base = offset;
    let end = bytes.length;
    while (isBlank(bytes[end - 1] ?? 0)) end--;
    const at = this.#splitLines(bytes, 0, end);
    if (tagCodeAt(bytes, at, end, this.#separators.element) === IEA) {
      const segment = this.#deliver(bytes, at, end);
      return this.#sink.onProblem(syntaxProblem("segment-terminator", segment.where(), "the file ends there."));
    }
    this.#sink.onUnfinished?.(new SegmentView(bytes, at, end, offset + at, this.#ordinal + 1, this.#separators));
    this.#problem("truncated", offset + at, offset + end);
  }

  #problem(code: SyntaxCode, start: number, end: number, detail = ""): void {
    this.#sink.onProblem(syntaxProblem(code, { segment: this.#ordinal + 1, bytes: [start, end] }, detail));
  }
}

function isBlank(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isBlank(bytes[at] ?? 0)) at++;
  return at;
}

function isByteOrderMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}
