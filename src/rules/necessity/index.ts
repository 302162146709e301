import type { Rule } from "../../check/index.ts";
import cignaTraction from "./cigna-traction.ts";
import maintenance from "./maintenance.ts";

/** Whether the service was necessary, as payers see it. */
export const necessityRules: readonly Rule[] = [
  maintenance,
  cignaTraction,
];
