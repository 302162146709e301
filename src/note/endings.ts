import type { Filled } from "./moods.ts";
import type { Token } from "./tokens.ts";

const WHEN: ReadonlySet<string> = new Set(["at", "after"]);

/** "The table stalled after 6 min": how long a pull had gone on when it came to its end tells that there was one. */
export function endsAfter({ terms, quantities }: Filled, tokens: readonly Token[]): boolean {
  const stop = terms.find(({ tag }) => tag === "stop");
  return stop !== undefined && quantities.some(({ unit, value, from, clocked }) => unit === "minute" && value > 0 && clocked !== true
    && from >= stop.from && WHEN.has(tokens[from - 1]?.text ?? ""));
}
