import { copiedIn, isAside, isBehindBrackets, isClosed, isFormer } from "./asides.ts";
import type { Clause } from "./clauses.ts";
import { endsAfter } from "./endings.ts";
import { withoutUndone } from "./fields.ts";
import { lentTo, NO } from "./lent.ts";
import { isSoWe } from "./matters.ts";
import { isBreak, isListedAfter, isOption, isRelative, isWish } from "./lists.ts";
import type { Quantity } from "./quantities.ts";
import { runsOf } from "./runs.ts";
import { clausesIn } from "./standing.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";
import { withoutAsides } from "./undone.ts";

/** How a clause is meant: what was done on the visit, what was not, what is for later, what was before or elsewhere. */
export type Mood = "done" | "denied" | "planned" | "past";

/** A clause with what stands in it, and how it is meant. */
export interface Meant extends Clause {
  readonly terms: readonly Term[];
  readonly quantities: readonly Quantity[];
  readonly mood: Mood;
}

/** A clause before anybody has judged how it is meant. */
export type Filled = Omit<Meant, "mood">;

/** Reads how each clause is meant; a cue that stands alone ("Next visit: …") goes for the clauses after it in its sentence. */
export function meantOf(clauses: readonly Filled[], tokens: readonly Token[]): readonly Meant[] {
  const meant = read(clauses, tokens);
  const told = new Set(meant.filter(({ mood }) => mood === "done" || mood === "denied").flatMap(servicesIn));
  return read(clauses.map((clause) => (isToldApart(clause, told) ? clause : withoutHad(clause))), tokens);
}

/** True where another sentence tells of the same service on this day, or, for a clause that names none, of any. */
function isToldApart(clause: Filled, told: ReadonlySet<string>): boolean {
  const own = servicesIn(clause);
  return own.length === 0 ? told.size > 0 : own.some((means) => told.has(means));
}

function withoutHad(clause: Filled): Filled {
  return { ...clause, terms: clause.terms.filter(({ means }) => means !== "had") };
}

/** "She had ten minutes of traction" is of an earlier day only where another sentence tells what was done on this one. */
function read(clauses: readonly Filled[], tokens: readonly Token[]): readonly Meant[] {
  const given = givenUnderPlan(clauses, tokens);
  const meant: Meant[] = [];
  for (const [at, clause] of clauses.entries()) {
    const own = isAskedInVain(clauses, at, tokens) ? "denied" : isFormer(clause, tokens) ? "past" : isOption(clauses, at, tokens) || isWish(clauses, at, tokens) ? "planned" : moodOf(clause, lentTo(clauses, at, tokens), { given, tokens });
    const before = meant[at - 1];
    const isMore = own === "done" && before !== undefined && before.mood !== "done" && goesOn(clause, before, tokens, meant);
    meant.push({ ...clause, mood: isMore ? before.mood : own });
  }
  const copied = copiedIn(clauses, tokens);
  const own = meant.map((clause) => (copied.some(({ from, to }) => clause.from >= from && clause.from < to) ? { ...clause, mood: "past" as const } : clause));
  return withoutPlans(withoutAsides(withoutUndone(own, tokens), tokens));
}

/** Sentences under P that tell what was given; where one names a service, the other services and settings of its paragraph with it. */
function givenUnderPlan(clauses: readonly Filled[], tokens: readonly Token[]): ReadonlySet<number> {
  const plans = clauses.filter(({ section }) => section === "plan");
  // "adj L5, roller table 10 min, f/u 2x wk": when the patient comes back says nothing of what stands before.
  const isReturn = ({ from, terms }: Filled): boolean => terms.some((term) => term.tag === "plan" && term.means === "continue" && term.from === from);
  // Nor does "up from 20 lb last visit".
  const isBefore = ({ terms }: Filled): boolean => terms.some(({ tag }) => tag === "history");
  const hasCue = (clause: Filled): boolean => clause.terms.some(({ tag }) => tag === "plan" || tag === "frequency") && !isReturn(clause) && !isBefore(clause);
  const barred = new Set(plans.filter(hasCue).map(({ sentence }) => sentence));
  const isDone = ({ terms }: Filled): boolean => terms.some(({ tag }) => tag === "verb" || tag === "today");
  const isTold = (clause: Filled): boolean => isGiven(clause) && (isDone(clause) || !barred.has(clause.sentence));
  const told = new Set(plans.filter(isTold).map(({ sentence }) => sentence));
  const goesOnFrom = runsOf(plans, tokens);
  const runs = new Set([...told].filter((sentence) => !barred.has(sentence)).map((sentence) => goesOnFrom.get(sentence)));
  const listed = new Set(plans.filter(({ sentence }) => runs.has(goesOnFrom.get(sentence)) && !barred.has(sentence))
    .filter((clause) => servicesIn(clause).length > 0).map(({ paragraph }) => paragraph));
  const more = plans.filter((clause) => listed.has(clause.paragraph) && !barred.has(clause.sentence)
    && clause.terms.some(({ tag }) => OF_TREATMENT.has(tag)));
  return new Set([...told, ...more.map(({ sentence }) => sentence)]);
}

