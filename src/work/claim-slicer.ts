import { SegmentReader, tagCode } from "../x12/index.ts";
import type { SegmentView } from "../x12/index.ts";

/** One claim of a file, alone in a file of its own. */
export interface ClaimSlice {
  /** The number of its CLM segment in the file, from 1. */
  readonly segment: number;
  readonly bytes: Uint8Array;
}

interface Kept { readonly raw: Uint8Array; readonly element: number; readonly terminator: number }

const [ISA, GS, ST, HL, CLM, SE, GE, IEA] = ["ISA", "GS", "ST", "HL", "CLM", "SE", "GE", "IEA"].map(tagCode);
const LEVELS = { billing: "20", subscriber: "22", patient: "23" } as const;

/**
 * Cuts each claim out of an 837P together with the envelope and the levels that it stands in, so that it can be read, checked, changed
 * and sent alone. Segments are kept byte for byte; only the level numbers and the counts of the trailers are made anew.
 */
export class ClaimSlicer {
  readonly #onSlice: (slice: ClaimSlice) => void;
  readonly #reader: SegmentReader;
  #isa: Kept | undefined;
  #gs: Kept | undefined;
  /** From ST to the first level. */
  #head: Kept[] = [];
  #billing: Kept[] = [];
  #subscriber: Kept[] = [];
  #patient: Kept[] = [];
  #claim: Kept[] = [];
  #segment = 0;
  /** Where the next segment belongs. */
  #into: Kept[] = this.#head;

  constructor(onSlice: (slice: ClaimSlice) => void) {
    this.#onSlice = onSlice;
    this.#reader = new SegmentReader({ onSegment: (segment) => { this.#take(segment); }, onProblem: () => undefined });
  }

  push(chunk: Uint8Array): void {
    this.#reader.push(chunk);
  }

  end(): void {
    this.#reader.end();
    this.#finish();
  }

  #take(segment: SegmentView): void {
    const { code } = segment;
    if (code === ISA || code === GS || code === ST || code === SE || code === GE || code === IEA) this.#envelope(segment);
    else if (code === HL) this.#level(segment);
    else if (code === CLM) this.#begin(segment);
    else this.#into.push(keptOf(segment));
  }

  #envelope(segment: SegmentView): void {
    this.#finish();
    if (segment.code === ISA) this.#isa = keptOf(segment);
    if (segment.code === GS) this.#gs = keptOf(segment);
    this.#head = segment.code === ST ? [keptOf(segment)] : [];
    this.#billing = this.#subscriber = this.#patient = [];
    this.#into = this.#head;
  }

  #level(segment: SegmentView): void {
    this.#finish();
    const level = segment.shortText(3);
    const own = [keptOf(segment)];
    if (level === LEVELS.billing) [this.#billing, this.#subscriber] = [own, []];
    else if (level === LEVELS.subscriber) this.#subscriber = own;
    this.#patient = level === LEVELS.patient ? own : [];
    this.#into = own;
  }

  #begin(segment: SegmentView): void {
    this.#finish();
    this.#claim = [keptOf(segment)];
    this.#segment = segment.ordinal;
    this.#into = this.#claim;
  }

  /** Hands on the claim in hand. What follows a claim and is none of it belongs to nothing. */
  #finish(): void {
    if (this.#claim.length === 0) return;
    const segments = [...this.#head, ...this.#levels(), ...this.#claim];
    const [st] = this.#head;
    const last = this.#claim[0];
    if (last === undefined) return;
    const trailers = [["SE", String(segments.length + 1), elementOf(st, 2)], ["GE", "1", elementOf(this.#gs, 6)], ["IEA", "1", elementOf(this.#isa, 13)]];
    const open = [this.#isa, this.#gs].filter((one) => one !== undefined);
    const bytes = joined([...open, ...segments], trailers.map((elements) => made(elements, last)));
    this.#claim = [];
    this.#into = [];
    this.#onSlice({ segment: this.#segment, bytes });
  }

  #levels(): readonly Kept[] {
    const levels = [[LEVELS.billing, this.#billing], [LEVELS.subscriber, this.#subscriber], [LEVELS.patient, this.#patient]] as const;
    const there = levels.filter(([, segments]) => segments.length > 0);
    return there.flatMap(([level, [hl, ...rest]], index) => {
      if (hl === undefined) return [];
      const parent = index === 0 ? "" : String(index);
      return [made(["HL", String(index + 1), parent, level, index < there.length - 1 ? "1" : "0"], hl), ...rest];
    });
  }
}

/** A copy: the chunk that it was read from may go. */
function keptOf({ raw, separators }: SegmentView): Kept {
  return { raw: raw.slice(), element: separators.element, terminator: separators.segment };
}

function elementOf(kept: Kept | undefined, element: number): string {
  if (kept === undefined) return "";
  return new TextDecoder().decode(kept.raw).split(String.fromCharCode(kept.element))[element] ?? "";
}

function made(elements: readonly string[], { element, terminator }: Kept): Kept {
  return { raw: new TextEncoder().encode(elements.join(String.fromCharCode(element))), element, terminator };
}

function joined(...groups: readonly (readonly Kept[])[]): Uint8Array {
  const all = groups.flat();
  const bytes = new Uint8Array(all.reduce((sum, { raw }) => sum + raw.length + 1, 0));
  let at = 0;
  for (const { raw, terminator } of all) {
    bytes.set(raw, at);
    at += raw.length + 1;
    bytes[at - 1] = terminator;
  }
  return bytes;
}
