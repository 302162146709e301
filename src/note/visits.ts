import type { Day } from "../claim/index.ts";
import type { Document } from "./document.ts";
import type { WrittenDate } from "./dates.ts";

/** A stretch of a text that holds several visits, by UTF-16 offsets. */
export interface VisitPart { readonly start: number; readonly end: number; readonly day?: Day }

/** The visits of a text, where dates at the head of lines part it; one part where they do not. */
export function visitParts(document: Document): readonly VisitPart[] {
  const { text, tokens } = document;
  const heads = document.dates.filter((date) => date.day !== undefined && isHead(document, date));
  const days = new Set(heads.map(({ day }) => day));
  if (days.size < 2) return [{ start: 0, end: text.length }];
  const firsts = heads.filter(({ day }, at) => day !== heads[at - 1]?.day);
  return firsts.map(({ day, from }, at) => {
    const start = at === 0 ? 0 : lineStart(text, tokens[from]?.start ?? 0);
    const next = firsts[at + 1];
    const end = next === undefined ? text.length : lineStart(text, tokens[next.from]?.start ?? 0);
    return { start, end, ...(day === undefined ? {} : { day }) };
  });
}

/** The part of the day asked about; else the last day. */
export function partOf(parts: readonly VisitPart[], day: Day | undefined): VisitPart {
  const latest = parts.reduce((best, part) => ((part.day ?? 0) >= (best.day ?? 0) ? part : best));
  return parts.find((part) => day !== undefined && part.day === day) ?? latest;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

const NEAR = 4;

/** A date that begins its line, or follows "Date:", "DOS" and the like there; no date of birth, injury or signature. */
function isHead({ tokens, terms }: Document, { from }: WrittenDate): boolean {
  let at = from - 1;
  while (at >= 0 && from - at <= NEAR && tokens[at]?.kind !== "line") at--;
  if (at >= 0 && tokens[at]?.kind !== "line") return false;
  const before = terms.filter((term) => term.from > at && term.from < from);
  if (before.some(({ tag }) => tag === "other-date" || tag === "signed" || tag === "history" || tag === "plan")) return false;
  return from === at + 1 || before.some(({ tag }) => tag === "visit-date");
}
