import type { Token } from "./tokens.ts";

const WORDS: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40,
  fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, fiveteen: 15, fiften: 15, fifteeen: 15, twelf: 12,
};

/** Words that a number can begin with. */
export const NUMBER_WORDS: readonly string[] = [...Object.keys(WORDS), "a"];

/** A number in digits or in words, from one token up to another. */
export interface Amount {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** Reads `15`, `fifteen`, `twenty-five`, `a hundred and twenty`; `undefined` where none begins at this token. */
export function amountAt(tokens: readonly Token[], from: number): Amount | undefined {
  const token = tokens[from];
  if (token?.kind === "number") return withWords(tokens, { value: token.value ?? 0, from, to: from + 1 });
  const first = WORDS[token?.text ?? ""];
  const spelled = first === undefined ? undefined : digitByDigit(tokens, from, first);
  if (spelled !== undefined) return spelled;
  if (first !== undefined) return withDigits(tokens, hundreds(tokens, upToNinetyNine(tokens, from, first)));
  if (token?.text === "a" && tokens[from + 1]?.text === "hundred") return hundreds(tokens, { value: 1, from, to: from + 1 });
  return undefined;
}

const UNITS = /^(?:min|minute|lb|pound|sec|second|degree|kilo)s?$/;

/** The `one five` of "one five minutes". */
function digitByDigit(tokens: readonly Token[], from: number, tens: number): Amount | undefined {
  const ones = WORDS[tokens[from + 1]?.text ?? ""];
  if (tens < 1 || tens > 9 || ones === undefined || ones > 9 || !UNITS.test(tokens[from + 2]?.text ?? "")) return undefined;
  return { value: tens * 10 + ones, from, to: from + 2 };
}

/** `fifteen (15)` */
function withDigits(tokens: readonly Token[], amount: Amount): Amount {
  const [open, number, close] = [0, 1, 2].map((step) => tokens[amount.to + step]);
  const isSame = open?.text === "(" && number?.value === amount.value && close?.text === ")";
  return isSame ? { ...amount, to: amount.to + 3 } : amount;
}

/** `15 (fifteen)` */
function withWords(tokens: readonly Token[], amount: Amount): Amount {
  const words = tokens[amount.to]?.text === "(" && tokens[amount.to + 1]?.kind === "word" ? amountAt(tokens, amount.to + 1) : undefined;
  const isSame = words?.value === amount.value && tokens[words.to]?.text === ")";
  return isSame ? { ...amount, to: words.to + 1 } : amount;
}

function upToNinetyNine(tokens: readonly Token[], from: number, tens: number): Amount {
  const at = tokens[from + 1]?.text === "-" ? from + 2 : from + 1;
  const ones = WORDS[tokens[at]?.text ?? ""];
  const adds = tens >= 20 && ones !== undefined && ones >= 1 && ones <= 9;
  return adds ? { value: tens + ones, from, to: at + 1 } : { value: tens, from, to: from + 1 };
}

function hundreds(tokens: readonly Token[], amount: Amount): Amount {
  if (tokens[amount.to]?.text === "thousand") return { ...amount, value: amount.value * 1000, to: amount.to + 1 };
  if (tokens[amount.to]?.text !== "hundred") return amount;
  const and = tokens[amount.to + 1]?.text === "and" ? amount.to + 2 : amount.to + 1;
  const rest = WORDS[tokens[and]?.text ?? ""];
  const value = amount.value * 100;
  if (rest === undefined) return { value, from: amount.from, to: amount.to + 1 };
  const more = upToNinetyNine(tokens, and, rest);
  return { value: value + more.value, from: amount.from, to: more.to };
}
