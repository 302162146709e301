import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";

/** "PTA 5 min", "PTA x 5 min": a share of the time, not the time. */
export function isOfAssistant({ terms }: Meant, { from }: Quantity): boolean {
  return terms.some(({ tag, to }) => tag === "assistant" && to <= from && from - to < 2);
}
