import { evidenceAt } from "../document.ts";
import type { Document, Placed } from "../document.ts";
import type { Meant } from "../moods.ts";
import { namesIn } from "../names.ts";
import type { Name } from "../names.ts";
import type { ReadElement } from "../reading.ts";
import { clauseBeside, clausesIn } from "../standing.ts";
import type { Term } from "../terms.ts";
import { missing } from "./element.ts";
import { storyIn, underMechanism } from "./mechanism.ts";
import type { Ground } from "./element.ts";
import { isDenied } from "./words.ts";

type Finder = (document: Document, clause: Meant) => Placed | undefined;

/**
 * Why the patient was pulled, by what says it best: a cause after "due to", a disease in the diagnosis or assessment, one elsewhere, an
 * event, a code, whatever stands under the diagnosis, and last any words after "due to".
 */
export function etiology({ document }: Ground): ReadElement {
  const names = namesIn(document);
  for (const find of FINDERS) {
    for (const clause of document.clauses) {
      const at = find(document, clause);
      if (at === undefined) continue;
      const evidence = evidenceAt(document, withoutName(at, names));
      return { element: "etiology", status: "found", value: evidence.text, evidence: [evidence] };
    }
  }
  return missing("etiology");
}

/** Of "M54.16 Kim Lund, PT" the code: who signed in the same line is no part of why. */
function withoutName({ from, to }: Placed, names: readonly Name[]): Placed {
  const name = names.find((one) => one.from > from && one.from < to);
  return { from, to: name?.from ?? to };
}

const FINDERS: readonly Finder[] = [
  (document, clause) => afterBecause(document, clause, true),
  (document, clause) => (clause.section === "diagnosis" || clause.section === "assessment" || isLabelled(document, clause) ? named(document, clause, "disease") : undefined),
  (document, clause) => (clause.section === "diagnosis" || clause.section === "assessment" || isLabelled(document, clause) ? coded(document, clause) : undefined),
  (document, clause) => (clause.section === "objective" || clause.section === "response" ? undefined : named(document, clause, "disease")),
  (document, clause) => (clause.section === "response" ? undefined : named(document, clause, "disease")),
  coded,
  discOf,
  (document, clause) => named(document, clause, "disease"),
  underDiagnosis,
  underMechanism,
  (document, clause) => named(document, clause, "event"),
  storyIn,
  (document, clause) => afterBecause(document, clause, false),
  underHistory,
];

function afterBecause(document: Document, clause: Meant, withCause: boolean): Placed | undefined {
  const term = clause.terms.find((one) => one.tag === "because" && isReason(document, clause, one));
  if (term === undefined || (withCause && !clause.terms.some(({ tag, from }) => tag === "cause" && from >= term.to))) return undefined;
  return { from: term.from, to: clause.to };
}

/** `Dx - lumbar stenosis` within a line. */
function isLabelled({ clauses }: Document, clause: Meant): boolean {
  const before = clauseBeside(clauses, clause, -1);
  return [...clause.terms, ...before?.sentence === clause.sentence ? before.terms : []].some(({ tag }) => tag === "dx");
}

function named({ tokens }: Document, clause: Meant, means: string): Placed | undefined {
  if (clause.section === "history" || clause.mood === "denied") return undefined;
  const term = clause.terms.find((one) => one.tag === "cause" && one.means === means && isCause(clause, one));
  return term === undefined ? undefined : wholeCause(clause, term, tokens);
}

const TOLD: ReadonlySet<string> = new Set(["hx", "history", "mri", "ct", "imaging", "onset"]);

/** `MRI: L5-S1 disc extrusion`, `Hx: slipped on wet floor`: where nothing else tells why, what opens such a heading. */
function underHistory({ tokens }: Document, clause: Meant): Placed | undefined {
  const [before, label, colon] = [-3, -2, -1].map((step) => tokens[clause.from + step]);
  const isLabel = colon?.text === ":" && TOLD.has(label?.text ?? "") && (before === undefined || before.kind === "line");
  const isOpening = clause.section === "history" && isLabel;
  const term = isOpening ? clause.terms.find((one) => one.tag === "cause" && isCause(clause, one)) : undefined;
  return term === undefined ? undefined : wholeCause(clause, term, tokens);
}

/** "L4-5 disc", "cervical disc": named as what is wrong, and not as where something was done. */
function discOf({ tokens }: Document, { terms, section, mood, to: end }: Meant): Placed | undefined {
  if (mood === "denied" || mood === "planned" || section === "history" || terms.some(({ tag }) => tag === "service" || tag === "history")) return undefined;
  const isDisc = (at: number): boolean => DISCS.has(tokens[at]?.text ?? "");
  const place = terms.find(({ tag, to }) => (tag === "region" || tag === "level") && (isDisc(to) || isDisc(to - 1)));
  if (place === undefined) return undefined;
  const to = isDisc(place.to) ? place.to + 1 : place.to;
  const next = tokens[to];
  return to === end || next?.kind !== "word" || WITH.has(next.text) ? { from: place.from, to } : undefined;
}

