import { evidenceAt } from "../document.ts";
import type { Document, Placed } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { ReadElement } from "../reading.ts";
import { namesIn } from "../services.ts";
import { clausesIn } from "../standing.ts";
import type { Term } from "../terms.ts";
import { missing, wordsFrom } from "./element.ts";
import type { Ground } from "./element.ts";
import { isDenied } from "./words.ts";

/** Who was in charge. */
export function supervision(ground: Ground): ReadElement {
  const { document } = ground;
  for (const clause of document.clauses) {
    const term = clause.terms.find((one) => one.tag === "supervision" && !isAcross(document, one) && !isDenied(clause, one) && isOfTreatment(ground, clause, one));
    if (term === undefined || !isOfVisit(clause)) continue;
    const words = wordsFrom(document, clause, term);
    if (isBlank(document, words)) continue;
    const evidence = evidenceAt(document, words);
    return { element: "supervision", status: "found", value: evidence.text, evidence: [evidence] };
  }
  return missing("supervision");
}

const WIDE = 2;

/** The "PTA" and the "Supervising" of two cells: `Mel Ahearn, PTA   Supervising PT: J. Kemp`. */
function isAcross({ tokens }: Document, { from, to }: Placed): boolean {
  return tokens.slice(from + 1, to).some(({ kind, start }, at) => kind !== "line" && start - (tokens[from + at]?.end ?? start) >= WIDE);
}

/** The rule of "Supervised by: ____": nobody filled it in. */
function isBlank({ tokens }: Document, { from, to }: Placed): boolean {
  return tokens.slice(from, to).every(({ kind }) => kind === "mark");
}

/** Not what is to come or was before; under P and S who was there is told of the visit too. */
function isOfVisit({ mood, section, terms }: Meant): boolean {
  if (mood !== "planned" && mood !== "past") return true;
  return (section === "plan" || section === "subjective") && !terms.some(({ tag }) => tag === "plan" || tag === "frequency" || tag === "history");
}

function isOfTreatment(ground: Ground, clause: Meant, term: Term): boolean {
  const words = ground.document.tokens.slice(term.from, term.to).map(({ text }) => text);
  if (isOfPatient(ground.document, clause, term, words) || isOfElse(ground, clause, term)) return false;
  if (isOneToOne(words)) return isSaidOfIt(ground, clause, term);
  return words.includes("by") || words.every((word) => !WEAK.has(word)) || hasStaff(ground.document, clause, term);
}

/** Who gives treatment or watches over it. `PT` in capitals only: `pt` is the patient. */
const STAFF: ReadonlySet<string> = new Set((
  "dr drs doctor dc pta ota ca tech aide assistant therapist staff provider clinician chiropractor i me my we nurse rn md supervisor physician attendant physiotherapist undersigned student"
).split(" "));

/** Words that tell where somebody was, and of a tenderness as well: they need one who watched. */
const WEAK: ReadonlySet<string> = new Set([
  "present", "attended", "in", "within", "view", "sight", "across", "checked", "looked", "remained", "stayed", "monitored", "observed", "was", "is", "were", "at", "attendance",
]);
const BEFORE = 9;
const AFTER = 4;

/** Somebody of the staff is named with it, and no finding stands between. */
function hasStaff({ tokens, clauses }: Document, clause: Meant, { from, to }: Term): boolean {
  const start = clausesIn(clauses, "sentence", clause.sentence)[0]?.from ?? clause.from;
  const isStaff = (at: number): boolean => STAFF.has(tokens[at]?.text ?? "") || (tokens[at]?.text === "pt" && tokens[at]?.shouted === true);
  const first = Math.max(start, from - BEFORE);
  for (let at = Math.min(to + AFTER, clause.to) - 1; at >= first; at--) {
    if (at < from && clause.terms.some((term) => FINDINGS.has(term.tag) && term.from === at)) return false;
    if (isStaff(at)) return true;
  }
  return false;
}

const FINDINGS: ReadonlySet<Term["tag"]> = new Set(["symptom", "part", "cause", "image", "region", "level"]);
const VISITS: ReadonlySet<string> = new Set(["visits", "sessions", "appointments", "treatments", "therapy", "all", "of", "class", "school", "pt"]);
const BELLS: ReadonlySet<string> = new Set(["bell", "button", "switch", "light", "cord", "remote", "shelf"]);

/** "Attended 8 visits", "call bell within reach", "pt was in supine": what the patient did or had. */
function isOfPatient({ tokens }: Document, clause: Meant, { from, to }: Term, words: readonly string[]): boolean {
  const next = tokens[to];
  if (words[0] === "attended" && (next?.kind === "number" || VISITS.has(next?.text ?? "") || VISITS.has(tokens[from - 1]?.text ?? ""))) return true;
  if (words[0] === "pt" && tokens[from]?.shouted !== true) return true;
  return words[0] === "within" && tokens.slice(Math.max(clause.from, from - AFTER), from).some(({ text }) => BELLS.has(text));
}

/** What a patient does under somebody's eyes, or cannot do without. */
const FUNCTION: ReadonlySet<string> = new Set((
  "requires requiring needs school work home transfer transfers ambulation gait stairs stair balance safety donning mobility toileting walker bathing dressing steps sit exercise exercises program modality modalities eval evaluation exam interview"
).split(" "));

/** Its sentence tells of another service and not of this one, or of what the patient can do alone. */
function isOfElse({ document: { clauses, tokens }, kind }: Ground, clause: Meant, { from, to }: Term): boolean {
  const own = clausesIn(clauses, "sentence", clause.sentence);
  const named = own.flatMap(namesIn);
  if (named.some(({ means }) => means === kind)) return false;
  const beside = tokens.slice(Math.max(clause.from, from - AFTER), Math.min(clause.to, to + AFTER));
  return named.length > 0 || beside.some(({ text }) => FUNCTION.has(text));
}

function isOneToOne(words: readonly string[]): boolean {
  return words.includes("one") || words.includes("1");
}

/** One on one is how most services are billed: it counts where the sentence names this one, or after the label of supervision. */
function isSaidOfIt({ document: { clauses, tokens }, kind }: Ground, clause: Meant, { from, to }: Term): boolean {
  const own = clausesIn(clauses, "sentence", clause.sentence);
  const isTimed = tokens.slice(from, to + 2).some(({ text }) => text === "time" || text === "minutes" || text === "min");
  const isLabel = own.some(({ terms }) => terms.some((term) => term.tag === "supervision" && term.to < from));
  return !isTimed && (isLabel || own.flatMap(namesIn).some(({ means }) => means === kind));
}
