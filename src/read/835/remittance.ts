import type { Address, Cents, Day, Known, Reference } from "../../claim/index.ts";
import { unknown } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { Kept } from "../837p/kept.ts";
import { Part } from "../837p/part.ts";
import { addressOf, knownDay, reference } from "../837p/values.ts";
import type { Transaction } from "../transactions/index.ts";
import type { Contact, Payment, Remittance, RemittanceGroup, RemittanceParty } from "./model.ts";
import { BPR, CUR, DTM, LX, N1, N3, N4, PER, REF, TRN, TS3 } from "./tags.ts";
import { centsOf, contactOf, numberOf } from "./values.ts";

/** Loop 1000A or 1000B. */
export class ReadRemittanceParty extends Part implements RemittanceParty {
  readonly kept = new Kept();

  get name(): string {
    return this.textOf(N1, 2);
  }

  get idQualifier(): string {
    return this.textOf(N1, 3);
  }

  get id(): string {
    return this.textOf(N1, 4);
  }

  get address(): Address {
    return addressOf(this.find(N3), this.find(N4));
  }

  get references(): readonly Reference[] {
    return this.all(REF, reference);
  }

  get contacts(): readonly Contact[] {
    return this.all(PER, contactOf);
  }
}

/** The header of one ST to SE. */
export class ReadRemittance extends Part implements Remittance {
  readonly kept = new Kept();
  readonly file: string;
  readonly control: string;
  readonly interchangeControl: string;
  readonly payer = new ReadRemittanceParty();
  readonly payee = new ReadRemittanceParty();
  flawed: boolean;

  constructor(file: string, { header, interchange, flawed }: Transaction) {
    super();
    this.file = file;
    this.control = header?.text(2) ?? "";
    this.interchangeControl = interchange?.text(13) ?? "";
    this.flawed = flawed;
  }

  get payment(): Payment {
    return {
      handling: this.textOf(BPR, 1),
      amount: centsOf(this.textOf(BPR, 2)),
      direction: this.textOf(BPR, 3),
      method: this.textOf(BPR, 4),
      day: knownDay(this.textOf(BPR, 16)),
    };
  }

  get trace(): string {
    return this.textOf(TRN, 2);
  }

  get traceOrigin(): string {
    return this.textOf(TRN, 3);
  }

  get produced(): Known<Day> {
    const segment = this.find(DTM, "405");
    return segment ? knownDay(segment.text(2)) : unknown("date-unknown");
  }

  get currency(): string {
    return this.textOf(CUR, 2);
  }

  get references(): readonly Reference[] {
    return this.all(REF, reference);
  }
}

/** LX and what stands between it and its claims. */
export class ReadRemittanceGroup extends Part implements RemittanceGroup {
  readonly kept = new Kept();

  constructor(segment: SegmentView) {
    super();
    this.keep(segment);
  }

  get number(): string {
    return this.textOf(LX, 1);
  }

  get provider(): string {
    return this.textOf(TS3, 1);
  }

  get facilityType(): string {
    return this.textOf(TS3, 2);
  }

  get fiscalDay(): Known<Day> {
    return knownDay(this.textOf(TS3, 3));
  }

  get claims(): Known<number> {
    return numberOf(this.textOf(TS3, 4));
  }

  get charge(): Known<Cents> {
    return centsOf(this.textOf(TS3, 5));
  }
}
