import { dayOf, known, parseD8, unknown } from "../../claim/index.ts";
import type { Day, Known } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { guideOf, isTolerated } from "./guide.ts";
import type { Context, GuideCode, Reporter } from "./reporter.ts";
import { BHT, GE, GS, IEA, ISA, SE, ST, TA1 } from "./tags.ts";

/** One ST to SE. */
export interface Transaction extends Context {
  /** False for what is no 837P: its segments are passed over. */
  readonly reads: boolean;
  fileDay: Known<Day>;
  claims: number;
}

/** What reads the inside of a transaction. */
export interface Inside {
  begin(transaction: Transaction): void;
  /** `isCut`: the file ends here, so that what is missing was already told of. */
  finish(isCut: boolean): void;
}

interface Interchange { readonly header: SegmentView; readonly day: Day | undefined; groups: number }
interface Group {
  readonly header: SegmentView | undefined;
  readonly day: Day | undefined;
  transactions: number;
  /** What was said of its labels: once is enough for a group of many transactions. */
  readonly said: Set<string>;
}
interface OpenTransaction extends Transaction { readonly header: SegmentView | undefined }

/** Follows ISA, GS, ST and their trailers: what is open, whether it nests, and whether counts and control numbers agree. */
export class Envelope {
  transaction: OpenTransaction | undefined;
  interchanges = 0;
  #interchange: Interchange | undefined;
  #group: Group | undefined;
  readonly #report: Reporter;
  readonly #inside: Inside;

  constructor(report: Reporter, inside: Inside) {
    this.#report = report;
    this.#inside = inside;
  }

  /** Takes a segment of the envelope. False for any other, which belongs to `transaction` (begun here if need be). */
  take(segment: SegmentView): boolean {
    switch (segment.code) {
      case ISA: this.#isa(segment); return true;
      case GS: this.#gs(segment); return true;
      case ST: this.#st(segment); return true;
      case SE: this.#se(segment); return true;
      case GE: this.#ge(segment); return true;
      case IEA: this.#iea(segment); return true;
      default: return this.#content(segment);
    }
  }

  /** The end of the file. `isCut` says that a problem has told of it. */
  end(isCut: boolean, offset: number, segments: number): void {
    const open = [this.transaction && "SE", this.#group && "GE", this.#interchange && "IEA"].filter((tag) => tag !== undefined);
    if (open.length > 0 && !isCut) this.#report.sayAt("truncated", { segment: segments, bytes: [offset, offset] }, open.join(", "));
    this.#finish(true);
  }

  #isa(segment: SegmentView): void {
    this.#closeGroup(segment);
    if (this.#interchange) this.#report.say("missing-trailer", segment, "IEA");
    this.#interchange = { header: segment, day: shortDay(segment.text(9)), groups: 0 };
    this.interchanges++;
  }

  #gs(segment: SegmentView): void {
    this.#closeGroup(segment);
    if (this.#interchange) this.#interchange.groups++;
    this.#group = { header: segment, day: parseD8(segment.text(4)), transactions: 0, said: new Set() };
  }

  #st(segment: SegmentView): void {
    this.#closeTransaction(segment);
    if (!this.#group) {
      this.#report.say("missing-header", segment, "A transaction begins outside of any group; it was read as if one stood here. Put the GS back.");
      this.#group = { header: undefined, day: undefined, transactions: 0, said: new Set() };
    }
    this.#group.transactions++;
    this.#begin(segment, ...this.#judge(segment, this.#group));
  }

  /** Whether a transaction is read, and whether its claims are all doubtful because of its label. */
  #judge(segment: SegmentView, group: Group): [reads: boolean, flawed: boolean] {
    const [groupLabel, ownLabel] = [group.header?.text(8) ?? "", segment.text(3)];
    const label = ownLabel || groupLabel;
    const guide = guideOf(segment.text(1), label);
    const say = (code: GuideCode, fill: string): void => { this.#sayOnce(group, ownLabel === "" ? group.header : segment, code, fill); };
    switch (guide.kind) {
      case "other": say("not-837p", guide.name); return [false, false];
      case "old": say("version", OLD); return [false, false];
      case "unknown": say("version", UNKNOWN); return [true, true];
      case "837p": {
        const differ = groupLabel !== "" && guideOf("837", groupLabel).kind !== "837p";
        const tolerated = [groupLabel, ownLabel].find(isTolerated);
        if (differ) say("version", DIFFER);
        else if (tolerated !== undefined) say("version-label", tolerated);
        return [true, differ];
      }
    }
  }

