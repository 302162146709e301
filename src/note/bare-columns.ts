import { linesOf } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** What a word at the end of a head says that the numbers under it count. */
const COUNTS: ReadonlyMap<string, string> = new Map([
  ...["min", "mins", "minutes", "time"].map((word) => [word, "minute"] as const),
  ...["unit", "units", "qty", "quantity"].map((word) => [word, "unit"] as const),
]);
/** Over the names of what was given. */
const NAMES: ReadonlySet<string> = new Set(["cpt", "code", "codes", "procedure", "procedures", "description", "service", "services", "modality", "treatment", "intervention"]);
const MOST_WORDS = 8;
const MOST_ROWS = 15;

/**
 * `CPT Description Min Units` over `97110 Therapeutic exercise 23 2`: a table with single blanks, as is left of one that was pasted. The
 * last words of its head name the last numbers of each line under it. Answers which tokens count minutes.
 */
export function bareColumns(tokens: readonly Token[]): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  const lines = linesOf(tokens);
  lines.forEach((head, at) => {
    const names = namesOf(tokens.slice(head.from, head.to));
    if (names === undefined) return;
    for (const row of lines.slice(at + 1, at + 1 + MOST_ROWS)) {
      const from = row.to - names.length;
      if (from <= row.from || tokens.slice(from, row.to).some(({ kind, apart }) => kind !== "number" || !apart)) return;
      names.forEach((name, column) => { if (name === "minute") labels.set(from + column, name); });
    }
  });
  return labels;
}

/** What the last words of a head count, minutes among it; undefined for a line that is no such head. */
function namesOf(words: readonly Token[]): readonly string[] | undefined {
  if (words.length < 2 || words.length > MOST_WORDS || words.some(({ kind, text }) => kind !== "word" && text !== "/")) return undefined;
  const first = words.findLastIndex(({ text }) => !COUNTS.has(text)) + 1;
  const names = words.slice(first).flatMap(({ text }) => COUNTS.get(text) ?? []);
  return names.includes("minute") && words.slice(0, first).some(({ text }) => NAMES.has(text)) ? names : undefined;
}
