import type { Where } from "../../claim/index.ts";
import { guideNamed, SegmentReader, tagCode, Walker } from "../../x12/index.ts";
import type { Place, SegmentView } from "../../x12/index.ts";

const [ISA, GS, ST, CLM, LX] = ["ISA", "GS", "ST", "CLM", "LX"].map(tagCode);

/** What an answer points at: a segment by its group, transaction and place, and perhaps an element of it. */
export interface Pointed {
  /** ISA13, where it is known. */
  readonly interchange?: string | undefined;
  /** GS06 and ST02. */
  readonly group: string;
  readonly transaction: string;
  /** The place of the transaction in the answer, from 1: tells transactions of one number apart. */
  readonly place: number;
  /** Counted from the ST, which is 1. */
  readonly position: number;
  readonly element?: number | undefined;
  readonly component?: number | undefined;
}

/** Where that is in the file that was sent. */
export interface FoundPlace {
  readonly where: Where;
  readonly tag: string;
  /** `2010BA`; empty for a segment of the transaction itself, or of no loop. */
  readonly loop: string;
  /** The segment's name in the guide; empty where it has no place there. */
  readonly name: string;
  /** CLM01 of the claim that it stands in; empty above the claims. */
  readonly claim: string;
  /** The service line, from 1; 0 outside of one. */
  readonly line: number;
}

/**
 * Finds in an 837P what answers point at. Feed it the file in chunks of any size; one pass finds everything. Of an answer
 * that fits several places, the first is taken.
 */
export class Locator {
  readonly #segments: SegmentReader;
  readonly #found = new Map<Pointed, FoundPlace>();
  /** How well the transaction of what was found fits. */
  readonly #fits = new Map<Pointed, number>();
  readonly #byGroup: ReadonlyMap<string, readonly Pointed[]>;
  readonly #walker = new Walker(guideNamed("837P"), { onLack: () => undefined, onFault: () => undefined });
  /** What is pointed at in the transaction in hand, by position. */
  #wanted: ReadonlyMap<number, readonly Pointed[]> = new Map();
  #interchange = "";
  #group = "";
  #count = 0;
  #first = 0;
  #claim = "";
  #line = 0;

  constructor(pointed: readonly Pointed[]) {
    this.#byGroup = grouped(pointed, ({ group }) => plainNumber(group));
    this.#segments = new SegmentReader({ onSegment: (segment) => { this.#take(segment); }, onProblem: () => undefined });
  }

  push(chunk: Uint8Array): void {
    this.#segments.push(chunk);
  }

  end(): ReadonlyMap<Pointed, FoundPlace> {
    this.#segments.end();
    return this.#found;
  }

  #take(segment: SegmentView): void {
    switch (segment.code) {
      case ISA: this.#interchange = segment.text(13); break;
      case GS: this.#openGroup(segment); break;
      case ST: this.#find(segment, undefined); this.#openTransaction(segment); break;
      default: break;
    }
    this.#find(segment, this.#placeOf(segment));
  }

  #openGroup(segment: SegmentView): void {
    this.#group = plainNumber(segment.text(6));
    this.#count = 0;
  }

  #openTransaction(segment: SegmentView): void {
    this.#count++;
    this.#first = segment.ordinal;
    this.#claim = "";
    this.#line = 0;
    this.#walker.begin();
    this.#wanted = grouped(this.#pointedAt(segment.text(2)), ({ position }) => position);
  }

  /** Those of its number or its place: an answer may leave transactions out, and cannot repeat every number as it was. */
  #pointedAt(number: string): readonly Pointed[] {
    return (this.#byGroup.get(this.#group) ?? [])
      .filter(({ interchange }) => interchange === undefined || plainNumber(interchange) === plainNumber(this.#interchange))
      .filter((pointed) => {
        const fit = this.#fitOf(pointed, number);
        const isBetter = fit > (this.#fits.get(pointed) ?? 0);
        if (isBetter) this.#fits.set(pointed, fit);
        return isBetter;
      });
  }

  /** 3 for number and place, 2 for the number, 1 for the place, 0 for neither. */
  #fitOf({ transaction, place }: Pointed, number: string): number {
    return (plainNumber(transaction) === plainNumber(number) ? 2 : 0) + (place === this.#count ? 1 : 0);
  }

  #placeOf(segment: SegmentView): Place | undefined {
    if (this.#wanted.size === 0 || segment.code === ST) return undefined;
    const place = this.#walker.take(segment);
    if (segment.code === CLM) [this.#claim, this.#line] = [segment.text(1), 0];
    if (segment.code === LX) this.#line++;
    if (segment.tag() === "HL") [this.#claim, this.#line] = ["", 0];
    return place;
  }

  #find(segment: SegmentView, place: Place | undefined): void {
    for (const pointed of this.#wanted.get(segment.ordinal - this.#first + 1) ?? []) {
      const { element, component } = pointed;
      this.#found.set(pointed, {
        where: segment.where(element, component), tag: segment.tag(), loop: place?.loop.id ?? "", name: place?.spec.name ?? "",
        claim: this.#claim, line: this.#line,
      });
    }
  }
}

/** Control numbers are compared without the zeros before them. */
function plainNumber(text: string): string {
  return text.trim().replace(/^0+(?=.)/, "");
}

function grouped<Key>(pointed: readonly Pointed[], keyOf: (one: Pointed) => Key): ReadonlyMap<Key, readonly Pointed[]> {
  const groups = new Map<Key, Pointed[]>();
  for (const one of pointed) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
