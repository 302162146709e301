import type { Clause } from "./clauses.ts";
import type { Quantity } from "./quantities.ts";
import type { Term } from "./terms.ts";

/** How a clause is meant: what was done on the visit, what was not, what is for later, what was before or elsewhere. */
export type Mood = "done" | "denied" | "planned" | "past";

/** A clause with what stands in it, and how it is meant. */
export interface Meant extends Clause {
  readonly terms: readonly Term[];
  readonly quantities: readonly Quantity[];
  readonly mood: Mood;
}

type Filled = Omit<Meant, "mood">;

/** Reads how each clause is meant; a cue that stands alone ("Next visit: …") goes for the clauses after it in its sentence. */
export function meantOf(clauses: readonly Filled[]): readonly Meant[] {
  return clauses.map((clause, at) => ({ ...clause, mood: moodOf(clause, lentTo(clauses, at)) }));
}

const TRAVELS = (term: Term): boolean => (term.tag === "plan" && term.means !== "continue") || term.tag === "history";

/** Cues of neighbours in the same sentence that have nothing of their own to speak of. */
function lentTo(clauses: readonly Filled[], at: number): readonly Term[] {
  const sentence = clauses[at]?.sentence;
  const lent: Term[] = [];
  for (let other = at - 1; clauses[other]?.sentence === sentence; other--) {
    const neighbour = clauses[other];
    if (neighbour === undefined || hasMatter(neighbour)) break;
    lent.push(...neighbour.terms.filter(TRAVELS));
  }
  const next = clauses[at + 1];
  const isLast = clauses[at + 2]?.sentence !== sentence;
  if (next !== undefined && isLast && next.sentence === sentence && !hasMatter(next)) {
    lent.push(...next.terms.filter((term) => TRAVELS(term) || term.tag === "not-done"));
  }
  return lent;
}

function hasMatter({ terms, quantities }: Filled): boolean {
  return quantities.some(({ unit }) => unit !== "none") || terms.some(({ tag }) => tag === "service" || tag === "response" || tag === "region");
}

function moodOf(clause: Filled, lent: readonly Term[]): Mood {
  const all = [...clause.terms, ...lent];
  const has = (tag: Term["tag"], means?: string): boolean => all.some((term) => term.tag === tag && (means === undefined || term.means === means));
  const isToday = has("today");
  if (has("relative")) return "past";
  if ((has("plan", "next") || has("plan", "will")) && !(isToday && has("verb"))) return "planned";
  if (isNotDone(clause, has)) return "denied";
  if (clause.section === "history" || (!isToday && isOfBefore(clause, has))) return "past";
  if (clause.section === "plan" && !isGivenUnderPlan(clause, has)) return "planned";
  return deniesService(clause) ? "denied" : "done";
}

/** Words of the past or of the home, or the patient's own account. */
function isOfBefore(clause: Filled, has: Has): boolean {
  if (has("history") && !isSame(clause)) return true;
  return clause.section === "subjective" || (has("home") && !has("verb"));
}

type Has = (tag: Term["tag"], means?: string) => boolean;

function isNotDone(clause: Filled, has: Has): boolean {
  return has("not-done") && (clause.terms.some(({ tag }) => tag === "service") || clause.terms.every(({ tag }) => tag !== "response"));
}

/** "Same parameters as last visit": said of today. */
function isSame({ terms, quantities }: Filled): boolean {
  return quantities.length === 0 && terms.some(({ tag }) => tag === "verb") && terms.some(({ tag }) => tag === "service");
}

/** Many offices list what was given under P: a verb of doing, or minutes or a pull without a word of the future. */
function isGivenUnderPlan({ quantities }: Filled, has: Has): boolean {
  if (has("frequency") || has("plan")) return false;
  return has("verb") || has("today") || quantities.some(({ unit }) => unit === "minute" || unit === "pound" || unit === "kilogram");
}

const REACH = 4;

/** A negation ahead of the service, close by: "no traction", "did not receive lumbar traction". */
function deniesService({ terms }: Filled): boolean {
  const services = terms.filter(({ tag, means }) => tag === "service" && means !== "none");
  return terms.some((not) => not.tag === "not" && services.some(({ from }) => from >= not.to && from - not.to <= REACH
    && !terms.some((other) => other.tag === "symptom" && other.from >= not.from && other.from < from)));
}