const DISCS: ReadonlySet<string> = new Set(["disc", "disk", "discs", "disks"]);
const WITH: ReadonlySet<string> = new Set(["with", "w", "r", "l", "right", "left", "causing", "on"]);

/** `M99.03, M54.41`: the codes that stand in a row, and the words between. */
function coded(document: Document, clause: Meant): Placed | undefined {
  if (clause.section === "history" || clause.mood === "denied") return undefined;
  const first = clause.terms.find(({ tag }) => tag === "icd");
  if (first === undefined) return undefined;
  const row = clausesIn(document.clauses, "sentence", clause.sentence).flatMap(({ terms }) => terms.filter(({ tag }) => tag === "icd"));
  return { from: first.from, to: row.at(-1)?.to ?? first.to };
}

/** `L4-5 HNP with radiculopathy`: the place before the first cause, and every further cause of the clause. */
function wholeCause({ terms }: Meant, first: Term, tokens: Document["tokens"]): Placed {
  const places = terms.filter(({ tag }) => tag === "level" || tag === "region");
  const before = places.find(({ from, to }) => from < first.from && first.from - to < 2 && tokens[to]?.kind !== "line");
  const last = terms.findLast(({ tag, from }) => tag === "cause" && from >= first.from) ?? first;
  return { from: Math.min(first.from, before?.from ?? first.from), to: Math.max(first.to, last.to) };
}

const WIDE = 2;

/** Of `Dx M54.16   Kim Lund, PT` what stands before the gap: who signed in the same line is no part of why. */
function withoutSigner({ tokens, clauses }: Document, clause: Meant, at: Placed): Placed {
  const next = clauseBeside(clauses, clause, 1);
  if (next?.terms.some(({ tag, from }) => tag === "credential" && from === next.from) !== true) return at;
  const gap = tokens.slice(at.from + 1, at.to).findLastIndex(({ start }, index) => start - (tokens[at.from + index]?.end ?? start) >= WIDE);
  return gap < 0 ? at : { from: at.from, to: at.from + 1 + gap };
}

const NO_CAUSE: ReadonlySet<string> = new Set((
  "time schedule scheduling weather late lateness insurance holiday equipment fatigue illness traffic staffing limited lack patient pt tolerance request "
  + "sitting standing walking driving lying sleeping bending soreness pain increased"
).split(" "));

function isExempt({ terms }: Meant): boolean {
  return terms.some(({ tag }) => tag === "relative" || tag === "not-done");
}

function isCause(clause: Meant, term: Term): boolean {
  return !isExempt(clause) && !isDenied(clause, term);
}

function isReason(document: Document, clause: Meant, term: Term): boolean {
  if (!isCause(clause, term) || clause.mood === "denied" || clause.mood === "planned") return false;
  const after = document.tokens.slice(term.to, Math.min(clause.to, term.to + 2));
  if (after.length === 0 || after[0]?.text === "work" || after.some(({ text }) => NO_CAUSE.has(text))) return false;
  return !document.tokens.slice(clause.from, term.from).some(({ text }) => STOPS.has(text));
}

/** "Stopped at 9 min due to spasm": why the treatment ended, not why it was given. */
const STOPS: ReadonlySet<string> = new Set([
  "stopped", "ended", "halted", "discontinued", "terminated", "aborted", "interrupted", "shortened", "lowered", "modified", "paused", "cut",
]);

const NOTHING: ReadonlySet<string> = new Set("pointers pointer codes track none see same unchanged pending per file chart entered stable improving ongoing deferred unknown not above below noted as is progressing patient pt the making gains responding continue continues doing on tbd awaiting acute chronic".split(" "));

/** What opens a diagnosis, or follows its label, is one, unless it is empty or no more than a complaint. */
function underDiagnosis(document: Document, clause: Meant): Placed | undefined {
  const from = clause.terms.find(({ tag }) => tag === "dx")?.to ?? clause.from;
  const isOpening = isLabelled(document, clause) || (clause.section === "diagnosis" && isFirst(document, clause));
  if (!isOpening || clause.mood === "denied" || clause.mood === "planned" || from >= clause.to) return undefined;
  const words = document.tokens.slice(from, clause.to).filter(({ kind, text }) => kind === "word" && text.length > 2);
  const isComplaint = clause.terms.some(({ tag }) => tag === "symptom" || tag === "signed" || tag === "credential");
  return words.length > 0 && !isComplaint && !NOTHING.has(words[0]?.text ?? "") ? withoutSigner(document, clause, { from, to: clause.to }) : undefined;
}

function isFirst({ clauses }: Document, { paragraph, sentence }: Meant): boolean {
  return clausesIn(clauses, "paragraph", paragraph).every((one) => one.sentence >= sentence);
}
