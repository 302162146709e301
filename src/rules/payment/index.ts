import type { Rule } from "../../check/index.ts";
import multipleProcedure from "./multiple-procedure.ts";

/** What is paid less, and why. */
export const paymentRules: readonly Rule[] = [multipleProcedure];
