import { REGIONS } from "../../claim/index.ts";
import type { Region } from "../../claim/index.ts";
import { evidenceAt } from "../document.ts";
import type { Placed } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { ReadElement } from "../reading.ts";
import type { Term } from "../terms.ts";
import { against, missing } from "./element.ts";
import type { Ground } from "./element.ts";
import { regionsOf } from "./body-part.ts";
import type { Place } from "./headed.ts";
import { isDenied } from "./words.ts";

const SPINAL: ReadonlySet<string> = new Set(["cervical", "thoracic", "lumbar", "sacral", "pelvic"]);
/** How many regions of the spine a code of manipulation says. */
const COUNTS: Readonly<Record<string, readonly [least: number, most: number]>> = { 98940: [1, 2], 98941: [3, 4], 98942: [5, 5] };

/**
 * Regions that were adjusted: of the spine for 98940 to 98942, outside of it for 98943; their number is held against the code.
 * Where no segment stands beside the adjustment, or it is a list of subluxations that does, the segments listed are those adjusted.
 */
export function cmtRegions(ground: Ground): ReadElement {
  const named = regionsOf(ground);
  const listed = ground.services.mention(ground.kind) === "done" ? listedRegions(ground) : [];
  const isOfList = named.every(({ term }) => listed.some(({ sentence }) => sentence.from <= term.from && term.from < sentence.to));
  const regions = isOfList ? listed : named;
  const value = regions.map((place) => ({ ...place, region: cptRegion(place, ground) })).filter(({ region }) => SPINAL.has(region) !== (ground.code === "98943"));
  if (value.length === 0) return missing("cmt-regions");
  const evidence = value.map(({ term }) => evidenceAt(ground.document, term));
  const read: ReadElement = { element: "cmt-regions", status: "found", value: value.map(({ region }) => region), evidence };
  const [least, most] = COUNTS[ground.code] ?? [0, 99];
  return against(read, value.length >= least && value.length <= most, `the note has ${value.length === 1 ? "1 region" : `${value.length} regions`}, the code says ${least === most ? least : `${least} to ${most}`}`);
}

/** The five regions of CPT's codes have the sacroiliac joint in the pelvic one; beside it the sacrum is a region of its own. */
function cptRegion({ region, term }: Place, { document: { terms } }: Ground): Region {
  return region === "sacral" && terms.some(({ tag, from }) => tag === "joint" && from === term.from) ? "pelvic" : region;
}

interface Listed extends Place { readonly sentence: Placed }

/** Regions of sentences that list subluxations (`Subluxation at L5, T8, C5`) or fixed segments, in the order of the body. */
function listedRegions({ document: { clauses } }: Ground): readonly Listed[] {
  const done = clauses.filter(({ mood }) => mood === "done");
  const lists = new Set(done.filter(({ terms }) => terms.some(({ tag }) => tag === "listing")).map(({ sentence }) => sentence));
  const all = [...lists].flatMap((number) => segmentsIn(done.filter(({ sentence }) => sentence === number)));
  return REGIONS.flatMap((region) => all.find((one) => one.region === region) ?? []);
}

/** The levels of a list, and the regions that it names as subluxated. */
function segmentsIn(clauses: readonly Meant[]): readonly Listed[] {
  const isOfSubluxation = clauses.some(({ terms }) => terms.some(({ tag, means }) => tag === "listing" && means === "subluxation"));
  const sentence = { from: clauses[0]?.from ?? 0, to: clauses.at(-1)?.to ?? 0 };
  const isSegment = ({ tag, means }: Term): boolean => tag === "level" || (isOfSubluxation && tag === "region" && SPINAL.has(means));
  return clauses.flatMap((clause) => clause.terms.filter((term) => isSegment(term) && !isDenied(clause, term))
    .map((term) => ({ region: term.means as Region, term, sentence })));
}

/** Which of pain, asymmetry, range of motion and tissue tone the examination names. */
export function part(ground: Ground): ReadElement {
  const clauses = ground.document.clauses.filter(({ section, mood }) => section === "objective" || (section !== "subjective" && section !== "plan" && section !== "history" && mood === "done"));
  const found = ["P", "A", "R", "T"].flatMap((letter) => {
    for (const clause of clauses) {
      const term = clause.terms.find((one) => one.tag === "part" && one.means === letter && !isDenied(clause, one));
      if (term !== undefined) return [{ letter, term }];
    }
    return [];
  });
  if (found.length === 0) return missing("part");
  return { element: "part", status: "found", value: found.map(({ letter }) => letter), evidence: found.map(({ term }) => evidenceAt(ground.document, term)) };
}
