import type { Claim } from "../../claim/index.ts";
import { ElementIndex } from "../../x12/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { ReadClaim } from "./claim.ts";
import { holdsDiagnoses, readDiagnoses } from "./diagnoses.ts";
import type { Inside, Transaction } from "./envelope.ts";
import { knownNumber } from "./known-numbers.ts";
import { Levels, Unannounced, UnannouncedPatient } from "./levels.ts";
import { ReadLine } from "./line.ts";
import type { Kept } from "./kept.ts";
import { orderLines, places } from "./place-and-order.ts";
import type { Reporter } from "./reporter.ts";
import { claimParty, lineParty } from "./roles.ts";
import { SeenIds } from "./seen-ids.ts";
import { isServiceDate, readService, readServiceDate, unreadable } from "./service.ts";
import {
  AMT, CAS, CLM, CR2, DMG, DTP, HI, HL, LIN, LX, N3, N4, NM1, NTE, OI, PAT, PRV, REF, SBR, SE, SV1, SVD,
} from "./tags.ts";
import { centsAt, wholeNumberAt } from "./values.ts";

/** Walks the loops of one 837P transaction after another and hands on each claim once it is whole. */
export class Loops implements Inside {
  lines = 0;
  claims = 0;
  readonly #report: Reporter;
  readonly #levels: Levels;
  readonly #seen = new SeenIds();
  readonly #index = new ElementIndex();
  readonly #file: string;
  readonly #onClaim: (claim: Claim) => void;
  #transaction: Transaction | undefined;
  #claim: ReadClaim | undefined;
  #line: ReadLine | undefined;
  /** The loop 2320 in hand: its name segments belong to it. */
  #otherPayer: Kept | undefined;
  /** What the segments of the loop in hand belong to; `undefined` for a loop that no claim is filled from. */
  #part: Kept | undefined;
  /** True in loops that repeat the claim's or line's segments about something else: 2320, 2430. */
  #isAside = false;
  /** Begun by an SBR after service lines: a subscriber without an HL if a claim follows, a misplaced other payer if a line does. */
  #unannounced: Unannounced | undefined;
  /** Begun by a PAT or NM1*QC inside a claim: a patient without an HL if a claim follows. */
  #unannouncedPatient: UnannouncedPatient | undefined;
  #isCut = false;
  #isOutside = false;

  constructor(file: string, report: Reporter, onClaim: (claim: Claim) => void) {
    this.#file = file;
    this.#report = report;
    this.#levels = new Levels(report);
    this.#onClaim = onClaim;
  }

  begin(transaction: Transaction): void {
    this.#transaction = transaction;
    this.#isOutside = false;
    this.#levels.begin(transaction);
    this.#part = undefined;
  }

  finish(isCut: boolean): void {
    this.#isCut = isCut;
    this.#closeClaim();
    this.#transaction = undefined;
    this.#report.context = { flawed: false };
  }

  /** A segment that the file was cut in. Where it would begin something else, the claim before it is whole. */
  unfinished({ code }: SegmentView): void {
    if (code === CLM || code === HL || code === SE) this.#closeClaim();
  }

  take(segment: SegmentView): void {
    switch (segment.code) {
      case REF: this.#part?.keep(segment); return;
      case LX: return this.#lx(segment);
      case SV1: return this.#sv1(segment);
      case DTP: return this.#dtp(segment);
      case CLM: return this.#clm(segment);
      case HI: return this.#hi(segment);
      case NM1: return this.#nm1(segment);
      case HL: return this.#hl(segment);
      case NTE: case AMT: return this.#ofClaimOrLine(segment);
      default: this.#rarer(segment);
    }
  }

