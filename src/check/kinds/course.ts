import type { Day } from "../../claim/index.ts";
import type { BilledLine, HistoryFacts } from "../facts.ts";

/** Every day of a patient that is known, earlier claims' and this claim's, with its lines; the latest first. */
export function daysBack({ past, alongside, own }: Pick<HistoryFacts, "past" | "alongside" | "own">): readonly (readonly [Day, readonly BilledLine[]])[] {
  const days = new Map<Day, BilledLine[]>();
  for (const line of [...past, ...alongside, ...own]) {
    if (!line.day.known) continue;
    const lines = days.get(line.day.value);
    if (lines) lines.push(line);
    else days.set(line.day.value, [line]);
  }
  return [...days].sort(([a], [b]) => b - a);
}

/** Days of one course, the latest first: a gap longer than `gap` days ends it. */
export function courseOf(days: readonly Day[], gap: number): readonly Day[] {
  const end = days.findIndex((day, index) => index > 0 && (days[index - 1] ?? day) - day > gap);
  return end < 0 ? days : days.slice(0, end);
}
