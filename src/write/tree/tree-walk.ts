import type { Problem } from "../../claim/index.ts";
import { envelopeSpec, guideNamed, tagCode, Walker } from "../../x12/index.ts";
import type { GuideName, Place, SegmentSpec, SegmentView } from "../../x12/index.ts";
import { groupNote, interchangeNote } from "./envelope-notes.ts";
import { claimOf, guideShown, kindName } from "./kind.ts";
import { loopName } from "./loop-names.ts";
import type { Branch, TreeSink } from "./node.ts";

const [ISA, GS, ST, SE, GE, IEA, TA1, LX, SVC] = ["ISA", "GS", "ST", "SE", "GE", "IEA", "TA1", "LX", "SVC"].map(tagCode);
/** How deep each envelope stands. */
const DEPTHS = { interchange: 0, group: 1, transaction: 2, loop: 3 } as const;
const SILENT = { onLack: () => undefined, onFault: () => undefined, formats: false } as const;

/** Puts each segment into its place of the tree, and opens and closes what it stands in. Holds no more than the way down to it. */
export class TreeWalk {
  readonly #sink: TreeSink;
  readonly #problemsOf: (ordinal: number) => readonly Problem[];
  readonly #open: Branch[] = [];
  readonly #walkers = new Map<GuideName, Walker>();
  #group: SegmentView | undefined;
  #guide: GuideName | undefined;
  #walker: Walker | undefined;

  /** `problemsOf` is asked once for each segment, in the order of the file. */
  constructor(sink: TreeSink, problemsOf: (ordinal: number) => readonly Problem[]) {
    this.#sink = sink;
    this.#problemsOf = problemsOf;
  }

  take(segment: SegmentView): void {
    switch (segment.code) {
      case ISA: return this.#begin({ kind: "interchange", id: segment.text(13), name: "Interchange", note: interchangeNote(segment) }, segment);
      case GS: return this.#beginGroup(segment);
      case ST: return this.#beginTransaction(segment);
      case SE: return this.#finish("transaction", segment);
      case GE: return this.#finish("group", segment);
      case IEA: return this.#finish("interchange", segment);
      case TA1: if (!this.#isOpen("transaction")) return this.#envelopeLeaf(segment);
    }
    this.#content(segment);
  }

  /** What the file was cut in: shown as far as it goes. */
  unfinished(segment: SegmentView): void {
    this.#leaf(segment, "cut off", undefined);
  }

  end(): void {
    this.#closeTo(0);
  }

  #begin(branch: Branch, segment: SegmentView): void {
    this.#closeKind(branch.kind);
    if (branch.kind === "interchange") this.#group = undefined;
    this.#push(branch);
    this.#envelopeLeaf(segment);
  }

  #beginGroup(segment: SegmentView): void {
    this.#begin({ kind: "group", id: segment.text(6), name: "Group", note: groupNote(segment) }, segment);
    this.#group = segment;
  }

  #beginTransaction(segment: SegmentView): void {
    this.#begin(this.#transactionOf(segment), segment);
  }

  #transactionOf(header: SegmentView | undefined): Branch {
    const guide = guideShown(header, this.#group);
    this.#guide = guide;
    this.#walker = guide && this.#walkerOf(guide);
    this.#walker?.begin();
    return { kind: "transaction", id: header?.text(2) ?? "", name: kindName(guide, header), note: "", ...(guide ? { guide } : {}) };
  }

  #walkerOf(guide: GuideName): Walker {
    const walker = this.#walkers.get(guide) ?? new Walker(guideNamed(guide), SILENT);
    this.#walkers.set(guide, walker);
    return walker;
  }

  /** A trailer is the last of what it ends. */
  #finish(kind: "interchange" | "group" | "transaction", segment: SegmentView): void {
    if (!this.#isOpen(kind)) return this.#envelopeLeaf(segment);
    this.#closeTo(this.#open.findIndex((branch) => branch.kind === kind) + 1);
    this.#envelopeLeaf(segment);
    this.#closeTo(this.#open.length - 1);
    if (kind !== "transaction") this.#group = undefined;
  }

  #content(segment: SegmentView): void {
    if (!this.#isOpen("transaction")) this.#push(this.#transactionOf(undefined));
    const place = this.#walker?.take(segment);
    if (place && this.#guide) this.#enter(place, this.#guide, segment);
    this.#leaf(segment, place?.spec.name ?? "", place?.spec);
  }

  /** Closes and opens loops until the way down is that of the segment. */
  #enter(place: Place, guide: GuideName, segment: SegmentView): void {
    const base = this.#open.length - this.#loops;
    const top = this.#open.at(-1);
    const opens = place.opens && place.depth > 0;
    if (!opens && this.#loops === place.depth && (place.depth === 0 || top?.id === place.loop.id)) return;
    const path = this.#walker?.path ?? [];
    this.#closeTo(base + (opens ? place.depth - 1 : place.depth));
    const same = path.findIndex((id, index) => this.#open[base + index]?.id !== id);
    this.#closeTo(base + (same < 0 ? path.length : same));
    for (const id of path.slice(this.#loops)) this.#push(loopBranch(guide, id, id === place.loop.id && opens ? segment : undefined));
  }

  get #loops(): number {
    let count = 0;
    while (this.#open.at(-1 - count)?.kind === "loop") count++;
    return count;
  }

  #envelopeLeaf(segment: SegmentView): void {
    const spec = envelopeSpec(segment.code);
    this.#leaf(segment, spec?.name ?? "", spec);
  }

  #leaf(segment: SegmentView, name: string, spec: SegmentSpec | undefined): void {
    this.#sink.segment({ segment, name, problems: this.#problemsOf(segment.ordinal), ...(spec ? { spec } : {}) });
  }

  #isOpen(kind: Branch["kind"]): boolean {
    return this.#open.some((branch) => branch.kind === kind);
  }

  #push(branch: Branch): void {
    this.#open.push(branch);
    this.#sink.open(branch);
  }

  /** Closes what stands as deep as this kind, and deeper. */
  #closeKind(kind: Branch["kind"]): void {
    const index = this.#open.findIndex((branch) => DEPTHS[branch.kind] >= DEPTHS[kind]);
    if (index >= 0) this.#closeTo(index);
  }

  #closeTo(length: number): void {
    for (let branch = this.#open.at(-1); branch && this.#open.length > length; branch = this.#open.at(-1)) {
      this.#open.pop();
      this.#sink.close(branch);
    }
  }
}

function loopBranch(guide: GuideName, id: string, opening: SegmentView | undefined): Branch {
  const claim = opening && claimOf(guide, id, opening);
  const note = claim ?? (opening ? lineNote(opening) : "");
  return { kind: "loop", id, name: loopName(guide, id), note, guide, ...(claim === undefined ? {} : { claim }) };
}

/** A line's number, or its procedure. */
function lineNote(opening: SegmentView): string {
  if (opening.code === LX) return opening.text(1);
  return opening.code === SVC ? opening.component(1, 2) : "";
}
