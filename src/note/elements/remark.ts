import type { Meant } from "../moods.ts";
import type { Term } from "../terms.ts";
import type { Token } from "../tokens.ts";

/** A whole sentence: its words, and what the vocabulary knows of them. */
export interface Sentence {
  readonly words: readonly Token[];
  readonly terms: readonly Term[];
}

/** A sentence of a few words after the treatment that can only tell how it went: "Ribs OK", "Breathes deeper", "No nausea". */
export function isRemark(sentence: Sentence): boolean {
  const { words, terms } = sentence;
  const isPatient = words.some(({ text, shouted }) => text === "pt" && shouted !== true);
  const isOfElse = terms.some(({ tag }) => OF_TREATMENT.has(tag) && !(isPatient && tag === "credential") && !(tag === "verb" && words.some(({ text }) => text === "did"))) || words.some(({ text }) => OF_OTHERS.has(text));
  if (words.length === 0 || words.length > LONGEST || isOfElse) return false;
  return isVerdict(sentence) || isComparison(sentence) || isFreeOf(sentence) || isOver(sentence) || isThen(sentence);
}

/** A symptom that is not there or is over, or a word of when that closes the sentence. */
export function isFelt(sentence: Sentence): boolean {
  const { words, terms } = sentence;
  if (words.length === 0 || words.length > LONGEST || terms.some(({ tag }) => tag === "verb" || tag === "credential")) return false;
  return isFreeOf(sentence) || isOver(sentence) || isThen(sentence);
}

const LONGEST = 10;

/** A setting of the treatment, or who did it. */
const OF_TREATMENT: ReadonlySet<Term["tag"]> = new Set(["pull", "mode", "low", "position", "apparatus", "verb", "credential", "supervision"]);
/** What else is found well or better on a visit. */
const OF_OTHERS: ReadonlySet<string> = new Set([
  "skin", "bp", "vitals", "prognosis", "compliance", "posture", "technique", "form", "consent", "hep", "harness", "belt", "belts", "progress", "sleep", "sleeping",
  "exercise", "exercises", "home", "work", "progressing", "goal", "goals", "will", "should", "if", "dr", "aide", "today's", "reviewed", "discussed",
]);

const VERDICTS: ReadonlySet<string> = new Set([
  "ok", "okay", "fine", "well", "good", "great", "nice", "wonderful", "helped", "better", "happy", "pleased", "prefers", "liked", "likes", "loved", "release", "relief", "uneventful", "unremarkable",
  "slept", "dozed", "napped", "worse", "same", "unchanged", "relaxed", "sore",
]);
const FILLING: ReadonlySet<string> = new Set([
  "pt", "patient", "he", "she", "they", "with", "it", "this", "that", "the", "a", "did", "felt", "feels", "feeling", "is", "was", "otherwise", "quite", "very", "much", "so", "all", "still", "big", "about", "lot", "says", "said", "reports",
  "by", "at", "end", "and", "now", "afterward", "afterwards", "after", "really", "overall", "no", "not",
]);
const FEW = 5;

/** "OK.", "Fine with it.", "Ribs OK": a judgement, and beside it at most one word that says of what. */
function isVerdict({ words }: Sentence): boolean {
  const others = words.filter(({ text }) => !VERDICTS.has(text) && !FILLING.has(text));
  return words.length <= FEW && words.some(({ text }) => VERDICTS.has(text)) && others.length <= 1;
}

const COMPARED: ReadonlySet<string> = new Set([
  "better", "easier", "looser", "freer", "lighter", "taller", "deeper", "straighter", "further", "farther", "smoother", "calmer", "softer", "warmer", "steadier",
  "clearer", "milder", "quieter", "less", "fewer", "worse", "sorer", "stiffer", "tighter",
]);

const LEAST = 4;

/** "Both areas easier", "Breathes deeper", "less grinding on turning". */
function isComparison({ words, terms }: Sentence): boolean {
  if (words.at(-1)?.text === "more" && terms.some(({ tag }) => tag === "outcome" || tag === "other-degrees")) return true;
  const isNotAs = words.some(({ text }, at) => text === "as" && words[at - 1]?.text === "not");
  return words.some(({ text }) => COMPARED.has(text)) || (isNotAs && words.length >= LEAST);
}

const NO: ReadonlySet<string> = new Set(["no", "nil", "zero", "without", "denies", "denied", "w/o"]);
const SICK: ReadonlySet<string> = new Set([
  "nausea", "dizziness", "vertigo", "lightheadedness", "twinge", "twinges", "headache", "headaches", "ha", "pins", "needles", "spasm", "spasms", "cramp", "cramps", "cramping",
  "pinch", "pressure", "burning", "catch", "catching", "limp", "effect", "effects",
]);

/** "No nausea.", "Denies any dizziness". */
function isFreeOf({ words, terms }: Sentence): boolean {
  return NO.has(words[0]?.text ?? "") && words.length <= FEW + 1 && isOfSymptom(words, terms);
}

function isOfSymptom(words: readonly Token[], terms: readonly Term[]): boolean {
  return words.some(({ text }) => SICK.has(text)) || terms.some(({ tag }) => tag === "symptom");
}

const OVER: ReadonlySet<string> = new Set(["settled", "passed", "stopped", "faded", "cleared", "gone", "went", "disappeared", "quit", "eased", "resolved", "down", "dropped", "back", "unchanged", "stays", "remains"]);

/** "Arm pins and needles settled", "Slight nausea, passed". */
function isOver({ words, terms }: Sentence): boolean {
  return words.some(({ text }) => OVER.has(text)) && isOfSymptom(words, terms);
}

const THEN: ReadonlySet<string> = new Set(["after", "afterward", "afterwards", "post", "following", "now", "again"]);
const OF_PATIENT: ReadonlySet<Term["tag"]> = new Set(["symptom", "region", "level", "other-degrees", "outcome", "better", "score"]);

/** "Rotated further left after", "Symptoms above elbow now": a word of when closes it, and it speaks of the patient's body. */
function isThen({ words, terms }: Sentence): boolean {
  return THEN.has(words.at(-1)?.text ?? "") && words.length > 1 && terms.some(({ tag }) => OF_PATIENT.has(tag));
}

const MOTIONS: ReadonlySet<string> = new Set(["slr", "grip", "rot", "rotation", "rotates", "turns", "ir", "er", "rom", "arom", "sidebend", "bends", "flexes", "extends", "fabere", "raise"]);
const JOINTS: ReadonlySet<string> = new Set(["to", "\u2192", "was", "from"]);

const GAINS: ReadonlySet<string> = new Set(["up", "+", "gained", "increased", "improved", "by", "incr", "better"]);

/** `SLR up 15 deg`, `R rot +10`, "SLR 40 to 60", "Turns head left 70, was 55": a motion, and two numbers with a word of change between. */
export function isMotion({ from, to }: Pick<Meant, "from" | "to">, tokens: readonly Token[]): boolean {
  const own = tokens.slice(from, to);
  if (!own.some(({ text }) => MOTIONS.has(text))) return false;
  if (own.length <= LONGEST && own.some(({ text }, at) => GAINS.has(text) && own[at + 1]?.kind === "number")) return true;
  return own.some(({ kind, text }, at) => {
    const before = own[at - 1]?.text === "," ? own[at - 2] : own[at - 1];
    return kind === "word" || text === "\u2192" ? JOINTS.has(text) && before?.kind === "number" && own[at + 1]?.kind === "number" : false;
  });
}
