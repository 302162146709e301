import { startOfLine } from "./tokens.ts";
import type { Token } from "./tokens.ts";

/** Written before the name of a person. */
const TITLES: ReadonlySet<string> = new Set(["mr", "mrs", "ms", "miss", "mister", "dr", "doctor", "drs", "prof"]);
/** Fields of a form that hold a person's name. */
const FIELDS: ReadonlySet<string> = new Set([
  "patient", "pt", "name", "client", "employee", "provider", "therapist", "clinician", "doctor", "physician", "chiropractor", "referring", "assistant", "member", "insured",
]);
const CREDENTIALS: ReadonlySet<string> = new Set(["dc", "pt", "dpt", "pta", "mpt", "mspt", "ot", "otr", "cota", "ota", "md", "do", "lmt", "np", "atc", "ca", "rn", "lac", "pa"]);
/** After any name of a street, and those that need the number of the house before it (`ct` and `dr` say other things too). */
const STREETS: ReadonlySet<string> = new Set(["street", "avenue", "ave", "road", "rd", "lane", "ln", "blvd", "boulevard", "highway", "hwy"]);
const NUMBERED: ReadonlySet<string> = new Set([...STREETS, "st", "dr", "ct", "court", "drive", "way", "place", "pl", "circle", "terrace"]);
/** Letters that a note sets before a part of the body, a level or a heading: `L. Hip`, `P. Lumbar traction`. */
const SHORT_FORMS: ReadonlySet<string> = new Set([..."abcdlnoprst"]);
/** The last word of an office's name above its letters. */
const OFFICES: ReadonlySet<string> = new Set(["center", "centre", "clinic", "associates", "llc", "inc", "pllc", "pc", "group", "chiropractic", "wellness", "hospital", "institute"]);
const MOST_PARTS = 3;
/** Letters of a name in a text of capitals alone. */
const SHORTEST = 4;

/** Words beside names that begin with a capital too. */
const NO_PART: ReadonlySet<string> = new Set([...FIELDS, ...TITLES, "signed", "by", "sig", "sign", "cosigned", "dictated", "seen", "electronically", "for", "with", "the", "me", "treating", "author"]);

export interface Capitals {
  readonly tokens: readonly Token[];
  /** Whether a word is one of the vocabulary's own, letter by letter. */
  readonly isKnown: (word: string) => boolean;
}

/**
 * Words of persons' names and of streets, told by their form alone: `Mr. Halter`, `Joan Tabler, PT`, `Patient: Saunders, Amy`, `J. Cox`,
 * `22 Weights Rd`. Nothing of the treatment is read from them, whatever they look like. A text without capitals has none.
 */
export function peopleIn(capitals: Capitals): ReadonlySet<number> {
  const { tokens } = capitals;
  const names = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "line" || token.kind === "number") continue;
    for (const part of namedAt(capitals, at, token)) names.add(part);
  }
  return names;
}

function namedAt(capitals: Capitals, at: number, { text }: Token): readonly number[] {
  const { tokens } = capitals;
  if (TITLES.has(text)) return afterTitle(tokens, at);
  if (text === ":" && FIELDS.has(tokens[at - 1]?.text ?? "")) return inField(capitals, at + 1);
  const end = endOfCredential(tokens, at);
  if (end > at) return beforeCredential(capitals, at, end);
  if (OFFICES.has(text)) return ofOffice(tokens, at);
  if (NUMBERED.has(text)) return ofStreet(tokens, at);
  return isInitial(tokens, at) ? afterInitial(capitals, at) : [];
}

/** Behind `DC` or `D.C.`; where none stands, where it began. */
function endOfCredential(tokens: readonly Token[], at: number): number {
  if (isPointed(tokens, at)) return at + (tokens[at + 3]?.text === "." ? 4 : 3);
  return CREDENTIALS.has(tokens[at]?.text ?? "") && tokens[at]?.shouted === true ? at + 1 : at;
}

/** A word that begins with a capital and goes on without: the name of a thing, or a sentence's first word. */
function isNamed(token: Token | undefined): boolean {
  return token?.kind === "word" && token.capital === true && token.shouted !== true && token.text.length > 1 && !NO_PART.has(token.text);
}

/** `J.`, `R`: one capital, with or without its point. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === "word" && token.text.length === 1 && token.capital === true;
}

/** Capitalised words and initials from a place on, past points and hyphens; no more than three. */
function partsFrom(tokens: readonly Token[], start: number): readonly number[] {
  const parts: number[] = [];
  let at = afterPoint(tokens, start);
  while (parts.length < MOST_PARTS && isNamed(tokens[at]) && (parts.length === 0 || !isFarBehind(tokens, at))) {
    parts.push(at);
    at = afterPoint(tokens, isHyphen(tokens, at + 1) ? at + 2 : at + 1);
  }
  return parts;
}

/** Past the `J.` of a name that follows. */
function afterPoint(tokens: readonly Token[], at: number): number {
  return isInitial(tokens, at) && tokens[at + 1]?.text === "." && isNamed(tokens[at + 2]) ? at + 2 : at;
}

function isHyphen(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === "-" && tokens[at]?.apart === false && tokens[at + 1]?.apart === false;
}

/** Behind a wide gap stands the next field. */
function isFarBehind(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) > 1;
}

