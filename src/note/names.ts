import { isCapital } from "./stops.ts";
import type { Placed } from "./document.ts";
import { startingIn } from "./standing.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** A person's name with a title before it or a credential after it. */
export type Name = Placed;

interface Text {
  readonly text: string;
  /** False in a text that is typed without any: then every word may be of a name. */
  readonly hasCapitals: boolean;
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  /** Tokens of the vocabulary's own words. */
  readonly told: ReadonlySet<number>;
}

const TITLES: ReadonlySet<string> = new Set(["dr", "doctor", "drs"]);
/** Small words within a family name. */
const PARTICLES: ReadonlySet<string> = new Set(["van", "von", "de", "der", "den", "del", "della", "di", "da", "la", "le", "ter", "ten", "bin", "al", "el"]);
const MOST_PARTS = 5;
/** Of so many words one may have a capital (a maker's name) in a text that is typed without. */
const FEW = 10;

/** Every name of a text that is told by a title or a credential: `J. Rivera-Hale, PT, OCS`, `Dr. Lindqvist`. */
export function namesIn({ text, tokens, terms }: Pick<Text, "text" | "tokens" | "terms">): readonly Name[] {
  const long = tokens.filter((token) => token.kind === "word" && token.text.length > 3);
  const capitals = long.filter((token) => isCapital(text, token)).length;
  const told = new Set<number>();
  for (const { from, to } of terms) for (let at = from; at < to; at++) told.add(at);
  const note: Text = { text, tokens, terms, told, hasCapitals: capitals * FEW > long.length };
  const names: Name[] = [];
  for (let at = 0; at < note.tokens.length; at++) {
    const name = nameAt(note, at);
    if (name === undefined) continue;
    names.push(name);
    at = name.to - 1;
  }
  return names;
}

function nameAt(note: Text, start: number): Name | undefined {
  const { tokens } = note;
  const isTitled = TITLES.has(tokens[start]?.text ?? "");
  const first = isTitled ? (tokens[start + 1]?.text === "." ? start + 2 : start + 1) : start;
  const at = afterParts(note, first);
  if (at === first) return undefined;
  const to = afterCredentials(note, at);
  return to > at || isTitled ? { from: start, to: Math.max(to, at) } : undefined;
}

function afterParts(note: Text, first: number): number {
  let at = first;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const isSmall = parts > 0 && PARTICLES.has(note.tokens[at]?.text ?? "") && isPart(note, at + 1);
    if (!isSmall && !isPart(note, at)) break;
    at = afterPart(note.tokens, at);
  }
  return at;
}

/** A capitalised word that the vocabulary does not know, or an initial. */
function isPart(note: Text, at: number): boolean {
  const token = note.tokens[at];
  if (token?.kind !== "word" || (note.hasCapitals && !isCapital(note.text, token)) || /\d/.test(token.text)) return false;
  // The D of "Kit Ames D.C." is no initial.
  if (token.text.length === 1 && startingIn(note.terms, at, at + 1).some(({ tag }) => tag === "credential")) return false;
  if (token.text.length === 1) return note.tokens[at + 1]?.text === "." || note.tokens[at + 1]?.kind === "word";
  return !note.told.has(at);
}

/** Past a part and the point or hyphen that belongs to it. */
function afterPart(tokens: readonly Token[], at: number): number {
  const [part, sign, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (sign === undefined || next === undefined || sign.apart) return at + 1;
  if (sign.text === ".") return part?.text.length === 1 && (next.kind === "word" || next.text === ",") ? at + 2 : at + 1;
  return sign.text === "-" && next.kind === "word" && !next.apart ? at + 3 : at + 1;
}

/** Past `, MCSP, PT`: at least one known credential, between others in capitals; where there is none, where it began. */
function afterCredentials({ tokens, terms }: Text, start: number): number {
  let end = start;
  let at = start;
  while (at < tokens.length) {
    const next = [",", "/", "-"].includes(tokens[at]?.text ?? "") ? at + 1 : at;
    const known = startingIn(terms, next, next + 1).find(({ tag }) => tag === "credential");
    if (known !== undefined) end = at = known.to;
    else if (at === start && isLetters(tokens[next])) at = next + 1;
    else break;
  }
  if (end === start) return end;
  const next = tokens[end]?.text === "," ? end + 1 : end;
  if (isLetters(tokens[next])) return next + 1;
  return isPointed(tokens, next) ? afterPointed(tokens, next) : end;
}

/** The `F.I.C.C.` of `D.C., F.I.C.C.` */
function isPointed(tokens: readonly Token[], at: number): boolean {
  const [first, point, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return first?.kind === "word" && first.text.length === 1 && first.shouted === true && point?.text === "." && !point.apart && second?.kind === "word" && !second.apart;
}

function afterPointed(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.kind === "word" && tokens[at]?.text.length === 1 && tokens[at + 1]?.text === ".") at += 2;
  return at;
}

/** `OCS`, `MCSP`: letters behind a name that no list holds. */
function isLetters(token: Token | undefined): boolean {
  return token?.kind === "word" && token.shouted === true && token.text.length >= 2 && token.text.length <= 8;
}
