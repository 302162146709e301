import type { Meant } from "../moods.ts";
import type { Quantity } from "../quantities.ts";
import { namesIn } from "../services.ts";
import { clausesIn, startingIn } from "../standing.ts";
import type { Ground } from "./element.ts";

interface Standing { readonly clause: Meant; readonly part: Quantity }

/**
 * Of minutes in a clause that names the service and minutes that a clause beside it tells of something the vocabulary has no name for
 * ("traction 12 min, finger ladder 10 min"), the first; all of them where every one or none is told by name.
 */
export function withoutUnnamed<T extends Standing>(ground: Ground, said: readonly T[]): readonly T[] {
  if (new Set(said.map(({ part }) => part.value)).size < 2) return said;
  const named = said.filter(({ clause }) => namesIn(clause).some(({ means }) => means === ground.kind) || hasNameBefore(ground, clause));
  if (named.length === 0) return said;
  return said.filter((one) => named.includes(one) || !isOfUnnamed(ground, one));
}

/** `Traction, 15 min`: bare minutes right behind the clause of the name. */
function hasNameBefore({ kind, document: { clauses } }: Ground, clause: Meant): boolean {
  const own = clausesIn(clauses, "sentence", clause.sentence);
  return own.some((one) => one.to < clause.from && namesIn(one).some(({ means }) => means === kind));
}

/** A word of its own stands right before the minutes, and no name of a service in all the clause. */
function isOfUnnamed({ document: { tokens, terms } }: Ground, { clause, part }: Standing): boolean {
  if (namesIn(clause).length > 0 || part.clocked === true) return false;
  const last = LEADING.has(tokens[part.from - 1]?.text ?? "") ? part.from - 2 : part.from - 1;
  const word = tokens[last];
  const isKnown = startingIn(terms, clause.from, part.from).some(({ from, to }) => from <= last && last < to);
  return last >= clause.from && word?.kind === "word" && word.text.length > 2 && !isKnown && !PLAIN.has(word.text);
}

/** Between a name and its minutes. */
const LEADING: ReadonlySet<string> = new Set(["x", ":", "-", "\u2013", "for", "("]);

/** Words that name nothing that was given, and those of another account of the same. */
const PLAIN: ReadonlySet<string> = new Set((
  "grid log logs sheet flowsheet chart charted charge claim bill billed billing record recorded records documented noted note notes says said shows states stated lists reads entry entered summary form card superbill ledger clock watch aide tech biller doctor therapist "
  + "intended planned meant scheduled usual actual actually given did done stopped ended ran run kept held got received completed finished only "
  + "for the and then with was were has had been its his her their this that all only just about after before at until up down out over under into from pull pulled lasted lasting time timed minutes total set now day patient she they him tolerated able pulling machine table unit motor timer traction"
).split(" "));
