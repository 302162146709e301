import type { Cents, ClaimDate, ClaimNote, Day, Known, Provider, Reference, ServiceLine } from "../../claim/index.ts";
import { unknown } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import type { Service } from "./service.ts";
import { ReadAdjudication } from "./other-payer.ts";
import { Kept } from "./kept.ts";
import { Part } from "./part.ts";
import { DTP, NTE, REF } from "./tags.ts";
import { claimDate, claimNote, reference } from "./values.ts";

const NO_MODIFIERS: readonly string[] = [];
const NO_POINTERS: readonly number[] = [];
const NO_CHARGE = unknown("fact-absent:charge");
const NO_UNITS = unknown("fact-absent:units");
const NO_DAY = unknown("date-unknown");
const NO_ADJUDICATIONS: readonly ReadAdjudication[] = [];
/** More earlier payers than the guide lets a line have. */
const MOST_ADJUDICATIONS = 40;

/** Loop 2400. Filled by `readService` and the reader of its dates; what is rarely asked is decoded when it is. */
export class ReadLine extends Part implements ServiceLine {
  readonly kept = new Kept();
  number: number;
  qualifier = "";
  procedure = "";
  modifiers = NO_MODIFIERS;
  description?: string;
  charge: Known<Cents> = NO_CHARGE;
  unitBasis = "";
  units: Known<number> = NO_UNITS;
  placeOfService: string;
  pointers = NO_POINTERS;
  day: Known<Day> = NO_DAY;
  lastDay: Known<Day> = NO_DAY;
  rendering?: Provider;
  supervising?: Provider;
  facility?: Provider;
  ordering?: Provider;
  referring?: Provider;
  adjudications = NO_ADJUDICATIONS;
  alike?: object;
  /** LX01 as a number; -1 where it is none. */
  assigned = -1;
  hasService = false;
  hasDate = false;
  #dates: readonly ClaimDate[] | undefined;
  #references: readonly Reference[] | undefined;
  #notes: readonly ClaimNote[] | undefined;

  constructor(number: number, placeOfService: string) {
    super();
    this.number = number;
    this.placeOfService = placeOfService;
  }

  /** Takes over what its SV1 says. */
  setService(service: Service): void {
    this.hasService = true;
    this.qualifier = service.qualifier;
    this.procedure = service.procedure;
    this.modifiers = service.modifiers;
    if (service.description !== undefined) this.description = service.description;
    if (service.charge !== undefined) this.charge = service.charge;
    this.unitBasis = service.unitBasis;
    if (service.units !== undefined) this.units = service.units;
    if (service.placeOfService !== "") this.placeOfService = service.placeOfService;
    this.pointers = service.pointers;
    if (service.alike !== undefined) this.alike = service.alike;
  }

  /** Begins a loop 2430. */
  adjudicate(segment: SegmentView): ReadAdjudication | undefined {
    if (this.adjudications.length >= MOST_ADJUDICATIONS) return undefined;
    const adjudication = new ReadAdjudication();
    adjudication.kept.keep(segment);
    this.adjudications = [...this.adjudications, adjudication];
    return adjudication;
  }

  get dates(): readonly ClaimDate[] {
    return this.#dates ??= readDates(this, this.kept.count(DTP)) ?? this.all(DTP, claimDate);
  }

  get references(): readonly Reference[] {
    return this.#references ??= this.all(REF, reference);
  }

  get notes(): readonly ClaimNote[] {
    return this.#notes ??= this.all(NTE, claimNote);
  }
}

/** Nearly always the day of service alone, which is read already. */
function readDates({ hasDate, day, lastDay }: ReadLine, count: number): readonly ClaimDate[] | undefined {
  return count === 1 && hasDate && day === lastDay ? [{ qualifier: "472", day }] : undefined;
}
