import type { Meant } from "./moods.ts";
import { clausesIn } from "./standing.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** Words that say a thing was done after all, and on this visit. */
const DONE: ReadonlySet<Term["tag"]> = new Set(["verb", "today", "signed", "credential"]);
const TURNS: ReadonlySet<string> = new Set(["but", "however", "then", "although", "though", "whereas", ";"]);

/**
 * "Traction deferred today (motorized table, 12 min last visit)": what the sentence of a service that was not done tells in brackets
 * or up to a word of another day, is of that other day and shows nothing as done.
 */
export function withoutAsides(clauses: readonly Meant[], tokens: readonly Token[]): readonly Meant[] {
  const told = new Set(clauses.filter(isDeferred).flatMap((head) => asidesOf(clauses, head, tokens)));
  return told.size === 0 ? clauses : clauses.map((clause) => (told.has(clause) && clause.mood === "done" ? { ...clause, mood: "past" } : clause));
}

/** The clause names the service, and right behind it, or before it ("wanted to put pt on"), that it was not done. */
function isDeferred({ mood, terms }: Meant): boolean {
  if (mood !== "denied") return false;
  return terms.some(({ tag, means, from, to }) => tag === "not-done" && means !== "none"
    && terms.some((service) => service.tag === "service" && service.means !== "none" && (service.from >= to || (service.to <= from && from - service.to <= NEAR))));
}

/** "traction was deferred" */
const NEAR = 2;

function asidesOf(clauses: readonly Meant[], head: Meant, tokens: readonly Token[]): readonly Meant[] {
  const own = head.terms.filter(({ tag }) => tag === "service").map(({ means }) => means);
  const later = clausesIn(clauses, "sentence", head.sentence).filter(({ from }) => from >= head.to);
  const end = later.findIndex((clause) => isOther(clause, own) || TURNS.has(tokens[clause.from - 1]?.text ?? ""));
  const rest = end < 0 ? later : later.slice(0, end);
  const last = rest.findLastIndex((clause) => clause.mood === "past" || isInBrackets(clause, head, tokens));
  return rest.slice(0, last + 1);
}

/** Tells of this day, or of another service. */
function isOther(clause: Meant, own: readonly string[]): boolean {
  return clause.terms.some(({ tag, means }) => DONE.has(tag) || (tag === "service" && means !== "none" && !own.includes(means)));
}

/** A bracket opens between the two, and does not close before the clause. */
function isInBrackets({ from }: Meant, { to }: Meant, tokens: readonly Token[]): boolean {
  const between = tokens.slice(to, from);
  return between.findLastIndex(({ text }) => text === "(") > between.findLastIndex(({ text }) => text === ")");
}
