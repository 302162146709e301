import type { SegmentView } from "../segment.ts";
import { checkElements } from "./element-check.ts";
import type { ElementCode, ElementPlace, Fault, StructureCode } from "./fault.ts";
import { checkFormats } from "./formats.ts";
import { Frame } from "./frame.ts";
import type { Place } from "./frame.ts";
import type { ElementSpec, Guide, LoopSpec, SegmentSpec } from "./guide.ts";
import { isKnownTag } from "./dictionary.ts";
import { acceptable, accepts, candidates, deeper } from "./match.ts";

export type { Place } from "./frame.ts";

export interface WalkerOptions {
  /** Something required is missing from a loop that ends here: told before the segment that ends it is placed. */
  readonly onLack: (fault: Fault) => void;
  /** The segment in hand stands in a wrong place, or is wrong in itself. */
  readonly onFault: (fault: Fault) => void;
  /** False where dates written as text (DTP03) are judged elsewhere. */
  readonly formats?: boolean;
}

/**
 * Walks one transaction, ST and SE left out, through the loops of its guide. Each segment finds its place: in the innermost
 * open loop that still expects it; failing that where it comes once too often, or late; failing that inside a loop whose
 * beginning is missing. What fits nowhere is told of and passed over, with what hangs on it. Work is constant a segment.
 */
export class Walker {
  readonly #guide: Guide;
  readonly #options: WalkerOptions;
  readonly #frames: Frame[];
  #depth = 0;
  /** True behind a segment that fits nowhere and may have begun a loop: what belongs to it is not told of one by one. */
  #isAstray = false;

  constructor(guide: Guide, options: WalkerOptions) {
    this.#guide = guide;
    this.#options = options;
    this.#frames = [new Frame(guide.root, 0).open()];
  }

  /** The ids of the loops that are open, outermost first. */
  get path(): readonly string[] {
    return this.#frames.slice(1, this.#depth + 1).map(({ loop }) => loop.id);
  }

