import type { Cents, Known } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { Kept } from "../837p/kept.ts";
import { Part } from "../837p/part.ts";
import type { RemittedAdjustment } from "./model.ts";
import { centsOf, numberOf } from "./values.ts";

/** A CAS holds six adjustments at most. */
const TRIPLES = [1, 2, 3, 4, 5, 6] as const;

class ReadAdjustment extends Part implements RemittedAdjustment {
  readonly kept = new Kept();
  readonly group: string;
  readonly reason: string;
  readonly amount: Known<Cents>;
  readonly quantity?: number;
  readonly place: number;

  constructor(segment: SegmentView, place: number) {
    super();
    this.keep(segment);
    this.place = place;
    this.group = segment.shortText(1);
    this.reason = segment.shortText(reasonAt(place));
    this.amount = centsOf(segment.text(amountAt(place)));
    const quantity = numberOf(segment.text(amountAt(place) + 1));
    if (quantity.known) this.quantity = quantity.value;
  }
}

/** The element of a triple's reason: CAS02, CAS05 … CAS17. */
function reasonAt(place: number): number {
  return place * 3 - 1;
}

/** The element of a triple's amount: CAS03, CAS06 … CAS18. */
export function amountAt(place: number): number {
  return place * 3;
}

/** The places of a CAS that hold something. */
export function filledPlaces(segment: SegmentView): readonly number[] {
  return TRIPLES.filter((place) => segment.shortText(reasonAt(place)) !== "" || segment.text(amountAt(place)) !== "");
}

/** The adjustments of one CAS, in its order. */
export function adjustmentsOf(segment: SegmentView): readonly RemittedAdjustment[] {
  return filledPlaces(segment).map((place) => new ReadAdjustment(segment, place));
}
