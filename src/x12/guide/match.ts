import type { SegmentView } from "../segment.ts";
import { packed } from "./by-code.ts";
import type { Frame } from "./frame.ts";
import type { Key, LoopSpec, SegmentSpec } from "./guide.ts";

const NONE: readonly number[] = [];
/** More bytes than any text that tells segments apart. */
const BEYOND = 5;

/** The children of a loop that have the segment's tag, or begin with it. */
export function candidates(loop: LoopSpec, segment: SegmentView): readonly number[] {
  return loop.byTag.get(segment.code)?.all ?? NONE;
}

/** Of these, the ones that accept the segment. */
export function acceptable(loop: LoopSpec, segment: SegmentView): readonly number[] {
  const own = loop.byTag.get(segment.code);
  if (own === undefined) return NONE;
  if (own.key !== undefined) return own.byValue.get(keyCode(own.key, segment)) ?? NONE;
  return own.isKeyless ? own.all : own.all.filter((index) => fits(loop, index, segment));
}

/** True when the code that tells segments of one tag apart is this child's. The tag is right already. */
export function accepts(child: SegmentSpec | LoopSpec, segment: SegmentView): boolean {
  const spec = child.kind === "loop" ? child.trigger : child;
  if (!spec?.key) return spec !== undefined;
  return spec.key.values.has(keyText(spec.key, segment));
}

function keyText({ element, component }: Pick<Key, "element" | "component">, segment: SegmentView): string {
  return component === 0 ? segment.shortText(element) : firstOf(segment.component(element, component), segment);
}

/** What `packed` makes of the same text. */
function keyCode({ element, component }: Pick<Key, "element" | "component">, segment: SegmentView): number {
  const { bytes, end, separators } = segment;
  const from = segment.startOf(element);
  if (from < 0) return 0;
  let to = from;
  for (; to < end && to < from + BEYOND; to++) {
    const byte = bytes[to];
    if (byte === separators.element) break;
    if (component > 0 && (byte === separators.component || byte === separators.repetition)) break;
  }
  return packed(bytes, from, to);
}

/** The first of an element's repetitions. */
function firstOf(text: string, { separators: { repetition } }: SegmentView): string {
  const at = repetition < 0 ? -1 : text.indexOf(String.fromCharCode(repetition));
  return at < 0 ? text : text.slice(0, at);
}

/** The way down to a segment inside of a loop that has not begun: the loop's place, then the segment's. */
export function deeper(frame: Frame, segment: SegmentView): readonly [loop: number, own: number] | undefined {
  for (const child of frame.loop.children) {
    if (child.kind !== "loop" || child.order < frame.order || frame.countOf(child.index) >= child.max) continue;
    const own = candidates(child, segment).find((index) => index > 0 && fits(child, index, segment));
    if (own !== undefined) return [child.index, own];
  }
  return undefined;
}

function fits(loop: LoopSpec, index: number, segment: SegmentView): boolean {
  const child = loop.children[index];
  return child !== undefined && accepts(child, segment);
}
