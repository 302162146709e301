import type { Meant } from "./moods.ts";
import { clausesIn } from "./standing.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** Words of devices that roll under the back and pull nothing. */
const ROLLING: ReadonlySet<string> = new Set(["roller", "rollers", "ist", "intersegmental", "spinalator", "hydromassage", "hydrobed", "aquabed"]);
/** Words of a pull that has a weight. */
const PULLING: ReadonlySet<string> = new Set(["mech", "mechanical", "motor", "motorized", "motorised", "mot", "pelvic", "decompression", "triton", "halter", "pulley"]);

/**
 * "IST table 10 min. Mech tx, pelvic belt 45# x 12 min": where one clause tells of a pull with its weight and another of a roller table
 * with its minutes, the traction is the pull, and the rollers are named as a thing of their own.
 */
export function withoutRollersBeside(clauses: readonly Meant[], tokens: readonly Token[]): readonly Meant[] {
  const isRoller = ({ mood, terms, quantities }: Meant): boolean =>
    mood === "done" && quantities.length > 0 && terms.some((term) => isRolling(term, tokens));
  if (!clauses.some(isRoller) || !clauses.some((clause) => !isRoller(clause) && isWeighed(clause, clauses, tokens))) return clauses;
  const renamed = (clause: Meant): Meant => ({ ...clause, terms: clause.terms.map((term) => asRollers(term, clause, tokens)) });
  return clauses.map((clause) => (isRoller(clause) ? renamed(clause) : clause));
}

function isTraction({ tag, means }: Term): boolean {
  return tag === "service" && means === "97012";
}

function isRolling(term: Term, tokens: readonly Token[]): boolean {
  return isTraction(term) && tokens.slice(term.from, term.to).some(({ text }) => ROLLING.has(text));
}

/** Names the traction by a word of pulling, and has pounds in it or behind it, up to where its sentence tells of rollers. */
function isWeighed(clause: Meant, clauses: readonly Meant[], tokens: readonly Token[]): boolean {
  if (clause.mood !== "done" || !clause.terms.some(isTraction)) return false;
  const later = clausesIn(clauses, "sentence", clause.sentence).filter(({ from, mood }) => from >= clause.from && mood === "done");
  const end = later.findIndex(({ terms }) => terms.some((term) => isRolling(term, tokens)));
  const own = end < 0 ? later : later.slice(0, end);
  const isHeavy = own.some(({ quantities }) => quantities.some(({ unit, value }) => value > 0 && (unit === "pound" || unit === "kilogram")));
  return isHeavy && own.some(({ from, to }) => tokens.slice(from, to).some(({ text }) => PULLING.has(text)));
}

/** The name of the rollers, and the parts of it, as a service that nobody asks about. */
function asRollers(term: Term, { terms }: Meant, tokens: readonly Token[]): Term {
  const isPart = isTraction(term) && terms.some((other) => isRolling(other, tokens) && other.from <= term.from && term.to <= other.to);
  return isPart ? { ...term, means: "rollers" } : term;
}
