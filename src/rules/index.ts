import type { Rule } from "../check/index.ts";
import { tractionRules } from "./traction/index.ts";

/** Every shipped rule, in the catalogue's order. */
export const rules: readonly Rule[] = [...tractionRules];
