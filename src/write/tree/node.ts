import type { Problem } from "../../claim/index.ts";
import type { GuideName, SegmentSpec, SegmentView } from "../../x12/index.ts";

/** What holds segments: an envelope, a transaction, a loop of its guide. */
export interface Branch {
  readonly kind: "interchange" | "group" | "transaction" | "loop";
  /** ISA13, GS06, ST02, or the loop's id. */
  readonly id: string;
  readonly name: string;
  /** What stands beside the name: who to whom, a claim's number. */
  readonly note: string;
  /** The guide that names what stands in it; absent where nothing is known of its kind. */
  readonly guide?: GuideName;
  /** The patient control number, for a loop that is a claim. */
  readonly claim?: string;
}

/** One segment, with what is wrong with it. */
export interface Leaf {
  readonly segment: SegmentView;
  /** As its guide names it; empty for one that is not known in its place. */
  readonly name: string;
  readonly spec?: SegmentSpec;
  readonly problems: readonly Problem[];
}

/** Takes a file's tree as it is read, from top to bottom. Every `open` has its `close`. */
export interface TreeSink {
  open(branch: Branch): void;
  segment(leaf: Leaf): void;
  /** A problem of no segment, or of one that has passed. */
  problem(problem: Problem): void;
  close(branch: Branch): void;
}
