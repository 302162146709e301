import type { Document, Placed } from "../document.ts";
import type { Meant } from "../moods.ts";
import { clauseBeside, clausesIn } from "../standing.ts";
import type { Token } from "../tokens.ts";

const LABELS: ReadonlySet<string> = new Set([
  "moi", "mechanism", "mechanism of injury", "injury mechanism", "mechanism of onset", "cause of injury", "cause of onset", "cause of pain", "cause of complaint",
  "how injured", "how it happened", "how happened", "how it started", "how did it happen", "nature of injury", "circumstances", "accident", "incident",
  "reason for care", "reason for visit", "mode of onset", "onset/mechanism", "precipitating event", "injury details", "injury",
]);
const FEWEST_LETTERS = 3;

/** `MOI: twisted getting out of the car`: what follows the label, to the end of its sentence. */
export function underMechanism({ clauses, tokens }: Document, clause: Meant): Placed | undefined {
  if (tokens[clause.to]?.text !== ":" && tokens[clause.to]?.text !== "-") return undefined;
  if (!LABELS.has(tokens.slice(clause.from, clause.to).map(({ text }) => text).join(" "))) return undefined;
  const next = clauseBeside(clauses, clause, 1);
  if (next?.sentence !== clause.sentence || next.mood === "denied" || next.mood === "planned") return undefined;
  const words = tokens.slice(next.from, next.to).filter(({ kind, text }) => kind === "word" && text.length >= FEWEST_LETTERS);
  if (words.length < 2 && !next.terms.some(({ tag }) => tag === "cause")) return undefined;
  return { from: next.from, to: clausesIn(clauses, "sentence", clause.sentence).at(-1)?.to ?? next.to };
}

const SECTIONS: ReadonlySet<Meant["section"]> = new Set(["head", "subjective", "history"]);
/** Before what was being done. */
const TRIGGERS: ReadonlySet<string> = new Set(["after", "while", "when", "from", "was", "were", "by", "following", "as"]);
/** After these an `-ing` tells of no act that hurts. */
const NO_ACTS: ReadonlySet<string> = new Set((
  "sitting standing walking lying feeling being having using taking stretching icing exercising adjusting resting treating doing going making coming waking rising "
  + "morning evening nothing something everything anything during increasing decreasing improving radiating tingling aching throbbing burning getting trying leaving"
).split(" "));
const ACTS: ReadonlySet<string> = new Set((
  "lifted pulled pushed bent twisted picked carried turned reached shoveled raked dug moved unloaded loaded sneezed coughed painted threw swung jumped slipped fell tripped"
).split(" "));
/** How a body fails, or since when. */
const ONSETS: ReadonlySet<string> = new Set((
  "began started onset since woke awoke hurt injured strained locked seized spasmed popped grabbed couldn't flared snapped tweaked gave tightened froze cannot"
).split(" "));
const SHORTEST_ACT = 6;

/** "Neck pain began after painting a ceiling", "he lifted his granddaughter and could not straighten up": an act, and what came of it. */
export function storyIn({ clauses, tokens }: Document, clause: Meant): Placed | undefined {
  if (!SECTIONS.has(clause.section) || clause.mood === "planned" || clause.mood === "denied") return undefined;
  const act = actIn(tokens, clause);
  if (act === undefined) return undefined;
  const sentence = clausesIn(clauses, "sentence", clause.sentence);
  const isOfTreatment = sentence.some(({ terms }) => terms.some(({ tag, means }) => APART.has(tag) && means !== "none"));
  const hasOnset = sentence.some((one) => isOnset(tokens, one)) || isPainAfter(tokens, clause, act);
  return !isOfTreatment && hasOnset ? { from: act, to: clause.to } : undefined;
}

/** What tells of treatment, of what helped, or of somebody else. */
const APART: ReadonlySet<string> = new Set(["service", "response", "relative", "plan", "frequency", "home", "minute"]);

/** The token at which an act is told: "after painting", "was unloading", "he lifted". */
function actIn(tokens: readonly Token[], { from, to }: Placed): number | undefined {
  for (let at = from; at < to; at++) {
    const { text = "", kind } = tokens[at] ?? {};
    if (kind !== "word") continue;
    const isDoing = text.endsWith("ing") && text.length >= SHORTEST_ACT && !NO_ACTS.has(text);
    if (isDoing && tokens.slice(Math.max(from, at - 3), at).some((word) => TRIGGERS.has(word.text))) return at;
    if (ACTS.has(text) && SUBJECTS.has(tokens[at - 1]?.text ?? "")) return at;
  }
  return undefined;
}

const SUBJECTS: ReadonlySet<string> = new Set(["he", "she", "i", "pt", "patient", "they", "who", "and", "when", "while"]);

const PAINS: ReadonlySet<string> = new Set(["pain", "lbp", "sore", "ache", "aches", "stiff", "stiffness", "soreness", "spasm"]);
const EASED: ReadonlySet<string> = new Set(["less", "no", "decreased", "eased", "better", "relieved", "without", "gone", "reduced"]);

/** "LBP after picking strawberries", "neck sore again after sleeping on the couch". */
function isPainAfter(tokens: readonly Token[], { from }: Placed, act: number): boolean {
  const before = tokens.slice(from, act).map(({ text }) => text);
  return before.at(-1) === "after" && before.some((word) => PAINS.has(word)) && !before.some((word) => EASED.has(word));
}

function isOnset(tokens: readonly Token[], { from, to }: Placed): boolean {
  return tokens.slice(from, to).some(({ text }, index, own) => ONSETS.has(text)
    || (text === "could" && own[index + 1]?.text === "not") || (text === "went" && ["out", "into"].includes(own[index + 1]?.text ?? "")));
}
