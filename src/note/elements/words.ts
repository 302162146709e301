import { REGIONS } from "../../claim/index.ts";
import type { Region } from "../../claim/index.ts";
import { evidenceAt } from "../document.ts";
import type { Document } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { Evidence, NoteElement, ReadElement } from "../reading.ts";
import { clauseBeside, clausesIn } from "../standing.ts";
import type { Term } from "../terms.ts";
import { against, doneIn, isOfNamed, isOwn, missing, nearest, serviceOf, settled } from "./element.ts";
import type { Ground, Said } from "./element.ts";

/** Terms of one tag in what was done for the service. */
export function ownTerms(ground: Ground, tag: Term["tag"]): readonly { readonly term: Term; readonly clause: Meant }[] {
  const all = doneIn(ground).flatMap((clause) => clause.terms
    .filter((term) => term.tag === tag && (isOwn(ground, clause, term) || isOfField(ground, clause, term)
      || ((tag === "position" || tag === "mode") && (isCarried(ground, clause) || isOfForce(ground, clause)))) && !isDenied(clause, term) && !isTakenBack(ground, clause, term))
    .map((term) => ({ term, clause })));
  return nearest(ground, all, ({ term, clause }) => ({ clause, part: term }));
}

const FIELDS: ReadonlySet<string> = new Set(["region", "area", "site", "part", "location", "mode", "body", "treated", "type", "setting", "target"]);

/** Services that have no mode. */
const HEATING: ReadonlySet<string> = new Set(["97010", "98940", "97110", "97140"]);

/** `REGION: L/S`, `MODE static`: a field of a form that lists several services, and only the pull has both. */
function isOfField(ground: Ground, clause: Meant, term: Term): boolean {
  const { services, kind } = ground;
  if (kind !== "97012" || !services.given.has(kind) || !isAfterLabel(ground, clause, term)) return false;
  const service = services.of(clause, term);
  if (term.tag === "mode") return service === undefined || HEATING.has(service);
  return service === undefined && (term.tag === "region" || term.tag === "level");
}

