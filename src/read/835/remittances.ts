import type { SegmentView } from "../../x12/index.ts";
import type { Part } from "../837p/part.ts";
import type { Inside, Transaction } from "../transactions/index.ts";
import { Balance } from "./balance.ts";
import { ReadRemittedClaim } from "./claim.ts";
import type { ProviderAdjustment, RemittanceEnd, RemittedClaim } from "./model.ts";
import { providerAdjustmentsOf } from "./provider-adjustment.ts";
import { ReadRemittance, ReadRemittanceGroup } from "./remittance.ts";
import type { RemittanceReporter } from "./reporter.ts";
import { AMT, BPR, CAS, CLP, CUR, DTM, LQ, LX, MIA, MOA, N1, N3, N4, NM1, PER, PLB, QTY, RDM, REF, SVC, TRN, TS2, TS3 } from "./tags.ts";

export interface RemittanceSink {
  readonly onClaim: (claim: RemittedClaim) => void;
  readonly onEnd: (end: RemittanceEnd) => void;
}

const MOST_PROVIDER_ADJUSTMENTS = 10_000;
/** What belongs to a claim even where it comes after a line. */
const OF_CLAIM = new Set([NM1, MIA, MOA, PER]);
/** What belongs to a party of the header while one is open. */
const OF_PARTY = new Set([N3, N4, REF, PER, RDM]);
const OF_HEADER = new Set([BPR, TRN, CUR, REF, DTM]);
const OF_GROUP = new Set([TS2, TS3]);
const OF_LINE = new Set([DTM, CAS, REF, AMT, QTY, LQ]);

/** Builds remittances from the segments of each ST to SE. Goes by tags alone, so that what is out of place hides no claim. */
export class Remittances implements Inside {
  claims = 0;
  lines = 0;
  remittances = 0;
  readonly #file: string;
  readonly #report: RemittanceReporter;
  readonly #sink: RemittanceSink;
  #transaction: Transaction | undefined;
  #remittance: ReadRemittance | undefined;
  #balance: Balance;
  #group: ReadRemittanceGroup | undefined;
  #claim: ReadRemittedClaim | undefined;
  /** The innermost part that takes segments: a party, a line, or what holds them. */
  #part: Part | undefined;
  #provider: ProviderAdjustment[] = [];
  #isUnfinished = false;

  constructor(file: string, report: RemittanceReporter, sink: RemittanceSink) {
    this.#file = file;
    this.#report = report;
    this.#sink = sink;
    this.#balance = new Balance(report);
  }

  begin(transaction: Transaction): void {
    this.#transaction = transaction;
    this.#remittance = undefined;
    this.#report.context = transaction;
    if (!transaction.reads) return;
    this.remittances++;
    this.#remittance = new ReadRemittance(this.#file, transaction);
    this.#report.context = this.#remittance;
    this.#balance = new Balance(this.#report);
    this.#part = this.#remittance;
    this.#group = undefined;
    this.#provider = [];
    this.#isUnfinished = false;
  }

  take(segment: SegmentView): void {
    const remittance = this.#remittance;
    if (!remittance) return;
    switch (segment.code) {
      case N1: return this.#beginParty(segment, remittance);
      case LX: return this.#beginGroup(segment);
      case CLP: return this.#beginClaim(segment, remittance);
      case SVC: return this.#beginLine(segment);
      case PLB: return this.#adjustProvider(segment);
      default: return this.#claim ? this.#takeOfClaim(segment, this.#claim) : this.#takeOfHeader(segment, remittance);
    }
  }

  /** The segment that the file was cut in: what it belongs to is not whole. */
  unfinished(): void {
    this.#isUnfinished = true;
    if (this.#claim) this.#claim.flawed = true;
  }

  finish(isCut: boolean): void {
    const remittance = this.#remittance;
    if (!remittance) return;
    this.#endClaim(isCut);
    const totals = this.#balance.end(isCut || this.#isUnfinished);
    this.#remittance = undefined;
    this.#sink.onEnd({ remittance, providerAdjustments: this.#provider, totals });
  }

  #beginParty(segment: SegmentView, remittance: ReadRemittance): void {
    if (this.#claim) return;
    const entity = segment.shortText(1);
    const party = entity === "PR" ? remittance.payer : entity === "PE" ? remittance.payee : undefined;
    party?.keep(segment);
    this.#part = party;
  }

  #beginGroup(segment: SegmentView): void {
    this.#endClaim();
    this.#group = new ReadRemittanceGroup(segment);
    this.#part = this.#group;
  }

  #beginClaim(segment: SegmentView, remittance: ReadRemittance): void {
    this.#endClaim();
    this.claims++;
    if (this.#transaction) this.#transaction.claims++;
    this.#claim = new ReadRemittedClaim(segment, remittance, this.#group);
    this.#part = this.#claim;
    this.#report.context = this.#claim;
    this.#balance.claim(segment);
  }

  #beginLine(segment: SegmentView): void {
    if (!this.#claim) return this.#report.say("service-outside-claim", segment, "A service line");
    this.#balance.endLine();
    this.lines++;
    this.#part = this.#claim.serve(segment);
    this.#balance.line(segment);
  }

  #adjustProvider(segment: SegmentView): void {
    this.#endClaim();
    const adjustments = providerAdjustmentsOf(segment);
    this.#balance.provider(segment, adjustments);
    if (this.#provider.length < MOST_PROVIDER_ADJUSTMENTS) this.#provider.push(...adjustments);
  }

  #takeOfClaim(segment: SegmentView, claim: ReadRemittedClaim): void {
    if (segment.code === CAS) this.#balance.adjustment(segment);
    if (OF_CLAIM.has(segment.code)) claim.keep(segment);
    else if (OF_LINE.has(segment.code)) this.#part?.keep(segment);
  }

  #takeOfHeader(segment: SegmentView, remittance: ReadRemittance): void {
    const wanted = this.#part === remittance ? OF_HEADER : this.#part === this.#group ? OF_GROUP : OF_PARTY;
    if (segment.code === BPR) this.#balance.payment(segment);
    if (wanted.has(segment.code)) this.#part?.keep(segment);
  }

  /** Hands on the claim in hand, told of its sums unless the file ends inside of it. */
  #endClaim(isCut = false): void {
    const claim = this.#claim;
    if (!claim) return;
    if (isCut) claim.flawed = true;
    else this.#balance.endClaim();
    if (this.#remittance?.flawed) claim.flawed = true;
    this.#claim = undefined;
    this.#part = undefined;
    if (this.#remittance) this.#report.context = this.#remittance;
    this.#sink.onClaim(claim);
  }
}
