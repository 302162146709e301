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

/** Its services' minutes together, and what their times cover; 0 where no service has both times. */
function partsOf(answers: Answers): { readonly timed: number; readonly all: number; readonly times: number } {
  const services = servicesOf(answers);
  const spans = services.flatMap(({ start, end }) => (typeof start === "number" && typeof end === "number" ? [{ start, end }] : []));
  const sum = (some: typeof services): number => some.reduce((total, { minutes }) => total + (typeof minutes === "number" ? minutes : 0), 0);
  return { timed: sum(services.filter(({ code }) => isTimedService(String(code)))), all: sum(services), times: covered(spans) };
}

/** The least that the whole treatment can have lasted: its times, or its timed minutes, which one clinician gives one after the other. */
export function leastMinutes(answers: Answers): number {
  const { timed, times } = partsOf(answers);
  return Math.max(times, timed);
}

/** What it lasted where nothing says that two services were given at once: all minutes, unless the times say less. */
function likelyMinutes(answers: Answers): number {
  const { timed, all, times } = partsOf(answers);
  return times > 0 ? Math.max(times, timed) : all;
}

/** What the whole treatment most likely lasted, the shortest first: never less than its parts one after the other, or than their times. */
export function usualTotals(answers: Answers): readonly number[] {
  const least = likelyMinutes(answers);
  const own = [least, partsOf(answers).all].filter((total) => total > 0);
  return [...new Set([...own, 30, 45, 60])].filter((total) => total >= least).sort((a, b) => a - b).slice(0, 4);
}

/** What to say of a total that is less than its parts; `undefined` where it is not. */
export function totalDoubt(answers: Answers, total: number): string | undefined {
  const least = leastMinutes(answers);
  if (total < least) return `The times and timed minutes that you gave make ${least} minutes, and ${total} is less. Correct one of them; or go on once more, where the note says so.`;
  const likely = likelyMinutes(answers);
  if (total >= likely) return undefined;
  return `The minutes that you gave make ${likely} one after the other, and ${total} is less. Correct one of them; or go on once more, where two services were given at the same time.`;
}

/**
 * The answers without a total that was given before the times or minutes were corrected, where it is now less than they make: it is asked
 * again. One that was given in spite of the same sum stays.
 */
export function withoutOldTotal(next: Answers, before: Answers): Answers {
  const { visitMinutes, ...rest } = next;
  if (typeof visitMinutes !== "number" || before.visitMinutes !== visitMinutes) return next;
  const isAsBefore = leastMinutes(next) === leastMinutes(before);
  return isAsBefore || visitMinutes >= leastMinutes(next) ? next : rest;
}
