import type { Statement } from "../policy.ts";
import { METHOD_RULES } from "../stances.ts";

/** How Medicare Part B counts timed units, and what it says of units above its limits. */
export const medicareTime: readonly Statement[] = [
  ...METHOD_RULES.map((rule): Statement => ({
    rule,
    set: { params: { method: "cms" } },
    cite: { source: "cms-claims-manual-ch5", section: "§20.2.C: the timed minutes of the day are totalled", confidence: "verified" },
  })),
  {
    rule: "therapy/daily-limit",
    set: { on: true },
    cite: { source: "cms-claims-manual-ch5", section: "§20.2.D: units a day by discipline", confidence: "verified" },
  },
  {
    rule: "ncci/mue-no-abn",
    set: { on: true },
    cite: { source: "ncci-policy-manual", section: "Chapter I, section V", confidence: "verified" },
  },
];
