import type { Cents, ClaimDate, ClaimNote, Day, Known, Provider, Reference, ServiceLine } from "../../claim/index.ts";
import { unknown } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { ReadAdjudication } from "./other-payer.ts";
import { Part } from "./part.ts";
import { DTP, NTE, REF } from "./tags.ts";
import { claimDate, claimNote, reference } from "./values.ts";

const NO_MODIFIERS: readonly string[] = [];
const NO_ADJUDICATIONS: readonly ReadAdjudication[] = [];
/** More earlier payers than the guide lets a line have. */
const MOST_ADJUDICATIONS = 40;

/** Loop 2400. Filled by `readService` and the reader of its dates; what is rarely asked is decoded when it is. */
export class ReadLine extends Part implements ServiceLine {
  number: number;
  qualifier = "";
  procedure = "";
  modifiers = NO_MODIFIERS;
  description?: string;
  charge: Known<Cents> = unknown("fact-absent:charge");
  unitBasis = "";
  units: Known<number> = unknown("fact-absent:units");
  placeOfService: string;
  pointers: readonly number[] = [];
  day: Known<Day> = unknown("date-unknown");
  lastDay: Known<Day> = this.day;
  rendering?: Provider;
  supervising?: Provider;
  facility?: Provider;
  ordering?: Provider;
  referring?: Provider;
  adjudications = NO_ADJUDICATIONS;
  /** LX01 as a number; NaN where it is none. */
  assigned = Number.NaN;
  service: SegmentView | undefined;
  hasDate = false;
  #dates: readonly ClaimDate[] | undefined;
  #references: readonly Reference[] | undefined;
  #notes: readonly ClaimNote[] | undefined;

  constructor(number: number, placeOfService: string) {
    super();
    this.number = number;
    this.placeOfService = placeOfService;
  }

  /** Begins a loop 2430. */
  adjudicate(segment: SegmentView): ReadAdjudication | undefined {
    if (this.adjudications.length >= MOST_ADJUDICATIONS) return undefined;
    const adjudication = new ReadAdjudication();
    adjudication.keep(segment);
    this.adjudications = [...this.adjudications, adjudication];
    return adjudication;
  }

  get dates(): readonly ClaimDate[] {
    return this.#dates ??= this.#readDates();
  }

  /** Nearly always the day of service alone, which is read already. */
  #readDates(): readonly ClaimDate[] {
    let count = 0;
    for (const { code } of this.segments) if (code === DTP) count++;
    return count === 1 && this.hasDate && this.day === this.lastDay ? [{ qualifier: "472", day: this.day }] : this.all(DTP, claimDate);
  }

  get references(): readonly Reference[] {
    return this.#references ??= this.all(REF, reference);
  }

  get notes(): readonly ClaimNote[] {
    return this.#notes ??= this.all(NTE, claimNote);
  }
}
