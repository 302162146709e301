import type { Rule } from "../../check/index.ts";
import dailyLimit from "./daily-limit.ts";

/** Medicare's limits on therapy services. */
export const therapyRules: readonly Rule[] = [dailyLimit];
