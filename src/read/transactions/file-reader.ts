import type { Problem } from "../../claim/index.ts";
import { ByCode, checkElements, envelopeSpec, SegmentReader, Walker } from "../../x12/index.ts";
import type { Fault, Guide, LoopSpec, Place, SegmentView } from "../../x12/index.ts";
import { Envelope } from "./envelope.ts";
import type { EnvelopeOptions, Follower, Transaction } from "./envelope.ts";
import { Hierarchy } from "./hierarchy.ts";
import type { Reporter } from "./reporter.ts";
import { structureProblem } from "./structure-problem.ts";
import { GS, HL, ISA } from "./tags.ts";

/** What is made of the transactions that are read. */
export interface Inside {
  begin(transaction: Transaction): void;
  /** A segment between ST and SE, and its place in the guide if it has one. */
  take(segment: SegmentView, place: Place | undefined): void;
  /** A segment that the file was cut in. */
  unfinished?(segment: SegmentView): void;
  /** `isCut`: the file ends here, so that what is missing was already told of. */
  finish(isCut: boolean): void;
}

export interface FileReaderOptions extends Pick<EnvelopeOptions, "judge" | "onAcknowledgement"> {
  readonly inside: Inside;
  /** The structure to hold a transaction against; `undefined` for one of which no structure is known. */
  readonly guideOf: (transaction: Transaction) => Guide | undefined;
  /** False where dates written as text are judged by rules. */
  readonly formats?: boolean;
  /** Lacks that the reading itself tells of: `2400 SV1`. */
  readonly toldElsewhere?: ReadonlySet<string>;
  /** True where `inside` keeps no view of a segment, unless it asks for a lasting one. */
  readonly lends?: boolean;
}

/** The whole file as it is read, whatever it holds: bytes, envelopes, structure, each of one's own transactions. */
export class FileReader {
  readonly #report: Reporter<string>;
  readonly #options: FileReaderOptions;
  readonly #segments: SegmentReader;
  readonly #envelope: Envelope;
  readonly #hierarchy: Hierarchy;
  readonly #walkers = new Map<Guide, Walker>();
  #walker: Walker | undefined;
  /** Faults of the segment in hand, told once the reading has had its say of it. */
  #faults: Fault[] = [];
  /** Faults of ISA and GS, told with the first transaction after them that is read: other files are none of our business. */
  #around: Fault[] = [];
  /** True from a transaction that is read up to one that is not: trailers are held against the guide only there. */
  #isOurs = false;
  #bytes = 0;
  #isCut = false;

  constructor(report: Reporter<string>, options: FileReaderOptions) {
    this.#report = report;
    this.#options = options;
    this.#hierarchy = new Hierarchy(report);
    const follower: Follower = {
      begin: (transaction) => { this.#begin(transaction); },
      finish: (next) => { this.#finish(next); },
    };
    this.#envelope = new Envelope(report, { ...options, follower });
    this.#segments = new SegmentReader({
      onSegment: (segment) => { this.#take(segment); },
      lends: options.lends ?? false,
      onProblem: (problem) => { this.#pass(problem); },
      onUnfinished: (segment) => { options.inside.unfinished?.(segment); },
    });
  }

  get interchanges(): number {
    return this.#envelope.interchanges;
  }

  push(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    this.#segments.push(chunk);
  }

  end(): void {
    this.#segments.end();
    this.#envelope.end(this.#isCut, this.#bytes, this.#segments.segments);
    this.#report.end();
  }

  #begin(transaction: Transaction): void {
    this.#isOurs = transaction.reads;
    if (transaction.reads) {
      this.#faults.push(...this.#around.splice(0));
      this.#tellFaults();
    }
    const guide = transaction.reads ? this.#options.guideOf(transaction) : undefined;
    this.#walker = guide && this.#walkerOf(guide);
    this.#walker?.begin();
    this.#hierarchy.begin();
    this.#options.inside.begin(transaction);
  }

  #walkerOf(guide: Guide): Walker {
    const held = this.#walkers.get(guide);
    if (held) return held;
    const walker = new Walker(guide, {
      onLack: (fault) => { this.#lack(fault); },
      onFault: (fault) => this.#faults.push(fault),
      formats: this.#options.formats ?? true,
    });
    this.#walkers.set(guide, walker);
    return walker;
  }

  #finish(next: SegmentView | undefined): void {
    if (next) this.#walker?.end(next);
    this.#options.inside.finish(next === undefined);
    if (next && this.#walker) this.#hierarchy.end();
    this.#walker = undefined;
  }

  #take(segment: SegmentView): void {
    if (this.#envelope.take(segment)) return this.#checkEnvelope(segment);
    if (!this.#envelope.transaction?.reads) return;
    const place = this.#walker?.take(segment);
    this.#options.inside.take(segment, place);
    if (this.#walker && segment.code === HL) this.#hierarchy.take(segment);
    if (place) this.#walker?.check(segment, place);
    this.#tellFaults();
  }

  /** A segment of the envelope: elements only, its order is the envelope's own matter. */
  #checkEnvelope(segment: SegmentView): void {
    const spec = envelopeSpec(segment.code);
    if (!spec) return;
    const isHeader = segment.code === ISA || segment.code === GS;
    const faults = isHeader ? this.#around : this.#faults;
    if (segment.code === ISA) this.#around.length = 0;
    checkElements(spec, segment, (code, place, element) => {
      faults.push({ code, segment: segment.lasting(), loop: AROUND, spec, place, ...(element ? { element } : {}) });
    });
    if (isHeader) return;
    if (!this.#isOurs) this.#faults.length = 0;
    this.#tellFaults();
  }

  #lack(fault: Fault): void {
    const key = `${fault.loop.id} ${fault.spec?.tag ?? ""}`;
    if (!this.#options.toldElsewhere?.has(key)) this.#report.passLack(structureProblem(fault));
  }

  /** One cause, one Problem: what the reading said of the segment or the element is not said again. */
  #tellFaults(): void {
    if (this.#faults.length === 0) return;
    const faults = this.#faults;
    this.#faults = [];
    const problems = faults.map(structureProblem);
    const fresh = problems.filter(({ where }, index) => {
      const segment = faults[index]?.segment;
      return !segment || !this.#report.hasTold(segment, where?.element);
    });
    for (const problem of fresh) this.#report.pass(problem);
  }

  #pass(problem: Problem): void {
    if (problem.code === "truncated") this.#isCut = true;
    if (problem.code === "interchange-header") this.#around.length = 0;
    this.#report.pass(problem);
  }
}

/** Stands for the loop of segments that stand in none. */
const AROUND: LoopSpec = { kind: "loop", id: "", order: 0, usage: "!", max: 1, name: "Envelope", index: 0, children: [], byTag: new ByCode([]), trigger: undefined };
