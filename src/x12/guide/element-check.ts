import { ElementIndex } from "../elements.ts";
import { tagCode } from "../segment.ts";
import type { SegmentView } from "../segment.ts";
import type { ElementCode, ElementPlace } from "./fault.ts";
import type { ElementSpec, SegmentSpec } from "./guide.ts";
import { conditionFaults } from "./syntax-notes.ts";
import { isBlank, valueFault } from "./values.ts";

export type TellElement = (code: ElementCode, place: ElementPlace, spec: ElementSpec | undefined) => void;

const ISA = tagCode("ISA");
const index = new ElementIndex();
/** 1 at the number of each element that holds something. */
const filled = new Uint8Array(130);

/** Holds one segment against what a guide says of its elements: which, how long, of what type, with which codes, together with which. */
export function checkElements(spec: SegmentSpec, segment: SegmentView, tell: TellElement): void {
  index.load(segment);
  const { count } = index;
  const { elements } = spec;
  for (let n = 1; n <= count; n++) {
    const [start, end] = [index.start(n), index.end(n)];
    const element = elements[n - 1];
    filled[n] = isBlank(segment.bytes, start, end) ? 0 : 1;
    if (!element) overhang(n, filled[n] === 1, tell);
    else if (filled[n] === 1) checkElement(element, segment, n, start, end, tell);
    else if (isMissed(element, segment)) tell("element-required", { element: n }, element);
  }
  for (let n = count + 1; n <= elements.length; n++) {
    filled[n] = 0;
    const element = elements[n - 1];
    if (element !== undefined && isMissed(element, segment)) tell("element-required", { element: n }, element);
  }
  if (spec.notes.length > 0) conditionFaults(spec, filled, tell);
}

/** An empty element that the guide requires, of everyone or of the kind of party that the segment is about. */
function isMissed({ usage }: ElementSpec, segment: SegmentView): boolean {
  return usage === "!" || (usage === "&" && segment.shortText(2) === "1");
}

/** More elements than X12 gives the segment. Empty ones at the end say nothing. */
function overhang(n: number, isFilled: boolean, tell: TellElement): void {
  if (isFilled) tell("element-extra", { element: n }, undefined);
}

function checkElement(spec: ElementSpec, segment: SegmentView, n: number, start: number, end: number, tell: TellElement): void {
  if (spec.usage === "-") return tell("element-unused", { element: n }, spec);
  const { repetition } = segment.separators;
  // An ISA holds the separators as values.
  if (repetition < 0 || segment.code === ISA) return checkOnce(spec, segment, { element: n }, start, end, tell);
  let from = start;
  let count = 0;
  for (let at = start; at <= end; at++) {
    if (at < end && segment.bytes[at] !== repetition) continue;
    count++;
    if (count <= spec.repeat) checkOnce(spec, segment, count > 1 ? { element: n, repetition: count } : { element: n }, from, at, tell);
    from = at + 1;
  }
  if (count > spec.repeat) tell("element-repeats", { element: n }, spec);
}

function checkOnce(spec: ElementSpec, segment: SegmentView, place: ElementPlace, start: number, end: number, tell: TellElement): void {
  if (spec.parts) return checkComposite(spec.parts, segment, place, start, end, tell);
  const code = valueFault(spec, segment.bytes, start, end);
  if (code) tell(code, place, spec);
}

function checkComposite(
  parts: readonly ElementSpec[], segment: SegmentView, place: ElementPlace, start: number, end: number, tell: TellElement,
): void {
  const separator = segment.separators.component;
  let from = start;
  let component = 0;
  for (let at = start; at <= end; at++) {
    if (at < end && segment.bytes[at] !== separator) continue;
    component++;
    const part = parts[component - 1];
    if (!part) return isBlank(segment.bytes, from, end) ? undefined : tell("component-extra", { ...place, component }, undefined);
    checkPart(part, segment, { ...place, component }, from, at, tell);
    from = at + 1;
  }
  for (; component < parts.length; component++) {
    const part = parts[component];
    if (part?.usage === "!") tell("element-required", { ...place, component: component + 1 }, part);
  }
}

function checkPart(spec: ElementSpec, segment: SegmentView, place: ElementPlace, start: number, end: number, tell: TellElement): void {
  if (isBlank(segment.bytes, start, end)) {
    if (spec.usage === "!") tell("element-required", place, spec);
    return;
  }
  if (spec.usage === "-") return tell("element-unused", place, spec);
  const code = valueFault(spec, segment.bytes, start, end);
  if (code) tell(code, place, spec);
}
