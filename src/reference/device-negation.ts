import type { Word } from "./device-words.ts";
import type { Match } from "./device-phrases.ts";

const NEGATORS: ReadonlySet<string> = new Set((
  "not no never without isnt wasnt arent didnt doesnt dont cannot cant nor neither instead rather except excluding avoid avoided avoiding "
  + "unlike compared than quit stopped disliked deny denie denied decline declined refuse refused versus considered considering"
).split(" "));

/** What a negation is about when it is not about the device: `no pain on motorized traction` says nothing against the traction. */
const OTHER_OBJECTS: ReadonlySet<string> = new Set((
  "pain incident complaint adverse issue difficulty complication symptom change reaction discomfort numbness problem effect increase "
  + "only contraindication radiculopathy tingling surgery surgical question"
).split(" "));

const AFTER: ReadonlySet<string> = new Set(["used", "performed", "done", "applied", "given", "provided", "available", "indicated", "today", "use"]);
const REFUSED: ReadonlySet<string> = new Set(["declined", "refused", "contraindicated", "discontinued", "none", "unusable", "broken", "unavailable", "serviced", "busy", "occupied", "booked", "offline"]);
const REACH = 4;

/** True where the text says that the matched device was not used: `not a roller table`, `y-strap not used`. */
export function isNegated<T>(words: readonly Word[], match: Match<T>): boolean {
  return isDeniedBefore(words, match.from) || isDeniedAfter(words, match.to) || isLeft(words, match.from);
}

function isDeniedBefore(words: readonly Word[], from: number): boolean {
  for (let at = from - 1, steps = 0; at >= 0; at--, steps++) {
    if (endsNegation(words, at)) return false;
    if (isNegator(words, at)) return steps <= REACH || isList(words, at + 1);
    if (words[at]?.text === "non" && steps === 0) return true;
  }
  return false;
}

const MOVES: ReadonlySet<string> = new Set(["switch", "switched", "switching", "change", "changed", "moved", "transition", "transitioned", "progressed", "graduated", "transferred"]);
const OWN: ReadonlySet<string> = new Set(["the", "a", "an", "her", "his", "their", "our"]);

/** "Switched from the roller bed to the motorized table": what was left. */
function isLeft(words: readonly Word[], from: number): boolean {
  const at = OWN.has(words[from - 1]?.text ?? "") ? from - 2 : from - 1;
  return words[at]?.text === "from" && words.slice(Math.max(0, at - 2), at).some(({ text }) => MOVES.has(text));
}

/** True where a negation at or before this word cannot reach the words after it. */
function endsNegation(words: readonly Word[], at: number): boolean {
  const stop = words[at + 1]?.stop ?? 0;
  if (stop === 2 || (stop === 1 && !isList(words, at + 1))) return true;
  const word = words[at]?.text ?? "";
  return word === "but" || OTHER_OBJECTS.has(word);
}

function isNegator(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.text ?? "";
  return NEGATORS.has(words[at]?.text ?? "") && !/^\d/.test(next) && next !== "only";
}

/** A negation runs on through commas where an `or` or `nor` follows: `not a roller table, y-strap or hands-on work`. */
function isList(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length; at++) {
    if (at > from && words[at]?.stop === 2) return false;
    const word = words[at]?.text;
    if (word === "or" || word === "nor") return true;
    if (word === "but") return false;
  }
  return false;
}

function isDeniedAfter(words: readonly Word[], to: number): boolean {
  const after: string[] = [];
  for (let at = to; at < words.length && at < to + REACH && words[at]?.stop !== 2; at++) after.push(words[at]?.text ?? "");
  const text = after[0] === "was" || after[0] === "were" || after[0] === "is" ? after.slice(1) : after;
  if (REFUSED.has(text[0] ?? "")) return true;
  return ["not", "never"].includes(text[0] ?? "") && text.slice(1, 3).some((word) => AFTER.has(word));
}
