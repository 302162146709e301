import type { AdviceView } from "../../engine/advice-view.ts";

interface Gaps { readonly near: readonly string[]; readonly far: readonly string[] }

/** What was not read of the payer. `near`: of a code on the claim, so that it belongs to the answer; `far`: of the payer at large. */
export function gapsOf({ unknown, lines }: Pick<AdviceView, "unknown" | "lines">): Gaps {
  const isNear = (gap: string): boolean => lines.some(({ code }) => gap.includes(code));
  return { near: unknown.filter(isNear), far: lines.length === 0 ? [] : unknown.filter((gap) => !isNear(gap)) };
}
