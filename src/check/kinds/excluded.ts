import { isCmt } from "../../reference/index.ts";
import { hasModifier } from "./lines.ts";
import type { BilledLine } from "../facts.ts";

/** True for an S code: those have rules of their own, for Medicare does not accept them at all. */
export function isPrivateCode(code: string): boolean {
  return code.startsWith("S") && /^S\d{4}$/.test(code);
}

/**
 * True for what Medicare excludes when a chiropractor gives it: all but spinal manipulation. 98943 and the S codes are
 * excluded too, and are left to rules of their own.
 */
export function isExcludedChiropractic({ procedure }: Pick<BilledLine, "procedure">): boolean {
  return !isCmt(procedure) && !isPrivateCode(procedure);
}

/** True for a line that says by GY that Medicare excludes it: no coding edit decides whether it is paid. */
export function saysExcluded(line: Pick<BilledLine, "modifiers">): boolean {
  return hasModifier(line, "GY");
}
