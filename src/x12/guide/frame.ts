import type { SegmentView } from "../segment.ts";
import type { LoopSpec, SegmentSpec } from "./guide.ts";

/** A required child that the reading has passed by, and the segment that stood where it should have been. */
interface Owed { readonly index: number; readonly segment: SegmentView }

/** One loop that is open: how often each of its children has come, and how far in their order it is. */
export class Frame {
  loop: LoopSpec;
  /** X12's position of the child that came last. */
  order = -1;
  /** What was told of the loop already, so that what else it lacks is not: it stands out of order, or has no beginning. */
  oddity: "guest" | "headless" | undefined;
  readonly #counts: number[] = [];
  readonly #owed: Owed[] = [];
  #passed = 0;

  constructor(loop: LoopSpec) {
    this.loop = loop;
  }

  /** Begins anew, for another loop. */
  reset(loop: LoopSpec, oddity?: "guest" | "headless"): this {
    this.loop = loop;
    this.order = -1;
    this.oddity = oddity;
    this.#passed = 0;
    this.#owed.length = 0;
    for (let i = 0; i < loop.children.length; i++) this.#counts[i] = 0;
    return this;
  }

  countOf(index: number): number {
    return this.#counts[index] ?? 0;
  }

  /** Counts a child; one in its order moves the reading on. `segment` is the child, or its first segment. */
  count(index: number, segment: SegmentView): void {
    this.#counts[index] = this.countOf(index) + 1;
    const { children } = this.loop;
    const order = children[index]?.order ?? 0;
    if (order < this.order) return;
    this.order = order;
    for (let child = children[this.#passed]; child && child.order < order; child = children[++this.#passed]) {
      if (child.usage === "!" && this.countOf(child.index) === 0) this.#owed.push({ index: child.index, segment: segment.lasting() });
    }
  }

  /** Tells of required children that were passed by, without waiting for the loop's end. */
  settle(tell: (child: SegmentSpec | LoopSpec, segment: SegmentView) => void): void {
    for (const { index, segment } of this.#owed.splice(0)) {
      const child = this.loop.children[index];
      if (child && this.countOf(index) === 0 && !this.oddity) tell(child, segment);
    }
  }

  /** The required children that did not come, now that `next` follows the loop. */
  close(next: SegmentView, tell: (child: SegmentSpec | LoopSpec, segment: SegmentView) => void): void {
    if (this.oddity) return;
    const { children } = this.loop;
    this.settle(tell);
    for (let i = this.#passed; i < children.length; i++) {
      const child = children[i];
      if (child?.usage === "!" && this.countOf(i) === 0) tell(child, next);
    }
  }
}
