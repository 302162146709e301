import { orUnknown } from "../../claim/index.ts";
import type { Day, Known, ServiceLine } from "../../claim/index.ts";
import { decodeText, internText, Remembered } from "../../x12/index.ts";
import type { ElementIndex, SegmentView } from "../../x12/index.ts";
import { knownNumber } from "./known-numbers.ts";
import type { ReadLine } from "./line.ts";
import type { Reporter } from "./reporter.ts";
import { centsAt, dayAt, daysOf, quantityAt, wholeNumberAt } from "./values.ts";

/** Fills a line from its SV1. */
export function readService(line: ReadLine, segment: SegmentView, index: ElementIndex, report: Reporter): void {
  const { bytes } = segment;
  const separator = segment.separators.component;
  index.load(segment);
  line.hasService = true;
  line.setProcedure(procedures.of(bytes, index.start(1), index.end(1), separator));
  if (line.procedure === "") report.say("procedure", segment, line.number, 1, 2);
  const charge = centsAt(bytes, index.start(2), index.end(2));
  if (charge !== undefined) line.charge = knownNumber(charge);
  else report.say("line-charge", segment, `${line.number}, ${unreadable(index, 2)}`, 2);
  line.unitBasis = internText(bytes, index.start(3), index.end(3));
  const units = quantityAt(bytes, index.start(4), index.end(4));
  if (units !== undefined) line.units = knownNumber(units);
  else report.say("line-units", segment, `${line.number}, ${unreadable(index, 4)}`, 4);
  if (index.end(5) > index.start(5)) line.placeOfService = internText(bytes, index.start(5), index.end(5));
  const { places, wrong } = pointers.of(bytes, index.start(7), index.end(7), separator);
  line.pointers = places;
  for (let n = 0; n < wrong; n++) report.say("diagnosis-pointer", segment, line.number, 7);
}

/** Why a number could not be had from an element. */
export function unreadable(index: ElementIndex, element: number): string {
  return index.end(element) > index.start(element) ? "is not a plain number" : "is empty";
}

/** What SV101 says. */
export type Procedure = Pick<ServiceLine, "qualifier" | "procedure" | "modifiers" | "description">;

/** SV101: qualifier, procedure, four modifiers, description. */
const procedures = new Remembered<Procedure>((bytes, start, end, separator) => {
  let [qualifier, procedure] = ["", ""];
  let description: string | undefined;
  const modifiers: string[] = [];
  let from = start;
  for (let n = 1; from <= end && n <= 7; n++) {
    let to = from;
    while (to < end && bytes[to] !== separator) to++;
    if (n === 1) qualifier = internText(bytes, from, to);
    else if (n === 2) procedure = upper(internText(bytes, from, to));
    else if (n === 7) description = decodeText(bytes, from, to);
    else if (to > from) modifiers.push(internText(bytes, from, to));
    from = to + 1;
  }
  return { qualifier, procedure, modifiers, ...(description === undefined ? {} : { description }) };
});

function upper(text: string): string {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 96) return text.toUpperCase();
  return text;
}

/** What SV107 says: places in HI, and how many of its components are no such place. */
interface Pointers { readonly places: readonly number[]; readonly wrong: number }

const pointers = new Remembered<Pointers>((bytes, start, end, separator) => {
  const places: number[] = [];
  let wrong = 0;
  for (let from = start, to = from; from < end; from = to + 1) {
    to = from;
    while (to < end && bytes[to] !== separator) to++;
    if (to === from) continue;
    const place = wholeNumberAt(bytes, from, to);
    if (place < 0) wrong++;
    else places.push(place);
  }
  return { places, wrong };
});

/** True for a DTP of qualifier 472, the date of service. */
export function isServiceDate({ bytes, start, separators }: SegmentView): boolean {
  return bytes[start + 4] === 52 && bytes[start + 5] === 55 && bytes[start + 6] === 50 && bytes[start + 7] === separators.element;
}

/** Sets the days of a line from its first DTP*472. A day that is none stays unknown: a rule judges it. */
export function readServiceDate(line: ReadLine, segment: SegmentView): void {
  if (line.hasDate) return;
  line.hasDate = true;
  if (isPlainDay(segment)) {
    line.day = line.lastDay = days.of(segment.bytes, segment.start + 11, segment.end, segment.separators.component);
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
