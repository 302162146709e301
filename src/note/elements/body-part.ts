import { REGIONS } from "../../claim/index.ts";
import { evidenceAt } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { ReadElement } from "../reading.ts";
import { clauseBeside } from "../standing.ts";
import type { Term } from "../terms.ts";
import { against, isOfNamed, missing, serviceOf } from "./element.ts";
import type { Ground } from "./element.ts";
import { isChoice, isOfOther, leadingIn, isOfTreatment, ofField, ofHead, SPINE } from "./headed.ts";
import type { Place } from "./headed.ts";
import { FIELDS, ownTerms, REACH } from "./words.ts";

/** For `because`: the note's side of a joint is not that of the claim's modifiers. */
export const OTHER_SIDE = "the claim has the other side";

/** Where the pull was put: regions named in what was done, in the order of the body. */
export function bodyPart(ground: Ground): ReadElement {
  const named = regionsOf(ground);
  const places = [named, neckOfHalter(ground), ofHead(ground), ofField(ground)].find(({ length }) => length > 0) ?? [];
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
  const textAt = (at: number): string => tokens[at]?.text ?? "";
  const label = textAt(term.from - 1) === ":" ? textAt(term.from - 2) : undefined;
  const next = textAt(term.to) === "traction" ? term.to + 1 : term.to;
  const isDevice = NAMING.has(textAt(next)) || SHORT.has(textAt(term.from));
  const isLabelled = label !== undefined && FIELDS.has(label);
  return (isLabelled ? 8 : 0) + (isOfTreatment(clause) ? 3 : 0) + (isOfNamed(ground, clause) ? 2 : 0) + (isDevice ? 0 : 3);
}

/** Behind a region that is part of a device's name; "25 deg of neck flexion" tells of the angle. */
const NAMING: ReadonlySet<string> = new Set(["flexion", "extension", "flex", "ext", "unit", "device", "table", "apparatus", "machine", "harness", "attachment", "halter", "head", "collar", "strap"]);

/** Names of the service that name its region by their first letter. */
const SHORT: ReadonlySet<string> = new Set(["ctx", "ltx", "ctrac", "ltrac", "ctrx", "ltrx"]);

interface Placed { readonly term: Term; readonly clause: Meant }

/** Regions named in what was done for the service, once each, in the order of the body; no joint where the pull was on the spine. */
export function regionsOf(ground: Ground): readonly Place[] {
  const led = new Set(leadingIn(ground));
  const all = [...ownTerms(ground, "region"), ...ownTerms(ground, "level")]
    .filter(({ term, clause }) => !led.has(clause) && !isStrapped(ground, clause) && !isAdjusted(ground, clause, term) && !isOfOther(ground, clause) && !isChoice(ground, clause) && isTreated(ground, clause, term) && (SPINE.has(term.means) || ground.kind !== "97012" || isJoint(ground, clause, term)));
  const near = all.filter(({ term, clause }) => ground.services.near(clause, term) === ground.kind);
  const told = near.length > 0 ? near : all.filter(({ clause }) => isOfTreatment(clause));
  const spinal = ground.kind === "97012" ? withoutFarEnd(told.filter(({ term }) => SPINE.has(term.means))) : [];
  const places = new Set(withoutPain(ground, spinal.length > 0 ? spinal : told));
  const named = new Set([...places].map(({ term }) => term.means));
  return REGIONS.filter((region) => named.has(region)).flatMap((region) => {
    const ofRegion = all.filter((one) => one.term.means === region && (places.has(one) || isOfTreatment(one.clause)));
    const ranks = ofRegion.map((one) => rankOf(ground, one));
    const term = ofRegion[ranks.indexOf(Math.max(...ranks))]?.term;
    return term === undefined ? [] : [{ region, term }];
  });
}

const STRAPS: ReadonlySet<string> = new Set(["strap", "straps", "belt", "belts", "harness"]);

/** `Strap: pelvic + thoracic`: what held the patient. */
function isStrapped({ document: { tokens } }: Ground, { from }: Meant): boolean {
  return tokens[from - 1]?.text === ":" && STRAPS.has(tokens[from - 2]?.text ?? "");
}

