import { startOfLine } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** A new matter, or the reason for the one before. */
export function opensMatter(tokens: readonly Token[], at: number): boolean {
  return isSoWe(tokens, at) || isReason(tokens, at) || isRest(tokens, at);
}

const REST: ReadonlySet<string> = new Set(["remaining", "rest", "other", "last"]);

/** "Stalled after 6 minutes and the remaining 9 were not given": what was left out is another matter. */
function isRest(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === "and" && tokens[at + 1]?.text === "the" && REST.has(tokens[at + 2]?.text ?? "");
}

/** "It flared so we got him up on the table": what was done begins with who did it. */
export function isSoWe(tokens: readonly Token[], at: number): boolean {
  const [own, next] = [tokens[at]?.text, tokens[at + 1]?.text];
  return (own === "so" || own === "and") && (next === "we" || next === "i");
}

const WHY: ReadonlySet<string> = new Set(["as", "because", "since", "bc", "while"]);
const OWN: ReadonlySet<string> = new Set(["the", "our", "its", "her", "his"]);
const IS: ReadonlySet<string> = new Set(["is", "was", "are", "were"]);
/** How a machine is told not to have been there for the patient. */
const DOWN: ReadonlySet<string> = new Set(["out", "down", "broken", "under", "unavailable", "occupied", "busy", "off", "taken", "booked", "being", "not", "waiting", "awaiting", "in"]);
/** Words between the reason and its verb: "as the decompression unit is". */
const LONGEST = 6;

/** "On the roller bed for ten minutes as the decompression unit is out of service": what was not used says why another thing was. */
function isReason(tokens: readonly Token[], at: number): boolean {
  if (!WHY.has(tokens[at]?.text ?? "") || !OWN.has(tokens[at + 1]?.text ?? "")) return false;
  const ahead = tokens.slice(at + 2, at + 2 + LONGEST);
  const verb = ahead.findIndex(({ kind, text }) => kind !== "word" || IS.has(text));
  return verb > 0 && IS.has(ahead[verb]?.text ?? "") && DOWN.has(tokens[at + 3 + verb]?.text ?? "");
}

/** `CMT C6 / IST 12m T/S / MFR 8m`: strokes that stand apart between the services of a line, and the others of that line. */
export function strokesOf(tokens: readonly Token[], opensService: (at: number) => boolean): ReadonlySet<number> {
  const apart = placesOf(tokens, ({ text, apart: isApart }, at) => text === "/" && isApart && tokens[at + 1]?.apart === true);
  if (apart.length === 0) return new Set();
  const listed = new Set(apart.filter((at) => opensService(at + 1)).map((at) => startOfLine(tokens, at)));
  return new Set(apart.filter((at) => listed.has(startOfLine(tokens, at))));
}

function placesOf(tokens: readonly Token[], isWanted: (token: Token, at: number) => boolean): readonly number[] {
  const places: number[] = [];
  tokens.forEach((token, at) => { if (isWanted(token, at)) places.push(at); });
  return places;
}

/** Past the marks at the start of a line, and past the letter of `T: motorized traction`. */
export function firstOf(tokens: readonly Token[], start: number): number {
  let first = start;
  if (isItem(tokens, first)) first += 2;
  while (tokens[first]?.kind === "mark") first++;
  return tokens[first]?.text === "t" && tokens[first + 1]?.text === ":" ? first + 2 : first;
}

/** The `1)` or `2.` of a list. */
function isItem(tokens: readonly Token[], at: number): boolean {
  const [number, sign] = [tokens[at], tokens[at + 1]];
  return number?.kind === "number" && (sign?.text === ")" || sign?.text === ".") && !sign.apart && tokens[at + 2]?.apart === true;
}
