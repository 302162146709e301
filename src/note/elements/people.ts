import { evidenceAt } from "../document.ts";
import type { Placed } from "../document.ts";
import type { ReadElement } from "../reading.ts";
import { against, missing, wordsFrom } from "./element.ts";
import type { Token } from "../tokens.ts";
import type { Ground } from "./element.ts";
import { isDenied } from "./words.ts";

/** Who signed: a name after "signed by" and the like, or a last line that ends with a credential. */
export function signature(ground: Ground): ReadElement {
  const { document } = ground;
  if (document.terms.some(({ tag }) => tag === "unsigned")) return missing("signature");
  const place = afterSigned(ground) ?? beforeSigned(ground) ?? lastLine(ground);
  if (place === undefined) return missing("signature");
  const evidence = evidenceAt(document, place);
  const read: ReadElement = { element: "signature", status: "found", value: evidence.text, evidence: [evidence] };
  return against(read, isOfTheSame(ground, place), "the claim's provider is of another profession");
}

/** Therapists and their assistants are one profession; a name without a credential tells none. */
const PROFESSION: Readonly<Record<string, string>> = { PTA: "PT", OTA: "OT" };

function isOfTheSame({ document: { terms }, asked: { provider } }: Ground, place: Placed): boolean {
  const signed = terms.filter(({ tag, from, to }) => tag === "credential" && from >= place.from && to <= place.to).map(({ means }) => PROFESSION[means] ?? means);
  return provider === undefined || signed.length === 0 || signed.includes(PROFESSION[provider] ?? provider);
}

function afterSigned({ document: { terms, tokens } }: Ground): Placed | undefined {
  for (const { tag, from: start, to } of terms) {
    if (tag !== "signed" || isNegated(tokens, start)) continue;
    let from = to;
    while (tokens[from]?.kind === "mark" || tokens[from]?.text === "by") from++;
    if (tokens[from]?.kind === "word" && !isStop(tokens[from]?.text)) return { from, to: endOfName(tokens, from) };
  }
  return undefined;
}

/** "No signature yet." */
function isNegated(tokens: readonly Token[], at: number): boolean {
  return ["no", "not", "without", "needs"].includes(tokens[at - 1]?.text ?? "");
}

/** `J. Rivera, DC (electronically signed)`: the name stands before, on the same line. */
function beforeSigned({ document: { terms, tokens } }: Ground): Placed | undefined {
  for (const { tag, from } of terms) {
    if (tag !== "signed") continue;
    const start = tokens.slice(0, from).findLastIndex(({ kind, text }) => kind === "line" || text === ":" || text === "|") + 1;
    const credential = terms.findLast((term) => term.tag === "credential" && term.from > start && term.to <= from);
    const to = credential?.to ?? (tokens[start]?.text === "dr" ? endOfName(tokens, start) : start);
    if (to > start && from - to < NEAR && isNameLine(tokens, { from: start, to })) return { from: start, to };
  }
  return undefined;
}

const NEAR = 3;

function isStop(word: string | undefined): boolean {
  return ["on", "date", "and", "the", "consent", "abn", "form", "notice", "copy", "plan", "poc", "pending", "none", "required", "needed", "missing", "line", "page", "this", "by", "date"].includes(word ?? "");
}

/** A name runs to the end of its line, or to a date, an hour or the next sentence. */
function endOfName(tokens: Ground["document"]["tokens"], from: number): number {
  let at = from;
  while (at < tokens.length && at - from < LONGEST_NAME && !endsName(tokens[at])) at++;
  while (at > from + 1 && tokens[at - 1]?.kind === "mark" && tokens[at - 1]?.text !== ".") at--;
  return at;
}

const LONGEST_NAME = 10;
const AFTER_NAME: ReadonlySet<string> = new Set(["on", "at", "|", ";", "date", "dated", "time", "electronically", "("]);

function endsName(token: Token | undefined): boolean {
  return token === undefined || token.kind === "line" || token.kind === "number" || AFTER_NAME.has(token.text);
}

const LONGEST_LINE = 9;
const MOST_WORDS = 5;
const LINES = 4;

/** "J. Rivera, DC" alone on one of the last lines, or after the last sentence of it. */
function lastLine({ document: { tokens, terms } }: Ground): Placed | undefined {
  for (const line of linesOf(tokens).slice(-LINES).reverse()) {
    const credential = terms.find(({ tag, from, to }) => tag === "credential" && from > line.from && to <= line.to);
    const from = tokens.slice(line.from, credential?.from).findLastIndex(({ text }, at) => text === "." && (tokens[line.from + at - 1]?.text.length ?? 0) > 1) + 1 + line.from;
    if (credential !== undefined && credential.from > from && isNameLine(tokens, { from, to: line.to })) return { from, to: credential.to };
  }
  return undefined;
}

function linesOf(tokens: readonly Token[]): readonly Placed[] {
  const ends = tokens.flatMap(({ kind }, at) => (kind === "line" ? [at] : []));
  return [-1, ...ends].map((end, index) => ({ from: end + 1, to: ends[index] ?? tokens.length })).filter(({ from, to }) => to > from);
}

/** A few words, no number, the first followed by another or by the point of an initial. */
function isNameLine(tokens: readonly Token[], { from, to }: Placed): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === "word");
  if (to - from > LONGEST_LINE || words.length > MOST_WORDS || tokens[from]?.kind !== "word") return false;
  const next = tokens[from + 1];
  return next?.kind === "word" || next?.text === "." || next?.text === ",";
}

/** Who was in charge. */
export function supervision({ document }: Ground): ReadElement {
  for (const clause of document.clauses) {
    const term = clause.terms.find((one) => one.tag === "supervision" && !isDenied(clause, one));
    if (term === undefined || clause.mood === "planned" || clause.mood === "past") continue;
    const evidence = evidenceAt(document, wordsFrom(document, clause, term));
    return { element: "supervision", status: "found", value: evidence.text, evidence: [evidence] };
  }
  return missing("supervision");
}
