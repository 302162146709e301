import { inWords } from "./document.ts";

/** From when to when, as a note has it: minutes after midnight, and where its words stand (UTF-16 offsets). */
export interface ClockSpan { readonly start: number; readonly end: number; readonly from: number; readonly to: number }

/** Pairs of times of day in a note, in its order: `2:00-2:15 pm`, `0915 to 0930`. */
export function clockSpans(text: string): readonly ClockSpan[] {
  const { tokens, clocked: { spans } } = inWords(text);
  return spans.flatMap(({ clock, from, to }) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (clock === undefined || first === undefined || last === undefined) return [];
    const [start, end] = clock;
    return [{ start, end, from: first.start, to: last.end }];
  });
}
