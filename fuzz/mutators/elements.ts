import type { Random } from "../random.ts";
import { cut, join, tagOf } from "../text.ts";
import type { Marks } from "../text.ts";
import { size } from "./mutator.ts";
import type { Mutator } from "./mutator.ts";

/** Values that break careless code, and codes that lead a file somewhere else. */
const VALUES = [
  "", " ", "0", "-1", "+1", "1e9", "1.5", ".", "00", "99999999999999999999", "NaN", "Infinity", "null", "undefined", "__proto__", "constructor",
  "toString", "D8", "RD8", "20260230", "20260301-20260228", "00000000", "20", "22", "23", "82", "85", "IL", "PR", "QC", "DN", "DQ", "P3", "77",
  "97012", "97140", "97110", "98941", "99213", "G0283", "97161", "GP", "59", "XS", "GY", "KX", "25", "AT", "UN", "MJ", "HC", "837", "835", "TA1",
  "005010X222A1", "005010X222", "004010X098A1", "7", "8", "1", "11:B:7", "11:B:8", "HC:97012:GP:59:XS:KX:GY", "ABK:M545", "472", "1:2:3:4:5:6:7", "\x1b[2J", "{units}", "\\", "\"", "é",
];

type Edit = (elements: string[], random: Random, marks: Marks, other: readonly string[]) => readonly string[];

/** Mutators of the elements of one segment. */
export const elementMutators: Readonly<Record<string, Mutator>> = {
  "blank an element": of((elements, random) => elements.with(somewhere(elements, random), "")),
  "change an element": of((elements, random) => elements.with(somewhere(elements, random), random.pick(VALUES))),
  "blow an element up": of((elements, random) => elements.with(somewhere(elements, random), random.pick(["A", "9", " ", "\n", "é", "~"]).repeat(huge(random)))),
  "add elements": of((elements, random) => [...elements, ...Array.from({ length: size(random, 400) }, () => random.pick(VALUES))]),
  "take elements off": of((elements, random) => elements.slice(0, 1 + random.int(elements.length))),
  "add components": of((elements, random, { component }) => extend(elements, random, component)),
  "add repetitions": of((elements, random, { repetition }) => extend(elements, random, repetition)),
  "swap two elements": of((elements, random) => {
    const [one, two] = [somewhere(elements, random), somewhere(elements, random)];
    return elements.with(one, elements[two] ?? "").with(two, elements[one] ?? "");
  }),
  "take an element of another segment": of((elements, random, _marks, other) => elements.with(somewhere(elements, random), random.pick(other))),
  "change every segment of a tag": (text, random) => {
    const { marks, segments } = cut(text);
    const tag = tagOf(random.pick(segments), marks);
    const [at, value] = [1 + random.int(8), random.pick(VALUES)];
    return join(segments.map((segment) => (tagOf(segment, marks) === tag ? change(segment, at, value, marks) : segment)), marks);
  },
};

function of(edit: Edit): Mutator {
  return (text, random, other) => {
    const { marks, segments } = cut(text);
    const at = random.int(segments.length);
    const elements = (segments[at] ?? "").split(marks.element);
    segments[at] = edit(elements, random, marks, random.pick(cut(other).segments).split(marks.element)).join(marks.element);
    return join(segments, marks);
  };
}

function somewhere(elements: readonly string[], random: Random): number {
  return elements.length < 2 ? 0 : 1 + random.int(elements.length - 1);
}

/** Seldom above a segment's limit. */
function huge(random: Random): number {
  return random.chance(0.02) ? 1_100_000 : size(random, 60_000);
}

function extend(elements: string[], random: Random, separator: string): readonly string[] {
  const at = somewhere(elements, random);
  const more = Array.from({ length: size(random, 200) }, () => random.pick(VALUES));
  return elements.with(at, [elements[at] ?? "", ...more].join(separator));
}

function change(segment: string, at: number, value: string, { element }: Marks): string {
  const elements = segment.split(element);
  return at < elements.length ? elements.with(at, value).join(element) : segment;
}
