import type { Placed } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";
import { clausesIn, startingIn, startingNear } from "../standing.ts";
import type { Token } from "../tokens.ts";
import { FEWEST, isAsMany } from "./coded.ts";
import type { Ground } from "./element.ts";

/** Numbers that count minutes by what stands beside them, without a word for minutes of their own. */
const LONGEST = 60;

function isLikely({ value, most }: Quantity): boolean {
  return most === undefined && Number.isInteger(value) && value >= FEWEST && value <= LONGEST;
}

/** `97110 2/25`, `97012 15/1`: behind a code or a name, units and as many minutes. */
export function isBilled({ document: { terms, tokens } }: Ground, { value, paired, from, to }: Quantity): boolean {
  if (paired !== true || to - from !== 3 || tokens[to]?.text === "/") return false;
  const numbers = [tokens[from]?.value ?? 0, tokens[to - 1]?.value ?? 0];
  const isNamed = startingNear(terms, from).some(({ tag, means, to: end }) => tag === "service" && means !== "none" && end === from);
  return isNamed && isAsMany(Math.min(...numbers), value);
}

/** The 15 of `Cx trac 15@14#`: behind the name or its region, and a weight behind the sign. */
export function isAtWeight({ document: { terms, tokens }, kind }: Ground, clause: Meant, quantity: Quantity): boolean {
  if (kind !== "97012" || !isLikely(quantity) || tokens[quantity.to]?.text !== "@") return false;
  const isWeight = clause.quantities.some(({ unit, from }) => from === quantity.to + 1 && (unit === "pound" || unit === "kilogram"));
  return isWeight && startingIn(terms, clause.from, quantity.from)
    .some(({ tag, means, to }) => to === quantity.from && (tag === "region" || means === kind));
}

const OPENING: ReadonlySet<string> = new Set(["the", "a", "an", "his", "her", "planned", "ordered", "scheduled", "prescribed", "usual"]);
const SET: ReadonlySet<string> = new Set(["planned", "ordered", "scheduled", "prescribed", "usual"]);
const MOST_WORDS = 3;

/** The 8 of "only got 8 of the 15 min": of what was set, what was had. */
export function isOfSet({ document: { tokens } }: Ground, clause: Meant, { value, from, to, unit }: Quantity): boolean {
  if (tokens[to]?.text !== "of" || unit !== "none") return false;
  const whole = clause.quantities.find((one) => one.from > to && one.from - to <= MOST_WORDS && (one.unit === "minute" || (one.unit === "none" && SET.has(tokens[one.from - 1]?.text ?? ""))));
  if (whole === undefined || whole.value <= value || value <= 0 || from >= to) return false;
  return tokens.slice(to + 1, whole.from).every(({ text }) => OPENING.has(text));
}

/** The 9 of "set for 15 min but pt had to leave after 9": fewer than its sentence has, right behind a word of the end. */
export function isOfEnd({ document: { clauses, tokens } }: Ground, clause: Meant, { value, from, to, unit, most }: Quantity): boolean {
  if (unit !== "none" || most !== undefined || to !== clause.to || value <= 0 || tokens[from - 1]?.text !== "after") return false;
  const stop = clause.terms.some((term) => term.tag === "stop" && term.to <= from && from - term.to < MOST_WORDS);
  return stop && clausesIn(clauses, "sentence", clause.sentence).some(({ quantities }) => quantities.some((one) => one.unit === "minute" && one.from < from && one.value > value));
}

/** The 15 of "8 of the 15 min". */
export function isWhole(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  return clause.quantities.some((one) => one.to < quantity.from && quantity.from - one.to <= MOST_WORDS + 1 && isOfSet(ground, clause, one)
    && clause.quantities.find(({ from }) => from > one.to) === quantity);
}

/** The 20 of "45 min: 15 for the traction, 20 for the exercises": several numbers of one sentence, each with what it went to. */
export function isShared(ground: Ground, clause: Meant, quantity: Quantity): boolean {
  if (!isLikely(quantity) || !goesTo(ground, quantity)) return false;
  const own = clausesIn(ground.document.clauses, "sentence", clause.sentence).flatMap(({ quantities }) => quantities);
  return own.filter((one) => one.unit === "none" && isLikely(one) && goesTo(ground, one)).length > 1;
}

function goesTo({ document: { tokens, terms } }: Ground, { to }: Placed): boolean {
  if (!FOR.has(tokens[to]?.text ?? "")) return false;
  const first = tokens[to + 1]?.text === "the" ? to + 2 : to + 1;
  return startingIn(terms, first, first + 2).some(({ tag, means }) => (tag === "service" || tag === "activity") && means !== "none")
    && isWord(tokens[first]);
}

const FOR: ReadonlySet<string> = new Set(["for", "on", "of"]);

function isWord(token: Token | undefined): boolean {
  return token?.kind === "word";
}
