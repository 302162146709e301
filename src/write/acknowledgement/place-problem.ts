import { entryOf } from "../../claim/index.ts";
import type { Problem } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { answerTo } from "./answers.ts";
import type { Answer } from "./answers.ts";
import type { ElementFault, SegmentFault } from "./received.ts";
import { referenceOf, safeCopy } from "./references.ts";

/** Where a Problem is answered: inside a transaction, in the one before, or in an envelope. */
export type Level = "inside" | "previous" | "transaction" | "group" | "interchange";

const ENVELOPE: Readonly<Record<string, Level>> = {
  ISA: "interchange", IEA: "interchange", TA1: "interchange", GS: "group", GE: "group", ST: "transaction", SE: "transaction",
};
/** Stands for a tag that is none. */
const NO_TAG = "ZZZ";
const TAG = /^[A-Z][A-Z0-9]{1,2}$/;
/** IK302 and IK303 hold no more. */
const HIGHEST_POSITION = 999_999;
const LOOP_WIDTH = 4;

export function levelOf(problem: Problem, segment: SegmentView | undefined): Level {
  const { segment: note, missing } = answerTo(problem.code);
  const level = segment ? entryOf(ENVELOPE, segment.tag()) ?? "inside" : "inside";
  if (level === "inside") return level;
  if (missing !== undefined) return "inside";
  const isLack = note !== undefined && problem.segment !== undefined && problem.segment !== segment?.tag();
  if (!isLack) return level;
  return segment?.tag() === "SE" ? "inside" : "previous";
}

/** The IK3 of a Problem, with its IK4 if it is about an element. `first` is the number of the ST. */
export function faultOf(problem: Problem, segment: SegmentView | undefined, first: number): SegmentFault | undefined {
  const answer = answerTo(problem.code);
  if (!isSaid(answer, segment)) return undefined;
  const element = elementFault(answer, problem, segment);
  const position = (problem.where?.segment ?? first) - first + 1;
  return {
    tag: tagFor(problem, answer, segment),
    position: Math.min(position, HIGHEST_POSITION),
    loop: (problem.loop ?? answer.loop ?? "").slice(0, LOOP_WIDTH),
    note: element ? "8" : answer.segment ?? "8",
    severity: problem.severity,
    claim: problem.claim ?? "",
    elements: element ? [element] : [],
  };
}

function isSaid({ unsaid, shown, only }: Answer, segment: SegmentView | undefined): boolean {
  return !unsaid && !shown && (only === undefined || segment?.tag() === only);
}

/** The segment that it is about: the one that is missing, or the one that stands there. */
function tagFor(problem: Problem, answer: Answer, segment: SegmentView | undefined): string {
  if (answer.nameless) return NO_TAG;
  return answer.missing ?? lackingTag(problem, answer) ?? tagOf(segment);
}

function lackingTag({ code, segment }: Problem, { segment: note }: Answer): string | undefined {
  return (note === "3" || note === "I7") && code.endsWith("-required") ? segment : undefined;
}

function tagOf(segment: SegmentView | undefined): string {
  const tag = segment?.tag().toUpperCase() ?? "";
  return TAG.test(tag) ? tag : NO_TAG;
}

function elementFault(answer: Answer, problem: Problem, segment: SegmentView | undefined): ElementFault | undefined {
  const place = segment && answer.element !== undefined ? elementAt(problem, segment) : undefined;
  if (!segment || !place || answer.element === undefined) return undefined;
  const { element, component } = place;
  const copy = safeCopy(segment, element, component);
  const isEmpty = (component === undefined ? segment.text(element) : segment.component(element, component)).trim() === "";
  return {
    ...place, copy, reference: referenceOf(segment.tag(), element, component),
    note: isEmpty ? answer.empty ?? answer.element : answer.element,
  };
}

/** Which element and component of its segment. */
interface ElementPlace { readonly element: number; readonly component?: number }

/** The element that a Problem names, or that the one byte it stands at belongs to. */
export function elementAt({ where }: Problem, segment: SegmentView): ElementPlace | undefined {
  if (!where) return undefined;
  const [, number, part] = /(\d\d)(?:-(\d+))?$/.exec(where.element ?? "") ?? [];
  if (number !== undefined) return { element: Number(number), ...(part === undefined ? {} : { component: Number(part) }) };
  const [at, end] = where.bytes;
  return end === at + 1 ? elementOfByte(segment, at) : undefined;
}

function elementOfByte(segment: SegmentView, at: number): ElementPlace | undefined {
  for (let element = segment.elementCount(); element > 0; element--) {
    const [start, end] = segment.elementSpan(element) ?? [0, 0];
    if (start <= at && at < end) return { element };
  }
  return undefined;
}

/** Adds a fault; elements of one segment stand together under one IK3, and what was said of it is not said twice. */
export function merge(faults: SegmentFault[], fault: SegmentFault): void {
  const last = faults.at(-1);
  if (!last || !isAlike(last, fault)) {
    faults.push(fault);
    return;
  }
  if (last.loop === "") last.loop = fault.loop;
  last.elements.push(...fault.elements);
}

function isAlike(a: SegmentFault, b: SegmentFault): boolean {
  const isOneLoop = a.loop === b.loop || a.loop === "" || b.loop === "";
  return isOneLoop && a.position === b.position && a.tag === b.tag && a.note === b.note && a.severity === b.severity;
}
