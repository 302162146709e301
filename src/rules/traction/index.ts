import type { Rule } from "../../check/index.ts";
import oneUnitPerDay from "./one-unit-per-day.ts";

export const tractionRules: readonly Rule[] = [oneUnitPerDay];
