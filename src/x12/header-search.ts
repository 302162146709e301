import type { Problem } from "../claim/index.ts";
import { skipBlanks } from "./blank.ts";
import { SEARCH_LIMIT } from "./limits.ts";
import { exactHeader, looseHeader, startsInterchange } from "./separators.ts";
import type { Header } from "./separators.ts";
import { sniffForeign } from "./sniff.ts";
import { Stray } from "./stray.ts";
import { syntaxProblem } from "./syntax-problem.ts";
import type { SyntaxCode } from "./syntax-problem.ts";

/** How many bytes must lie ahead before a header, or the kind of a file, is judged. */
export const LOOKAHEAD = 512;

/** Some bytes of the file that are searched, and where they stand in it. */
export interface Stretch {
  readonly bytes: Uint8Array;
  /** Where `bytes[0]` stands in the file. */
  readonly base: number;
  /** The number of the last segment before. */
  readonly ordinal: number;
  /** No more bytes will come. */
  readonly isLast: boolean;
}

/** `at`: where to go on, at a header if there is one. `wait`: the bytes from there on are too few to judge. */
export interface Step { readonly at: number; readonly header?: Header; readonly wait?: true }

/** Looks for the ISA that begins an interchange, and tells of all that stands outside of one. */
export class HeaderSearch {
  /** The file is no X12, and nothing more of it is read. */
  isStopped = false;
  /** Nothing but blanks were met so far. */
  isBlank = true;
  readonly #stray = new Stray();
  readonly #tell: (problem: Problem) => void;
  #headers = 0;

  constructor(tell: (problem: Problem) => void) {
    this.#tell = tell;
  }

  seek(stretch: Stretch, from: number): Step {
    const { bytes, base, ordinal, isLast } = stretch;
    const at = this.#stray.isOpen ? from : skipBlanks(bytes, from);
    if (this.#isTooFar(base + at)) return this.#refuse(stretch);
    if (bytes.length - at < LOOKAHEAD && !isLast) return { at, wait: true };
    if (at >= bytes.length) return { at };
    const header = startsInterchange(bytes, at) ? this.#header(stretch, at) : undefined;
    if (header) {
      this.#endStray(base + at, ordinal, false);
      this.isBlank = false;
      this.#headers++;
      return { at, header };
    }
    if (!this.#stray.isOpen && isByteOrderMark(bytes, at)) {
      this.#say("byte-order-mark", ordinal, base + at, base + at + 3);
      return { at: at + 3 };
    }
    if (!this.#stray.isOpen) this.#beginStray(stretch, at);
    const next = bytes.indexOf(73, at + 1);
    return { at: next < 0 ? bytes.length : next };
  }

  /** The end of the file. */
  end(offset: number, ordinal: number): void {
    this.#endStray(offset, ordinal, true);
    if (this.isBlank) this.#say("empty-file", ordinal, 0, 0);
  }

  /** Before the first ISA the search ends somewhere, so that a stream of anything is not read for ever. */
  #isTooFar(offset: number): boolean {
    return this.#headers === 0 && this.#stray.isOpen && offset > this.#stray.from + SEARCH_LIMIT;
  }

  #refuse({ bytes, base, ordinal }: Stretch): Step {
    this.#endStray(base + bytes.length, ordinal, true);
    this.isStopped = true;
    return { at: bytes.length };
  }

  /** The ISA at `at`, if it can be read. Among stray content only an exact one is one. */
  #header({ bytes, base, ordinal }: Stretch, at: number): Header | undefined {
    const header = exactHeader(bytes, at) ?? (this.#stray.isOpen ? undefined : looseHeader(bytes, at));
    if (header && "separators" in header) return header;
    if (this.#stray.isOpen) return undefined;
    if (header) this.#say("separators", ordinal, base + at, base + at + 3, header.clash);
    else this.#say("interchange-header", ordinal, base + at, base + at + 3, "what follows was left out up to the next ISA.");
    this.#stray.beginTold(base + at);
    this.isBlank = false;
    return undefined;
  }

  #beginStray({ bytes, base, ordinal }: Stretch, at: number): void {
    const opening = bytes.subarray(at, at + LOOKAHEAD);
    const foreign = this.isBlank ? sniffForeign(opening) : undefined;
    this.isBlank = false;
    this.isStopped = foreign !== undefined;
    if (foreign) this.#say("not-x12", ordinal, base + at, base + at + opening.length, foreign);
    else this.#stray.begin(base + at, opening);
  }

  #endStray(offset: number, ordinal: number, isLast: boolean): void {
    const isAll = this.#headers === 0 && isLast;
    const end = isAll ? Math.min(offset, this.#stray.from + SEARCH_LIMIT) : offset;
    const problem = this.#stray.end(end, ordinal + 1, isAll);
    if (problem) this.#tell(problem);
  }

  #say(code: SyntaxCode, ordinal: number, start: number, end: number, detail = ""): void {
    this.#tell(syntaxProblem(code, { segment: ordinal + 1, bytes: [start, end] }, detail));
  }
}

function isByteOrderMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}
