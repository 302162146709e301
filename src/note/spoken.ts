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
