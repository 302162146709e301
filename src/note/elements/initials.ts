import type { Document, Placed } from "../document.ts";
import type { Name } from "../names.ts";
import { startingNear } from "../standing.ts";
import type { Token } from "../tokens.ts";

const LABELS: ReadonlySet<string> = new Set(["init", "inits", "initial", "initials", "initialed", "initialled"]);

/** `Init: KM`, or two or three capitals behind the last full stop or alone on the last line that mean nothing else: `… M/W/F. RS`. */
export function initialsIn(document: Document): Placed | undefined {
  return labelled(document) ?? last(document);
}

/** The last that such a label names. */
function labelled({ tokens }: Document): Placed | undefined {
  const label = tokens.findLastIndex(({ text }, at) => LABELS.has(text) && isLetters(tokens[afterSigns(tokens, at + 1)]));
  const from = afterSigns(tokens, label + 1);
  return label < 0 ? undefined : { from, to: from + 1 };
}

/** Past the colon, and the "by" of "initialed by KM". */
function afterSigns(tokens: readonly Token[], at: number): number {
  let from = at;
  while (tokens[from]?.text === ":" || tokens[from]?.text === "by") from++;
  return from;
}

function isLetters(token: Token | undefined): boolean {
  return token?.kind === "word" && /^[a-z]{2,3}$/.test(token.text);
}

function last({ tokens, terms }: Document): Placed | undefined {
  const at = tokens.findLastIndex(({ kind }) => kind !== "line");
  const [before, own] = [tokens[at - 1], tokens[at]];
  if (own?.shouted !== true || !isLetters(own)) return undefined;
  const isStop = before?.text === "." && own.apart && !["cert", "lic", "no"].includes(tokens[at - 2]?.text ?? "");
  const isWord = startingNear(terms, at + 1).some(({ to }) => to > at);
  return (isStop || before?.kind === "line") && !isWord ? { from: at, to: at + 1 } : undefined;
}

/** Letters and points alone: `KM`, `K.M.` */
export function isInitials(document: Document, place: Placed): boolean {
  return /^[a-z]{2,3}$/.test(lettersOf(document, place)) && document.tokens.slice(place.from, place.to).every(({ text }) => text === "." || text.length === 1 || place.to - place.from === 1);
}

function lettersOf({ tokens }: Document, { from, to }: Placed): string {
  return tokens.slice(from, to).filter(({ kind }) => kind === "word").map(({ text }) => text).join("");
}

/** The name that the initials stand for, where the note has it in full. */
export function inFull(document: Document, place: Placed, names: readonly Name[]): Name | undefined {
  const letters = lettersOf(document, place);
  return names.find((name) => {
    const words = document.tokens.slice(name.from, name.to).filter(({ kind, text }) => kind === "word" && text !== "dr");
    return words.slice(0, letters.length).map(({ text }) => text.charAt(0)).join("") === letters && (words[letters.length - 1]?.text.length ?? 0) > 1;
  });
}
