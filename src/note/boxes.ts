import type { Token } from "./tokens.ts";

const EMPTY: ReadonlySet<string> = new Set(["☐", "□", "◯", "○"]);
const TICKED: ReadonlySet<string> = new Set(["☒", "☑", "✓", "✔", "■"]);
const CLOSING: Readonly<Record<string, string>> = { "[": "]", "(": ")" };
const ENDS: ReadonlySet<string> = new Set(["|", ";", ","]);

/** A box at a token: how many tokens it takes, and whether it is ticked. */
interface Box { readonly length: number; readonly ticked: boolean }

/** Leaves out what a form offers and nobody ticked (`[x] Yes [ ] No`), up to a wide gap or a mark, and the boxes themselves. */
export function withoutUnticked(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((_, at) => boxAt(tokens, at) !== undefined)) return tokens;
  const kept: Token[] = [];
  let isVoid = false;
  for (let at = 0; at < tokens.length; at++) {
    const box = boxAt(tokens, at);
    const token = tokens[at];
    if (box !== undefined) {
      isVoid = !box.ticked;
      at += box.length - 1;
      continue;
    }
    if (token === undefined) break;
    if (token.kind === "line" || ENDS.has(token.text) || isFilledField(tokens, at)) isVoid = false;
    if (!isVoid) kept.push(token);
  }
  return kept;
}

/** `   Unit: motorized table`: behind a wide gap, a field that somebody filled in. */
function isFilledField(tokens: readonly Token[], at: number): boolean {
  const value = tokens[at + 2];
  const isWide = (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) > 1;
  return isWide && tokens[at]?.kind === "word" && tokens[at + 1]?.text === ":" && (value?.kind === "word" || value?.kind === "number");
}

function boxAt(tokens: readonly Token[], at: number): Box | undefined {
  const { kind, text = "" } = tokens[at] ?? {};
  if (kind !== "mark") return undefined;
  if (EMPTY.has(text) || TICKED.has(text)) return { length: 1, ticked: TICKED.has(text) };
  const closing = CLOSING[text];
  if (closing === undefined) return undefined;
  if (tokens[at + 1]?.text === closing) return { length: 2, ticked: false };
  const isTick = tokens[at + 2]?.text === closing && ["x", "✓", "✔"].includes(tokens[at + 1]?.text ?? "");
  return isTick ? { length: 3, ticked: true } : undefined;
}
