import { isAside, isBehindBrackets } from "./asides.ts";
import { endsAfter } from "./endings.ts";
import { hasService } from "./fields.ts";
import { isNamedAlone } from "./lists.ts";
import { isSoWe } from "./matters.ts";
import type { Filled } from "./moods.ts";
import { clausesIn } from "./standing.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** An answer that says no by itself. */
export const NO: ReadonlySet<string> = new Set(["no", "n", "none", "not", "never"]);

/** Talk of a thing, and how long ago something began, say nothing of the clauses beside. */
const TRAVELS = ({ tag, means }: Term): boolean => (tag === "plan" && means !== "continue" && means !== "talk") || (tag === "history" && means !== "ago");

/** Cues of neighbours in the same sentence that have nothing of their own to speak of, and of the label that the clause stands after. */
export function lentTo(clauses: readonly Filled[], at: number, tokens: readonly Token[]): readonly Term[] {
  return [...lentBefore(clauses, at, tokens), ...lentAfter(clauses, at, tokens)];
}

function lentBefore(clauses: readonly Filled[], at: number, tokens: readonly Token[]): readonly Term[] {
  const lent: Term[] = [];
  const own = clauses[at];
  if (own === undefined || standsApart(own, clauses, tokens)) return lent;
  const { sentence } = own;
  for (let other = at - 1; clauses[other]?.sentence === sentence; other--) {
    const neighbour = clauses[other];
    if (neighbour === undefined) break;
    if (isAside(neighbour, tokens)) continue;
    const isLabel = other === at - 1 && tokens[neighbour.to]?.text === ":";
    if (hasMatter(neighbour) && !isLabel) break;
    lent.push(...lentBy(neighbour, isLabel, clauses[other - 1]?.sentence !== sentence));
    if (hasMatter(neighbour)) break;
  }
  return lent.length > 0 ? lent : lentByList(clauses, at, tokens);
}

/** "Had 10 visits: CMT, traction 15 min, and EMS": what heads a list in front of its colon goes for all of it. */
function lentByList(clauses: readonly Filled[], at: number, tokens: readonly Token[]): readonly Term[] {
  const own = clauses[at];
  let other = at - 1;
  while (clauses[other]?.sentence === own?.sentence && tokens[clauses[other]?.to ?? 0]?.text !== ":") other--;
  const head = clauses[other];
  if (head === undefined || head.sentence !== own?.sentence || hasMatter(head) || own.terms.some(({ tag }) => tag === "today" || tag === "verb")) return [];
  return head.terms.filter(({ tag, means }) => tag === "history" && means === "last");
}

/** A new matter; under the head `Delivered`, what the cell before it, under `Ordered`, tells of is another one. */
function standsApart(own: Filled, clauses: readonly Filled[], tokens: readonly Token[]): boolean {
  const { from, terms } = own;
  return isSoWe(tokens, from) || isBehindBrackets(own, clauses, tokens) || terms.some((term) => term.tag === "verb" && term.from === term.to && term.from === from);
}

/** What one clause lends; a date of another day only where it opens its sentence. */
function lentBy(clause: Filled, isLabel: boolean, isFirst: boolean): readonly Term[] {
  const isHeld = isLabel && !hasMatter(clause);
  return clause.terms.filter((term) => (isHeld && (term.tag === "not-done" || term.tag === "home"))
    || (TRAVELS(term) && (term.means !== "other-day" || isFirst)));
}

/** "Lumbar traction, deferred"; "Traction: no"; "Traction: contraindicated today". */
function lentAfter(clauses: readonly Filled[], at: number, tokens: readonly Token[]): readonly Term[] {
  const [own, next] = [clauses[at], clauses[at + 1]];
  if (own === undefined || next?.sentence !== own.sentence) return [];
  const undone = undoneBehindBrackets(clauses, own, tokens);
  if (undone.length > 0) return undone;
  if (hasMatter(next)) return isNamedAlone(clauses, at, tokens) ? next.terms.filter(({ tag }) => tag === "home") : [];
  if (tokens[own.to]?.text === ":") return lentByAnswer(next, tokens);
  const first = next.terms.find(({ tag, from }) => tag === "not-done" && from === next.from);
  if (first !== undefined && hasService(own)) return [first];
  const isLast = clauses[at + 2]?.sentence !== own.sentence && !endsAfter(own, tokens);
  return isLast ? next.terms.filter((term) => TRAVELS(term) || term.tag === "not-done") : [];
}

/** The HELD of "Cervical traction (18 lb, 15 min ordered) HELD today". */
function undoneBehindBrackets(clauses: readonly Filled[], own: Filled, tokens: readonly Token[]): readonly Term[] {
  if (tokens[own.to]?.text !== "(" || !hasService(own)) return [];
  const later = clausesIn(clauses, "sentence", own.sentence).find(({ from }) => from > own.to && tokens[from - 1]?.text === ")");
  return later?.terms.filter(({ tag, means, from }) => tag === "not-done" && means !== "none" && from === later.from) ?? [];
}

/** What stands behind a label's colon. */
function lentByAnswer(next: Filled, tokens: readonly Token[]): readonly Term[] {
  const isDenied = isNo(next, tokens);
  return isDenied ? [{ tag: "not-done", means: "no", from: next.from, to: next.to }] : next.terms.filter(({ tag }) => tag === "not-done");
}

/** The "no" of "Traction: no". */
function isNo({ from, to }: Filled, tokens: readonly Token[]): boolean {
  return to - from === 1 && NO.has(tokens[from]?.text ?? "");
}

function hasMatter({ terms, quantities }: Filled): boolean {
  return quantities.some(({ unit }) => unit !== "none") || terms.some(({ tag }) => tag === "service" || tag === "response" || tag === "region");
}
