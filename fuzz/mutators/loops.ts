import type { Random } from "../random.ts";
import { cut, join, tagOf } from "../text.ts";
import type { Marks } from "../text.ts";
import { inserted, size } from "./mutator.ts";
import type { Mutator } from "./mutator.ts";

/** Mutators that know the loops of a claim: levels, lines, modifiers, diagnoses. */
export const loopMutators: Readonly<Record<string, Mutator>> = {
  "put many levels in": before("HL", (random, { element }) => {
    const level = random.pick(["20", "22", "23", "", "99"]);
    return Array.from({ length: size(random, 3000) }, (_, i) => ["HL", String(i + 1), String(i), level, "1"].join(element));
  }),
  "make levels their own parents": (text, random) => {
    const { marks, segments } = cut(text);
    return join(segments.map((segment) => (tagOf(segment, marks) === "HL" ? strange(segment, marks, random) : segment)), marks);
  },
  "put many lines in": before("LX", (random, { element, component }) => Array.from({ length: size(random, 400) }, (_, i) => [
    ["LX", String(i + 1)].join(element),
    ["SV1", ["HC", random.pick(["97012", "97140", "98941", "XXXXX", ""]), "GP", "59"].join(component), "40", "UN", "1", "", "", "1"].join(element),
    ["DTP", "472", "D8", "20260302"].join(element),
  ]).flat()),
  "put many diagnoses in": before("HI", (random, { element, component }) => Array.from(
    { length: size(random, 100) },
    () => ["HI", ...Array.from({ length: size(random, 40) }, () => ["ABF", "M5416"].join(component))].join(element),
  )),
  "put many modifiers in": (text, random) => {
    const { marks, segments } = cut(text);
    const more = Array.from({ length: size(random, 300) }, () => random.pick(["GP", "59", "gp", "", "KX", "XS", "LONGER"])).join(marks.component);
    return join(segments.map((segment) => (tagOf(segment, marks) === "SV1" ? segment.replace(/(97012|97140|98941)/, `$1${marks.component}${more}`) : segment)), marks);
  },
  "put many other payers in": before("LX", (random, { element }) => Array.from({ length: size(random, 200) }, () => [
    ["SBR", random.pick(["P", "S", "T", ""]), "18"].join(element), ["NM1", random.pick(["IL", "PR"]), "2", "ANY"].join(element),
  ]).flat()),
  "give every claim one id": (text, random) => {
    const { marks, segments } = cut(text);
    const id = random.pick(["A1", "", "__proto__", "A".repeat(400)]);
    return join(segments.map((segment) => (tagOf(segment, marks) === "CLM" ? named(segment, id, marks) : segment)), marks);
  },
};

/** Puts segments before one of a tag. */
function before(tag: string, make: (random: Random, marks: Marks) => readonly string[]): Mutator {
  return (text, random) => {
    const { marks, segments } = cut(text);
    const places = segments.flatMap((segment, i) => (tagOf(segment, marks) === tag ? [i] : []));
    const at = places.length === 0 ? random.int(segments.length) : random.pick(places);
    return join(inserted(segments, at, make(random, marks)), marks);
  };
}

function named(segment: string, id: string, { element }: Marks): string {
  return segment.split(element).toSpliced(1, 1, id).join(element);
}

function strange(segment: string, { element }: Marks, random: Random): string {
  const parts = segment.split(element);
  if (random.chance(0.5)) return segment;
  return parts.with(Math.min(2, parts.length - 1), random.pick([parts[1] ?? "", "0", "-1", "99999", ""])).join(element);
}
