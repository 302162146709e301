import type { Address, Day, Known, Patient, Payer, Provider, Reference } from "../../claim/index.ts";
import { unknown } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { Kept } from "./kept.ts";
import { Part } from "./part.ts";
import { DMG, N3, N4, NM1, PAT, PRV, REF, SBR } from "./tags.ts";
import { addressOf, knownDay, reference } from "./values.ts";

/** Loop 2010BB, with the SBR of its subscriber. */
export class ReadPayer extends Part implements Payer {
  readonly kept = new Kept();
  #name: string | undefined;
  #id: string | undefined;
  #filingIndicator: string | undefined;

  get name(): string {
    return this.#name ??= this.textOf(NM1, 3);
  }

  get id(): string {
    return this.#id ??= this.find(NM1)?.shortText(9) ?? "";
  }

  get filingIndicator(): string {
    return this.#filingIndicator ??= this.find(SBR)?.shortText(9) ?? "";
  }

  get responsibility(): string {
    return this.find(SBR)?.shortText(1) ?? "";
  }
}

/** Loop 2010BA, or 2010CA for a patient who is not the subscriber. */
export class ReadPerson extends Part implements Patient {
  readonly kept = new Kept();
  readonly dependant: boolean;
  readonly #subscriber: ReadPerson | undefined;
  #lastName: string | undefined;
  #firstName: string | undefined;
  #memberId: string | undefined;
  #birthDay: Known<Day> | undefined;
  #relationship: string | undefined;
  #address: Address | undefined;
  #references: readonly Reference[] | undefined;

  /** A dependant has no member id of their own in 005010: the subscriber's stands for it. */
  constructor(subscriber?: ReadPerson) {
    super();
    this.#subscriber = subscriber;
    this.dependant = subscriber !== undefined;
  }

  get lastName(): string {
    return this.#lastName ??= this.textOf(NM1, 3);
  }

  get firstName(): string {
    return this.#firstName ??= this.textOf(NM1, 4);
  }

  get memberId(): string {
    return this.#memberId ??= this.textOf(NM1, 9) || (this.#subscriber?.memberId ?? "");
  }

  get birthDay(): Known<Day> {
    return this.#birthDay ??= birthDayIn(this.find(DMG));
  }

  get gender(): string {
    return this.find(DMG)?.shortText(3) ?? "";
  }

  get address(): Address {
    return this.#address ??= addressOf(this.find(N3), this.find(N4));
  }

  get relationship(): string {
    return this.#relationship ??= (this.dependant ? this.find(PAT)?.shortText(1) : this.find(SBR)?.shortText(2)) ?? "";
  }

  get references(): readonly Reference[] {
    return this.#references ??= this.all(REF, reference);
  }
}

function birthDayIn(segment: SegmentView | undefined): Known<Day> {
  return segment === undefined ? unknown("fact-absent:birthDay") : knownDay(segment.text(2));
}

/** Loops 2010AA, 2310A to D and 2420A, C to F. */
export class ReadProvider extends Part implements Provider {
  readonly kept = new Kept();
  readonly role: Provider["role"];
  #npi: string | undefined;
  #taxonomy: string | undefined;
  #address: Address | undefined;

  constructor(role: Provider["role"]) {
    super();
    this.role = role;
  }

  /** `LAST, FIRST` for a person. */
  get name(): string {
    const [last, first] = [this.textOf(NM1, 3), this.textOf(NM1, 4)];
    return first === "" ? last : `${last}, ${first}`;
  }

  /** NM109 where NM108 says XX; any other kind of number is no NPI. */
  get npi(): string {
    if (this.#npi !== undefined) return this.#npi;
    const segment = this.find(NM1);
    return this.#npi = segment?.shortText(8) === "XX" ? segment.shortText(9) : "";
  }

  get entity(): string {
    return this.find(NM1)?.shortText(1) ?? "";
  }

  get taxonomy(): string {
    return this.#taxonomy ??= this.find(PRV)?.shortText(3) ?? "";
  }

  get address(): Address {
    return this.#address ??= addressOf(this.find(N3), this.find(N4));
  }
}