  /** What comes once a patient or seldom; what no claim asks for is not kept. */
  #rarer(segment: SegmentView): void {
    switch (segment.code) {
      case N3: case N4: case DMG: case PRV: case CAS: case OI: case CR2: this.#part?.keep(segment); return;
      case SBR: return this.#sbr(segment);
      case SVD: return this.#svd(segment);
      case PAT: return this.#pat(segment);
      case LIN: this.#part = undefined; return;
      default:
    }
  }

  #hl(segment: SegmentView): void {
    this.#closeClaim();
    this.#isOutside = false;
    this.#part = this.#levels.open(segment)?.kept;
  }

  #sbr(segment: SegmentView): void {
    if (this.#claim) {
      this.#isAside = true;
      this.#part = this.#line ? undefined : this.#claim.insure(segment)?.kept;
      this.#otherPayer = this.#part;
      if (this.#line) this.#unannounced = new Unannounced(segment);
      return;
    }
    const part = this.#levels.hasSubscriber ? this.#levels.subscriberInformation(segment) : this.#levels.enter(new Unannounced(segment));
    this.#part = part?.kept;
  }

  #svd(segment: SegmentView): void {
    this.#isAside = true;
    this.#part = this.#line?.adjudicate(segment)?.kept;
  }

  /** Above the claims it says something of the patient; inside one, it begins a patient whose HL is missing. */
  #pat(segment: SegmentView): void {
    if (!this.#claim) return this.#part?.keep(segment);
    this.#isAside = true;
    this.#unannouncedPatient = new UnannouncedPatient(segment);
    this.#part = this.#unannouncedPatient.person.kept;
  }

  #nm1(segment: SegmentView): void {
    const entity = segment.shortText(1);
    this.#part = this.#claim ? this.#partyInClaim(this.#claim, entity, segment) : this.#levels.party(entity, segment)?.kept;
    this.#part?.keep(segment);
  }

  #partyInClaim(claim: ReadClaim, entity: string, segment: SegmentView): Kept | undefined {
    if (this.#unannouncedPatient) return entity === "QC" ? this.#unannouncedPatient.person.kept : undefined;
    if (this.#unannounced) return entity === "QC" ? this.#beginPatient(segment) : this.#unannounced.party(entity)?.kept;
    if (this.#isAside) return entity === "IL" || entity === "PR" ? this.#otherPayer : undefined;
    if (entity === "QC") return this.#beginPatient(segment);
    return (this.#line ? lineParty(this.#line, claim, entity) : claimParty(claim, entity))?.kept;
  }

  #beginPatient(segment: SegmentView): Kept {
    this.#isAside = true;
    this.#unannouncedPatient = new UnannouncedPatient(segment);
    return this.#unannouncedPatient.person.kept;
  }

  #clm(segment: SegmentView): void {
    const [unannounced, patient] = [this.#unannounced, this.#unannouncedPatient];
    this.#closeClaim();
    this.#isOutside = false;
    if (unannounced) this.#levels.enter(unannounced);
    if (patient) this.#levels.enterPatient(patient);
    const transaction = this.#transaction;
    if (!transaction) return;
    const claim = new ReadClaim(segment, this.#levels.inherited(this.#file, transaction));
    this.#claim = claim;
    this.#part = claim.kept;
    this.#isAside = false;
    this.#report.context = claim;
    this.#readClaim(claim, segment);
  }

  #readClaim(claim: ReadClaim, segment: SegmentView): void {
    const index = this.#index.load(segment);
    const charge = centsAt(segment.bytes, index.start(2), index.end(2));
    if (charge !== undefined) claim.totalCharge = knownNumber(charge);
    else this.#report.say("claim-charge", segment, unreadable(index, 2), 2);
    const { placeOfService, frequency } = places.of(segment.bytes, index.start(5), index.end(5), segment.separators);
    claim.placeOfService = placeOfService;
    claim.frequency = frequency;
    if (!this.#levels.hasSubscriber) this.#report.say("claim-outside-loop", segment);
    const [start, end] = [index.start(1), index.end(1)];
    if (start === end) return this.#report.say("claim-id", segment, "", 1);
    const supersedes = frequency === "7" || frequency === "8";
    if (this.#seen.add(segment.bytes, start, end) && !supersedes) this.#report.say("duplicate-claim-id", segment, "", 1);
  }

  #hi(segment: SegmentView): void {
    const claim = this.#claim;
    if (!claim || !holdsDiagnoses(segment, this.#index.load(segment))) return;
    claim.kept.keep(segment);
    const found = readDiagnoses(segment, this.#index, this.#report);
    if (claim.diagnoses.length === 0) claim.diagnoses = found;
    else for (const diagnosis of found) claim.diagnoses.push(diagnosis);
  }

  #lx(segment: SegmentView): void {
    if (!this.#claim) return this.#outside(segment);
    const line = this.#openLine(this.#claim);
    line.kept.keep(segment);
    line.assigned = wholeNumberAt(segment.bytes, segment.start + 3, segment.end);
  }

  /** Lines without a claim: told once until a level or claim begins. */
  #outside(segment: SegmentView): void {
    if (!this.#isOutside) this.#report.say("outside-claim", segment);
    this.#isOutside = true;
  }

  #openLine(claim: ReadClaim): ReadLine {
    this.#closeLine();
    const line = new ReadLine(claim.lines.length + 1, claim.placeOfService);
    if (claim.rendering) line.rendering = claim.rendering;
    if (claim.supervising) line.supervising = claim.supervising;
    claim.lines.push(line);
    this.#line = line;
    this.#part = line.kept;
    this.#isAside = false;
    return line;
  }

  #sv1(segment: SegmentView): void {
    if (!this.#claim) return this.#outside(segment);
    let line = this.#line;
    if (!line || line.hasService) {
      line = this.#openLine(this.#claim);
      this.#report.say("service-outside-line", segment, line.number);
    }
    line.kept.keep(segment);
    readService(line, segment, this.#report);
  }

  #dtp(segment: SegmentView): void {
    if (this.#line && !this.#isAside && isServiceDate(segment)) readServiceDate(this.#line, segment);
    this.#ofClaimOrLine(segment);
  }

  /** Segments that no loop of a provider has: they belong to the claim, line or other payer even when they come late. */
  #ofClaimOrLine(segment: SegmentView): void {
    (this.#isAside ? this.#part : (this.#line ?? this.#claim)?.kept)?.keep(segment);
  }

  #closeLine(): void {
    const line = this.#line;
    this.#line = this.#unannounced = this.#unannouncedPatient = this.#otherPayer = undefined;
    if (!line || this.#isCut) return;
    if (!line.hasService) this.#report.say("line-without-service", line.kept.first, line.number);
    else if (!line.hasDate) this.#report.say("service-date-absent", line.find(SV1), line.number);
  }

  #closeClaim(): void {
    this.#closeLine();
    const claim = this.#claim;
    this.#claim = undefined;
    this.#part = undefined;
    if (!claim || !this.#transaction) return;
    if (claim.lines.length === 0 && !this.#isCut) this.#report.say("no-lines", claim.kept.first);
    orderLines(claim, this.#report);
    this.#report.context = this.#levels.innermost;
    claim.flawed ||= this.#levels.isFlawed;
    this.#transaction.claims++;
    this.claims++;
    this.lines += claim.lines.length;
    this.#onClaim(claim);
  }
}
