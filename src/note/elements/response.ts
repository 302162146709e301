import { evidenceAt } from "../document.ts";
import type { Placed } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { ReadElement } from "../reading.ts";
import { namesIn } from "../services.ts";
import { missing } from "./element.ts";
import type { Ground } from "./element.ts";
import { outcome, outcomeUnderPlan } from "./outcome.ts";
import { clauseBeside, clausesIn } from "../standing.ts";

/** What the treatment did: what stands under its heading or after its label, words that say it alone, and a change with a word of when. */
export function response(ground: Ground): ReadElement {
  const told = ground.document.clauses.filter((clause) => isTold(clause));
  const start = startIn(ground, told);
  const [before, behind] = [told.slice(0, start), told.slice(start)];
  const place = first(ground, told, headed, labelled) ?? first(ground, behind, said, changed) ?? first(ground, before, said, changed)
    ?? first(ground, behind, outcome)
    ?? first(ground, underPlan(ground), outcomeUnderPlan) ?? ofVisit(ground, told);
  if (place === undefined) return missing("response");
  const evidence = evidenceAt(ground.document, place);
  return { element: "response", status: "found", value: evidence.text, evidence: [evidence] };
}

/** What is told behind the treatment goes before what the patient came in with: "Leg pain gone. Traction 15 min. Less stiff after". */
function startIn({ kind }: Ground, told: readonly Meant[]): number {
  return Math.max(0, told.findIndex((clause) => clause.mood === "done" && clause.terms.some(({ tag, means }) => tag === "service" && means === kind)));
}

function underPlan({ document: { clauses } }: Ground): readonly Meant[] {
  return clauses.filter(({ section, mood }) => section === "plan" && mood === "planned");
}

type Reader = (ground: Ground, clause: Meant) => Placed | undefined;

/** The first place that a reader finds, reader by reader. */
function first(ground: Ground, clauses: readonly Meant[], ...readers: readonly Reader[]): Placed | undefined {
  for (const placeIn of readers) {
    for (const clause of clauses) {
      const place = placeIn(ground, clause);
      if (place !== undefined && !isOfOther(ground, clause, place)) return place;
    }
  }
  return undefined;
}

/** "Ther ex 20 min, pt reports less pain": in a clause of its own that the patient opens, of all that was done, whatever was named last. */
function ofVisit(ground: Ground, clauses: readonly Meant[]): Placed | undefined {
  const { tokens } = ground.document;
  for (const clause of clauses) {
    const isOfPatient = PATIENT.has(tokens[clause.from]?.text ?? "") && namesIn(clause).length === 0;
    const place = isOfPatient ? said(ground, clause) ?? changed(ground, clause) : undefined;
    if (place !== undefined) return place;
  }
  return undefined;
}

const PATIENT: ReadonlySet<string> = new Set(["pt", "patient", "he", "she", "client"]);

function isTold(clause: Meant): boolean {
  return clause.mood !== "planned" && !isOfLast(clause) && (clause.mood !== "past" || isSinceTreatment(clause));
}

/** "Traction deferred, as pt felt dizzy after last session": why it was not done, and of another day. */
function isOfLast({ terms, mood }: Meant): boolean {
  return mood === "denied" && terms.some(({ tag }) => tag === "not-done") && terms.some(({ tag }) => tag === "history");
}

/** "Hot pack 10 min, no adverse response", "tolerated the exercises": of other services than that which is read for. */
function isOfOther({ document: { clauses, tokens }, services, kind }: Ground, { sentence, section }: Meant, { from, to }: Placed): boolean {
  if (section === "response" || !services.given.has(kind)) return false;
  const named = clausesIn(clauses, "sentence", sentence).flatMap(namesIn).filter((name) => name.from < to && tokens[name.from]?.text !== "stretch");
  const last = named.findLast((name) => name.from < from);
  const isParted = last !== undefined && tokens.slice(last.to, from).some(({ text }) => text === ".");
  const own = isParted ? named.filter((name) => name.from >= from) : named;
  return own.length > 0 && own.every(({ means }) => means !== kind);
}

/** The patient's own account counts where it speaks of the treatment: "less pain since last visit". */
function isSinceTreatment({ section, terms, quantities }: Meant): boolean {
  return section === "subjective" && quantities.length === 0 && terms.some(({ tag }) => tag === "service" || tag === "history");
}

/** The whole sentence from this clause on. */
function rest({ document: { clauses } }: Ground, { from, sentence }: Meant): Placed {
  return { from, to: clausesIn(clauses, "sentence", sentence).at(-1)?.to ?? from + 1 };
}

function headed(ground: Ground, clause: Meant): Placed | undefined {
  return clause.section === "response" && says(ground, clause) ? rest(ground, clause) : undefined;
}

const NOTHING: ReadonlySet<string> = new Set(["none", "na", "n", "not", "blank", "unknown", "deferred", "see", "pending"]);

/** Behind a "none" they say that nothing went amiss. */
const AMISS: ReadonlySet<string> = new Set(["adverse", "untoward", "negative", "ill"]);

/** Any word but "none", "see chart". */
function says({ document: { tokens } }: Ground, { from, to }: Meant): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === "word");
  return words.length > 0 && (!NOTHING.has(words[0]?.text ?? "") || AMISS.has(words[1]?.text ?? ""));
}

/** `Response: good` within a line. */
function labelled(ground: Ground, clause: Meant): Placed | undefined {
  const { clauses, tokens } = ground.document;
  const label = clause.terms.find(({ tag, means, from, to }) => tag === "response" && means === "label" && tokens.slice(to, clause.to + 1).every(({ kind }) => kind === "mark") && tokens[clause.to]?.text === ":"
    && !clause.terms.some((other) => other.tag === "other-minutes" && other.from < from));
  const next = clauseBeside(clauses, clause, 1);
  return label !== undefined && next?.sentence === clause.sentence && says(ground, next) ? rest(ground, next) : undefined;
}

/** Words that say it alone: "tolerated well". Not what the patient can bear elsewhere. */
function said(_ground: Ground, clause: Meant): Placed | undefined {
  const term = clause.terms.find(({ tag, means, from }) => tag === "response" && means !== "label"
    && !clause.terms.some((other) => other.tag === "other-minutes" && other.to > from && other.from < from));
  return term === undefined ? undefined : { from: term.from, to: Math.max(clause.to, term.to) };
}

/** `lower back`, `seated upright`. */
const NO_CHANGE: ReadonlySet<string> = new Set(["region", "position", "apparatus", "mode", "frequency"]);

/** "Less numb when she got up", "headache 4/10 before, 1/10 after": a change, and when. */
function changed(ground: Ground, clause: Meant): Placed | undefined {
  const { clauses } = ground.document;
  if (clause.mood !== "done" && clause.mood !== "denied") return undefined;
  const sentence = clausesIn(clauses, "sentence", clause.sentence);
  const end = sentence.at(-1)?.to ?? clause.to;
  const isWhen = sentence.some((one) => one.terms.some(({ tag, means, to }) => tag === "after" && (means === "full" || to >= Math.min(one.to, end))));
  const isChange = clause.terms.some((one) => one.tag === "better" && !clause.terms.some((other) =>
    NO_CHANGE.has(other.tag) && other.from <= one.from && one.to <= other.to));
  const hasScore = clause.quantities.some(({ paired, value }) => paired === true && value === 10);
  const isOfSymptom = clause.quantities.some(({ unit }) => unit === "none") && clause.terms.some(({ tag }) => tag === "symptom");
  return isWhen && (isChange || hasScore || isOfSymptom) ? { from: clause.from, to: clause.to } : undefined;
}
