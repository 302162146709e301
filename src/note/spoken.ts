import type { Token } from "./tokens.ts";

const MARKS: Readonly<Partial<Record<string, string>>> = { comma: ",", period: ".", colon: ":", semicolon: ";" };
const FEWEST = 2;

/** Marks that were spoken and typed as words: "ten pounds comma sitting comma ten minutes period new line". */
export function withSpokenMarks(tokens: readonly Token[]): readonly Token[] {
  const spoken = tokens.filter(({ text }, at) => text === "comma" || (text === "period" && tokens[at + 1]?.text !== "of"));
  if (spoken.length < FEWEST) return tokens;
  return tokens.flatMap((token, at): readonly Token[] => {
    const mark = MARKS[token.text];
    if (mark !== undefined) return [{ ...token, kind: "mark", text: mark }];
    const isLine = (token.text === "new" || token.text === "next") && ["line", "paragraph"].includes(tokens[at + 1]?.text ?? "");
    if (isLine) return [{ ...token, kind: "line", text: "\n" }];
    const isRest = ["line", "paragraph"].includes(token.text) && ["new", "next"].includes(tokens[at - 1]?.text ?? "");
    return isRest ? [] : [token];
  });
}

const LONGEST_KEY = 8;

/** `Tx.Traction.Minutes:` is three words of a key. */
export function withoutKeyDots(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token, at) => token.text !== "." || !isInKey(tokens, at));
}

function isInKey(tokens: readonly Token[], at: number): boolean {
  const isInner = ({ kind, text, apart }: Token): boolean => !apart && (kind === "word" || kind === "number" || text === ".");
  const end = tokens.slice(at + 1, at + 1 + LONGEST_KEY).find((token) => !isInner(token));
  return tokens[at + 1]?.kind === "word" && tokens[at + 1]?.apart === false && end?.text === ":" && !end.apart;
}
