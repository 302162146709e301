import type { VisitService } from "../../claim/index.ts";
import type { Document, Placed } from "../document.ts";
import { evidenceAt } from "../document.ts";
import type { Meant } from "../moods.ts";
import type { Asked, Evidence, NoteElement, ReadElement, ReadValue } from "../reading.ts";
import type { Services } from "../services.ts";
import type { Tag } from "../vocabulary/index.ts";
import { clauseBeside, clausesIn } from "../standing.ts";

/** All that an element is read from. */
export interface Ground {
  readonly document: Document;
  readonly services: Services;
  /** The kind of service that is read for. */
  readonly kind: string;
  readonly code: string;
  readonly asked: Asked;
}

/** One thing that the note says of an element. `open`: no one value can be taken from it. */
export interface Said {
  readonly value: Exclude<ReadValue, null>;
  readonly unit?: string;
  readonly at: Placed;
  readonly open?: string;
}

/** Clauses about what was done on the visit. */
export function doneIn({ document: { clauses } }: Ground): readonly Meant[] {
  const known = doneOf.get(clauses);
  if (known !== undefined) return known;
  const done = clauses.filter(({ mood }) => mood === "done");
  doneOf.set(clauses, done);
  return done;
}

/** Every element asks for them. */
const doneOf = new WeakMap<readonly Meant[], readonly Meant[]>();

/** Whether a thing in a clause belongs to the service that is read for. */
export function isOwn(ground: Ground, clause: Meant, part: Placed): boolean {
  const service = ground.services.of(clause, part);
  return service === undefined ? isPulled(ground, clause) : service === ground.kind;
}

/** The sentence names no service, and speaks of a pull or of pounds and minutes ("cut to 10 min and 55 lb"): of what traction was given. */
export function isPulled({ document: { clauses }, services, kind }: Ground, { sentence }: Meant): boolean {
  if (kind !== "97012" || !services.given.has(kind)) return false;
  const own = clausesIn(clauses, "sentence", sentence);
  return own.some((clause) => has(clause, "pull") || isDose(clause)) && !own.some((clause) => has(clause, "other-weight"));
}

/** Minutes and a weight in one breath. */
function isDose({ quantities, mood }: Meant): boolean {
  return mood === "done" && ["minute", "pound"].every((wanted) => quantities.some(({ unit }) => (unit === "kilogram" ? "pound" : unit) === wanted));
}

interface Standing { readonly clause: Meant; readonly part: Placed }

/** What is said beside the service's own name goes before what a reader can only take to be of it. */
export function nearest<T>(ground: Ground, said: readonly T[], placeOf: (one: T) => Standing): readonly T[] {
  const near = said.filter((one) => {
    const { clause, part } = placeOf(one);
    return ground.services.near(clause, part) === ground.kind;
  });
  return near.length > 0 ? near : said;
}

/** The sentence names the service that is read for. */
export function isOfNamed({ document: { clauses }, kind }: Ground, { sentence }: Meant): boolean {
  return clausesIn(clauses, "sentence", sentence).some((clause) => clause.terms.some(({ tag, means }) => tag === "service" && means === kind));
}

/** The clause before the colon of "Duration: 15", of the same sentence and without a number of its own. */
export function labelClause({ document: { clauses } }: Ground, clause: Meant): Meant | undefined {
  const before = clauseBeside(clauses, clause, -1);
  return before?.sentence === clause.sentence && before.quantities.length === 0 ? before : undefined;
}

/** `; 20 degrees flexion; Total time: 12 min`: one of the fields of a line, parted by semicolons. */
export function isField({ document: { clauses, tokens } }: Ground, { sentence }: Meant): boolean {
  const first = clausesIn(clauses, "sentence", sentence)[0];
  return tokens[(first?.from ?? 0) - 1]?.text === ";";
}

export function has({ terms }: Pick<Meant, "terms">, ...tags: readonly Tag[]): boolean {
  return terms.some(({ tag }) => (tags as readonly string[]).includes(tag));
}

/** What the clause before the colon says that a number counts: the word next to it, but for `Duration of pull` and `Lb (hold)`. */
export function labelOf(ground: Ground, clause: Meant): string | undefined {
  const own = labelClause(ground, clause);
  const isBracketed = own !== undefined && ground.document.tokens[own.from - 1]?.text === "(";
  const outer = isBracketed ? labelIn(ground, labelClause(ground, own)) : undefined;
  return labelIn(ground, own) ?? (outer === "pound" || outer === "force" || outer === "degree" ? outer : undefined);
}

function labelIn({ document: { tokens } }: Ground, clause: Meant | undefined): string | undefined {
  const labels = clause?.terms.filter(({ tag }) => tag === "label") ?? [];
  const isWhole = labels.length > 0 && tokens[labels[0]?.to ?? 0]?.text === "of";
  return labels.at(isWhole ? 0 : -1)?.means;
}

/** The visit record's entry for the code. */
export function serviceOf({ asked, code }: Ground): VisitService | undefined {
  return asked.services?.find((service) => service.code === code);
}

export function missing(element: NoteElement): ReadElement {
  return { element, status: "missing", value: null, evidence: [] };
}

/** Found where all that is said comes to one value; contradicted where it comes to two; ambiguous where it is open. */
export function settled(element: NoteElement, document: Document, said: readonly Said[]): ReadElement {
  const sure = said.filter(({ open }) => open === undefined);
  const [first] = sure;
  if (first === undefined) return unsure(element, document, said);
  const values = new Map(sure.map((one) => [keyOf(one), one]));
  const evidence = evidenceOf(document, [...values.values()]);
  if (values.size > 1) return { element, status: "contradicted", value: null, evidence, because: "the note gives two values" };
  const { value, unit, at } = first;
  return { element, status: "found", value, ...(unit === undefined ? {} : { unit }), evidence: [evidenceAt(document, at)] };
}

function unsure(element: NoteElement, document: Document, said: readonly Said[]): ReadElement {
  const [open] = said;
  if (open === undefined) return missing(element);
  return { element, status: "ambiguous", value: null, evidence: evidenceOf(document, said), because: open.open ?? "" };
}

function keyOf({ value, unit = "" }: Said): string {
  return `${JSON.stringify(value)} ${unit}`;
}

function evidenceOf(document: Document, said: readonly Said[]): readonly Evidence[] {
  return said.map(({ at }) => evidenceAt(document, at));
}

/** What was found, held against another statement of the claim or record. */
export function against(read: ReadElement, agrees: boolean, because: string): ReadElement {
  return read.status !== "found" || agrees ? read : { ...read, status: "contradicted", because };
}

/** The words of a clause from a term on; of a term that is but a label (`Supervision: direct, one on one`), what it labels. */
export function wordsFrom({ clauses, tokens }: Document, clause: Meant, term: Placed): Placed {
  const next = clauseBeside(clauses, clause, 1);
  if ((tokens[term.to]?.text !== ":" && tokens[clause.to]?.text !== ":") || next?.sentence !== clause.sentence) return { from: term.from, to: Math.max(clause.to, term.to) };
  return { from: next.from, to: clausesIn(clauses, "sentence", clause.sentence).at(-1)?.to ?? next.to };
}
