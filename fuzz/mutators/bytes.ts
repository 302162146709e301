import type { Random } from "../random.ts";
import type { Text } from "../text.ts";
import { range, size } from "./mutator.ts";
import type { Mutator } from "./mutator.ts";

/** What readers of text trip over: controls, NUL, newlines, halves of UTF-8 characters, marks of byte order. */
const NOISE = ["\0", "\x01", "\x1a", "\x7f", "\n", "\r", "\r\n", "\t", " ", "\x80", "\xc3", "\xc3\x28", "\xe2\x82", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xff\xfe", "\xef\xbb\xbf", "\xc3\xa9"];

/** Mutators that know nothing of X12. */
export const byteMutators: Readonly<Record<string, Mutator>> = {
  "cut the end": (text, random) => text.slice(0, random.int(text.length + 1)),
  "cut the beginning": (text, random) => text.slice(random.int(text.length + 1)),
  "change a byte": (text, random) => put(text, random, 1, String.fromCharCode(random.int(256))),
  "put a byte in": (text, random) => put(text, random, 0, String.fromCharCode(random.int(256))),
  "put noise in": (text, random) => put(text, random, 0, random.pick(NOISE).repeat(size(random, 200))),
  "put binary in": (text, random) => put(text, random, 0, binary(random, size(random, 2000))),
  "take bytes out": (text, random) => {
    const [start, end] = range(random, text.length);
    return text.slice(0, start) + text.slice(end);
  },
  "say bytes twice": (text, random) => {
    const [start, end] = range(random, Math.min(text.length, 5000));
    return text.slice(0, end) + text.slice(start);
  },
  "write as UTF-16": (text, random) => (random.chance(0.5) ? "\xff\xfe" : "") + [...text.slice(0, 20_000)].map((letter) => `${letter}\0`).join(""),
  "put a byte order mark first": (text) => `\xef\xbb\xbf${text}`,
  "splice with another file": (text, random, other) => text.slice(0, random.int(text.length + 1)) + other.slice(random.int(other.length + 1)),
  "append another file": (text, _random, other) => text + other,
};

function put(text: Text, random: Random, instead: number, part: string): Text {
  const at = random.int(text.length + 1);
  return text.slice(0, at) + part + text.slice(at + instead);
}

function binary(random: Random, length: number): string {
  return Array.from({ length }, () => String.fromCharCode(random.int(256))).join("");
}
