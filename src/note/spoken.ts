import type { Token } from "./tokens.ts";

const MARKS: Readonly<Partial<Record<string, string>>> = { comma: ",", period: ".", colon: ":", semicolon: ";" };
const FEWEST = 2;

/** Marks that were spoken and typed as words: "ten pounds comma sitting comma ten minutes period new line", "full stop". */
export function withSpokenMarks(tokens: readonly Token[]): readonly Token[] {
  const spoken = tokens.filter(({ text }, at) => text === "comma" || isFullStop(tokens, at) || (text === "period" && tokens[at + 1]?.text !== "of"));
  if (spoken.length < FEWEST) return tokens;
  return tokens.flatMap((token, at): readonly Token[] => {
    const mark = MARKS[token.text] ?? (isFullStop(tokens, at) ? "." : undefined);
    if (mark !== undefined) return [{ ...token, kind: "mark", text: mark }];
    if (isNewLine(tokens, at)) return [{ ...token, kind: "line", text: "\n" }];
    return isNewLine(tokens, at - 1) || isFullStop(tokens, at - 1) ? [] : [token];
  });
}

function isFullStop(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === "full" && tokens[at + 1]?.text === "stop";
}

function isNewLine(tokens: readonly Token[], at: number): boolean {
  return ["new", "next"].includes(tokens[at]?.text ?? "") && ["line", "paragraph"].includes(tokens[at + 1]?.text ?? "");
}

const DIGITS: Readonly<Partial<Record<string, string>>> = {
  zero: "0", oh: "0", one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9", ten: "10", eleven: "11", twelve: "12",
  thirteen: "13", fourteen: "14", fifteen: "15", sixteen: "16", seventeen: "17", eighteen: "18", nineteen: "19",
};
const TENS: Readonly<Partial<Record<string, string>>> = {
  twenty: "2", thirty: "3", forty: "4", fifty: "5", sixty: "6", seventy: "7", eighty: "8", ninety: "9",
};
const CODE = /^9[78]\d{3}$/;
const LONGEST_CODE = 5;

/** `nine seven one one zero` and `ninety seven oh twelve` as the procedure codes that they spell. */
export function withSpokenCodes(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ text }, at) => isCodeStart(tokens, at, text))) return tokens;
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const code = isCodeStart(tokens, at, token.text) ? codeFrom(tokens, at) : undefined;
    const last = code === undefined ? undefined : tokens[code.to - 1];
    if (code === undefined || last === undefined) {
      kept.push(token);
      continue;
    }
    kept.push({ kind: "number", text: code.text, value: Number(code.text), start: token.start, end: last.end, apart: token.apart });
    at = code.to - 1;
  }
  return kept;
}

function isCodeStart(tokens: readonly Token[], at: number, text: string): boolean {
  return (text === "nine" || text === "ninety") && ["seven", "eight"].includes(tokens[at + 1]?.text ?? "");
}

interface Spelled { readonly text: string; readonly to: number }

/** Five digits, spelled one by one or in tens; no more and no fewer. */
function codeFrom(tokens: readonly Token[], from: number): Spelled | undefined {
  let [text, at] = ["", from];
  while (text.length < LONGEST_CODE) {
    const part = digitsAt(tokens, at);
    if (part === undefined) return undefined;
    [text, at] = [text + part.text, part.to];
  }
  return CODE.test(text) ? { text, to: at } : undefined;
}

/** `seven`, `twelve`, `ninety seven`; the `ninety` of `ninety oh` is two digits too. */
function digitsAt(tokens: readonly Token[], at: number): Spelled | undefined {
  const word = tokens[at]?.text ?? "";
  const tens = TENS[word];
  const ones = DIGITS[tokens[at + (tens === undefined ? 0 : 1)]?.text ?? ""];
  if (tens === undefined) return ones === undefined ? undefined : { text: ones, to: at + 1 };
  const isPair = ones?.length === 1 && ones !== "0";
  return { text: `${tens}${isPair ? ones : "0"}`, to: at + (isPair ? 2 : 1) };
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