const OF_TREATMENT: ReadonlySet<Term["tag"]> = new Set(["service", "position", "mode", "pull", "supervision", "response"]);

const TURNS: ReadonlySet<string> = new Set(["except", "but", "however", "then", "although", "though", "whereas"]);

/** "But …", "so we …": a new matter. */
function isTurned(tokens: readonly Token[], at: number): boolean {
  return TURNS.has(tokens[at - 1]?.text ?? "") || isSoWe(tokens, at);
}

/** A bare remainder of its sentence: ", 15 min, 60 lbs" after "Last week he had lumbar traction". */
function goesOn(clause: Filled, before: Meant, tokens: readonly Token[], meant: readonly Meant[]): boolean {
  if (clause.sentence !== before.sentence || isTurned(tokens, clause.from)) return false;
  if (isRelative(before, tokens[clause.from])) return true;
  if (clause.terms.some((term) => isBreak(term, tokens)) || endsAfter(clause, tokens)) return false;
  if (isAside(before, tokens) || isClosed(before, tokens)) return false;
  if (isBehindBrackets(clause, meant, tokens)) return false;
  const own = servicesIn(clause);
  if (own.length > 0 && before.mood === "denied") return false;
  const earlier = new Set(clausesIn(meant, "sentence", clause.sentence).filter(({ mood }) => mood === before.mood).flatMap(servicesIn));
  return isListedAfter(clause, before) || own.every((means) => earlier.has(means));
}

const LEAD = 4;

/** "Traction given? A: No" */
function isAskedInVain(clauses: readonly Filled[], at: number, tokens: readonly Token[]): boolean {
  const [clause, next] = [clauses[at], clauses[at + 1]];
  if (clause === undefined || next === undefined || tokens[clause.to]?.text !== "?") return false;
  return tokens.slice(clause.to + 1, clause.to + 1 + LEAD).some(({ text }) => NO.has(text));
}

/** What stands under P without a verb was given only where nothing else says that the same was given. */
function withoutPlans(clauses: readonly Meant[]): readonly Meant[] {
  const given = new Set(clauses.filter(({ mood, section }) => mood === "done" && section !== "plan").flatMap(servicesIn));
  if (given.size === 0) return clauses;
  return clauses.map((clause) => {
    const isDouble = clause.section === "plan" && clause.mood === "done" && servicesIn(clause).some((means) => given.has(means));
    return isDouble && !clause.terms.some(({ tag }) => tag === "verb" || tag === "today") ? { ...clause, mood: "planned" } : clause;
  });
}

function servicesIn({ terms }: Filled): readonly string[] {
  return terms.filter(({ tag, means }) => tag === "service" && means !== "none").map(({ means }) => means);
}

interface Around { readonly given: ReadonlySet<number>; readonly tokens: readonly Token[] }

function moodOf(clause: Filled, lent: readonly Term[], { given, tokens }: Around): Mood {
  const all = [...clause.terms, ...lent];
  const tags = new Set(all.map(({ tag }) => tag));
  const has: Has = (tag, means) => tags.has(tag) && (means === undefined || all.some((term) => term.tag === tag && term.means === means));
  if (has("relative")) return "past";
  if (isToCome(clause, has)) return "planned";
  if (isNotDone(clause, has)) return "denied";
  if (clause.section === "history" || (!has("today") && isOfBefore(clause, has, tokens))) return "past";
  if (clause.section === "plan" && (!given.has(clause.sentence) || has("frequency") || has("plan"))) return "planned";
  return deniesService(clause) ? "denied" : "done";
}

