import type { Placed } from "../document.ts";
import { OF_EXERCISE } from "../naming.ts";
import type { Meant } from "../moods.ts";
import { clauseAt, clausesIn, startingIn } from "../standing.ts";
import type { Term } from "../terms.ts";
import type { Ground, Said } from "./element.ts";

/** "TE 30 min: foam roller 3 min", "pulleys 5 min, total TE 25 min": of minutes beside the name and beside an exercise, the first. */
export function withoutParts(ground: Ground, said: readonly Said[]): readonly Said[] {
  if (!OF_EXERCISE.has(ground.kind) || new Set(said.map(({ value }) => value)).size < 2) return said;
  const sum = sumOfList(ground, said);
  if (sum !== undefined) return [sum];
  const named = said.filter(({ at }) => nameOf(ground, at) === "service");
  const whole = Math.min(...named.map(({ value }) => Number(value)));
  const sentences = new Set(named.map((one) => sentenceOf(ground, one)));
  const isPart = (one: Said): boolean => nameOf(ground, one.at) === "activity" || (Number(one.value) < whole && sentences.has(sentenceOf(ground, one)));
  return named.length > 0 && said.every((one) => named.includes(one) || isPart(one)) ? named : said;
}

/** The 25 of "Ther ex: NuStep 8 min, bridges, clams (25 min total)": no less than any other of its sentence, and told to be all of it. */
function sumOfList(ground: Ground, said: readonly Said[]): Said | undefined {
  const most = Math.max(...said.map(({ value }) => Number(value)));
  const sums = said.filter((one) => Number(one.value) === most && isTotal(ground, one));
  const [sum] = sums;
  if (sum === undefined) return undefined;
  const own = sentenceOf(ground, sum);
  return said.every((one) => sentenceOf(ground, one) === own) ? sum : undefined;
}

function isTotal({ document: { clauses } }: Ground, { at }: Said): boolean {
  return clauseAt(clauses, at.from)?.terms.some(({ tag, from, to }) => tag === "total" && (to === at.from || from === at.to)) === true;
}

function sentenceOf({ document: { clauses } }: Ground, { at }: Said): number {
  return clauseAt(clauses, at.from)?.sentence ?? -1;
}

/** The name of `Ther ex (total)  25 min`: in a clause before, with no number between. */
function nameBefore(clauses: readonly Meant[], { from, sentence }: Meant, terms: readonly Term[]): string | undefined {
  for (const before of clausesIn(clauses, "sentence", sentence).filter((one) => one.from < from).toReversed()) {
    const last = before.quantities.length > 0 ? undefined : namesFrom(terms, before).at(-1);
    if (last !== undefined || before.quantities.length > 0) return last?.tag;
  }
  return undefined;
}

function namesFrom(terms: readonly Term[], { from, to }: Meant): readonly Term[] {
  // What the head of a column says has no width, and names nothing of its own.
  return startingIn(terms, from, to).filter((term) => (term.tag === "service" || term.tag === "activity") && term.means !== "none" && term.to > term.from);
}

/** The 23 of "Ther ex: press ups, bridges, nerve glides - 23 min": the only minutes of a sentence that a service opens, behind its list. */
function isBehindList(clauses: readonly Meant[], { sentence, to }: Meant, terms: readonly Term[], from: number): boolean {
  const own = clausesIn(clauses, "sentence", sentence);
  const first = own[0];
  if (first === undefined || own.length < LIST || own.at(-1)?.to !== to) return false;
  const isNamed = startingIn(terms, first.from, first.to).some(({ tag, means }) => tag === "service" && means !== "none");
  return isNamed && own.every(({ quantities }) => quantities.every((one) => one.unit !== "minute" || one.from === from));
}

const LIST = 3;

/** The sort of name that stands last before a number in its clause, or first behind it. */
function nameOf({ document: { clauses, terms, tokens } }: Ground, { from, to }: Placed): string | undefined {
  const clause = clauseAt(clauses, from);
  if (clause === undefined) return undefined;
  const isParted = clause.from === from || ["-", "\u2013", "="].includes(tokens[from - 1]?.text ?? "");
  if (isParted && isBehindList(clauses, clause, terms, from)) return "service";
  const names = namesFrom(terms, clause);
  if (names.length === 0) return nameBefore(clauses, clause, terms);
  return (names.findLast((name) => name.to <= from) ?? names.find((name) => name.from >= to))?.tag;
}
