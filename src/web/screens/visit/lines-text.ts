import type { AdviceView } from "../../engine/advice-view.ts";

/** `97012 GP GY x1`, a line each: as box 24D and 24G have it. What is not settled says so first, and an open line has no units. */
export function linesText({ billable, lines, openLines }: Pick<AdviceView, "billable" | "lines" | "openLines">): string {
  const settled = lines.map(({ code, modifiers, units }) => [code, ...modifiers, `x${units}`].join(" "));
  if (billable === "yes" || billable === "only-with-notice") return settled.join("\n");
  return ["Draft, not to be billed yet:", ...settled, ...openLines.map(({ code }) => `${code} (units open)`)].join("\n");
}
