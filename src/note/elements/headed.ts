import { REGIONS } from "../../claim/index.ts";
import type { Region } from "../../claim/index.ts";
import type { Meant } from "../moods.ts";
import { namesIn } from "../services.ts";
import { clauseBeside, clausesIn } from "../standing.ts";
import type { Term } from "../terms.ts";
import { doneIn } from "./element.ts";
import type { Ground } from "./element.ts";
import { isAfterLabel } from "./words.ts";

/** A part of the body, and where a note names it. */
export interface Place { readonly region: Region; readonly term: Term }

export const SPINE: ReadonlySet<string> = new Set(["cervical", "thoracic", "lumbar", "sacral"]);

/** No finding of the examination, and no diagnosis. */
export function isOfTreatment({ section, terms }: Meant): boolean {
  return section !== "objective" && section !== "assessment" && section !== "diagnosis" && !terms.some(({ tag }) => tag === "part" || tag === "symptom" || tag === "cause");
}

/** `Cervical:` in a line of its own over what was done there, up to the next such line: whether traction was. */
export function ofHead(ground: Ground): readonly Place[] {
  const heads = [...headsIn(ground), ...leadingIn(ground)].sort((a, b) => a.from - b.from);
  const places = heads.flatMap((head, at) => {
    const end = heads[at + 1]?.from ?? Infinity;
    return placesIn(head).map((place) => ({ ...place, from: head.to, end }));
  });
  const pulls = places.length === 0 ? [] : doneIn(ground).filter((clause) => namesIn(clause).some(({ means }) => means === ground.kind));
  return onceEach(places.filter(({ from, end }) => pulls.some((clause) => clause.from >= from && clause.from < end)));
}

/** `Area: L/S; Tx: traction; Area: C/S; Tx: US`: labelled regions of a line, each before its service, two at least. */
export function leadingIn(ground: Ground): readonly Meant[] {
  const { clauses } = ground.document;
  const isLabelled = (clause: Meant): boolean => isOfTreatment(clause)
    && placesIn(clause).some(({ term }) => isAfterLabel(ground, clause, term));
  const first = clauses.find(isLabelled);
  const line = first === undefined ? [] : clausesIn(clauses, "line", first.line);
  const labelled = line.filter(isLabelled);
  if (first === undefined || labelled.length < 2) return [];
  const names = line.filter((clause) => namesIn(clause).length > 0);
  const isLed = (head: Meant, at: number): boolean => {
    const end = labelled[at + 1]?.from ?? Infinity;
    return names.some(({ from }) => from > head.from && from < end);
  };
  return names.every(({ from }) => from > first.from) && labelled.every(isLed) ? labelled : [];
}

function headsIn({ document: { clauses, tokens } }: Ground): readonly Meant[] {
  return clauses.filter((clause) => isHead(clause, tokens));
}

function isHead(clause: Meant, tokens: Ground["document"]["tokens"]): boolean {
  const isOfLine = tokens[clause.to]?.text === ":" && tokens[clause.to + 1]?.kind === "line";
  return isOfLine && (tokens[clause.from - 1]?.kind ?? "line") === "line" && placesIn(clause).length > 0 && isBare(clause, tokens);
}

/** "Neck - adj only": a clause of regions alone heads what was done there, and another service was. */
export function isOfOther({ document: { clauses, tokens }, kind }: Ground, clause: Meant): boolean {
  if (isHead(clause, tokens) || isListedAhead(clause, clauses, tokens)) return true;
  const next = clauseBeside(clauses, clause, 1);
  if (!opensSentence(clause, clauses, tokens) || next?.sentence !== clause.sentence || !HEADS.has(tokens[clause.to]?.text ?? "")) return false;
  const [first] = namesIn(next);
  return isBare(clause, tokens) && first !== undefined && first.means !== kind && first.from - next.from < 2;
}

