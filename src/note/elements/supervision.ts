import { evidenceAt } from "../document.ts";
import type { Document } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { ReadElement } from "../reading.ts";
import type { Term } from "../terms.ts";
import { missing, wordsFrom } from "./element.ts";
import type { Ground } from "./element.ts";
import { isDenied } from "./words.ts";

/** Who was in charge. */
export function supervision({ document }: Ground): ReadElement {
  for (const clause of document.clauses) {
    const term = clause.terms.find((one) => one.tag === "supervision" && !isDenied(clause, one) && isOfPerson(document, clause, one));
    if (term === undefined || clause.mood === "planned" || clause.mood === "past") continue;
    const evidence = evidenceAt(document, wordsFrom(document, clause, term));
    return { element: "supervision", status: "found", value: evidence.text, evidence: [evidence] };
  }
  return missing("supervision");
}

const PERSONS: ReadonlySet<string> = new Set((
  "dr drs doctor dc pt pta ot ota ca tech aide assistant therapist staff provider clinician chiropractor i me she he we who nurse rn md supervisor physician attendant physiotherapist"
).split(" "));
const PLACES: ReadonlySet<string> = new Set(["in", "on", "within", "at"]);
const REACH = 9;

/** "In treatment room 2" tells where the patient was, unless somebody is named who was there; "attended 8 visits" is no watching. */
function isOfPerson({ tokens, clauses }: Document, clause: Meant, { from, to }: Term): boolean {
  const first = tokens[from]?.text ?? "";
  if (first === "attended") return tokens[to]?.kind !== "number" && !clause.terms.some(({ tag, from: start, to: end }) => tag === "service" && start <= from && end > to);
  if (!PLACES.has(first) || !WHERE.has(tokens[to - 1]?.text ?? "")) return true;
  const start = clauses.find(({ sentence }) => sentence === clause.sentence)?.from ?? clause.from;
  return tokens.slice(Math.max(start, from - REACH), from).some(({ text }) => PERSONS.has(text));
}

const WHERE: ReadonlySet<string> = new Set(["room", "office", "clinic", "building", "suite", "and", "for", "during", "throughout", "available"]);
