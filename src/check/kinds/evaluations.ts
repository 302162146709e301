import { disciplineOf, isTherapyEvaluation } from "../../reference/index.ts";
import type { BilledLine } from "../facts.ts";
import { hasModifier } from "./lines.ts";

/** The discipline that a line was given under, by its modifier or its code. */
export function disciplineOfLine(line: Pick<BilledLine, "procedure" | "modifiers">): "PT" | "OT" | "SLP" | undefined {
  if (hasModifier(line, "GP")) return "PT";
  if (hasModifier(line, "GO")) return "OT";
  return hasModifier(line, "GN") ? "SLP" : disciplineOf(line.procedure);
}

/** Evaluations and re-evaluations of a discipline among the lines. */
export function evaluationsOf<L extends BilledLine>(lines: readonly L[], discipline: "PT" | "OT"): readonly L[] {
  return lines.filter(({ procedure }) => isTherapyEvaluation(procedure) && disciplineOf(procedure) === discipline);
}
