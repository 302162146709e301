import type { SegmentView } from "../segment.ts";
import type { ElementSpec, LoopSpec, SegmentSpec } from "./guide.ts";

/** What a guide can object to in the structure of a transaction. */
export type StructureCode
  = | "segment-required" | "loop-required" | "segment-unexpected" | "segment-unknown" | "segment-order" | "segment-repeat" | "loop-repeat"
    | ElementCode;

/** What a guide can object to in one segment. */
export type ElementCode
  = | "element-required" | "element-conditional" | "element-exclusion" | "element-unused" | "element-extra" | "element-short" | "element-long"
    | "element-type" | "element-code" | "element-date" | "element-time" | "element-repeats" | "component-extra";

/** Where in a segment: elements and components from 1. */
export interface ElementPlace {
  readonly element: number;
  readonly component?: number;
  /** Which of an element's repetitions, from 1. */
  readonly repetition?: number;
}

/** One departure from a guide. */
export interface Fault {
  readonly code: StructureCode;
  /** The segment at fault; of one that is missing, the segment that stands where it should have been. */
  readonly segment: SegmentView;
  /** The loop that it belongs to, as far as that is known. */
  readonly loop: LoopSpec;
  /** What the guide says of the segment, where it knows it. */
  readonly spec?: SegmentSpec;
  readonly place?: ElementPlace;
  readonly element?: ElementSpec;
}
