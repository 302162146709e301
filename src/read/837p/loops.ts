import type { Claim } from "../../claim/index.ts";
import { known } from "../../claim/index.ts";
import { ElementIndex, internText } from "../../x12/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { ReadClaim } from "./claim.ts";
import { holdsDiagnoses, readDiagnoses } from "./diagnoses.ts";
import type { Inside, Transaction } from "./envelope.ts";
import { Levels, Unannounced } from "./levels.ts";
import { ReadLine } from "./line.ts";
import { ReadProvider } from "./parties.ts";
import type { Part } from "./part.ts";
import type { Reporter } from "./reporter.ts";
import { SeenIds } from "./seen-ids.ts";
import { isServiceDate, readService, readServiceDate, unreadable } from "./service.ts";
import { AMT, CLM, DTP, HI, HL, LIN, LX, NM1, NTE, SBR, SE, SV1, SVD } from "./tags.ts";
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
  /** What the segments of the loop in hand belong to; `undefined` for a loop that no claim is filled from. */
  #part: Part | undefined;
  /** True in loops that repeat the claim's or line's segments about something else: 2320, 2430. */
  #isAside = false;
  /** Begun by an SBR after service lines: a subscriber without an HL if a claim follows, a misplaced other payer if a line does. */
  #unannounced: Unannounced | undefined;
  #isCut = false;

  constructor(file: string, report: Reporter, onClaim: (claim: Claim) => void) {
    this.#file = file;
    this.#report = report;
    this.#levels = new Levels(report);
    this.#onClaim = onClaim;
  }

  begin(transaction: Transaction): void {
    this.#transaction = transaction;
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
      case HL: return this.#hl(segment);
      case CLM: return this.#clm(segment);
      case LX: return this.#lx(segment);
      case SV1: return this.#sv1(segment);
      case NM1: return this.#nm1(segment);
      case SBR: return this.#sbr(segment);
      case HI: return this.#hi(segment);
      case DTP: return this.#dtp(segment);
      case NTE: case AMT: return this.#ofClaimOrLine(segment);
      case SVD: return this.#aside();
      case LIN: this.#part = undefined; return;
      default: this.#part?.segments.push(segment);
    }
  }

  #hl(segment: SegmentView): void {
    this.#closeClaim();
    this.#part = this.#levels.open(segment);
  }

  #sbr(segment: SegmentView): void {
    if (this.#claim) {
      this.#aside();
      if (this.#line) this.#unannounced = new Unannounced(segment);
      return;
    }
    this.#part = this.#levels.hasSubscriber ? this.#levels.subscriberInformation(segment) : this.#levels.enter(new Unannounced(segment));
  }

  #aside(): void {
    this.#isAside = true;
    this.#part = undefined;
  }

  #nm1(segment: SegmentView): void {
    const entity = segment.shortText(1);
    if (!this.#claim) this.#part = this.#levels.party(entity);
    else if (this.#isAside) this.#part = this.#unannounced?.party(entity);
    else this.#part = this.#line ? lineParty(this.#line, this.#claim, entity) : claimParty(this.#claim, entity);
    this.#part?.segments.push(segment);
  }

  #clm(segment: SegmentView): void {
    const unannounced = this.#unannounced;
    this.#closeClaim();
    if (unannounced) this.#levels.enter(unannounced);
    const transaction = this.#transaction;
    if (!transaction) return;
    const claim = new ReadClaim(segment, this.#levels.inherited(this.#file, transaction.fileDay));
    this.#claim = this.#part = claim;
    this.#isAside = false;
    this.#report.context = claim;
    this.#readClaim(claim, segment);
  }

  #readClaim(claim: ReadClaim, segment: SegmentView): void {
    const index = this.#index.load(segment);
    const charge = centsAt(segment.bytes, index.start(2), index.end(2));
    if (charge !== undefined) claim.totalCharge = known(charge);
    else this.#report.say("claim-charge", segment, unreadable(index, 2), 2);
    readPlace(claim, segment, index.start(5), index.end(5));
    if (!this.#levels.hasSubscriber) this.#report.say("claim-outside-loop", segment);
    if (claim.id === "") return this.#report.say("claim-id", segment, "", 1);
    const supersedes = claim.frequency === "7" || claim.frequency === "8";
    if (this.#seen.add(claim.id) && !supersedes) this.#report.say("duplicate-claim-id", segment, "", 1);
  }

  #hi(segment: SegmentView): void {
    const claim = this.#claim;
    if (!claim || !holdsDiagnoses(segment)) return;
    claim.segments.push(segment);
    const found = readDiagnoses(segment, this.#index, this.#report);
    claim.diagnoses = claim.diagnoses.length === 0 ? found : [...claim.diagnoses, ...found];
  }

  #lx(segment: SegmentView): void {
    if (!this.#claim) return this.#report.say("outside-claim", segment);
    const line = this.#openLine(this.#claim);
    line.segments.push(segment);
    line.assigned = wholeNumberAt(segment.bytes, segment.start + 3, segment.end);
  }

  #openLine(claim: ReadClaim): ReadLine {
    this.#closeLine();
    const line = new ReadLine(claim.lines.length + 1, claim.placeOfService);
    if (claim.rendering) line.rendering = claim.rendering;
    if (claim.supervising) line.supervising = claim.supervising;
    claim.lines.push(line);
    this.#line = this.#part = line;
    this.#isAside = false;
    return line;
  }

  #sv1(segment: SegmentView): void {
    if (!this.#claim) return this.#report.say("outside-claim", segment);
    let line = this.#line;
    if (!line || line.service) {
      line = this.#openLine(this.#claim);
      this.#report.say("service-outside-line", segment, line.number);
    }
    line.segments.push(segment);
    readService(line, segment, this.#index, this.#report);
  }

  #dtp(segment: SegmentView): void {
    if (this.#line && !this.#isAside && isServiceDate(segment)) readServiceDate(this.#line, segment);
    this.#ofClaimOrLine(segment);
  }

  /** Segments that no loop of a provider has: they belong to the claim or line even when they come late. */
  #ofClaimOrLine(segment: SegmentView): void {
    if (!this.#isAside) (this.#line ?? this.#claim)?.segments.push(segment);
  }

  #closeLine(): void {
    const line = this.#line;
    this.#line = this.#unannounced = undefined;
    if (!line || this.#isCut) return;
    const [first] = line.segments;
    if (!line.service) this.#report.say("line-without-service", first, line.number);
    else if (!line.hasDate) this.#report.say("service-date-absent", line.service, line.number);
  }

  #closeClaim(): void {
    this.#closeLine();
    const claim = this.#claim;
    this.#claim = undefined;
    this.#part = undefined;
    if (!claim || !this.#transaction) return;
    if (claim.lines.length === 0 && !this.#isCut) this.#report.say("no-lines", claim.segment);
    orderLines(claim, this.#report);
    this.#report.context = this.#levels.innermost;
    claim.flawed ||= this.#levels.isFlawed;
    this.#transaction.claims++;
    this.claims++;
    this.lines += claim.lines.length;
    this.#onClaim(claim);
  }
}

/** Lines go by LX01. Where it does not count from 1 by ones that is said once, and lines are put in its order if it has one. */
function orderLines(claim: ReadClaim, report: Reporter): void {
  const { lines } = claim;
  const odd = lines.find((line, i) => line.assigned !== i + 1);
  if (!odd) return;
  const [first] = odd.segments;
  report.say("line-number", first, odd.number, 1);
  if (lines.some((line) => Number.isNaN(line.assigned))) return;
  lines.sort((a, b) => a.assigned - b.assigned);
  lines.forEach((line, i) => { line.number = i + 1; });
}

/** CLM05: place of service, its code list, frequency. */
function readPlace(claim: ReadClaim, segment: SegmentView, start: number, end: number): void {
  const { bytes } = segment;
  const separator = segment.separators.component;
  let from = start;
  for (let n = 1; n <= 3 && from <= end; n++) {
    let to = from;
    while (to < end && bytes[to] !== separator) to++;
    if (n === 1) claim.placeOfService = internText(bytes, from, to);
    else if (n === 3) claim.frequency = internText(bytes, from, to);
    from = to + 1;
  }
}

function claimParty(claim: ReadClaim, entity: string): Part | undefined {
  switch (entity) {
    case "82": return claim.rendering ? undefined : claim.rendering = new ReadProvider("rendering");
    case "DQ": return claim.supervising ? undefined : claim.supervising = new ReadProvider("supervising");
    case "DN": case "P3": return claim.referring ? undefined : claim.referring = new ReadProvider("referring");
    default: return undefined;
  }
}

function lineParty(line: ReadLine, claim: ReadClaim, entity: string): Part | undefined {
  if (entity === "82" && line.rendering === claim.rendering) return line.rendering = new ReadProvider("rendering");
  if (entity === "DQ" && line.supervising === claim.supervising) return line.supervising = new ReadProvider("supervising");
  return undefined;
}
