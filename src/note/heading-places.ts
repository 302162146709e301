import { SHORT } from "./short-forms.ts";
import type { Token } from "./tokens.ts";

/** A heading may stand at the start of a line, after a bullet or another mark there, or after a full stop. */
export function startsLine(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind === "line") return true;
  if (before.text === ".") return isTrueStop(tokens, at);
  if ((before.text === "—" || before.text === ";") && isInitial(tokens, at)) return false;
  if (BULLETS.has(before.text)) return before.text !== "-" || tokens[at - 2] === undefined || tokens[at - 2]?.kind === "line";
  if (isLettered(tokens, at)) return true;
  return before.text === ">" && startsLine(tokens, at - 1);
}

const SOAP: ReadonlySet<string> = new Set(["s", "o", "a", "p"]);
const FEWEST = 3;

/** The A of `O) 97110 23 min A) better P) cont`: a capital and its bracket, in a note that has three of the four. */
function isLettered(tokens: readonly Token[], at: number): boolean {
  if (!isLetter(tokens, at)) return false;
  const known = lettered.get(tokens) ?? new Set(tokens.filter((_, place) => isLetter(tokens, place)).map(({ text }) => text)).size;
  lettered.set(tokens, known);
  return known >= FEWEST;
}

function isLetter(tokens: readonly Token[], at: number): boolean {
  const own = tokens[at];
  return own?.shouted === true && own.apart && SOAP.has(own.text) && tokens[at + 1]?.text === ")" && tokens[at + 1]?.apart === false;
}

/** By note, how many of the letters stand so. */
const lettered = new WeakMap<readonly Token[], number>();

/** `P - lumbar traction`: a capital and a dash that stands apart. */
function isDashed(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at + 1];
  return tokens[at]?.shouted === true && sign?.text === "-" && sign.apart && tokens[at + 2]?.apart === true;
}

/** The S of `BAY 4 -- S. Ames, 0900`: a letter and its point behind something else of the line. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const head = tokens[at - 2];
  return head !== undefined && head.kind !== "line" && tokens[at]?.text.length === 1 && tokens[at + 1]?.text === ".";
}

const BULLETS: ReadonlySet<string> = new Set([";", "*", "•", "|", "!", "-", "—", "[", "<"]);

/** Not that of `Dr. S. Ames`; and a letter needs its colon or bracket there, or a dash that stands apart. */
function isTrueStop(tokens: readonly Token[], at: number): boolean {
  const [word, own] = [tokens[at - 2], tokens[at]];
  if (word?.kind === "word" && (word.text.length === 1 || SHORT.has(word.text))) return false;
  return (own?.text.length ?? 0) > 1 || tokens[at + 1]?.text === ":" || isBracketed(tokens, at) || isDashed(tokens, at) || isStrokedHead(tokens, at);
}

/** `O/Tx:`, a capital, a stroke and a word before the colon. */
function isStrokedHead(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.shouted === true && tokens[at + 1]?.text === "/" && tokens[at + 2]?.kind === "word" && tokens[at + 3]?.text === ":";
}

/** `O) lumbar traction`: a capital and its bracket. */
function isBracketed(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at + 1];
  return tokens[at]?.shouted === true && sign?.text === ")" && !sign.apart;
}
