import type { Cents, Day, Known } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { Kept } from "../837p/kept.ts";
import { Part } from "../837p/part.ts";
import { knownDay } from "../837p/values.ts";
import type { ProviderAdjustment } from "./model.ts";
import { PLB } from "./tags.ts";
import { centsOf } from "./values.ts";
import { providerReasonWords } from "./words.ts";

/** A PLB holds six adjustments at most. */
const PAIRS = [1, 2, 3, 4, 5, 6] as const;

class ReadProviderAdjustment extends Part implements ProviderAdjustment {
  readonly kept = new Kept();
  readonly place: number;
  readonly reason: string;
  readonly reference: string;
  readonly amount: Known<Cents>;

  constructor(segment: SegmentView, place: number) {
    super();
    this.keep(segment);
    this.place = place;
    this.reason = segment.component(pairAt(place), 1);
    this.reference = segment.component(pairAt(place), 2);
    this.amount = centsOf(segment.text(pairAt(place) + 1));
  }

  get provider(): string {
    return this.textOf(PLB, 1);
  }

  get fiscalDay(): Known<Day> {
    return knownDay(this.textOf(PLB, 2));
  }

  get reasonWords(): string {
    return providerReasonWords(this.reason);
  }
}

/** The element of a pair's reason: PLB03, PLB05 … PLB13. Its amount is the next one. */
export function pairAt(place: number): number {
  return place * 2 + 1;
}

/** The adjustments of one PLB, in its order. */
export function providerAdjustmentsOf(segment: SegmentView): readonly ProviderAdjustment[] {
  return PAIRS.filter((place) => segment.text(pairAt(place)) !== "" || segment.text(pairAt(place) + 1) !== "")
    .map((place) => new ReadProviderAdjustment(segment, place));
}
