import type { Token } from "./tokens.ts";

const FEWEST = 3;

/** A text of tags (`<min>15</min>`) as lines of a form: the name of a tag is a label, and its end parts it from what follows. */
export function withoutTags(tokens: readonly Token[]): readonly Token[] {
  const closing = tokens.flatMap((_, at) => (isClosing(tokens, at) ? [at] : []));
  if (closing.length < FEWEST) return tokens;
  const ends = new Set(closing);
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (ends.has(at)) {
      kept.push({ ...token, text: ";" });
      at += 3;
    } else if (token.text === ">") kept.push({ ...token, text: ":" });
    else if (token.text !== "<" && token.text !== "\"") kept.push(token);
  }
  return kept;
}

/** `Region(s): lumbar`: the label as it is without its brackets. */
export function withoutPlurals(tokens: readonly Token[]): readonly Token[] {
  const isPlural = (at: number): boolean => tokens[at]?.text === "(" && tokens[at]?.apart === false && tokens[at + 1]?.text === "s" && tokens[at + 2]?.text === ")";
  return tokens.some((_, at) => isPlural(at)) ? tokens.filter((_, at) => ![at, at - 1, at - 2].some(isPlural)) : tokens;
}

/** `</min>` */
function isClosing(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === "<" && tokens[at + 1]?.text === "/" && tokens[at + 2]?.kind === "word" && tokens[at + 3]?.text === ">";
}
