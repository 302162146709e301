import { clockSpans } from "../../note/index.ts";
import type { ClockSpan } from "../../note/index.ts";
import type { TakenFact } from "./taken.ts";

/** From when to when a service was given, by the note: minutes after midnight, with the note's own words and their UTF-16 offsets. */
export interface NotedTime {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The times of day that stand beside a service's minutes, in one line with them and as long as they are. Two such pairs in a line
 * tell nothing for sure, and nothing is taken.
 */
export function notedTimes(text: string, facts: readonly TakenFact[]): readonly NotedTime[] {
  const spans = clockSpans(text);
  return facts.flatMap((fact): NotedTime[] => {
    if (fact.element !== "duration" || fact.code === undefined) return [];
    const [only, ...more] = spans.filter((span) => span.end - span.start === fact.value && isBeside(span, fact, text));
    if (only === undefined || more.length > 0) return [];
    const { start, end, from, to } = only;
    return [{ code: fact.code, start, end, words: text.slice(from, to), from, to }];
  });
}

/** In one line of the note, whichever stands first. */
function isBeside({ from, to }: ClockSpan, { start, end }: TakenFact, text: string): boolean {
  const [first, last] = [Math.min(to, end), Math.max(from, start)];
  return first >= last || !text.slice(first, last).includes("\n");
}
