import type { Quantity } from "./quantities.ts";
import { startingIn, startingNear } from "./standing.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

const FEWEST = 5;
const LONGEST = 60;
/** Services that are told by how far or how heavy as well. */
const OF_DISTANCE: ReadonlySet<string> = new Set(["97110", "97112", "97113", "97116", "97150", "97530", "none"]);
const FAR = 10;

/**
 * Quantities with a sign that many write for minutes read as such: `MHP 15"` and `roller table 10 m`. Behind the name of a service and
 * with no other turn of a cycle it counts neither seconds nor metres.
 */
export function withLooseMinutes(
  quantities: readonly Quantity[], tokens: readonly Token[], terms: readonly Term[],
): readonly Quantity[] {
  return quantities.map((quantity, at) => {
    const to = endOfLoose(tokens, quantity);
    if (to === undefined || !isAlone({ ...quantity, to }, quantities[at + 1], tokens, terms)) return quantity;
    return isOfService(tokens, terms, quantity) ? { ...quantity, unit: "minute", to } : quantity;
  });
}

/** The token after the loose sign of `15"` or `10 m`; undefined where it is another quantity. */
function endOfLoose(tokens: readonly Token[], { value, unit, most, paired, to }: Quantity): number | undefined {
  if (value < FEWEST || value > LONGEST || !Number.isInteger(value) || most !== undefined || paired === true) return undefined;
  if (unit === "second") return QUOTES.has(tokens[to - 1]?.text ?? "") ? to : undefined;
  const sign = tokens[to];
  const isSign = sign !== undefined && (sign.apart ? sign.text === "m" : DOUBLE.has(sign.text));
  return unit === "none" && isSign ? to + 1 : undefined;
}

const DOUBLE: ReadonlySet<string> = new Set(["\"", "\u201d"]);
const QUOTES: ReadonlySet<string> = new Set(["\"", "\u201d", "'", "\u2019", "\u2032"]);
const TURNS: ReadonlySet<string> = new Set(["hold", "holds", "on", "off", "rest", "pull", "relax", "/", "x", "\u00d7", "up", "down"]);
const NEXT = 3;

/** No `30" on 10" off`, no `10" hold`, no `5" x 10`. */
function isAlone({ from, to }: Quantity, next: Quantity | undefined, tokens: readonly Token[], terms: readonly Term[]): boolean {
  if (TURNS.has(tokens[to]?.text ?? "") || TURNS.has(tokens[from - 1]?.text ?? "")) return false;
  return next?.unit !== "second" || next.from - to > NEXT || startingIn(terms, to, next.from).some(({ tag }) => tag === "service");
}

/** The name of a service stands shortly before it, with no number between; that of an exercise right before it. */
function isOfService(tokens: readonly Token[], terms: readonly Term[], { from }: Quantity): boolean {
  const service = startingNear(terms, from).findLast(({ tag, to }) => (tag === "service" || tag === "activity") && to <= from);
  if (service?.tag !== "service") return false;
  const between = tokens.slice(service.to, from);
  if (OF_DISTANCE.has(service.means)) return between.length === 0 && tokens[from + 1]?.text !== "m";
  return between.length <= FAR && between.every(({ kind, text }) => kind !== "number" && kind !== "line" && !ENDS.has(text));
}

const ENDS: ReadonlySet<string> = new Set([".", ";", "and", "then", "seconds", "sec", "hold", "holds", "on", "off", "rest", "pull", "relax", "x", "\u00d7"]);