/** First in its sentence, or before a bracket: "other regions treated: neck (manual therapy)". */
function opensSentence(clause: Meant, clauses: readonly Meant[], tokens: Ground["document"]["tokens"]): boolean {
  return tokens[clause.to]?.text === "(" || clauseBeside(clauses, clause, -1)?.sentence !== clause.sentence;
}

/** `cerv/lumb (circle): lumb`, "neck unit vs back unit": what could have been treated. */
export function isChoice({ document: { clauses, tokens } }: Ground, clause: Meant): boolean {
  if (tokens.slice(clause.from, clause.to).some(({ text }) => text === "vs" || text === "versus")) return true;
  const places = placesIn(clause);
  const offered = places.map(({ region }) => region);
  const isParted = places.every(({ term: { from } }, at) => at === 0 || (tokens[from - 1]?.text === "/" && places[at - 1]?.term.to === from - 1));
  if (!isParted || new Set(offered).size < 2 || clause.quantities.length > 0 || !isBare(clause, tokens)) return false;
  const others = clausesIn(clauses, "sentence", clause.sentence).filter((one) => one !== clause).flatMap((one) => placesIn(one).map(({ region }) => region));
  return others.length > 0 && others.every((region) => offered.includes(region));
}

/** Regions, and strokes between them. */
function isBare({ terms, from, to }: Meant, tokens: Ground["document"]["tokens"]): boolean {
  const isNamed = (at: number): boolean => terms.some((term) => (term.tag === "region" || term.tag === "level") && term.from <= at && at < term.to);
  return tokens.slice(from, to).every(({ kind }, at) => kind === "mark" || isNamed(from + at));
}

/** The C1 of "C1, C4 adj": levels up to the one that the manipulation is named behind. */
function isListedAhead(clause: Meant, clauses: readonly Meant[], tokens: Ground["document"]["tokens"]): boolean {
  const isLevels = (one: Meant | undefined): boolean => one !== undefined && isBare(one, tokens) && placesIn(one).some(({ term }) => term.tag === "level");
  if (!isLevels(clause)) return false;
  const later = clausesIn(clauses, "sentence", clause.sentence).filter(({ from }) => from > clause.from);
  const next = later.find((one) => !isLevels(one));
  const [level] = next === undefined ? [] : placesIn(next);
  const name = next === undefined ? undefined : namesIn(next)[0];
  return level?.term.tag === "level" && level.term.from === next?.from && name?.means === "98940" && name.from === level.term.to;
}

const HEADS: ReadonlySet<string> = new Set(["-", ":", "\u2014", "("]);

const APART: ReadonlySet<string> = new Set(["service", "activity", "symptom", "cause"]);

/** `Area treated: cervical` in a line of its own, where nothing beside the traction says where it pulled. */
export function ofField(ground: Ground): readonly Place[] {
  if (ground.kind !== "97012") return [];
  const isApart = ({ terms }: Meant): boolean => terms.some(({ tag }) => APART.has(tag));
  const own = doneIn(ground).filter((clause) => isOfTreatment(clause) && !isOfOther(ground, clause) && !isApart(clause));
  const named = own.flatMap((clause) => placesIn(clause).map((place) => ({ ...place, clause })));
  const labelled = new Set(named.filter(({ clause, term }) => isAfterLabel(ground, clause, term)).map(({ clause }) => clause.sentence));
  return onceEach(named.filter(({ clause }) => labelled.has(clause.sentence)));
}

/** Parts of the spine that a clause names. */
function placesIn({ terms }: Meant): readonly Place[] {
  return terms.flatMap((term) => {
    if ((term.tag !== "region" && term.tag !== "level") || !SPINE.has(term.means)) return [];
    const region = REGIONS.find((one) => one === term.means);
    return region === undefined ? [] : [{ region, term }];
  });
}

/** One place a region, in the order of the body. */
function onceEach(places: readonly Place[]): readonly Place[] {
  const first = REGIONS.flatMap((region) => places.find((place) => place.region === region) ?? []);
  return first.map(({ region, term }) => ({ region, term }));
}
