import type {
  Cents, Claim, ClaimAmount, ClaimDate, ClaimNote, Day, Diagnosis, Known, Payer, Patient, Person, Provider, Reference, Where,
} from "../../claim/index.ts";
import { unknown } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { Kept } from "./kept.ts";
import type { ReadLine } from "./line.ts";
import { ReadOtherPayer } from "./other-payer.ts";
import { Part } from "./part.ts";
import { AMT, CLM, CR2, DTP, NTE, REF } from "./tags.ts";
import { claimAmount, claimDate, claimNote, reference } from "./values.ts";

/** What a claim has from the levels above it. */
export interface Inherited {
  readonly file: string;
  readonly fileDay: Known<Day>;
  /** Where it is not 005010X222A1. */
  readonly guide?: string;
  readonly payer: Payer;
  readonly subscriber: Person;
  readonly patient: Patient;
  readonly billing: Provider;
}

const NO_CHARGE = unknown("fact-absent:totalCharge");
/** Taken over by those of the first HI. */
const NO_DIAGNOSES: Diagnosis[] = [];
const NO_PAYERS: readonly ReadOtherPayer[] = [];
const NO_CAUSES: readonly string[] = [];
/** More other payers than the guide lets a claim have. */
const MOST_PAYERS = 40;

/** Loop 2300 with what it inherits. What is rarely asked is decoded when it is. */
export class ReadClaim extends Part implements Claim {
  readonly kept = new Kept();
  readonly form = "837P";
  readonly guide?: string;
  readonly file: string;
  readonly fileDay: Known<Day>;
  readonly payer: Payer;
  readonly subscriber: Person;
  readonly patient: Patient;
  readonly billing: Provider;
  readonly componentSeparator: string;
  totalCharge: Known<Cents> = NO_CHARGE;
  placeOfService = "";
  frequency = "";
  rendering?: Provider;
  referring?: Provider;
  supervising?: Provider;
  primaryCare?: Provider;
  facility?: Provider;
  otherPayers = NO_PAYERS;
  diagnoses = NO_DIAGNOSES;
  readonly lines: ReadLine[] = [];
  flawed = false;
  #id: string | undefined;
  #dates: readonly ClaimDate[] | undefined;
  #references: readonly Reference[] | undefined;
  #notes: readonly ClaimNote[] | undefined;
  #amounts: readonly ClaimAmount[] | undefined;

  constructor(segment: SegmentView, inherited: Inherited) {
    super();
    this.kept.keep(segment);
    this.file = inherited.file;
    this.fileDay = inherited.fileDay;
    if (inherited.guide !== undefined) this.guide = inherited.guide;
    this.payer = inherited.payer;
    this.subscriber = inherited.subscriber;
    this.patient = inherited.patient;
    this.billing = inherited.billing;
    this.componentSeparator = COMPONENT_SEPARATORS[segment.separators.component] ?? ":";
  }

  get id(): string {
    return this.#id ??= this.textOf(CLM, 1);
  }

  /** Begins a loop 2320. */
  insure(segment: SegmentView): ReadOtherPayer | undefined {
    if (this.otherPayers.length >= MOST_PAYERS) return undefined;
    const payer = new ReadOtherPayer();
    payer.kept.keep(segment);
    this.otherPayers = [...this.otherPayers, payer];
    return payer;
  }

  get relatedCauses(): readonly string[] {
    const segment = this.find(CLM);
    if (segment?.elementSpan(11) === undefined) return NO_CAUSES;
    return [1, 2, 3].map((n) => segment.component(11, n)).filter((cause) => cause !== "");
  }

  get accidentState(): string {
    return this.find(CLM)?.component(11, 4) ?? "";
  }

  get accidentCountry(): string {
    return this.find(CLM)?.component(11, 5) ?? "";
  }

  get spinalCondition(): string {
    return this.find(CR2)?.shortText(8) ?? "";
  }

  get dates(): readonly ClaimDate[] {
    return this.#dates ??= this.all(DTP, claimDate);
  }

  get references(): readonly Reference[] {
    return this.#references ??= this.all(REF, reference);
  }

  get notes(): readonly ClaimNote[] {
    return this.#notes ??= this.all(NTE, claimNote);
  }

  get amounts(): readonly ClaimAmount[] {
    return this.#amounts ??= this.all(AMT, claimAmount);
  }

  /** Its own segments first, then those of the loops around it: `at("SBR09")`, `at("NM109", "82")`. */
  override at(element: string, qualifier?: string): Where | undefined {
    const own = super.at(element, qualifier);
    if (own) return own;
    const { subscriber, payer, billing, patient, rendering, referring, supervising, facility } = this;
    for (const part of [subscriber, payer, billing, patient, rendering, referring, supervising, facility]) {
      const where = part?.at(element, qualifier);
      if (where) return where;
    }
    return undefined;
  }
}

const COMPONENT_SEPARATORS: readonly string[] = Array.from({ length: 128 }, (_, byte) => String.fromCharCode(byte));
