import { hasService } from "./fields.ts";
import type { Filled, Meant } from "./moods.ts";
import { clausesIn } from "./standing.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

const LONGEST_NAME = 8;
const TELLS: ReadonlySet<Term["tag"]> = new Set(["verb", "today"]);

const OPTIONS: ReadonlySet<string> = new Set(["options", "alternatives", "choices", "considered"]);

/** A service's name and hardly more, without a measure. */
function isBare(clause: Filled): boolean {
  return clause.to - clause.from <= LONGEST_NAME && isUnmeasured(clause) && hasService(clause);
}

function isUnmeasured({ quantities }: Filled): boolean {
  return quantities.every(({ unit }) => unit === "none");
}

/** The others of "tried a DRX, over-door traction, an inversion table": each a bare name behind one that has no measure either. */
export function isListedAfter(clause: Filled, before: Filled): boolean {
  return isBare(clause) && isUnmeasured(before);
}

/** "Options discussed incl. surgery, decompression": the first bare name behind such words, in a sentence that measures nothing. */
export function isOption(clauses: readonly Filled[], at: number, tokens: readonly Token[]): boolean {
  const [before, clause] = [clauses[at - 1], clauses[at]];
  if (clause === undefined || before?.sentence !== clause.sentence || !isBare(clause) || hasService(before)) return false;
  const isTold = (one: Filled): boolean => !isUnmeasured(one) || (one.from >= clause.from && one.terms.some(({ tag }) => TELLS.has(tag)));
  const isOffered = tokens.slice(before.from, before.to).some(({ text }) => OPTIONS.has(text));
  return isOffered && !clausesIn(clauses, "sentence", clause.sentence).some(isTold);
}

const WISHES: ReadonlySet<string> = new Set(["prefers", "prefer", "preferred", "likes", "liked", "wanted", "favors", "favours"]);
const BUT: ReadonlySet<string> = new Set(["but", "however", "though", "although", "so", "yet"]);

/** "Prefers the roller table but we used the motorized unit": what the patient would have, where the sentence goes on to what was done. */
export function isWish(clauses: readonly Filled[], at: number, tokens: readonly Token[]): boolean {
  const [clause, next] = [clauses[at], clauses[at + 1]];
  if (clause === undefined || next?.sentence !== clause.sentence || !hasService(next) || !isUnmeasured(clause)) return false;
  const isTurned = BUT.has(tokens[next.from - 1]?.text ?? "") || BUT.has(tokens[next.from]?.text ?? "");
  return isTurned && tokens.slice(clause.from, clause.to).some(({ text }) => WISHES.has(text));
}

/** "Since last session, when 78 lb was used". */
const RELATIVE: ReadonlySet<string> = new Set(["when", "which", "where"]);
const BREAKS: ReadonlySet<Term["tag"]> = new Set(["today", "verb", "signed", "credential"]);

/** A word that begins a new matter; the "PT" of "PT with over-door traction" signs nothing. */
export function isBreak({ tag, to }: Term, tokens: readonly Token[]): boolean {
  return BREAKS.has(tag) && !(tag === "credential" && tokens[to]?.text === "with");
}

/** Told of an earlier day still: its first word leans on what stands before. */
export function isRelative({ mood }: Meant, first: Token | undefined): boolean {
  return mood === "past" && RELATIVE.has(first?.text ?? "");
}

/** "Inversion - hangs at home 3 min a day": a name that heads its sentence, and what is told of it behind a dash or a colon. */
export function isNamedAlone(clauses: readonly Filled[], at: number, tokens: readonly Token[]): boolean {
  const own = clauses[at];
  return own !== undefined && clauses[at - 1]?.sentence !== own.sentence && ["-", ":", "\u2014"].includes(tokens[own.to]?.text ?? "") && isBare(own);
}
