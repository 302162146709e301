import { Pages, roomOf } from "./pages.ts";
import type { Room } from "./pages.ts";

const PAGE_BITS = 16;
const PAGE_SIZE = 1 << PAGE_BITS;
const NO_PAGE = new Uint8Array(0);

/**
 * Many short texts in pages of bytes, each found again by a number: a byte a character (two where one does not hold it) and
 * a byte for the length, where a text of its own would cost some thirty more.
 */
export class TextPages {
  readonly #pages: Pages<Uint8Array<ArrayBuffer>>;
  #newest: Uint8Array = NO_PAGE;
  #used = PAGE_SIZE;

  constructor(room: Room = roomOf(undefined)) {
    this.#pages = new Pages(room, (length) => new Uint8Array(length));
  }

  /** Keeps a text; its number is at least 0, below 2^31 as long as all texts together are below 2 GB, and no other's. */
  add(text: string): number {
    const width = isNarrow(text) ? 1 : 2;
    const size = text.length * width;
    if (this.#used + MOST_HEAD + size > PAGE_SIZE) {
      this.#newest = this.#pages.push(Math.max(PAGE_SIZE, MOST_HEAD + size));
      this.#used = 0;
    }
    const number = (this.#pages.count - 1) * PAGE_SIZE + this.#used;
    this.#used += written(this.#newest, this.#used, text, width);
    return number;
  }

  /** The text of a number; empty for a number that was never given. */
  at(number: number): string {
    const page = this.#pages.at(number >> PAGE_BITS) ?? NO_PAGE;
    let at = number & (PAGE_SIZE - 1);
    let head = 0;
    for (let shift = 0, isLast = false; !isLast; shift += 7) {
      const byte = page[at++] ?? 0;
      head |= (byte & 127) << shift;
      isLast = byte < 128;
    }
    return read(page, at, head >> 1, (head & 1) + 1);
  }
}

/** Bytes of a length of at most 2^27 and the width beside it. */
const MOST_HEAD = 4;

function isNarrow(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 255) return false;
  return true;
}

/** Length and width in steps of seven bits, then the characters; how many bytes that was. */
function written(page: Uint8Array, from: number, text: string, width: number): number {
  let at = from;
  let head = text.length * 2 + width - 1;
  for (; head > 127; head >>= 7) page[at++] = (head & 127) | 128;
  page[at++] = head;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    page[at++] = unit & 255;
    if (width === 2) page[at++] = unit >> 8;
  }
  return at - from;
}

function read(page: Uint8Array, from: number, length: number, width: number): string {
  let text = "";
  for (let i = 0; i < length; i++) {
    const at = from + i * width;
    text += String.fromCharCode((page[at] ?? 0) | (width === 2 ? (page[at + 1] ?? 0) << 8 : 0));
  }
  return text;
}
