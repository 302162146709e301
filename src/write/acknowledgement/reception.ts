import type { Problem } from "../../claim/index.ts";
import { SegmentReader, tagCode } from "../../x12/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { faultOf, levelOf, merge } from "./place-problem.ts";
import { noteOf } from "./notes.ts";
import type { Name, Received, ReceivedGroup, ReceivedInterchange, ReceivedTransaction } from "./received.ts";

const [ISA, IEA, GS, GE, ST, SE] = ["ISA", "IEA", "GS", "GE", "ST", "SE"].map(tagCode);
const [TA1, BHT, NM1, CLM] = ["TA1", "BHT", "NM1", "CLM"].map(tagCode);
/** More faults than this in one transaction are not listed: who has so many mends the cause, not the list. */
const MOST_FAULTS = 10_000;
/** The submitter and the receiver stand right after BHT. */
const NAMES_WITHIN = 12;
const NOBODY: Name = { entity: "", last: "", first: "", id: "" };

/**
 * Goes through a file once more, in chunks of any size, and sorts the Problems that a reader gave for it into its
 * envelopes. Built for the answer: it keeps headers and faults, no claim.
 */
export class Reception {
  readonly #problems: readonly Problem[];
  readonly #segments: SegmentReader;
  readonly #interchanges: ReceivedInterchange[] = [];
  #next = 0;
  #interchange: ReceivedInterchange | undefined;
  #group: ReceivedGroup | undefined;
  #transaction: ReceivedTransaction | undefined;
  /** The one before: what it lacks may be told at the segment that follows it. */
  #previous: ReceivedTransaction | undefined;
  /** CLM01 of the last two claims: what a claim lacks may be told at the claim after it, and never before it has begun. */
  #claims: readonly string[] = [];
  /** Closed by the segment before. */
  #closing: "transaction" | "group" | "interchange" | undefined;

  constructor(problems: readonly Problem[]) {
    this.#problems = problems.filter(({ severity }) => severity !== "info").sort((a, b) => ordinalOf(a) - ordinalOf(b));
    this.#segments = new SegmentReader({ onSegment: (segment) => { this.#take(segment); }, onProblem: () => undefined });
  }

  push(chunk: Uint8Array): void {
    this.#segments.push(chunk);
  }

  end(): Received {
    this.#segments.end();
    this.#tell(Infinity, undefined);
    this.#close();
    this.#endTransaction();
    this.#endGroup();
    this.#interchange?.notes.add("023");
    return { interchanges: this.#interchanges };
  }

  #take(segment: SegmentView): void {
    this.#tell(segment.ordinal, undefined);
    this.#close();
    this.#open(segment);
    if (this.#transaction) this.#transaction.last = segment.ordinal;
    this.#tell(segment.ordinal + 1, segment);
  }

  #open(segment: SegmentView): void {
    switch (segment.code) {
      case ISA: return this.#isa(segment);
      case GS: return this.#gs(segment);
      case ST: return this.#st(segment);
      case SE: this.#closing = "transaction"; return;
      case GE: return this.#ge(segment);
      case IEA: return this.#iea();
      default: return this.#content(segment);
    }
  }

