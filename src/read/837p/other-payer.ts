import type { Adjustment, Cents, ClaimAmount, Day, Known, LineAdjudication, OtherPayer, Reference } from "../../claim/index.ts";
import { known, unknown } from "../../claim/index.ts";
import { Kept } from "./kept.ts";
import { Part } from "./part.ts";
import { AMT, CAS, DTP, NM1, REF, SBR, SVD } from "./tags.ts";
import { adjustments, amountOf, claimAmount, knownDay, reference } from "./values.ts";

const ADJUDICATED = "573";
const NO_DATE = unknown("fact-absent:adjudicated");

/** A loop that says what an earlier payer decided. */
class Decision extends Part {
  readonly kept = new Kept();
  #adjustments: readonly Adjustment[] | undefined;

  get adjustments(): readonly Adjustment[] {
    return this.#adjustments ??= this.all(CAS, adjustments).flat();
  }

  get adjudicated(): Known<Day> {
    const segment = this.find(DTP, ADJUDICATED);
    return segment === undefined ? NO_DATE : knownDay(segment.text(3));
  }

  protected amount(qualifier: string, name: string): Known<Cents> {
    const segment = this.find(AMT, qualifier);
    return segment === undefined ? unknown(`fact-absent:${name}`) : amountOf(segment, 2);
  }
}

/** Loops 2320, 2330A and 2330B as one part; the providers of 2330C to G are left out. */
export class ReadOtherPayer extends Decision implements OtherPayer {
  get responsibility(): string {
    return this.find(SBR)?.shortText(1) ?? "";
  }

  get relationship(): string {
    return this.find(SBR)?.shortText(2) ?? "";
  }

  get filingIndicator(): string {
    return this.find(SBR)?.shortText(9) ?? "";
  }

  get name(): string {
    return this.find(NM1, "PR")?.text(3) ?? "";
  }

  get id(): string {
    return this.find(NM1, "PR")?.text(9) ?? "";
  }

  get memberId(): string {
    return this.find(NM1, "IL")?.text(9) ?? "";
  }

  get amounts(): readonly ClaimAmount[] {
    return this.all(AMT, claimAmount);
  }

  get paid(): Known<Cents> {
    return this.amount("D", "paid");
  }

  get references(): readonly Reference[] {
    return this.all(REF, reference);
  }
}

/** Loop 2430. */
export class ReadAdjudication extends Decision implements LineAdjudication {
  get payerId(): string {
    return this.find(SVD)?.text(1) ?? "";
  }

  get paid(): Known<Cents> {
    const segment = this.find(SVD);
    return segment === undefined ? unknown("fact-absent:paid") : amountOf(segment, 2);
  }

  get procedure(): string {
    return this.find(SVD)?.component(3, 2).toUpperCase() ?? "";
  }

  get units(): Known<number> {
    const text = this.find(SVD)?.text(5) ?? "";
    return /^\d{1,15}(\.\d+)?$/.test(text) ? known(Number(text)) : unknown("fact-absent:units");
  }

  get remaining(): Known<Cents> {
    return this.amount("EAF", "remaining");
  }
}
