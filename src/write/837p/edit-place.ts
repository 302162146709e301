import type { SegmentView } from "../../x12/index.ts";

/** Segments that the claim or line has for itself, in the guide's order. */
const CLAIM_ORDER = ["CLM", "DTP", "PWK", "CN1", "AMT", "REF", "K3", "NTE", "CR1", "CR2", "CRC", "HI", "HCP"];
const LINE_ORDER = ["LX", "SV1", "SV5", "PWK", "CR1", "CR3", "CRC", "DTP", "QTY", "MEA", "CN1", "REF", "AMT", "K3", "NTE", "PS1", "HCP"];

/** Loops in which another provider or payer speaks. */
const BEGINS_PARTY = new Set(["NM1", "LIN", "SBR", "SVD", "LX"]);
const BEGINS_ASIDE = new Set(["SBR", "SVD", "LX"]);

/** The part of a claim or line that edits reach: its own segments, and after them those of its providers. */
export interface Reach {
  readonly own: readonly SegmentView[];
  readonly providers: readonly SegmentView[];
  readonly order: readonly string[];
}

/** `segments` begin with the CLM or LX of what is edited, and may run on into the next loops. */
export function reachOf(segments: readonly SegmentView[], isLine: boolean): Reach {
  const own = before(segments, BEGINS_PARTY);
  const all = before(segments, BEGINS_ASIDE);
  return { own, providers: all.slice(own.length), order: isLine ? LINE_ORDER : CLAIM_ORDER };
}

function before(segments: readonly SegmentView[], stops: ReadonlySet<string>): readonly SegmentView[] {
  const end = segments.findIndex((segment, i) => i > 0 && stops.has(segment.tag()));
  return end < 0 ? segments : segments.slice(0, end);
}

/** Segments of a tag, and of a qualifier if one is named: NM1 and PRV among the providers, all others among its own. */
export function matching({ own, providers }: Reach, tag: string, qualifier: string | undefined): readonly SegmentView[] {
  const among = tag === "NM1" || tag === "PRV" ? providers : own;
  return among.filter((segment) => segment.tag() === tag
    && (qualifier === undefined || segment.text(1) === qualifier || segment.component(1, 1) === qualifier));
}

/** The segment that a new one of this tag comes after; `undefined` for a tag that is not put here. */
export function placeFor({ own, order }: Reach, tag: string): SegmentView | undefined {
  const rank = order.indexOf(tag);
  return rank < 0 ? undefined : own.findLast((segment) => order.indexOf(segment.tag()) <= rank);
}
