import type { Token } from "./tokens.ts";

/** Tokens from the name of a service to its number. */
const FAR = 5;
const FEWEST = 5;
const LONGEST = 60;
const SIGNS: ReadonlySet<string> = new Set([":", "-", "x", "("]);

/** The `IFC` of `Traction 15 IFC 15 MHP 10`: names in a row, each with its number, and nothing that parts them. */
export function isNextOfRow(tokens: readonly Token[], at: number, opensService: (at: number) => boolean): boolean {
  if (!opensService(at) || !isCount(tokens[at - 1]) || isModifier(tokens, at - 1)) return false;
  return isNameBefore(tokens, at - 1, opensService) && isNumberAhead(tokens, at);
}

/** The 59 of `97140-59`. */
function isModifier(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === "-" && !tokens[at - 1]?.apart && tokens[at - 2]?.kind === "number";
}

function isCount(token: Token | undefined): boolean {
  const { kind, value = 0 } = token ?? {};
  return kind === "number" && Number.isInteger(value) && value >= FEWEST && value <= LONGEST;
}

function isNameBefore(tokens: readonly Token[], number: number, opensService: (at: number) => boolean): boolean {
  for (let at = number - 1; at >= 0 && number - at <= FAR; at--) {
    if (opensService(at)) return true;
    if (!isOfName(tokens[at])) return false;
  }
  return false;
}

function isNumberAhead(tokens: readonly Token[], name: number): boolean {
  const ahead = tokens.slice(name + 1, name + 1 + FAR);
  return isCount(ahead.find((token) => !isOfName(token)));
}

function isOfName(token: Token | undefined): boolean {
  return token?.kind === "word" || SIGNS.has(token?.text ?? "");
}
