import { parseCents, parseD8 } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import type { AnswerParty, AnswerReference, ClaimStatus, StatusCode, Trigger } from "./model.ts";

/** A day that stands for "not known" in answers to claims without one. */
const NO_DAYS = new Set(["19000101", "10010101"]);

export function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The elements from one on, as far as they are filled. */
export function filledFrom(segment: SegmentView, first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => segment.text(first + index).trim()).filter((text) => text !== "");
}

export function partyOf(segment: SegmentView): AnswerParty {
  return { entity: segment.text(1), name: segment.text(3), idQualifier: segment.text(8), id: segment.text(9) };
}

export const NOBODY: AnswerParty = { entity: "", name: "", idQualifier: "", id: "" };

export function referenceOf(segment: SegmentView): AnswerReference {
  return { qualifier: segment.text(1), value: segment.text(2) };
}

/** DTP03: a day, or the first and last of a range. */
export function daysOf(segment: SegmentView): readonly [first: Day | undefined, last: Day | undefined] {
  const [first = "", last = first] = segment.text(3).split("-");
  return [dayOf(first), dayOf(last)];
}

export function dayOf(text: string): Day | undefined {
  return NO_DAYS.has(text) ? undefined : parseD8(text);
}

export function statusOf(segment: SegmentView): ClaimStatus {
  const codes = [1, 10, 11].map((element) => statusCode(segment, element));
  return {
    codes: codes.filter(({ category, status }) => category !== "" || status !== ""),
    day: dayOf(segment.text(2)), action: segment.text(3), amount: parseCents(segment.text(4)), text: segment.text(12),
    where: segment.where(),
  };
}

function statusCode(segment: SegmentView, element: number): StatusCode {
  const [category, status, entity] = [1, 2, 3].map((part) => segment.component(element, part).trim());
  return { category: category ?? "", status: status ?? "", entity: entity ?? "" };
}

/** CTX01-1 for what follows from another segment. */
const SITUATIONAL = "SITUATIONAL TRIGGER";

/** A CTX that names what made it an error; `undefined` for one that names the claim or another business unit. */
export function triggerOf(segment: SegmentView): Trigger | undefined {
  if (!segment.text(1).startsWith(SITUATIONAL)) return undefined;
  const part = (component: number): number | undefined => wholeNumber(segment.component(5, component));
  return { tag: segment.text(2), position: wholeNumber(segment.text(3)), loop: segment.text(4), element: part(1), component: part(2) };
}

/** CLM01 in a CTX that names the business unit; empty for any other. */
export function claimOf(segment: SegmentView): string {
  if (segment.component(1, 1) !== "CLM01") return "";
  const { component } = segment.separators;
  return segment.text(1).slice("CLM01".length + String.fromCharCode(component).length);
}
