import { dayOf, known, parseD8, unknown } from "../../claim/index.ts";
import type { Day, Known } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import type { Context, Reporter } from "./reporter.ts";
import { BHT, GE, GS, IEA, ISA, SE, ST, TA1 } from "./tags.ts";

/** One ST to SE. */
export interface Transaction extends Context {
  /** False for what is passed over. */
  readonly reads: boolean;
  readonly header: SegmentView | undefined;
  readonly group: SegmentView | undefined;
  readonly interchange: SegmentView | undefined;
  fileDay: Known<Day>;
  /** How many of what it is made for it holds. */
  claims: number;
}

/** What follows the transactions. */
export interface Follower {
  begin(transaction: Transaction): void;
  /** `next`: the segment that ends it. Without one the file ends here, and what is missing was already told of. */
  finish(next?: SegmentView): void;
}

/** What to do with a transaction. */
export interface Judgement {
  readonly reads: boolean;
  /** True when all that it holds is doubtful because of its label. */
  readonly flawed: boolean;
  /** The functional code that GS01 must have for it, and what it is. */
  readonly functional?: readonly [code: string, name: string];
  /** Something to say of its kind or label; said once a group. */
  readonly says?: { readonly code: string; readonly fill: string };
  /** What to say of it when it holds nothing. */
  readonly empty?: string;
}

export interface EnvelopeOptions {
  readonly follower: Follower;
  /** Judges a transaction by its ST and the GS before it; one without an ST by its GS alone. */
  readonly judge: (header: SegmentView | undefined, group: SegmentView | undefined) => Judgement;
  /** A TA1: what one says of an interchange that the other sent. */
  readonly onAcknowledgement?: (segment: SegmentView) => void;
}

interface Interchange { readonly header: SegmentView; readonly day: Day | undefined; readonly numbers: Set<string>; groups: number }
interface Group {
  readonly header: SegmentView | undefined;
  readonly day: Day | undefined;
  /** Control numbers of its transactions. */
  readonly numbers: Set<string>;
  transactions: number;
  /** What was said of its labels: once is enough for a group of many transactions. */
  readonly said: Set<string>;
}
interface Open extends Transaction { readonly empty: string | undefined }

/** Follows ISA, GS, ST and their trailers: what is open, whether it nests, and whether counts and control numbers agree. */
export class Envelope {
  transaction: Open | undefined;
  interchanges = 0;
  #interchange: Interchange | undefined;
  #group: Group | undefined;
  readonly #report: Reporter<string>;
  readonly #options: EnvelopeOptions;

  constructor(report: Reporter<string>, options: EnvelopeOptions) {
    this.#report = report;
    this.#options = options;
  }

  /** Takes a segment of the envelope. False for any other, which belongs to `transaction` (begun here if need be). */
  take(segment: SegmentView): boolean {
    switch (segment.code) {
      case ISA: this.#isa(segment.lasting()); return true;
      case GS: this.#gs(segment.lasting()); return true;
      case ST: return this.#isStray(segment) ? this.#content(segment) : this.#st(segment.lasting());
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
    this.#finish(undefined);
  }

  #isa(segment: SegmentView): void {
    this.#closeGroup(segment);
    if (this.#interchange) this.#report.say("missing-trailer", segment, "IEA");
    this.#interchange = { header: segment, day: shortDay(segment.text(9)), numbers: new Set(), groups: 0 };
    this.interchanges++;
  }

  #gs(segment: SegmentView): void {
    this.#closeGroup(segment);
    const interchange = this.#interchange;
    if (interchange) interchange.groups++;
    if (interchange && isRepeated(interchange.numbers, segment.text(6))) this.#report.say("control-number-repeated", segment, "GS06", 6);
    this.#group = { header: segment, day: parseD8(segment.text(4)), numbers: new Set(), transactions: 0, said: new Set() };
  }

  /** An ST that names no transaction, within one: the end of a street, cut off by a terminator too many. It begins nothing. */
  #isStray(segment: SegmentView): boolean {
    return this.transaction !== undefined && segment.text(1).trim() === "";
  }

  #st(segment: SegmentView): true {
    this.#closeTransaction(segment);
    if (!this.#group) {
      this.#report.say("missing-header", segment, "A transaction begins outside of any group; it was read as if one stood here. Put the GS back.");
      this.#group = { header: undefined, day: undefined, numbers: new Set(), transactions: 0, said: new Set() };
    }
    const group = this.#group;
    group.transactions++;
    const judgement = this.#options.judge(segment, group.header);
    if (isRepeated(group.numbers, segment.text(2)) && judgement.reads) this.#report.say("control-number-repeated", segment, "ST02", 2);
    this.#sayOf(judgement, segment, group);
    this.#begin(segment, judgement);
    return true;
  }

  #sayOf({ says, functional }: Judgement, segment: SegmentView, group: Group): void {
    if (says) this.#sayOnce(group, segment.text(3) === "" ? group.header : segment, says.code, says.fill);
    const code = group.header?.text(1) ?? "";
    if (!functional || code === "" || code === functional[0] || group.said.has("group-kind")) return;
    group.said.add("group-kind");
    this.#report.sayAt("group-kind", group.header?.where(1), `${functional[1]}. Write ${functional[0]}`);
  }

  #sayOnce(group: Group, segment: SegmentView | undefined, code: string, fill: string): void {
    if (group.said.has(code + fill)) return;
    group.said.add(code + fill);
    this.#report.say(code, segment, fill, segment?.code === GS ? 8 : 3);
  }

  #begin(header: SegmentView | undefined, { reads, flawed, empty }: Judgement): void {
    const group = this.#group?.header;
    const interchange = this.#interchange?.header;
    const fileDay = latest([this.#interchange?.day, this.#group?.day]);
    this.transaction = { header, group, interchange, reads, flawed, fileDay, claims: 0, empty };
    this.#options.follower.begin(this.transaction);
  }

  #se(segment: SegmentView): void {
    const { transaction } = this;
    this.#finish(segment);
    if (!transaction) this.#report.say("missing-header", segment, "SE has no ST before it. Put the ST back, or remove the SE.");
    else if (transaction.header) this.#checkTransaction(transaction, transaction.header, segment);
  }

  #checkTransaction(transaction: Open, header: SegmentView, segment: SegmentView): void {
    const count = segment.ordinal - header.ordinal + 1;
    if (!isCount(segment.text(1), count)) this.#report.say("segment-count", segment, count, 1);
    if (segment.text(2) !== header.text(2)) this.#report.say("control-number", segment, "ST02 and SE02", 2);
    if (transaction.reads && transaction.claims === 0 && transaction.empty !== undefined) this.#report.say(transaction.empty, header);
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
      this.#options.onAcknowledgement?.(segment);
      return true;
    }
    this.#report.say("missing-header", segment, "Segments stand outside of any transaction (ST to SE); they were read as if ST stood here. Put it back.");
    this.#begin(undefined, this.#options.judge(undefined, this.#group?.header));
    return false;
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
    this.#finish(next);
  }

  #finish(next: SegmentView | undefined): void {
    if (this.transaction) this.#options.follower.finish(next);
    this.transaction = undefined;
  }
}

/** Control numbers kept to find one used twice; a group of more than this has them checked no further. */
const MOST_NUMBERS = 100_000;

function isRepeated(numbers: Set<string>, number: string): boolean {
  if (numbers.has(number)) return true;
  if (numbers.size < MOST_NUMBERS) numbers.add(number);
  return false;
}

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
