import type { Mark } from "../../../index.ts";

/** A stretch of the text, and the numbers of the marks that cover it. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly numbers: readonly number[];
  /** Those that end here. */
  readonly ends: readonly number[];
}

/** The whole text in stretches, cut wherever a mark begins or ends. Nothing of the text is lost. */
export function stretchesOf(text: string, marks: readonly Mark[]): readonly Stretch[] {
  const within = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const edges = [...new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    const numbersOf = (some: readonly Mark[]): readonly number[] => [...new Set(some.map(({ number }) => number))];
    return {
      text: text.slice(start, end), start,
      numbers: numbersOf(within.filter((mark) => mark.start <= start && mark.end >= end)),
      ends: numbersOf(within.filter((mark) => mark.end === end)),
    };
  });
}

/** Marks of a text as they stand after an edit of it, until it is read again: those that the edit touched are gone. */
export function shifted(marks: readonly Mark[], before: string, after: string): readonly Mark[] {
  if (before === after) return marks;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const by = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    return mark.start >= before.length - tail ? [{ ...mark, start: mark.start + by, end: mark.end + by }] : [];
  });
}
