import { known } from "../../claim/index.ts";
import { decodeText, internText } from "../../x12/index.ts";
import type { ElementIndex, SegmentView } from "../../x12/index.ts";
import type { ReadLine } from "./line.ts";
import type { Reporter } from "./reporter.ts";
import { centsAt, dayAt, daysOf, quantityAt, wholeNumberAt } from "./values.ts";

/** Fills a line from its SV1. */
export function readService(line: ReadLine, segment: SegmentView, index: ElementIndex, report: Reporter): void {
  const { bytes } = segment;
  index.load(segment);
  line.service = segment;
  readProcedure(line, segment, index.start(1), index.end(1));
  if (line.procedure === "") report.say("procedure", segment, line.number, 1, 2);
  const charge = centsAt(bytes, index.start(2), index.end(2));
  if (charge !== undefined) line.charge = known(charge);
  else report.say("line-charge", segment, `${line.number}, ${unreadable(index, 2)}`, 2);
  line.unitBasis = internText(bytes, index.start(3), index.end(3));
  const units = quantityAt(bytes, index.start(4), index.end(4));
  if (units !== undefined) line.units = known(units);
  else report.say("line-units", segment, `${line.number}, ${unreadable(index, 4)}`, 4);
  if (index.end(5) > index.start(5)) line.placeOfService = internText(bytes, index.start(5), index.end(5));
  line.pointers = readPointers(line, segment, index, report);
}

/** Why a number could not be had from an element. */
export function unreadable(index: ElementIndex, element: number): string {
  return index.end(element) > index.start(element) ? "is not a plain number" : "is empty";
}

/** SV101: qualifier, procedure, four modifiers, description. */
function readProcedure(line: ReadLine, segment: SegmentView, start: number, end: number): void {
  const { bytes } = segment;
  const separator = segment.separators.component;
  let modifiers: string[] | undefined;
  let from = start;
  for (let n = 1; from <= end && n <= 7; n++) {
    let to = from;
    while (to < end && bytes[to] !== separator) to++;
    if (n === 1) line.qualifier = internText(bytes, from, to);
    else if (n === 2) line.procedure = upper(internText(bytes, from, to));
    else if (n === 7) line.description = decodeText(bytes, from, to);
    else if (to > from) (modifiers ??= []).push(internText(bytes, from, to));
    from = to + 1;
  }
  if (modifiers) line.modifiers = modifiers;
}

function upper(text: string): string {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 96) return text.toUpperCase();
  return text;
}

function readPointers(line: ReadLine, segment: SegmentView, index: ElementIndex, report: Reporter): number[] {
  const { bytes } = segment;
  const end = index.end(7);
  const separator = segment.separators.component;
  const pointers: number[] = [];
  for (let from = index.start(7), to = from; from < end; from = to + 1) {
    to = from;
    while (to < end && bytes[to] !== separator) to++;
    if (to === from) continue;
    const pointer = wholeNumberAt(bytes, from, to);
    if (Number.isNaN(pointer)) report.say("diagnosis-pointer", segment, line.number, 7);
    else pointers.push(pointer);
  }
  return pointers;
}

/** True for a DTP of qualifier 472, the date of service. */
export function isServiceDate({ bytes, start, separators }: SegmentView): boolean {
  return bytes[start + 4] === 52 && bytes[start + 5] === 55 && bytes[start + 6] === 50 && bytes[start + 7] === separators.element;
}

/** Sets the days of a line from its first DTP*472. A day that is none stays unknown: a rule judges it. */
export function readServiceDate(line: ReadLine, segment: SegmentView): void {
  if (line.hasDate) return;
  line.hasDate = true;
  const day = isPlainDay(segment) ? dayAt(segment.bytes, segment.start + 11) : undefined;
  if (day !== undefined) {
    line.day = line.lastDay = known(day);
    return;
  }
  const { first, last } = daysOf(segment);
  line.day = first;
  line.lastDay = last;
}

/** `DTP*472*D8*` and eight bytes. */
function isPlainDay({ bytes, start, end, separators }: SegmentView): boolean {
  return end - start === 19 && bytes[start + 8] === 68 && bytes[start + 9] === 56 && bytes[start + 10] === separators.element;
}