/** The first thing after the name of a field, with or without a colon. */
function isAfterLabel({ document: { tokens } }: Ground, { from: start }: Meant, { from }: Term): boolean {
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

const REACH = 4;

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

/** For `because`: the note's side of a joint is not that of the claim's modifiers. */
export const OTHER_SIDE = "the claim has the other side";

/** Where the pull was put: regions named in what was done, in the order of the body. */
export function bodyPart(ground: Ground): ReadElement {
  const named = regionsOf(ground);
  const places = named.length > 0 ? named : neckOfHalter(ground);
  if (places.length === 0) return missing("body-part");
  const value = places.map(({ region }) => region);
  const evidence = places.map(({ term }) => evidenceAt(ground.document, term));
  const read: ReadElement = { element: "body-part", status: "found", value, evidence };
  const recorded = serviceOf(ground)?.regions ?? [];
  const placed = against(read, recorded.length === 0 || places.some(({ region }) => recorded.includes(region)), `the visit record has ${recorded.join(", ")}`);
  return placed.status === "found" ? against(placed, !isOfOtherSide(ground, places), OTHER_SIDE) : placed;
}

const SIDES: Readonly<Record<string, "left" | "right">> = { left: "left", lt: "left", l: "left", right: "right", rt: "right", r: "right" };

/** The side that stands right before a joint: `left shoulder`, `R. knee`. */
function sideOf({ document: { tokens } }: Ground, { term, region }: Place): "left" | "right" | undefined {
  if (SPINE.has(region)) return undefined;
  const before = tokens[term.from - 1];
  const word = before?.text === "." ? tokens[term.from - 2] : before;
  return word?.kind === "word" ? SIDES[word.text] : undefined;
}

/** True where the note names a side for its joints and it is never the claim's. */
function isOfOtherSide(ground: Ground, places: readonly Place[]): boolean {
  const { side } = ground.asked;
  const named = places.flatMap((place) => sideOf(ground, place) ?? []);
  return side !== undefined && named.length > 0 && !named.includes(side);
}

/** How plainly a region is said: after its label, beside the traction, in what was done; the name of a device says it least. */
function rankOf(ground: Ground, { term, clause }: Placed): number {
  const { tokens } = ground.document;
  const label = tokens[term.from - 1]?.text === ":" ? tokens[term.from - 2]?.text : undefined;
  const next = tokens[term.to]?.text === "traction" ? term.to + 1 : term.to;
  const isDevice = DEVICES.has(tokens[next]?.text ?? "");
  const isLabelled = label !== undefined && FIELDS.has(label);
  return (isLabelled ? 8 : 0) + (isOfTreatment(clause) ? 3 : 0) + (isOfNamed(ground, clause) ? 2 : 0) + (isDevice ? 0 : 3);
}

const DEVICES: ReadonlySet<string> = new Set(["unit", "device", "table", "apparatus", "machine", "harness", "attachment", "halter", "head", "collar", "strap"]);

interface Placed { readonly term: Term; readonly clause: Meant }

export interface Place { readonly region: Region; readonly term: Term }

/** Regions named in what was done for the service, once each, in the order of the body; no joint where the pull was on the spine. */
export function regionsOf(ground: Ground): readonly Place[] {
  const all = [...ownTerms(ground, "region"), ...ownTerms(ground, "level")]
    .filter(({ term, clause }) => !isAdjusted(ground, clause, term) && isTreated(clause, term, isTarget(ground, term)) && (SPINE.has(term.means) || ground.kind !== "97012" || isJoint(ground, clause, term)));
  const near = all.filter(({ term, clause }) => ground.services.near(clause, term) === ground.kind);
  const told = near.length > 0 ? near : all.filter(({ clause }) => isOfTreatment(clause));
  const spinal = ground.kind === "97012" ? withoutFarEnd(told.filter(({ term }) => SPINE.has(term.means))) : [];
  const places = new Set(spinal.length > 0 ? spinal : told);
  return REGIONS.flatMap((region) => {
    if (![...places].some(({ term }) => term.means === region)) return [];
    const ofRegion = all.filter((one) => one.term.means === region && (places.has(one) || isOfTreatment(one.clause)));
    const ranks = ofRegion.map((one) => rankOf(ground, one));
    const term = ofRegion[ranks.indexOf(Math.max(...ranks))]?.term;
    return term === undefined ? [] : [{ region, term }];
  });
}

/** `C1 T5 L5` side by side: what was adjusted, for nothing pulls at single levels all over the spine. */
function isAdjusted({ document: { tokens } }: Ground, { terms }: Meant, { tag, from }: Term): boolean {
  const isNumbered = (at: number): boolean => /\d/.test(tokens[at]?.text ?? "");
  if (tag !== "level" || !isNumbered(from)) return false;
  const row = terms.filter((one) => one.tag === "level" && isNumbered(one.from) && Math.abs(one.from - from) <= 2 * ROW);
  return row.length >= ROW && new Set(row.map(({ means }) => (means === "sacral" ? "lumbar" : means))).size > 1;
}

const ROW = 3;

/** The S1 of `L5 S1` is the far end of the lumbar level. */
function withoutFarEnd<T extends { readonly term: Term }>(told: readonly T[]): readonly T[] {
  const hasLumbar = told.some(({ term }) => term.means === "lumbar");
  return hasLumbar ? told.filter(({ term }) => term.tag !== "level" || term.means !== "sacral") : told;
}

const SPINE: ReadonlySet<string> = new Set(["cervical", "thoracic", "lumbar", "sacral"]);
const BESIDE = 4;

/** A joint or the pelvis is pulled where its name, or its side, stands beside the traction's or after the label of the region. */
function isJoint({ document: { clauses, tokens }, kind }: Ground, clause: Meant, { from, to }: Term): boolean {
  const before = clauseBeside(clauses, clause, -1);
  const isFirst = tokens.slice(clause.from, from).every(({ text }) => text === "." || text === "the" || SIDES[text] !== undefined);
  const isLabelled = before?.sentence === clause.sentence && before.to === clause.from - 1 && isFirst;
  if (isLabelled && clause.terms.length < BESIDE) return true;
  if (tokens.slice(Math.max(clause.from, from - 3), from).some(({ text }) => FIELDS.has(text))) return true;
  if (isLongAxis(tokens, to)) return true;
  return clause.terms.some((term) => term.tag === "service" && term.means === kind && Math.max(from - term.to, term.from - to) < BESIDE);
}

/** `left hip long-axis` */
function isLongAxis(tokens: Ground["document"]["tokens"], to: number): boolean {
  return tokens[to]?.text === "long" && tokens.slice(to + 1, to + 3).some(({ text }) => text === "axis");
}

/** No finding of the examination, and no diagnosis. */
function isOfTreatment({ section, terms }: Meant): boolean {
  return section !== "objective" && section !== "assessment" && section !== "diagnosis" && !terms.some(({ tag }) => tag === "part" || tag === "symptom" || tag === "cause");
}

/** A halter pulls at the neck; a pelvic harness may pull at any part of the back. */
function neckOfHalter(ground: Ground): readonly Place[] {
  const isWorn = (clause: Meant, term: Term): boolean => clause.terms.some(({ tag, from, to }) => tag === "apparatus" && from <= term.from && term.to <= to);
  return ownTerms(ground, "region").filter(({ term, clause }) => term.means === "cervical" && isWorn(clause, term)).slice(0, 1).map(({ term }) => ({ region: "cervical", term }));
}

/** `to the dorsal spine`, `of the neck`: where the pull went, whatever follows. */
function isTarget({ document: { tokens } }: Ground, { from }: Term): boolean {
  const at = ["the", "her", "his", "their"].includes(tokens[from - 1]?.text ?? "") ? from - 2 : from - 1;
  return tokens[at]?.text === "to" || tokens[at]?.text === "onto";
}

/** No harness, no bent knee, no pain: `cervical traction for low back pain` is of the neck. */
function isTreated({ terms, quantities }: Meant, place: Term, isTarget: boolean): boolean {
  if (terms.some(({ tag, from, to }) => tag === "apparatus" && from <= place.from && to >= place.to)) return false;
  const isMeasured = quantities.some(({ unit, from }) => unit === "degree" && from >= place.to && from - place.to < REACH);
  if (isMeasured && terms.some(({ tag, from }) => tag === "other-degrees" && from === place.to)) return false;
  const isComplaint = terms.some(({ tag, from, means }) => means !== "event" && (tag === "symptom" || tag === "cause") && from >= place.to && from - place.to < 2);
  const named = terms.filter(({ tag, means }) => tag === "service" && means !== "none");
  const isAfterService = named.some(({ to }) => to <= place.from);
  if (isComplaint && !isTarget && (isAfterService || named.length === 0)) return false;
  return named.length > 0 || isSet(terms, place)
    || !terms.some(({ tag }) => tag === "symptom" || tag === "cause" || tag === "response" || tag === "because");
}

/** "Rollers were set to the mid back to decrease guarding": a verb of doing, and what it tells of comes after. */
function isSet(terms: Meant["terms"], place: Term): boolean {
  const isAfter = terms.every(({ tag, from }) => !COMPLAINT.has(tag) || from > place.to);
  return isAfter && terms.some(({ tag, means, to }) => tag === "verb" && means === "done" && to <= place.from);
}

const COMPLAINT: ReadonlySet<string> = new Set(["symptom", "cause", "response", "because", "after", "dx"]);

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