/** `C1 T5 L5` side by side: what was adjusted, for nothing pulls at single levels all over the spine. */
function isAdjusted({ document: { tokens } }: Ground, { terms }: Meant, { tag, from }: Term): boolean {
  const isNumbered = (at: number): boolean => /\d/.test(tokens[at]?.text ?? "");
  if (tag !== "level" || !isNumbered(from)) return false;
  const row = terms.filter((one) => one.tag === "level" && isNumbered(one.from) && Math.abs(one.from - from) <= 2 * ROW);
  return row.length >= ROW && new Set(row.map(({ means }) => (means === "sacral" ? "lumbar" : means))).size > 1;
}

const ROW = 3;

/** LBP is a complaint, and tells where the pull was only where nothing else does. */
function withoutPain({ document: { tokens } }: Ground, told: readonly Placed[]): readonly Placed[] {
  const sure = told.filter(({ term: { from } }) => tokens[from]?.text !== "lbp");
  return sure.length > 0 ? sure : told;
}

/** The S1 of `L5 S1` is the far end of the lumbar level. */
function withoutFarEnd<T extends { readonly term: Term }>(told: readonly T[]): readonly T[] {
  const hasLumbar = told.some(({ term }) => term.means === "lumbar");
  return hasLumbar ? told.filter(({ term }) => term.tag !== "level" || term.means !== "sacral") : told;
}

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
function isTreated(ground: Ground, { terms: all, quantities, to: end }: Meant, place: Term): boolean {
  const terms = inLine(ground, all, place, end);
  const isAimed = isTarget(ground, place);
  if (terms.some(({ tag, from, to }) => tag === "apparatus" && from <= place.from && to >= place.to)) return false;
  const isMeasured = quantities.some(({ unit, from }) => unit === "degree" && from >= place.to && from - place.to < REACH);
  if (isMeasured && terms.some(({ tag, from }) => tag === "other-degrees" && from === place.to)) return false;
  const isComplaint = terms.some(({ tag, from, means }) => means !== "event" && (tag === "symptom" || tag === "cause") && from >= place.to && from - place.to < 2);
  const named = terms.filter(({ tag, means }) => tag === "service" && means !== "none");
  const isAfterService = named.some(({ to }) => to <= place.from);
  if (isComplaint && !isAimed && (isAfterService || named.length === 0)) return false;
  if (named.length === 0 && !isAimed && isState(ground, place)) return false;
  return named.length > 0 || isSet(terms, place)
    || !terms.some(({ tag }) => tag === "symptom" || tag === "cause" || tag === "response" || tag === "because");
}

/** Terms of the place's own line: under `c spine` the cause in the next line is no complaint of that place. */
function inLine({ document: { tokens } }: Ground, terms: readonly Term[], { to }: Term, end: number): readonly Term[] {
  const line = tokens.slice(to, end).findIndex(({ kind }) => kind === "line");
  return line < 0 ? terms : terms.filter(({ from }) => from < to + line);
}

const IS: ReadonlySet<string> = new Set(["is", "was", "feels", "felt", "still", "a", "bit", "little", "much", "very", "more", "now", "doing"]);
const STATES: ReadonlySet<string> = new Set(["good", "fine", "ok", "okay", "better", "worse", "same", "sore", "stiff", "tight", "quiet", "unchanged", "improved", "improving", "resolved", "aching", "achy", "great", "flat", "neutral", "supported", "relaxed"]);

/** "Her low back is fine", "LB good": how a part is, not that it was pulled. */
function isState({ document: { tokens } }: Ground, { to }: Term): boolean {
  let at = to;
  while (IS.has(tokens[at]?.text ?? "")) at++;
  return STATES.has(tokens[at]?.text ?? "");
}

/** "Rollers were set to the mid back to decrease guarding": a verb of doing, and what it tells of comes after. */
function isSet(terms: Meant["terms"], place: Term): boolean {
  const isAfter = terms.every(({ tag, from }) => !COMPLAINT.has(tag) || from > place.to);
  return isAfter && terms.some(({ tag, means, to }) => tag === "verb" && means === "done" && to <= place.from);
}

const COMPLAINT: ReadonlySet<string> = new Set(["symptom", "cause", "response", "because", "after", "dx"]);
