import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";
import type { Token } from "../tokens.ts";
import type { Ground } from "./element.ts";

/** Units are never that many, minutes hardly ever fewer. */
export const FEWEST = 5;
const MOST = 60;
/** A greater number behind the bare name may be a pull. */
const LONG = 30;
const OPENING: ReadonlySet<string> = new Set(["(", ":", "-", "\u2013", "="]);

/** `97012 (15)`, `97110: 23, 97140: 10`, `Traction (15)`, `IST 10.`: minutes without their unit, right after the code or the name. */
export function isCoded({ document: { terms, tokens } }: Ground, clause: Meant, quantity: Quantity): boolean {
  if (!isMinutes(quantity) || quantity.to < clause.to || tokens[quantity.to]?.text === "%") return false;
  const at = OPENING.has(tokens[quantity.from - 1]?.text ?? "") ? quantity.from - 1 : quantity.from;
  return terms.some(({ tag, to }) => tag === "service" && to === at) && (isCode(tokens[at - 1]) || standsAlone(tokens, clause, quantity, at));
}

function isMinutes({ value }: Quantity): boolean {
  return value >= FEWEST && value <= MOST && Number.isInteger(value);
}

function isCode(token: Token | undefined): boolean {
  return /^\d{5}$/.test(token?.text ?? "");
}

/** In brackets, or the last thing of its clause. */
function standsAlone(tokens: readonly Token[], clause: Meant, { value, from, to }: Quantity, at: number): boolean {
  const isInBrackets = tokens[at]?.text === "(" && tokens[to]?.text === ")";
  return isInBrackets || (to === clause.to && at === from && value <= LONG);
}
