import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";
import type { Ground } from "./element.ts";

/** Words between "rather than" and what was usual. */
const FAR = 3;

/** "up from 12", "was 12": what it was before. */
export function isFormer({ terms }: Meant, { from }: Quantity): boolean {
  return terms.some(({ tag, to }) => tag === "from" && to === from);
}

/** As `isFormer`, also past "the usual", and no range and no clock. */
export function isFormerAlone({ document: { tokens } }: Ground, clause: Meant, quantity: Quantity): boolean {
  let from = quantity.from;
  while (OF_BEFORE.has(tokens[from - 1]?.text ?? "") && quantity.from - from < FAR) from--;
  return quantity.most === undefined && quantity.clocked !== true && isFormer(clause, { ...quantity, from });
}

/** "Rather than the usual 15 min" */
const OF_BEFORE: ReadonlySet<string> = new Set(["the", "his", "her", "their", "usual", "planned", "ordered", "prescribed", "scheduled", "normal", "full", "standard", "original", "previous", "last", "prior"]);

/** "Build toward 15 minutes" */
const TOWARD: ReadonlySet<string> = new Set(["toward", "towards"]);

/** "(ordered 15 min)", "planned for 20 min": no measure of what was done. */
export function isOrdered({ document: { tokens } }: Ground, { terms, from: start, to: end }: Meant, { from, to }: Quantity): boolean {
  if (TOWARD.has(tokens[from - 1]?.text ?? "")) return true;
  const orders = terms.filter(({ tag, means }) => tag === "plan" && (means === "talk" || means === "will"));
  if (start === from && orders.some((term) => term.from === to && term.to === end)) return true;
  return terms.some(({ tag, means, to }) => tag === "plan" && (means === "talk" || means === "will") && to <= from && from - to < 2);
}
