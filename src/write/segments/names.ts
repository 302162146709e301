import { decodeText, readSegments } from "../../x12/index.ts";
import { cellsOf } from "../tree/cells.ts";
import { TreeReader } from "../tree/index.ts";
import type { Branch, Leaf } from "../tree/index.ts";
import { marksOf } from "./segment-text.ts";
import { standsOf } from "./stands.ts";
import type { SegmentMarks } from "./fields.ts";
import type { KeptWhy } from "./stands.ts";

/** One segment of a claim's file as a person is told of it. */
export interface SegmentNamed {
  /** Its number in the file, from 1. */
  readonly segment: number;
  readonly tag: string;
  /** As its guide names it; empty for one that is not known in its place. */
  readonly name: string;
  /** The loop that it stands in, and what that is called. */
  readonly loop: string;
  readonly loopName: string;
  readonly line?: number;
  readonly kept?: KeptWhy;
  /** As it stands, without its terminator. */
  readonly text: string;
  /** What its codes mean, by place: `SV103` is units. */
  readonly words: Readonly<Record<string, string>>;
}

/** The signs that part a file; `undefined` for one without segments. */
export function marksIn(bytes: Uint8Array): SegmentMarks | undefined {
  const [first] = readSegments(bytes).segments;
  return first && marksOf(first.separators);
}

/** The segments of a small file by their names in its guide. */
export function segmentsNamed(bytes: Uint8Array): readonly SegmentNamed[] {
  const places = placesIn(bytes);
  return standsOf(bytes).map(({ segment, line, kept }) => {
    const { name = "", loop } = places.get(segment.ordinal) ?? {};
    return {
      segment: segment.ordinal, tag: segment.tag(), name, loop: loop?.id ?? "", loopName: loop?.name ?? "",
      ...(line === undefined ? {} : { line }), ...(kept === undefined ? {} : { kept }),
      text: decodeText(segment.bytes, segment.start, segment.end),
      words: Object.fromEntries(cellsOf(segment).flatMap(({ position, words }) => (words === "" ? [] : [[position, words]]))),
    };
  });
}

interface Placed { readonly name: string; readonly loop: Branch | undefined }

function placesIn(bytes: Uint8Array): ReadonlyMap<number, Placed> {
  const places = new Map<number, Placed>();
  const open: Branch[] = [];
  const reader = new TreeReader({
    open: (branch) => { open.push(branch); },
    segment: ({ segment, name }: Leaf) => {
      const loop = open.at(-1);
      places.set(segment.ordinal, { name, loop: loop?.kind === "loop" ? loop : undefined });
    },
    problem: () => undefined,
    close: () => { open.pop(); },
  });
  reader.push(bytes);
  reader.end();
  return places;
}
