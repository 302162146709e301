import type { Random } from "../random.ts";
import { cut, join, tagOf } from "../text.ts";
import type { Marks } from "../text.ts";
import { inserted, range, size } from "./mutator.ts";
import type { Mutator } from "./mutator.ts";

/** A change to the list of segments, in place or as a new list. */
type Change = (segments: string[], random: Random, marks: Marks, other: readonly string[]) => readonly string[];

/** Mutators that move whole segments. */
export const segmentMutators: Readonly<Record<string, Mutator>> = {
  "take a segment out": of((segments, random) => segments.toSpliced(random.int(segments.length), 1)),
  "take segments out": of((segments, random) => {
    const [start, end] = range(random, segments.length);
    return segments.toSpliced(start, end - start);
  }),
  "say a segment twice": of((segments, random) => {
    const at = random.int(segments.length);
    return segments.toSpliced(at, 0, segments[at] ?? "");
  }),
  "say a segment often": of((segments, random) => {
    const at = random.int(segments.length);
    return inserted(segments, at, Array.from({ length: size(random, 300) }, () => segments[at] ?? ""));
  }),
  "say a block often": of((segments, random) => {
    const start = random.int(segments.length);
    const block = segments.slice(start, start + size(random, 12));
    return inserted(segments, start, Array.from({ length: size(random, 100) }, () => block).flat());
  }),
  "swap two segments": of((segments, random) => {
    const [one, two] = [random.int(segments.length), random.int(segments.length)];
    [segments[one], segments[two]] = [segments[two] ?? "", segments[one] ?? ""];
    return segments;
  }),
  "move a segment": of((segments, random) => {
    const [moved = ""] = segments.splice(random.int(segments.length), 1);
    return segments.toSpliced(random.int(segments.length + 1), 0, moved);
  }),
  "shuffle a few": of((segments, random) => {
    const [start, end] = range(random, segments.length);
    const few = segments.slice(start, end).map((segment) => [random.next(), segment] as const).sort(([a], [b]) => a - b);
    return inserted(segments.toSpliced(start, end - start), start, few.map(([, segment]) => segment));
  }),
  "take a tag out everywhere": of((segments, random, marks) => {
    const tag = tagOf(random.pick(segments), marks);
    return segments.filter((segment) => tagOf(segment, marks) !== tag);
  }),
  "put another file's segments in": of((segments, random, _marks, other) => {
    const [start, end] = range(random, other.length);
    return inserted(segments, random.int(segments.length + 1), other.slice(start, end));
  }),
  "put empty segments in": of((segments, random) =>
    inserted(segments, random.int(segments.length + 1), Array.from({ length: size(random, 300) }, () => ""))),
  "rename a tag": of((segments, random, marks, other) => {
    const at = random.int(segments.length);
    const tag = random.pick([tagOf(random.pick(other), marks), tagOf(segments[at] ?? "", marks).toLowerCase(), "", "ZZ", "A", "TOOLONG", "1ST"]);
    segments[at] = (segments[at] ?? "").replace(tagOf(segments[at] ?? "", marks), () => tag);
    return segments;
  }),
};

function of(change: Change): Mutator {
  return (text, random, other) => {
    const { marks, segments } = cut(text);
    return join(change(segments, random, marks, cut(other).segments), marks);
  };
}
