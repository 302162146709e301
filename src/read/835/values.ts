import { known, parseCents, unknown } from "../../claim/index.ts";
import type { Cents, ClaimDate, Known, Reference } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { Kept } from "../837p/kept.ts";
import { Part } from "../837p/part.ts";
import { knownDay } from "../837p/values.ts";
import type { Contact, RemittedQuantity } from "./model.ts";
import { PER } from "./tags.ts";

const NUMBER = /^-?(\d{1,15}(\.\d*)?|\.\d+)$/;
const NO_QUANTITY = unknown("fact-absent:quantity");
const NO_AMOUNT = unknown("fact-absent:amount");

/** Cents in the text of an amount; unknown where it is no plain number. */
export function centsOf(text: string): Known<Cents> {
  const cents = parseCents(text);
  return cents === undefined ? NO_AMOUNT : known(cents);
}

/** A plain decimal number; unknown for anything else. */
export function numberOf(text: string): Known<number> {
  return NUMBER.test(text) ? known(Number(text)) : NO_QUANTITY;
}

export function dateOf(segment: SegmentView): ClaimDate {
  return { qualifier: segment.shortText(1), day: knownDay(segment.text(2)) };
}

export function quantityOf(segment: SegmentView): RemittedQuantity {
  return { qualifier: segment.shortText(1), quantity: numberOf(segment.text(2)) };
}

/** The segment of one PER. */
class ReadContact extends Part implements Contact {
  readonly kept = new Kept();

  constructor(segment: SegmentView) {
    super();
    this.keep(segment);
  }

  get kind(): string {
    return this.textOf(PER, 1);
  }

  get name(): string {
    return this.textOf(PER, 2);
  }

  get numbers(): readonly Reference[] {
    return [3, 5, 7]
      .map((at) => ({ qualifier: this.textOf(PER, at), value: this.textOf(PER, at + 1) }))
      .filter(({ value }) => value !== "");
  }
}

export function contactOf(segment: SegmentView): Contact {
  return new ReadContact(segment);
}