  begin(): void {
    for (let depth = 1; depth <= this.#depth; depth++) this.#frame(depth).isOpen = false;
    this.#depth = 0;
    this.#isAstray = false;
    this.#frame(0).open();
  }

  /** Finds the segment's place and tells what is wrong up to it. `undefined` where the guide has none for it. */
  take(segment: SegmentView): Place | undefined {
    for (let depth = this.#depth; depth >= 0; depth--) {
      const place = this.#expected(depth, segment);
      if (place) return place;
    }
    return this.#isAstray ? undefined : this.#misplaced(segment);
  }

  /** The transaction is over: `next` is the segment that ends it. A file that was cut has told of that already. */
  end(next: SegmentView | undefined): void {
    if (next) this.#closeTo(-1, next);
    this.begin();
  }

  /** Holds the segment against its place: elements, codes, dates. */
  check(segment: SegmentView, place: Place): void {
    if (this.#options.formats === false && place.spec.sieve.passes(segment)) return;
    this.#checkInFull(segment, place);
  }

  #checkInFull(segment: SegmentView, { loop, spec }: Place): void {
    const tell = (code: ElementCode, place: ElementPlace, element: ElementSpec | undefined): void => {
      this.#options.onFault({ code, segment, loop, spec, place, ...(element ? { element } : {}) });
    };
    checkElements(spec, segment, tell);
    if (this.#options.formats !== false) checkFormats(spec, segment, tell);
  }

  /** In its order, and not yet as often as may be. */
  #expected(depth: number, segment: SegmentView): Place | undefined {
    const frame = this.#frame(depth);
    const possible = acceptable(frame.loop, segment);
    for (let n = 0; n < possible.length; n++) {
      const index = possible[n] ?? 0;
      if (!frame.expects(index)) continue;
      this.#isAstray = false;
      this.#closeTo(depth, segment);
      return this.#enter(frame, index, segment);
    }
    return undefined;
  }

  #misplaced(segment: SegmentView): Place | undefined {
    const place = this.#tooOften(segment) ?? this.#lateOrHeadless(segment);
    // Inside a loop that interrupts another, what does not fit is taken for part of the same disorder.
    if (place || this.#frame(this.#depth).oddity === "guest") return place;
    return this.#headless(segment) ?? this.#miscoded(segment) ?? this.#nowhere(segment);
  }

  #tooOften(segment: SegmentView): Place | undefined {
    return this.#search(segment, (child, frame) => child.order >= frame.order && accepts(child, segment), (depth, index) => {
      const frame = this.#frame(depth);
      if (index === 1 && depth > 0 && frame.loop.max > 1) return this.#anew(depth, segment);
      this.#closeTo(depth, segment);
      const child = frame.loop.children[index];
      this.#tell(child?.kind === "loop" ? "loop-repeat" : "segment-repeat", segment, child?.kind === "loop" ? child : frame.loop, child);
      return this.#enter(frame, index, segment);
    });
  }

  /** The segment that follows the beginning of a loop comes again: the loop does, and its beginning is missing. */
  #anew(depth: number, segment: SegmentView): Place | undefined {
    const { loop } = this.#frame(depth);
    this.#closeTo(depth - 1, segment);
    return this.#descend(this.#frame(depth - 1), [loop.index, 1], segment);
  }

  /** What follows the beginning of a loop stands for that loop, unless it is missing further up. */
  #lateOrHeadless(segment: SegmentView): Place | undefined {
    return this.#search(segment, (child) => accepts(child, segment), (depth, index) => {
      const frame = this.#frame(depth);
      const child = frame.loop.children[index];
      const isMissed = child?.usage === "!" && frame.countOf(index) === 0;
      const headless = isMissed || child?.kind === "loop" ? undefined : this.#headless(segment, 1);
      return headless ?? this.#late(depth, index, segment);
    });
  }

  #late(depth: number, index: number, segment: SegmentView): Place | undefined {
    const frame = this.#frame(depth);
    if (index === 1 && depth > 0 && frame.loop.max > 1 && frame.countOf(index) > 0) return this.#anew(depth, segment);
    const child = frame.loop.children[index];
    this.#tell("segment-order", segment, child?.kind === "loop" ? child : frame.loop, child);
    return this.#enter(frame, index, segment, "guest");
  }

  /** Inside of a loop that should have begun before it. */
  #headless(segment: SegmentView, own?: number): Place | undefined {
    for (let depth = this.#depth; depth >= 0; depth--) {
      const frame = this.#frame(depth);
      const way = deeper(frame, segment);
      if (!way || (own !== undefined && way[1] !== own)) continue;
      this.#closeTo(depth, segment);
      return this.#descend(frame, way, segment);
    }
    return undefined;
  }

  #descend(frame: Frame, way: readonly number[], segment: SegmentView): Place | undefined {
    const [index = 0, ...rest] = way;
    if (rest.length === 0) return this.#enter(frame, index, segment);
    const child = frame.loop.children[index];
    if (child?.kind !== "loop") return undefined;
    frame.count(index, segment);
    const inner = this.#push(frame.within(child), "headless");
    inner.count(0, segment);
    this.#tell("segment-required", segment, child, child.trigger);
    return this.#descend(inner, rest, segment);
  }

  /** The only segment of its tag that may stand here, but for the code that tells it apart. */
  #miscoded(segment: SegmentView): Place | undefined {
    for (let depth = this.#depth; depth >= 0; depth--) {
      const frame = this.#frame(depth);
      const open = candidates(frame.loop, segment).filter((index) => (frame.loop.children[index]?.order ?? 0) >= frame.order);
      const [only] = open;
      if (open.length > 1) return undefined;
      if (only === undefined) continue;
      this.#closeTo(depth, segment);
      return this.#enter(frame, only, segment, "headless");
    }
    return undefined;
  }

  #nowhere(segment: SegmentView): undefined {
    const isKnown = this.#guide.tags.has(segment.code) || isKnownTag(segment.tag());
    this.#tell(isKnown ? "segment-unexpected" : "segment-unknown", segment, this.#frame(this.#depth).loop, undefined);
    this.#isAstray = isKnown;
    return undefined;
  }

  #search(
    segment: SegmentView,
    fits: (child: SegmentSpec | LoopSpec, frame: Frame) => boolean,
    found: (depth: number, index: number) => Place | undefined,
  ): Place | undefined {
    for (let depth = this.#depth; depth >= 0; depth--) {
      const frame = this.#frame(depth);
      for (const index of candidates(frame.loop, segment)) {
        const child = frame.loop.children[index];
        const isOwnBeginning = index === 0 && depth > 0;
        if (child && !isOwnBeginning && fits(child, frame)) return found(depth, index);
      }
    }
    return undefined;
  }

  #enter(frame: Frame, index: number, segment: SegmentView, oddity?: Frame["oddity"]): Place | undefined {
    const child = frame.loop.children[index];
    if (!child) return undefined;
    frame.count(index, segment);
    if (child.kind === "segment") return frame.placeOf(child, this.#depth);
    if (!child.trigger) return undefined;
    // What begins here may come many times, and stands on what should have come before: it is told of first.
    if (frame.owes && child.max > 1 && child.order > 0) frame.settle(this.#lacking(frame));
    const inner = this.#push(frame.within(child), oddity ?? (frame.oddity === "guest" ? "guest" : undefined));
    inner.count(0, segment);
    return inner.placeOf(child.trigger, this.#depth);
  }

  #push(frame: Frame, oddity?: Frame["oddity"]): Frame {
    return this.#frames[++this.#depth] = frame.open(oddity);
  }

  #frame(depth: number): Frame {
    return this.#frames[depth] ??= new Frame(this.#guide.root, 0);
  }

  /** Closes the loops deeper than `depth`, and tells what they lack. */
  #closeTo(depth: number, next: SegmentView): void {
    for (; this.#depth > depth; this.#depth--) {
      const frame = this.#frame(this.#depth);
      if (!frame.isWhole) frame.close(next, this.#lacking(frame));
      frame.isOpen = false;
    }
  }

  #lacking({ loop }: Frame): (child: SegmentSpec | LoopSpec, segment: SegmentView) => void {
    return (child, segment) => {
      const isLoop = child.kind === "loop";
      const spec = isLoop ? child.trigger : child;
      const code = isLoop ? "loop-required" : "segment-required";
      this.#options.onLack({ code, segment, loop: isLoop ? child : loop, ...(spec ? { spec } : {}) });
    };
  }

  #tell(code: StructureCode, segment: SegmentView, loop: LoopSpec, child: SegmentSpec | LoopSpec | undefined): void {
    const spec = child?.kind === "loop" ? child.trigger : child;
    this.#options.onFault({ code, segment, loop, ...(spec ? { spec } : {}) });
  }
}
