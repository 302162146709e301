import { servicesOf } from "./answers.ts";
import type { Answers } from "./answers.ts";
import { isTimedService } from "./choices.ts";

interface Span { readonly start: number; readonly end: number }

/** Minutes that the written times cover; what overlaps counts once. */
function covered(spans: readonly Span[]): number {
  let [sum, until] = [0, 0];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    sum += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return sum;
}

/** The least that the whole treatment can have lasted: its times, or its timed minutes, which one clinician gives one after the other. */
export function leastMinutes(answers: Answers): number {
  const services = servicesOf(answers);
  const spans = services.flatMap(({ start, end }) => (typeof start === "number" && typeof end === "number" ? [{ start, end }] : []));
  const timed = services.filter(({ code }) => isTimedService(String(code))).reduce((sum, { minutes }) => sum + minutesOf(minutes), 0);
  return Math.max(covered(spans), timed);
}

function minutesOf(minutes: unknown): number {
  return typeof minutes === "number" ? minutes : 0;
}

/** What the whole treatment most likely lasted, the shortest first: never less than its parts. */
export function usualTotals(answers: Answers): readonly number[] {
  const least = leastMinutes(answers);
  const all = servicesOf(answers).reduce((sum, { minutes }) => sum + minutesOf(minutes), 0);
  const own = [least, all].filter((total) => total > 0);
  return [...new Set([...own, 30, 45, 60])].filter((total) => total >= least).sort((a, b) => a - b).slice(0, 4);
}

/** What to say of a total that is less than its parts; `undefined` where it is not. */
export function totalDoubt(answers: Answers, total: number): string | undefined {
  const least = leastMinutes(answers);
  if (total >= least) return undefined;
  return `The times and timed minutes that you gave make ${least} minutes, and ${total} is less. Correct one of them; or go on once more, where the note says so.`;
}

/**
 * The answers without a total that was given before the times or minutes were corrected, where it is now less than they make: it is asked
 * again. One that was given in spite of the same sum stays.
 */
export function withoutOldTotal(next: Answers, before: Answers): Answers {
  const { visitMinutes, ...rest } = next;
  if (typeof visitMinutes !== "number" || before.visitMinutes !== visitMinutes) return next;
  const isAsBefore = leastMinutes(next) === leastMinutes(before);
  return isAsBefore || totalDoubt(next, visitMinutes) === undefined ? next : rest;
}
