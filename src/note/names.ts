import { isCapital } from "./clauses.ts";
import type { Placed } from "./document.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** A person's name with a title before it or a credential after it. */
export type Name = Placed;

interface Text { readonly text: string; readonly tokens: readonly Token[]; readonly terms: readonly Term[] }

const TITLES: ReadonlySet<string> = new Set(["dr", "doctor", "drs"]);
const MOST_PARTS = 4;

/** Every name of a text that is told by a title or a credential: `J. Rivera-Hale, PT, OCS`, `Dr. Lindqvist`. */
export function namesIn(note: Text): readonly Name[] {
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
  let at = isTitled ? start + 1 : start;
  if (isTitled && tokens[at]?.text === ".") at++;
  let parts = 0;
  while (parts < MOST_PARTS && isPart(note, at)) {
    parts++;
    at = afterPart(tokens, at);
  }
  if (parts === 0) return undefined;
  const to = afterCredentials(note, at);
  return to > at || isTitled ? { from: start, to: Math.max(to, at) } : undefined;
}

/** A capitalised word that the vocabulary does not know, or an initial. */
function isPart(note: Text, at: number): boolean {
  const token = note.tokens[at];
  if (token?.kind !== "word" || !isCapital(note.text, token) || /\d/.test(token.text)) return false;
  if (token.text.length === 1) return note.tokens[at + 1]?.text === "." || note.tokens[at + 1]?.kind === "word";
  return !note.terms.some(({ from, to }) => from <= at && at < to);
}

/** Past a part and the point or hyphen that belongs to it. */
function afterPart(tokens: readonly Token[], at: number): number {
  const [sign, next] = [tokens[at + 1], tokens[at + 2]];
  if (sign?.text === "." && !sign.apart && next?.kind === "word" && tokens[at]?.text.length === 1) return at + 2;
  return sign?.text === "-" && !sign.apart && next?.kind === "word" && !next.apart ? at + 2 : at + 1;
}

/** Past `, MCSP, PT`: at least one known credential, between others in capitals; where there is none, where it began. */
function afterCredentials({ tokens, terms }: Text, start: number): number {
  let end = start;
  let at = start;
  while (at < tokens.length) {
    const next = [",", "/", "-"].includes(tokens[at]?.text ?? "") ? at + 1 : at;
    const known = terms.find(({ tag, from }) => tag === "credential" && from === next);
    if (known !== undefined) end = at = known.to;
    else if (at === start && isLetters(tokens[next])) at = next + 1;
    else break;
  }
  return end > start && isLetters(tokens[end + 1]) && tokens[end]?.text === "," ? end + 2 : end;
}

/** `OCS`, `MCSP`: letters behind a name that no list holds. */
function isLetters(token: Token | undefined): boolean {
  return token?.kind === "word" && token.shouted === true && token.text.length >= 2 && token.text.length <= 6;
}
