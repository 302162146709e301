import type { Seeded } from "../../seeded.ts";

/** What a phrase says of one element of one service, and where its words stand in the note. */
export interface Mark {
  readonly code: string;
  readonly element: string;
  /** The value in the form of the labels: `15`, `lumbar`; `~` is open, `!` one of two, `?` not scored, `-` the words. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface Woven { readonly text: string; readonly marks: readonly Mark[] }

const MARK = /\[(?:(\w{5})\.)?([a-z-]+) ([^|\]]+)\|([^\]]*)\]/g;

/**
 * A phrase with its labels in place: `Traction to the [body-part lumbar|low back] x [duration 15|15 min]` becomes the text and two marks.
 * A mark of another service names it: `[97110.duration 25|25 min]`.
 */
export function weave(phrase: string, code = "97012"): Woven {
  let text = "";
  let from = 0;
  const marks: Mark[] = [];
  for (const match of phrase.matchAll(MARK)) {
    const [whole, other = code, element = "", value = "", words = ""] = match;
    text += phrase.slice(from, match.index);
    marks.push({ code: other, element, value, start: text.length, end: text.length + words.length });
    text += words;
    from = match.index + whole.length;
  }
  return { text: text + phrase.slice(from), marks };
}

/** One text of several, the marks moved along. */
export function joined(parts: readonly Woven[], between: string): Woven {
  let text = "";
  const marks: Mark[] = [];
  for (const part of parts) {
    const at = text === "" ? 0 : text.length + between.length;
    text = text === "" ? part.text : `${text}${between}${part.text}`;
    marks.push(...part.marks.map((mark) => ({ ...mark, start: mark.start + at, end: mark.end + at })));
  }
  return { text, marks };
}

/** Puts facts where a phrase names them: `{minutes}`. A name that no fact has is a slip of the bank. */
export function filled(phrase: string, facts: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`No fact is named ${name}.`);
    return fact;
  });
}

/** Typing slips that leave a reader in no doubt, none of them inside a mark. */
export function slipped({ text, marks }: Woven, seeded: Seeded): Woven {
  const isFree = (from: number, to: number): boolean => marks.every(({ start, end }) => end <= from || start >= to);
  const words = [...text.matchAll(/\b[a-z]{6,}\b/g)].filter(({ index, 0: word }) => isFree(index, index + word.length));
  if (words.length === 0) return { text, marks };
  const { index, 0: word } = seeded.pick(words);
  const at = seeded.whole(1, word.length - 3);
  const slip = `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
  return { text: text.slice(0, index) + slip + text.slice(index + word.length), marks };
}
