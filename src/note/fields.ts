import type { Meant } from "./moods.ts";
import { clausesIn } from "./standing.ts";
import type { Token } from "./tokens.ts";

/** Fields of a form that tell of the service written before them whether it was done. */
const STATUS: ReadonlySet<string> = new Set(["status", "done", "performed", "given", "completed", "rendered", "provided", "administered", "tx status", "today"]);
const NO: ReadonlySet<string> = new Set(["no", "n", "none", "not"]);
const BLANK: ReadonlySet<string> = new Set(["_", "\u2014", "-", "\u2013"]);
const WIDE = 2;

/** Services denied where the form left them blank (`ROLLER ---`) or a field after them says so (`; STATUS: Not performed`). */
export function withoutUndone(clauses: readonly Meant[], tokens: readonly Token[]): readonly Meant[] {
  const undone = new Set<Meant>();
  clauses.forEach((clause, at) => {
    if (isLeftBlank(clause, clauses, tokens)) undone.add(clause);
    if (isNoMinutes(clause)) [clause, ...ownersIn(clauses, at)].forEach((owner) => undone.add(owner));
    if (isUndoneField(clauses, at, tokens)) ownersOf(clauses, at).forEach((owner) => undone.add(owner));
  });
  return undone.size === 0 ? clauses : clauses.map((clause) => (undone.has(clause) && clause.mood === "done" ? { ...clause, mood: "denied" } : clause));
}

/** `Mechanical traction (97012): 0 min` */
function isNoMinutes({ quantities }: Meant): boolean {
  const minutes = quantities.filter(({ unit }) => unit === "minute");
  return minutes.length > 0 && minutes.every(({ value, most }) => value === 0 && most === undefined);
}

export function hasService({ terms }: Pick<Meant, "terms">): boolean {
  return terms.some(({ tag, means }) => tag === "service" && means !== "none");
}

/** `MTX ---   ROLLER ---`, `Traction: ____`: a name, a rule, and nothing but a gap or the line's end after it. */
function isLeftBlank(clause: Meant, clauses: readonly Meant[], tokens: readonly Token[]): boolean {
  if (!hasService(clause) || clause.quantities.length > 0 || isNextField(clause, tokens)) return false;
  const isInside = tokens[clause.to - 1]?.text === "_";
  const at = isInside ? clause.to - 1 : valueAt(tokens, clause.to);
  const [rule, next] = [tokens[at], tokens[at + 1]];
  if (rule === undefined || !BLANK.has(rule.text) || isFilledLater(clause, clauses)) return false;
  return next === undefined || next.kind === "line" || next.start - rule.end >= WIDE || BLANK.has(next.text);
}

const LONGEST_ASIDE = 6;

/** Where the value of a field begins, behind its colon or `(lbs/min)`. */
function valueAt(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text === ":") return at + 1;
  if (tokens[at]?.text !== "(") return at;
  const closing = tokens.slice(at, at + LONGEST_ASIDE).findIndex(({ text }) => text === ")");
  return closing < 0 ? at : at + closing + 1;
}

/** `97116 gait  --  10`: a further cell of its line has a number, and nothing else is named there. */
function isFilledLater(clause: Meant, clauses: readonly Meant[]): boolean {
  const later = clausesIn(clauses, "line", clause.line).filter(({ from }) => from >= clause.to);
  return later.some(({ quantities }) => quantities.length > 0) && !later.some(hasService);
}

/** `ROLLER BED  TIME: ____`: the blank is of another field, a wide gap away from the name. */
function isNextField({ from, to }: Meant, tokens: readonly Token[]): boolean {
  const [before, label] = [tokens[to - 2], tokens[to - 1]];
  return before !== undefined && label !== undefined && to - from > 2 && tokens[to]?.text === ":" && label.start - before.end >= WIDE;
}

/** `STATUS: Not performed`, `Given: No`: a sentence of its own that names no service. */
function isUndoneField(clauses: readonly Meant[], at: number, tokens: readonly Token[]): boolean {
  const [label, answer] = [clauses[at], clauses[at + 1]];
  if (label === undefined || answer?.sentence !== label.sentence || tokens[label.to]?.text !== ":" || hasService(label) || hasService(answer)) return false;
  if (!STATUS.has(tokens.slice(label.from, label.to).map(({ text }) => text).join(" "))) return false;
  return answer.terms.some(({ tag, from }) => tag === "not-done" && from === answer.from) || (answer.to - answer.from === 1 && NO.has(tokens[answer.from]?.text ?? ""));
}

/** Of these, the ones of the same sentence. */
function ownersIn(clauses: readonly Meant[], at: number): readonly Meant[] {
  return ownersOf(clauses, at).filter(({ sentence }) => sentence === clauses[at]?.sentence);
}

/** The clauses from the last one that names a service, in the paragraph of the field. */
function ownersOf(clauses: readonly Meant[], at: number): readonly Meant[] {
  const field = clauses[at];
  const before = clausesIn(clauses, "paragraph", field?.paragraph ?? -1).filter(({ from }) => from < (field?.from ?? 0));
  const last = before.findLastIndex(hasService);
  const sentence = before[last]?.sentence;
  return last < 0 ? [] : before.filter((clause, index) => index >= last || clause.sentence === sentence);
}