/** Under a heading of what is next, or with a word of it; no doing of today. */
function isToCome({ section, terms }: Filled, has: Has): boolean {
  if (isTalk(terms, has)) return true;
  if (has("plan", "other-day") && !has("today") && !has("verb")) return true;
  if (section === "ahead") return !(has("today") && has("verb"));
  return (has("plan", "next") || has("plan", "will")) && !(has("today") && has("verb")) && !isBegun(terms);
}

/** A service behind a word of talk, or shortly before one. */
function isTalk(terms: readonly Term[], has: Has): boolean {
  const talks = terms.filter(({ tag, means }) => tag === "plan" && means === "talk");
  const [talk] = talks;
  const services = terms.filter(({ tag }) => tag === "service");
  if (talk !== undefined && !has("today") && services.some(({ from }) => from >= talk.to)) return true;
  // The "was" of "was discussed" tells of no doing.
  const isDoing = ({ tag, means, to }: Term): boolean => tag === "verb" && means === "done" && !talks.some(({ from }) => from === to);
  return talks.some(({ from }) => services.some(({ to }) => to <= from && from - to < REACH)) && !terms.some(isDoing);
}

/** "Began lumbar traction at 70 lb planned for 15 min": the only word of what is to come stands behind the service and the doing. */
function isBegun(terms: readonly Term[]): boolean {
  const plans = terms.filter(({ tag, means }) => tag === "plan" && means !== "continue");
  const [plan] = plans;
  const [verb] = terms.filter(({ tag }) => tag === "verb" || tag === "start");
  const service = terms.find(({ tag, means }) => tag === "service" && means !== "none");
  if (plan === undefined || verb === undefined || service === undefined || plans.some(({ from, means }) => from !== plan.from || means === "next")) return false;
  return verb.to <= service.from && service.to <= plan.from && terms.some(({ tag, from }) => tag === "minute" && from > plan.to && from - plan.to < REACH);
}

/** Words of the past or of the home, or the patient's own account. */
function isOfBefore(clause: Filled, has: Has, tokens: readonly Token[]): boolean {
  if (has("history") && !isSame(clause)) return true;
  if (has("service", "97535")) return clause.section === "subjective";
  if (clause.section === "subjective" && isCoded(clause, tokens) && !has("home")) return false;
  return clause.section === "subjective" || (has("home") && !has("verb")) || (has("home", "strong") && !has("verb", "given"));
}

/** A service by its code and its minutes, wherever it stands. */
function isCoded({ terms, quantities }: Filled, tokens: readonly Token[]): boolean {
  return quantities.some(({ unit, from }) => unit === "minute"
    && terms.some((term) => term.tag === "service" && term.to === from && tokens[term.from]?.kind === "number"));
}

type Has = (tag: Term["tag"], means?: string) => boolean;

function isNotDone(clause: Filled, has: Has): boolean {
  return has("not-done") && (clause.terms.some(({ tag }) => tag === "service") || clause.terms.every(({ tag }) => tag !== "response"));
}

/** "Same parameters as last visit": said of today. */
function isSame({ quantities, terms }: Filled): boolean {
  const verb = terms.find(({ tag }) => tag === "verb");
  const isFirst = verb !== undefined && terms.every(({ tag, means, from }) => tag !== "history" || (from > verb.from && means !== "other-day" && means !== "long"));
  return quantities.length === 0 && isFirst && terms.some(({ tag }) => tag === "service");
}

/** Many offices list what was given under P: a verb of doing, or minutes or a pull without a word of the future. */
function isGiven({ terms, quantities }: Filled): boolean {
  if (terms.some(({ tag }) => tag === "frequency" || tag === "plan")) return false;
  return terms.some(({ tag }) => tag === "verb" || tag === "today") || quantities.some(({ unit }) => unit === "minute" || unit === "pound" || unit === "kilogram");
}

const REACH = 4;

/** A negation ahead of the service, close by: "no traction", "did not receive lumbar traction". */
function deniesService({ terms }: Filled): boolean {
  const services = terms.filter(({ tag, means }) => tag === "service" && means !== "none");
  return terms.some((not) => not.tag === "not" && services.some(({ from }) => from >= not.to && from - not.to <= REACH
    && !terms.some((other) => other.tag === "symptom" && other.from >= not.from && other.from < from)));
}
