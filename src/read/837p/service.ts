import { orUnknown } from "../../claim/index.ts";
import type { Cents, Day, Known, ServiceLine } from "../../claim/index.ts";
import { decodeText, ElementIndex, internText, Remembered } from "../../x12/index.ts";
import type { SegmentView, Separators } from "../../x12/index.ts";
import { remembering } from "../../claim/remembering.ts";
import { knownNumber } from "./known-numbers.ts";
import type { ReadLine } from "./line.ts";
import type { GuideCode, Reporter } from "./reporter.ts";
import { centsAt, dayAt, daysOf, quantityAt, wholeNumberAt } from "./values.ts";

/** What SV101 says. */
type Procedure = Pick<ServiceLine, "qualifier" | "procedure" | "modifiers" | "description">;

/** What an SV1 says, and what in it could not be read. */
export interface Service extends Procedure, Pick<ServiceLine, "unitBasis" | "pointers"> {
  readonly charge: Known<Cents> | undefined;
  readonly units: Known<number> | undefined;
  /** Empty where it is the claim's. */
  readonly placeOfService: string;
  readonly faults: readonly Fault[];
  /** Of all services that differ in their place and pointers alone. Absent for a long one. */
  readonly alike: object | undefined;
}

interface Fault { readonly code: GuideCode; readonly says?: string; readonly element: number; readonly component?: number }

/** Fills a line from its SV1. */
export function readService(line: ReadLine, segment: SegmentView, report: Reporter): void {
  const service = services.of(segment.bytes, segment.start, segment.end, segment.separators);
  line.setService(service);
  for (const { code, says, element, component } of service.faults) {
    report.say(code, segment, says === undefined ? line.number : `${line.number}, ${says}`, element, component);
  }
}

const index = new ElementIndex();
/** In bytes. */
const LONGEST = 48;

/** An office bills few services, each at its fee: most SV1 of a file have been there before, byte for byte. */
const services = new Remembered<Service>((bytes, start, end, separators) => {
  index.load({ bytes, start, end, separators });
  const faults: Fault[] = [];
  const procedure = procedureAt(bytes, index.start(1), index.end(1), separators);
  if (procedure.procedure === "") faults.push({ code: "procedure", element: 1, component: 2 });
  const charge = centsAt(bytes, index.start(2), index.end(2));
  if (charge === undefined) faults.push({ code: "line-charge", says: unreadable(index, 2), element: 2 });
  const unitBasis = internText(bytes, index.start(3), index.end(3));
  const units = quantityAt(bytes, index.start(4), index.end(4));
  if (units === undefined) faults.push({ code: "line-units", says: unreadable(index, 4), element: 4 });
  const placeOfService = internText(bytes, index.start(5), index.end(5));
  const pointers = pointersAt(bytes, index.start(7), index.end(7), separators, () => faults.push({ code: "diagnosis-pointer", element: 7 }));
  const alike = alikeAt(bytes, index.start(1), index.end(4), separators);
  return { ...procedure, charge: knownOrNot(charge), unitBasis, units: knownOrNot(units), placeOfService, pointers, faults, alike };
}, { slots: 4096, longest: LONGEST });

/** One object for all SV1 that are the same up to SV104, byte for byte. */
function alikeAt(bytes: Uint8Array, start: number, end: number, { element, component }: Separators): object | undefined {
  return end - start > LONGEST ? undefined : alikes(`${element},${component},${decodeText(bytes, start, end)}`);
}

const alikes = remembering(4096, () => ({}));

function knownOrNot(value: number | undefined): Known<number> | undefined {
  return value === undefined ? undefined : knownNumber(value);
}

/** Why a number could not be had from an element. */
export function unreadable(elements: ElementIndex, element: number): string {
  return elements.end(element) > elements.start(element) ? "is not a plain number" : "is empty";
}

/** SV101: qualifier, procedure, four modifiers, description. */
function procedureAt(bytes: Uint8Array, start: number, end: number, { component }: Separators): Procedure {
  let [qualifier, procedure] = ["", ""];
  let description: string | undefined;
  const modifiers: string[] = [];
  let from = start;
  for (let n = 1; from <= end && n <= 7; n++) {
    let to = from;
    while (to < end && bytes[to] !== component) to++;
    if (n === 1) qualifier = internText(bytes, from, to);
    else if (n === 2) procedure = upper(internText(bytes, from, to));
    else if (n === 7) description = decodeText(bytes, from, to);
    else if (to > from) modifiers.push(internText(bytes, from, to));
    from = to + 1;
  }
  return { qualifier, procedure, modifiers, ...(description === undefined ? {} : { description }) };
}

function upper(text: string): string {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 96) return text.toUpperCase();
  return text;
}

/** SV107: places in HI. `tell` is called for each component that is no such place. */
function pointersAt(bytes: Uint8Array, start: number, end: number, { component }: Separators, tell: () => void): readonly number[] {
  const places: number[] = [];
  for (let from = start, to = from; from < end; from = to + 1) {
    to = from;
    while (to < end && bytes[to] !== component) to++;
    if (to === from) continue;
    const place = wholeNumberAt(bytes, from, to);
    if (place < 0) tell();
    else places.push(place);
  }
  return places;
}

/** True for a DTP of qualifier 472, the date of service. */
export function isServiceDate({ bytes, start, separators }: SegmentView): boolean {
  return bytes[start + 4] === 52 && bytes[start + 5] === 55 && bytes[start + 6] === 50 && bytes[start + 7] === separators.element;
}

/** Sets the days of a line from its first DTP*472. A day that is none stays unknown: a rule judges it. */
export function readServiceDate(line: ReadLine, segment: SegmentView): void {
  if (line.hasDate) return;
  line.hasDate = true;
  if (isPlainDay(segment)) {
    line.day = line.lastDay = days.of(segment.bytes, segment.start + 11, segment.end, segment.separators);
    return;
  }
  const { first, last } = daysOf(segment);
  line.day = first;
  line.lastDay = last;
}

const days = new Remembered<Known<Day>>((bytes, start) => orUnknown(dayAt(bytes, start), "date-unknown"));

/** `DTP*472*D8*` and eight bytes. */
function isPlainDay({ bytes, start, end, separators }: SegmentView): boolean {
  return end - start === 19 && bytes[start + 8] === 68 && bytes[start + 9] === 56 && bytes[start + 10] === separators.element;
}