  #sayOnce(group: Group, segment: SegmentView | undefined, code: GuideCode, fill: string): void {
    if (group.said.has(code + fill)) return;
    group.said.add(code + fill);
    this.#report.say(code, segment, fill, segment?.code === GS ? 8 : 3);
  }

  #begin(header: SegmentView | undefined, reads: boolean, flawed: boolean): void {
    const fileDay = latest([this.#interchange?.day, this.#group?.day]);
    this.transaction = { header, reads, flawed, fileDay, claims: 0 };
    this.#inside.begin(this.transaction);
  }

  #se(segment: SegmentView): void {
    const { transaction } = this;
    this.#finish();
    if (!transaction) this.#report.say("missing-header", segment, "SE has no ST before it. Put the ST back, or remove the SE.");
    else if (transaction.header) this.#checkTransaction(transaction, transaction.header, segment);
  }

  #checkTransaction(transaction: OpenTransaction, header: SegmentView, segment: SegmentView): void {
    const count = segment.ordinal - header.ordinal + 1;
    if (!isCount(segment.text(1), count)) this.#report.say("segment-count", segment, count, 1);
    if (segment.text(2) !== header.text(2)) this.#report.say("control-number", segment, "ST02 and SE02", 2);
    if (transaction.reads && transaction.claims === 0) this.#report.say("no-claims", header);
  }

  #ge(segment: SegmentView): void {
    this.#closeTransaction(segment);
    const group = this.#group;
    this.#group = undefined;
    if (!group) return this.#report.say("missing-header", segment, "GE has no GS before it. Put the GS back, or remove the GE.");
    if (!group.header) return;
    if (!isCount(segment.text(1), group.transactions)) this.#report.say("transaction-count", segment, group.transactions, 1);
    if (!isSameNumber(segment.text(2), group.header.text(6))) this.#report.say("control-number", segment, "GS06 and GE02", 2);
  }

  #iea(segment: SegmentView): void {
    this.#closeGroup(segment);
    const interchange = this.#interchange;
    this.#interchange = undefined;
    if (!interchange) return;
    if (!isCount(segment.text(1), interchange.groups)) this.#report.say("group-count", segment, interchange.groups, 1);
    if (!isSameNumber(segment.text(2), interchange.header.text(13))) this.#report.say("control-number", segment, "ISA13 and IEA02", 2);
  }

  /** A segment of no envelope. */
  #content(segment: SegmentView): boolean {
    if (this.transaction) {
      if (segment.code === BHT) this.#dated(this.transaction, segment);
      return false;
    }
    if (segment.code === TA1) {
      this.#report.say("not-837p", segment, "a TA1 interchange acknowledgement");
      return true;
    }
    this.#report.say("missing-header", segment, "Segments stand outside of any transaction (ST to SE); they were read as if ST stood here. Put it back.");
    this.#begin(undefined, this.#isProfessional(), true);
    return false;
  }

  #isProfessional(): boolean {
    const header = this.#group?.header;
    if (!header) return true;
    const { kind } = guideOf("837", header.text(8));
    return header.text(1) === "HC" && (kind === "837p" || kind === "unknown");
  }

  #dated(transaction: Transaction, segment: SegmentView): void {
    const day = parseD8(segment.text(4));
    transaction.fileDay = latest([day, transaction.fileDay.known ? transaction.fileDay.value : undefined]);
  }

  #closeGroup(next: SegmentView): void {
    this.#closeTransaction(next);
    if (this.#group?.header) this.#report.say("missing-trailer", next, "GE");
    this.#group = undefined;
  }

  #closeTransaction(next: SegmentView): void {
    if (this.transaction?.header) this.#report.say("missing-trailer", next, "SE");
    this.#finish();
  }

  #finish(isCut = false): void {
    if (this.transaction) this.#inside.finish(isCut);
    this.transaction = undefined;
  }
}

const OLD = "The file is of an 837P version that payers no longer take, and was passed over. Make it as 005010X222A1.";
const UNKNOWN = "The version label names no 837P guide that is known; the claims were read as 005010X222A1. Set GS08 and ST03 to 005010X222A1.";
const DIFFER = "GS08 and ST03 name different guides; the claims were read as 005010X222A1. Write the same label in both.";

function isCount(text: string, count: number): boolean {
  return /^\d{1,10}$/.test(text) && Number(text) === count;
}

/** Control numbers of groups and interchanges are numbers: leading zeros say nothing. */
function isSameNumber(a: string, b: string): boolean {
  return a.trim().replace(/^0+/, "") === b.trim().replace(/^0+/, "");
}

function latest(days: readonly (Day | undefined)[]): Known<Day> {
  const some = days.filter((day) => day !== undefined);
  return some.length === 0 ? unknown("date-unknown") : known(Math.max(...some));
}

/** ISA09: a year of two digits, always of this century. */
function shortDay(text: string): Day | undefined {
  return /^\d{6}$/.test(text) ? dayOf(2000 + Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4))) : undefined;
}
