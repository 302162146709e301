import { evidenceAt } from "../document.ts";
import type { Document } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { Evidence, NoteElement, ReadElement } from "../reading.ts";
import { clausesIn } from "../standing.ts";
import type { Term } from "../terms.ts";
import { doneIn, isOfNamed, isOwn, missing, nearest, settled } from "./element.ts";
import type { Ground, Said } from "./element.ts";

/** Terms of one tag in what was done for the service. */
export function ownTerms(ground: Ground, tag: Term["tag"]): readonly { readonly term: Term; readonly clause: Meant }[] {
  const all = doneIn(ground).flatMap((clause) => clause.terms
    .filter((term) => term.tag === tag && (isOwn(ground, clause, term) || isOfField(ground, clause, term) || isOfPull(ground, clause, term)
      || ((tag === "position" || tag === "mode") && (isCarried(ground, clause) || isOfForce(ground, clause)))) && !isDenied(clause, term) && !isTakenBack(ground, clause, term))
    .map((term) => ({ term, clause })));
  return nearest(ground, all, ({ term, clause }) => ({ clause, part: term }));
}

export const FIELDS: ReadonlySet<string> = new Set(["region", "area", "site", "part", "location", "mode", "body", "treated", "type", "setting", "target"]);

/** Services that have no mode. */
const HEATING: ReadonlySet<string> = new Set(["97010", "98940", "97110", "97140"]);

/** "Constant pull." in a sentence of its own, behind whatever was named last: nothing else pulls. */
function isOfPull({ services, kind, document: { clauses } }: Ground, { sentence }: Meant, { tag, from, to }: Term): boolean {
  if (tag !== "mode" || kind !== "97012" || !services.given.has(kind)) return false;
  const terms = clausesIn(clauses, "sentence", sentence).flatMap((clause) => clause.terms);
  return terms.every((one) => one.tag !== "service") && terms.some((one) => one.tag === "pull" && one.from >= from && one.to <= to);
}

/** `REGION: L/S`, `MODE static`: a field of a form that lists several services, and only the pull has both. */
function isOfField(ground: Ground, clause: Meant, term: Term): boolean {
  const { services, kind } = ground;
  if (kind !== "97012" || !services.given.has(kind) || !isAfterLabel(ground, clause, term)) return false;
  const service = services.of(clause, term);
  if (term.tag === "mode") return service === undefined || HEATING.has(service);
  return service === undefined && (term.tag === "region" || term.tag === "level");
}

/** The first thing after the name of a field, with or without a colon. */
export function isAfterLabel({ document: { tokens } }: Ground, { from: start }: Meant, { from }: Term): boolean {
  const at = tokens[from - 1]?.text === ":" ? from - 2 : from - 1;
  const isFirst = at < start || tokens.slice(start, at).every(({ kind }) => kind === "word");
  return isFirst && from - start < REACH && FIELDS.has(tokens[at]?.text ?? "");
}

/** "Of the cervical, pardon me, of the lumbar spine": what a correction right after it takes back. */
function isTakenBack({ document: { clauses } }: Ground, { sentence, mood }: Meant, { tag, means, to }: Term): boolean {
  const own = clausesIn(clauses, "sentence", sentence).filter((one) => one.mood === mood);
  const word = own.flatMap(({ terms }) => terms).find((one) => one.tag === "correction" && one.from >= to && one.from - to < REACH);
  const end = word?.to ?? 0;
  const isOther = (one: Term): boolean => one.tag === tag && one.means !== means && one.from >= end && one.from - end < REACH * 2;
  return word !== undefined && own.some(({ terms }) => terms.some(isOther));
}

/** `Settings: 65 lbs cyclic, supine`: a sentence that names no service and tells of a force. */
function isOfForce({ document: { clauses }, services, kind }: Ground, { sentence }: Meant): boolean {
  if (kind !== "97012" || !services.given.has(kind)) return false;
  const own = clausesIn(clauses, "sentence", sentence);
  return own.every(({ terms, mood }) => mood === "done" && !terms.some(({ tag }) => tag === "service" || tag === "other-weight"))
    && own.some(({ quantities }) => quantities.some(({ unit }) => unit === "pound" || unit === "kilogram"));
}

/** How the patient lay and how it pulled may have a paragraph of its own, after that of the traction. */
function isCarried({ services, kind }: Ground, clause: Meant): boolean {
  return services.carried(clause) === kind;
}

export function isOwnOrCarried(ground: Ground, clause: Meant): boolean {
  return isOwn(ground, clause, clause) || isCarried(ground, clause);
}

export const REACH = 4;

/** A "no" or "without" shortly before, in the same clause. */
export function isDenied({ terms }: Pick<Meant, "terms">, { from }: Pick<Term, "from">): boolean {
  return terms.some(({ tag, to }) => tag === "not" && to <= from && from - to < REACH);
}

const toSaid = ({ term }: { readonly term: Term }): Said => ({ value: term.means, at: term });

/** How the patient lay or sat. */
export function position(ground: Ground): ReadElement {
  const { tokens } = ground.document;
  const own = ownTerms(ground, "position").filter(({ term, clause }) => !isWhen(ground, clause, tokens[term.from - 1]?.text ?? "") && !isOfActivity(ground, clause));
  return settled("position", ground.document, own.map(toSaid));
}

/** "Sitting tolerance: 20 min", "worse with sitting". */
function isOfActivity(ground: Ground, clause: Meant): boolean {
  return !isOfNamed(ground, clause) && clause.terms.some(({ tag, means }) =>
    tag === "symptom" || (tag === "other-minutes" && (means !== "any" || clause.quantities.length > 0)));
}

/** "less pain on standing" is no position of the treatment, "received traction while sitting" is. */
function isWhen(ground: Ground, clause: Meant, word: string): boolean {
  return WHEN.has(word) && !(word === "while" && isOfNamed(ground, clause));
}

const WHEN: ReadonlySet<string> = new Set(["on", "with", "after", "when", "while", "during", "prolonged"]);

/** Every image that the note names. */
export function imagesIn(document: Document): readonly Evidence[] {
  return document.clauses.flatMap((clause) => clause.terms.filter((term) => term.tag === "image" && !isDenied(clause, term)).map((term) => evidenceAt(document, term)));
}

/** Words of one tag anywhere in the visit, as they stand. */
export function mentioned({ document }: Ground, element: NoteElement, tag: Term["tag"]): ReadElement {
  for (const clause of document.clauses) {
    const term = clause.terms.find((one) => one.tag === tag && !isDenied(clause, one));
    if (term === undefined || clause.mood === "past") continue;
    const evidence = evidenceAt(document, { from: term.from, to: clause.to });
    return { element, status: "found", value: evidence.text, evidence: [evidence] };
  }
  return missing(element);
}
