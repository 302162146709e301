import { evidenceAt } from "../document.ts";
import type { ReadElement } from "../reading.ts";
import { against, missing } from "./element.ts";
import type { Ground } from "./element.ts";
import { isDenied, regionsOf } from "./words.ts";

const SPINAL: ReadonlySet<string> = new Set(["cervical", "thoracic", "lumbar", "sacral", "pelvic"]);
/** How many regions of the spine a code of manipulation says. */
const COUNTS: Readonly<Record<string, readonly [least: number, most: number]>> = { 98940: [1, 2], 98941: [3, 4], 98942: [5, 5] };

/** Regions that were adjusted: of the spine for 98940 to 98942, outside of it for 98943; their number is held against the code. */
export function cmtRegions(ground: Ground): ReadElement {
  const regions = regionsOf(ground);
  const value = regions.filter(({ region }) => SPINAL.has(region) !== (ground.code === "98943"));
  if (value.length === 0) return missing("cmt-regions");
  const evidence = value.map(({ term }) => evidenceAt(ground.document, term));
  const read: ReadElement = { element: "cmt-regions", status: "found", value: value.map(({ region }) => region), evidence };
  const [least, most] = COUNTS[ground.code] ?? [0, 99];
  return against(read, value.length >= least && value.length <= most, `the note has ${value.length === 1 ? "1 region" : `${value.length} regions`}, the code says ${least === most ? least : `${least} to ${most}`}`);
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