  #isa(segment: SegmentView): void {
    this.#endTransaction();
    this.#endGroup();
    this.#interchange?.notes.add("022");
    this.#interchange = {
      separators: segment.separators, sender: { qualifier: segment.text(5), id: segment.text(6) },
      receiver: { qualifier: segment.text(7), id: segment.text(8) }, date: segment.text(9), time: segment.text(10),
      number: segment.text(13), usage: segment.text(15), groups: [], notes: new Set(), answers: false,
    };
    this.#interchanges.push(this.#interchange);
  }

  #gs(segment: SegmentView): void {
    this.#endTransaction();
    this.#endGroup();
    this.#openGroup(segment);
  }

  #openGroup(segment: SegmentView | undefined): ReceivedGroup {
    const text = (element: number): string => segment?.text(element) ?? "";
    const group: ReceivedGroup = {
      functional: text(1), sender: text(2), receiver: text(3), number: text(6), version: text(8), hasHeader: segment !== undefined,
      declared: "", transactions: [], notes: new Set(),
    };
    this.#group = group;
    this.#interchange?.groups.push(group);
    return group;
  }

  #st(segment: SegmentView): void {
    this.#endTransaction();
    this.#begin(segment, true);
  }

  #begin(segment: SegmentView, hasHeader: boolean): void {
    this.#claims = [];
    const text = (element: number): string => (hasHeader ? segment.text(element) : "");
    this.#transaction = {
      type: text(1), number: text(2), version: text(3), hasHeader, first: segment.ordinal, last: segment.ordinal, batch: "",
      submitter: NOBODY, receiver: NOBODY, faults: [], notes: new Set(),
    };
    (this.#group ?? this.#openGroup(undefined)).transactions.push(this.#transaction);
  }

  #ge(segment: SegmentView): void {
    this.#endTransaction();
    if (this.#group) this.#group.declared = segment.text(1);
    this.#closing = "group";
  }

  #iea(): void {
    this.#endTransaction();
    this.#endGroup();
    this.#closing = "interchange";
  }

  #content(segment: SegmentView): void {
    if (segment.code === TA1 && !this.#transaction) {
      if (this.#interchange) this.#interchange.answers = true;
      return;
    }
    if (!this.#transaction) this.#begin(segment, false);
    if (segment.code === CLM) this.#claims = [segment.text(1), ...this.#claims.slice(0, 1)];
    if (this.#transaction && segment.ordinal - this.#transaction.first < NAMES_WITHIN) readNames(this.#transaction, segment);
  }

  /** A transaction that is open here lacks its SE. */
  #endTransaction(): void {
    if (this.#transaction?.hasHeader) this.#transaction.notes.add("2");
    this.#forget();
  }

  #endGroup(): void {
    if (this.#group?.hasHeader) this.#group.notes.add("3");
    this.#group = undefined;
  }

  #forget(): void {
    if (this.#transaction) this.#previous = this.#transaction;
    this.#transaction = undefined;
  }

  #close(): void {
    if (this.#closing !== undefined) this.#forget();
    if (this.#closing === "group" || this.#closing === "interchange") this.#group = undefined;
    if (this.#closing === "interchange") this.#interchange = undefined;
    this.#closing = undefined;
  }

  /** Places the Problems that stand before segment `until`; `segment` is the one that they stand at, where it can be read. */
  #tell(until: number, segment: SegmentView | undefined): void {
    for (let problem = this.#problems[this.#next]; problem && ordinalOf(problem) < until; problem = this.#problems[++this.#next]) {
      this.#place(problem, segment);
    }
  }

  #place(problem: Problem, segment: SegmentView | undefined): void {
    const level = levelOf(problem, segment);
    const transaction = level === "previous" ? this.#previous : this.#transaction;
    if ((level === "inside" || level === "previous") && transaction?.hasHeader) return this.#addFault(transaction, problem, segment);
    const note = noteOf(problem, segment, level);
    if (!note) return;
    const holder = note.of === "transaction" ? this.#transaction : note.of === "group" ? this.#group : undefined;
    (holder ?? this.#interchange ?? this.#interchanges.at(-1))?.notes.add(holder || note.of === "interchange" ? note.code : "024");
  }

  #addFault(transaction: ReceivedTransaction, problem: Problem, segment: SegmentView | undefined): void {
    if (transaction.faults.length >= MOST_FAULTS) return;
    const fault = faultOf(problem, segment, transaction.first);
    if (fault) merge(transaction.faults, this.#claims.includes(fault.claim) ? fault : { ...fault, claim: "" });
  }
}

function ordinalOf({ where }: Problem): number {
  return where?.segment ?? 0;
}

function readNames(transaction: ReceivedTransaction, segment: SegmentView): void {
  if (segment.code === BHT) transaction.batch = segment.text(3);
  if (segment.code !== NM1) return;
  const name: Name = { entity: segment.text(2), last: segment.text(3), first: segment.text(4), id: segment.text(9) };
  if (segment.text(1) === "41") transaction.submitter = name;
  if (segment.text(1) === "40") transaction.receiver = name;
}