/** `Mr. Halter`, `Dr. Hal Motter-Finch`, `MR SAUNDERS`; `MS` in capitals is an illness. */
function afterTitle(tokens: readonly Token[], at: number): readonly number[] {
  const title = tokens[at];
  const first = tokens[at + 1]?.text === "." ? at + 2 : at + 1;
  if (title?.capital !== true) return [];
  return title.shouted === true ? loudName(tokens, at, first) : partsFrom(tokens, first);
}

/** The one word behind a title where all is in capitals; `DR ON PREMISES` names nobody. */
function loudName(tokens: readonly Token[], title: number, first: number): readonly number[] {
  const word = tokens[title]?.text ?? "";
  const isTitle = word === "mr" || word === "mrs" || (word === "dr" && first > title + 1);
  const name = tokens[first];
  if (isNamed(name)) return word === "ms" ? [] : partsFrom(tokens, first);
  return isTitle && name?.shouted === true && name.text.length >= SHORTEST ? [first] : [];
}

/** `Patient: Saunders, Amy`, `Name: Amy Cox`: whole to the end of the line, or with one word at least that the vocabulary does not hold. */
function inField({ tokens, isKnown }: Capitals, start: number): readonly number[] {
  const first = partsFrom(tokens, start);
  const end = (first.at(-1) ?? start - 1) + 1;
  const more = first.length > 0 && tokens[end]?.text === "," ? partsFrom(tokens, end + 1) : [];
  const parts = [...first, ...more];
  const isNew = parts.some((part) => !isKnown(tokens[part]?.text ?? ""));
  const next = tokens[(parts.at(-1) ?? start) + 1];
  return parts.length > 1 && (isNew || next === undefined || next.kind === "line") ? parts : [];
}

/** `Joan Tabler, PT`, `Warren Pulley DC`: two parts at least, one of them no word of the vocabulary, and nothing goes on behind. */
function beforeCredential({ tokens, isKnown }: Capitals, at: number, end: number): readonly number[] {
  if (goesOn(tokens[end])) return [];
  const parts = partsBefore(tokens, tokens[at - 1]?.text === "," ? at - 2 : at - 1);
  const first = parts.at(-1) ?? 0;
  const before = tokens[first - 1]?.text;
  const isLed = (parts.length > 1 && before === ":") || (parts.length > 0 && before === "." && isInitial(tokens, first - 2));
  const isNew = parts.length > 1 && parts.some((part) => !isKnown(tokens[part]?.text ?? ""));
  return isLed || isNew ? parts : [];
}

function goesOn(next: Token | undefined): boolean {
  return next?.kind === "word" && next.capital !== true;
}

/** Capitalised words up to a place, the last one first. */
function partsBefore(tokens: readonly Token[], last: number): readonly number[] {
  const parts: number[] = [];
  let at = last;
  while (parts.length < MOST_PARTS && isNamed(tokens[at])) {
    parts.push(at);
    at = isHyphen(tokens, at - 1) ? at - 2 : at - 1;
    if (tokens[at]?.text === "." && isInitial(tokens, at - 1) && isNamed(tokens[at - 2])) at -= 2;
  }
  return parts;
}

/** The `D.C` of `D.C.` */
function isPointed(tokens: readonly Token[], at: number): boolean {
  const [first, point, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return isInitial(tokens, at) && point?.text === "." && !point.apart && last?.apart === false && CREDENTIALS.has(`${first?.text ?? ""}${last.text}`);
}

/** `14 Triton Dr`, `Roller Street` */
function ofStreet(tokens: readonly Token[], at: number): readonly number[] {
  if (tokens[at]?.capital !== true) return [];
  let first = at;
  while (at - first < MOST_PARTS && isNamed(tokens[first - 1])) first--;
  const isHouse = tokens[first - 1]?.kind === "number";
  if (first === at || !(isHouse || STREETS.has(tokens[at]?.text ?? ""))) return [];
  return Array.from({ length: at - first }, (_, part) => first + part);
}

/** `SPINAL DECOMPRESSION & REHAB CENTER`: capitalised words alone from the start of a line to its end. */
function ofOffice(tokens: readonly Token[], at: number): readonly number[] {
  const start = startOfLine(tokens, at);
  const words = tokens.slice(start, at + 1);
  const isLast = tokens[at + 1] === undefined || tokens[at + 1]?.kind === "line" || tokens[at + 1]?.text === ",";
  const isName = words.every(({ kind, text, capital }) => (kind === "word" && (capital === true || text === "of" || text === "and")) || text === "&" || text === "-" || text === "'");
  return isLast && isName && words.length > 1 ? words.map((_, part) => start + part) : [];
}

/** `J. Saunders`; not `L. Hip`, whose letter is a side. */
function afterInitial({ tokens, isKnown }: Capitals, at: number): readonly number[] {
  const [point, name] = [tokens[at + 1], tokens[at + 2]];
  if (point?.text !== "." || point.apart || !isNamed(name) || name === undefined) return [];
  const isShort = SHORT_FORMS.has(tokens[at]?.text ?? "") || name.text.length < SHORTEST + 1 || tokens[at - 1]?.text === "-";
  return isShort && isKnown(name.text) ? [] : [at + 2];
}
