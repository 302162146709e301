import type { Statement } from "../policy.ts";
import { METHOD_RULES } from "../stances.ts";

/** How Medicare Part B counts timed units. */
export const medicareTime: readonly Statement[] = METHOD_RULES.map((rule) => ({
  rule,
  set: { params: { method: "cms" } },
  cite: { source: "cms-claims-manual-ch5", section: "§20.2.C: the timed minutes of the day are totalled", confidence: "verified" },
}));
