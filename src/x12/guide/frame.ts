import type { SegmentView } from "../segment.ts";
import type { LoopSpec, SegmentSpec } from "./guide.ts";

/** A required child that the reading has passed by, and the segment that stood where it should have been. */
interface Owed { readonly index: number; readonly segment: SegmentView }

type Tell = (child: SegmentSpec | LoopSpec, segment: SegmentView) => void;

/** Where a segment stands in its guide. */
export interface Place {
  readonly loop: LoopSpec;
  readonly spec: SegmentSpec;
  /** How many loops it stands in; the transaction's own segments stand at 0. */
  readonly depth: number;
  /** True for the segment that begins its loop. */
  readonly opens: boolean;
}

/** One loop that is open: how often each of its children has come, and how far in their order it is. It serves time after time. */
export class Frame {
  readonly loop: LoopSpec;
  /** How many loops it stands in when all is in order. */
  readonly depth: number;
  isOpen = false;
  /** X12's position of the child that came last. */
  order = -1;
  /** What was told of the loop already, so that what else it lacks is not: it stands out of order, or has no beginning. */
  oddity: "guest" | "headless" | undefined = undefined;
  readonly #counts: Int32Array;
  /** The children that came, each once. */
  readonly #came: Int32Array;
  #kinds = 0;
  readonly #owed: Owed[] = [];
  /** How many of the required children the order has passed by. */
  #passed = 0;
  readonly #required: readonly (SegmentSpec | LoopSpec)[];
  /** Of each child, its order and how often it may come: at hand, as they are asked at every segment. */
  readonly #orders: Int32Array;
  readonly #most: Float64Array;
  readonly #places: (Place | undefined)[] = [];
  readonly #inside: (Frame | undefined)[] = [];

  constructor(loop: LoopSpec, depth: number) {
    this.loop = loop;
    this.depth = depth;
    this.#counts = new Int32Array(loop.children.length);
    this.#came = new Int32Array(loop.children.length);
    this.#orders = Int32Array.from(loop.children, ({ order }) => order);
    this.#most = Float64Array.from(loop.children, ({ max }) => max);
    this.#required = loop.children.filter(({ usage }) => usage === "!");
  }

  /** Begins anew. */
  open(oddity?: "guest" | "headless"): this {
    this.isOpen = true;
    this.order = -1;
    this.oddity = oddity;
    this.#passed = 0;
    if (this.#owed.length > 0) this.#owed.length = 0;
    for (let i = 0; i < this.#kinds; i++) this.#counts[this.#came[i] ?? 0] = 0;
    this.#kinds = 0;
    return this;
  }

  /** The frame of a child that is a loop: the same one each time, unless it is open. */
  within(loop: LoopSpec): Frame {
    const held = this.#inside[loop.index] ??= new Frame(loop, this.depth + 1);
    return held.isOpen ? new Frame(loop, this.depth + 1) : held;
  }

  /** The place of a child that is a segment, with so many loops around it. */
  placeOf(spec: SegmentSpec, depth: number): Place {
    const { loop } = this;
    if (depth !== this.depth) return { loop, spec, depth, opens: spec.index === 0 };
    return this.#places[spec.index] ??= { loop, spec, depth, opens: spec.index === 0 };
  }

  /** True for a child that is not late, and has not come as often as it may. */
  expects(index: number): boolean {
    return (this.#orders[index] ?? -1) >= this.order && this.countOf(index) < (this.#most[index] ?? 0);
  }

  countOf(index: number): number {
    return this.#counts[index] ?? 0;
  }

  /** Counts a child; one in its order moves the reading on. `segment` is the child, or its first segment. */
  count(index: number, segment: SegmentView): void {
    const order = this.#orders[index] ?? 0;
    const before = this.countOf(index);
    if (before === 0) this.#came[this.#kinds++] = index;
    this.#counts[index] = before + 1;
    if (order <= this.order) return;
    this.order = order;
    for (let child = this.#required[this.#passed]; child && child.order < order; child = this.#required[++this.#passed]) {
      if (this.countOf(child.index) === 0) this.#owed.push({ index: child.index, segment: segment.lasting() });
    }
  }

  /** Required children were passed by, and not told of yet. */
  get owes(): boolean {
    return this.#owed.length > 0;
  }

  /** Tells of required children that were passed by, without waiting for the loop's end. */
  settle(tell: Tell): void {
    for (const { index, segment } of this.#owed.splice(0)) {
      const child = this.loop.children[index];
      if (child && this.countOf(index) === 0 && !this.oddity) tell(child, segment);
    }
  }

  /** Nothing is missing, or what is was told of. */
  get isWhole(): boolean {
    if (this.oddity) return true;
    if (this.owes) return false;
    for (let i = this.#passed; i < this.#required.length; i++) if (this.countOf(this.#required[i]?.index ?? 0) === 0) return false;
    return true;
  }

  /** The required children that did not come, now that `next` follows the loop. */
  close(next: SegmentView, tell: Tell): void {
    if (this.oddity) return;
    this.settle(tell);
    for (const child of this.#required.slice(this.#passed)) if (this.countOf(child.index) === 0) tell(child, next);
  }
}
