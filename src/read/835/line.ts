import type { Cents, ClaimAmount, ClaimDate, Day, Known, Reference } from "../../claim/index.ts";
import { known, unknown } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { Kept } from "../837p/kept.ts";
import { Part } from "../837p/part.ts";
import { claimAmount, reference } from "../837p/values.ts";
import { adjustmentsOf } from "./adjustment.ts";
import type { RemittedAdjustment, RemittedLine, RemittedProcedure, RemittedQuantity } from "./model.ts";
import { AMT, CAS, DTM, LQ, QTY, REF } from "./tags.ts";
import { centsOf, dateOf, numberOf, quantityOf } from "./values.ts";

const NO_DAY = unknown("date-unknown");

/** Loop 2110. What stands in it is decoded when it is asked for. */
export class ReadRemittedLine extends Part implements RemittedLine {
  readonly kept = new Kept();
  readonly number: number;
  readonly segment: SegmentView;

  constructor(segment: SegmentView, number: number) {
    super();
    this.keep(segment);
    this.segment = segment;
    this.number = number;
  }

  get procedure(): RemittedProcedure {
    return procedureOf(this.segment, 1);
  }

  get submitted(): RemittedProcedure | undefined {
    const procedure = procedureOf(this.segment, 6);
    return procedure.code === "" ? undefined : procedure;
  }

  get charge(): Known<Cents> {
    return centsOf(this.segment.text(2));
  }

  get paid(): Known<Cents> {
    return centsOf(this.segment.text(3));
  }

  get revenueCode(): string {
    return this.segment.shortText(4);
  }

  get unitsPaid(): Known<number> {
    const written = this.segment.text(5);
    return written === "" ? known(1) : numberOf(written);
  }

  get unitsSubmitted(): Known<number> {
    const written = this.segment.text(7);
    return written === "" ? this.unitsPaid : numberOf(written);
  }

  get dates(): readonly ClaimDate[] {
    return this.all(DTM, dateOf);
  }

  get day(): Known<Day> {
    return this.#dayOf("472") ?? this.#dayOf("150") ?? NO_DAY;
  }

  get lastDay(): Known<Day> {
    return this.#dayOf("151") ?? this.day;
  }

  get references(): readonly Reference[] {
    return this.all(REF, reference);
  }

  get controlNumber(): string {
    return this.find(REF, "6R")?.text(2) ?? "";
  }

  get adjustments(): readonly RemittedAdjustment[] {
    return this.all(CAS, adjustmentsOf).flat();
  }

  get amounts(): readonly ClaimAmount[] {
    return this.all(AMT, claimAmount);
  }

  get allowed(): Known<Cents> {
    const segment = this.find(AMT, "B6");
    return segment ? centsOf(segment.text(2)) : unknown("fact-absent:allowed");
  }

  get quantities(): readonly RemittedQuantity[] {
    return this.all(QTY, quantityOf);
  }

  get remarks(): readonly string[] {
    return this.all(LQ, (segment) => (segment.shortText(1) === "HE" ? segment.shortText(2) : "")).filter((code) => code !== "");
  }

  #dayOf(qualifier: string): Known<Day> | undefined {
    return this.dates.find((date) => date.qualifier === qualifier)?.day;
  }
}

function procedureOf(segment: SegmentView, element: number): RemittedProcedure {
  return {
    qualifier: segment.component(element, 1),
    code: segment.component(element, 2).toUpperCase(),
    modifiers: [3, 4, 5, 6].map((n) => segment.component(element, n)).filter((modifier) => modifier !== ""),
    description: segment.component(element, 7),
  };
}
