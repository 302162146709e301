import type { Random } from "../random.ts";
import { cut, join, marksOf, tagOf } from "../text.ts";
import type { Text } from "../text.ts";
import { inserted, size } from "./mutator.ts";
import type { Mutator } from "./mutator.ts";

const SEPARATORS = ["|", "!", "\x1c", "\x1d", "\x1e", "\x1f", "\n", "\r", "\t", ">", "<", ";", "*", ":", "~", "^", "A", "1", " ", "\0", "\xe9"];
const PROLOGUES = ["From: clearing house\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n", "VISA ISABEL ISA ", "%PDF-1.7\n", "{\"claims\":[]}", "PK\x03\x04", "\0\0\0\0", "ISA*00*00~"];

/** Mutators of separators, newlines, headers, trailers and counts. */
export const envelopeMutators: Readonly<Record<string, Mutator>> = {
  "change a separator everywhere": (text, random) => {
    const marks = marksOf(text);
    return text.replaceAll(random.pick([marks.element, marks.component, marks.segment]), random.pick(SEPARATORS));
  },
  "change a separator in the ISA alone": (text, random) => {
    const at = text.indexOf("ISA") + random.pick([3, 82, 104, 105]);
    return text.slice(0, at) + random.pick(SEPARATORS) + text.slice(at + 1);
  },
  "change a separator from here on": (text, random) => {
    const marks = marksOf(text);
    const at = random.int(text.length + 1);
    const old = random.pick([marks.element, marks.component, marks.segment]);
    return text.slice(0, at) + text.slice(at).replaceAll(old, random.pick(SEPARATORS));
  },
  "change newlines": (text, random) => {
    const { marks, segments } = cut(text);
    const end = random.pick(["", "\n", "\r\n", "\r", "\n\n\n", " \n", "\t"]);
    return segments.map((segment) => segment.replace(/^[\r\n]+/, "")).join(marks.segment + end);
  },
  "forget terminators": (text, random) => {
    const { marks, segments } = cut(text);
    return segments.map((segment) => segment + (random.chance(0.3) ? "" : marks.segment)).join(random.pick(["\n", "\r\n", ""]));
  },
  "wrap the lines": (text, random) => {
    const width = random.pick([1, 7, 80]);
    return text.slice(0, 40_000).replace(new RegExp(`[^]{${width}}`, "g"), "$&\n");
  },
  "say the file often": (text, random) => text.slice(0, 20_000).repeat(size(random, 12)),
  "say the group often": (text, random) => between(text, "GS", "GE", random),
  "say the transaction often": (text, random) => between(text, "ST", "SE", random),
  "put words first": (text, random) => random.pick(PROLOGUES) + text,
  "put words last": (text, random) => text + random.pick(PROLOGUES).repeat(size(random, 50)),
  "change a count or control number": (text, random) => {
    const { marks, segments } = cut(text);
    const changed = segments.map((segment) => {
      if (!["SE", "GE", "IEA", "ST", "GS", "ISA"].includes(tagOf(segment, marks)) || random.chance(0.5)) return segment;
      const elements = segment.split(marks.element);
      elements[1 + random.int(elements.length - 1)] = random.pick(["0", "-1", "99999999999", "", "x", "1.0", "0001"]);
      return elements.join(marks.element);
    });
    return join(changed, marks);
  },
};

/** The segments from one tag to another, said several times. */
function between(text: Text, from: string, to: string, random: Random): Text {
  const { marks, segments } = cut(text);
  const start = segments.findIndex((segment) => tagOf(segment, marks) === from);
  const end = segments.findIndex((segment, i) => i >= start && tagOf(segment, marks) === to);
  if (start < 0 || end < 0 || end - start > 500) return text;
  const block = segments.slice(start, end + 1);
  return join(inserted(segments, start, Array.from({ length: size(random, 30) }, () => block).flat()), marks);
}
