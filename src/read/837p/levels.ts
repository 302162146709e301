import type { SegmentView } from "../../x12/index.ts";
import type { Transaction } from "../transactions/index.ts";
import type { Inherited } from "./claim.ts";
import { isFormer } from "./guide.ts";
import type { Part } from "./part.ts";
import { ReadPayer, ReadPerson, ReadProvider } from "./parties.ts";
import type { Context, Reporter } from "./reporter.ts";
import { PAT } from "./tags.ts";

interface Level extends Context { readonly hl: string }
interface BillingLevel extends Level { readonly provider: ReadProvider }
interface SubscriberLevel extends Level { readonly person: ReadPerson; readonly payer: ReadPayer }
interface PatientLevel extends Level { readonly person: ReadPerson }

const NO_BILLING = "A subscriber level (HL 22) comes before any billing provider level (HL 20). Put the billing provider before it.";
const NO_SUBSCRIBER = "A patient level (HL 23) comes before any subscriber level (HL 22). Put the subscriber before it.";
const NO_PATIENT_HL = "A patient begins here without an HL segment of its level (HL 23); it was read as if it had one. Put the HL before the PAT.";
const WRONG_BILLING = "HL02 does not name the billing provider level (HL 20) that this subscriber stands under; it was read as if it did. Correct HL02.";
const WRONG_SUBSCRIBER = "HL02 does not name the subscriber level (HL 22) that this patient stands under; it was read as if it did. Correct HL02.";

/** A subscriber that an SBR begins where no HL does. */
export class Unannounced {
  readonly segment: SegmentView;
  readonly person = new ReadPerson();
  readonly payer = new ReadPayer();

  constructor(segment: SegmentView) {
    this.segment = segment.lasting();
    this.person.keep(segment);
    this.payer.keep(segment);
  }

  party(entity: string): Part | undefined {
    return entity === "IL" ? this.person : entity === "PR" ? this.payer : undefined;
  }
}

/** A patient whom a PAT or NM1*QC begins where no HL does. */
export class UnannouncedPatient {
  readonly segment: SegmentView;
  readonly person = new ReadPerson();

  constructor(segment: SegmentView) {
    this.segment = segment.lasting();
    if (segment.code === PAT) this.person.keep(segment);
  }
}

/** The hierarchy above the claims (2000A, B, C). Only the levels that enclose the place in hand are kept. */
export class Levels {
  readonly #report: Reporter;
  #transaction: Context = { flawed: false };
  #billing: BillingLevel | undefined;
  #subscriber: SubscriberLevel | undefined;
  #patient: PatientLevel | undefined;
  #inherited: Inherited | undefined;

  constructor(report: Reporter) {
    this.#report = report;
  }

  begin(transaction: Context): void {
    this.#transaction = transaction;
    this.#billing = this.#subscriber = this.#patient = this.#inherited = undefined;
    this.#report.context = transaction;
  }

  get innermost(): Context {
    return this.#patient ?? this.#subscriber ?? this.#billing ?? this.#transaction;
  }

  /** True when an error touched a level that encloses the place in hand. */
  get isFlawed(): boolean {
    return this.#transaction.flawed || [this.#billing, this.#subscriber, this.#patient].some((level) => level?.flawed);
  }

  get hasSubscriber(): boolean {
    return this.#subscriber !== undefined;
  }

  /** Opens the level of an HL, and answers what the segments after it belong to. */
  open(segment: SegmentView): Part | undefined {
    switch (segment.shortText(3)) {
      case "20": return this.#openBilling(segment);
      case "22": return this.#openSubscriber(segment);
      case "23": return this.#openPatient(segment);
      default:
        this.#report.context = this.innermost;
        this.#report.say("hl-level", segment, "", 3);
        return undefined;
    }
  }

  #openBilling(segment: SegmentView): Part {
    this.#subscriber = this.#patient = this.#inherited = undefined;
    this.#billing = { hl: segment.text(1), provider: new ReadProvider("billing"), flawed: false };
    this.#report.context = this.#billing;
    return this.#billing.provider;
  }

  #openSubscriber(segment: SegmentView): Part {
    this.#patient = this.#inherited = undefined;
    this.#subscriber = { hl: segment.text(1), person: new ReadPerson(), payer: new ReadPayer(), flawed: false };
    this.#report.context = this.#subscriber;
    if (!this.#billing) this.#report.say("hl-parent", segment, NO_BILLING);
    else if (segment.text(2) !== this.#billing.hl) this.#report.say("hl-parent", segment, WRONG_BILLING, 2);
    return this.#subscriber.person;
  }

  #openPatient(segment: SegmentView): Part {
    this.#inherited = undefined;
    this.#patient = { hl: segment.text(1), person: new ReadPerson(this.#subscriber?.person ?? new ReadPerson()), flawed: false };
    this.#report.context = this.#patient;
    if (!this.#subscriber) this.#report.say("hl-parent", segment, NO_SUBSCRIBER);
    else if (segment.text(2) !== this.#subscriber.hl) this.#report.say("hl-parent", segment, WRONG_SUBSCRIBER, 2);
    return this.#patient.person;
  }

  /** Opens the level of a subscriber whose HL is missing. */
  enter({ segment, person, payer }: Unannounced): Part {
    this.#patient = this.#inherited = undefined;
    this.#subscriber = { hl: "", person, payer, flawed: false };
    this.#report.context = this.#subscriber;
    this.#report.say("hl-absent", segment);
    return person;
  }

  /** Opens the level of a patient whose HL is missing. */
  enterPatient({ segment, person: { segments } }: UnannouncedPatient): Part {
    const person = new ReadPerson(this.#subscriber?.person ?? new ReadPerson());
    for (const kept of segments) person.keep(kept);
    this.#inherited = undefined;
    this.#patient = { hl: "", person, flawed: false };
    this.#report.context = this.#patient;
    this.#report.say("hl-parent", segment, this.#subscriber ? NO_PATIENT_HL : NO_SUBSCRIBER);
    return person;
  }

  /** NM1*QC under a subscriber: its HL is missing, and the PAT before it was taken for the subscriber's or payer's. */
  #patientOf({ person, payer }: SubscriberLevel, segment: SegmentView): Part {
    return this.enterPatient(new UnannouncedPatient(payer.find(PAT) ?? person.find(PAT) ?? segment));
  }

  /** SBR of the subscriber says something of the payer too. */
  subscriberInformation(segment: SegmentView): Part | undefined {
    this.#subscriber?.person.keep(segment);
    this.#subscriber?.payer.keep(segment);
    return this.#subscriber?.person;
  }

  /** What an NM1 above the claims begins; `undefined` for a party that no claim is filled from. */
  party(entity: string, segment: SegmentView): Part | undefined {
    if (this.#patient) return entity === "QC" ? this.#patient.person : undefined;
    if (this.#subscriber) return this.#partyOf(this.#subscriber, entity, segment);
    return entity === "85" ? this.#billing?.provider : undefined;
  }

  #partyOf(subscriber: SubscriberLevel, entity: string, segment: SegmentView): Part | undefined {
    if (entity === "QC") return this.#patientOf(subscriber, segment);
    return entity === "IL" ? subscriber.person : entity === "PR" ? subscriber.payer : undefined;
  }

  /** What the claims here have in common: the same object until a level begins. */
  inherited(file: string, transaction: Transaction): Inherited {
    if (this.#inherited?.fileDay !== transaction.fileDay) this.#inherited = undefined;
    return this.#inherited ??= this.#gather(file, transaction);
  }

  #gather(file: string, { fileDay, header, group }: Transaction): Inherited {
    const label = header?.text(3) || (group?.text(8) ?? "");
    const subscriber = this.#subscriber?.person ?? new ReadPerson();
    return {
      file, fileDay, subscriber, ...(isFormer(label) ? { guide: label } : {}),
      payer: this.#subscriber?.payer ?? new ReadPayer(),
      patient: this.#patient?.person ?? subscriber,
      billing: this.#billing?.provider ?? new ReadProvider("billing"),
    };
  }
}
