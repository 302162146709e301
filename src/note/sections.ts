import type { Token } from "./tokens.ts";
import { HEADINGS } from "./vocabulary/headings.ts";
import type { Section } from "./vocabulary/headings.ts";

export type { Section } from "./vocabulary/headings.ts";

const MOST_WORDS = 5;

/** The section that begins at this token, and how many tokens its heading takes; undefined where none does. */
export function headingAt(tokens: readonly Token[], from: number): { readonly section: Section; readonly length: number } | undefined {
  const words: string[] = [];
  for (let at = from; at < tokens.length && words.length <= MOST_WORDS; at++) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.kind === "word") {
      words.push(token.text.replace("\u2019", "'"));
      continue;
    }
    const section = HEADINGS.get(words.join(" "));
    if (section !== undefined && isEnd(token, tokens[at + 1], words)) return { section, length: at - from + 1 };
    if (!isInner(token, tokens[at + 1])) return undefined;
  }
  return undefined;
}

/** `follow-up`, `s/p`: a stroke or hyphen within a heading. */
function isInner(token: Token, next: Token | undefined): boolean {
  return !token.apart && next?.kind === "word" && !next.apart && (token.text === "-" || token.text === "/");
}

const ENDS: ReadonlySet<string> = new Set([":", ">", "|", "\u2014", "\u2013", "\u2192", "\u2026", "]"]);
const LETTER_ENDS: ReadonlySet<string> = new Set(["-", ".", ")", "/"]);

/** `S:`, `O -`, `A.` of a single letter, or a heading alone on its line or before a colon, an angle or a dash that stands apart. */
function isEnd(token: Token, next: Token | undefined, words: readonly string[]): boolean {
  if (token.kind === "line" || ENDS.has(token.text)) return true;
  if (token.text === "-") return token.apart && next?.apart !== false;
  const isLetter = words.length === 1 && words[0]?.length === 1;
  return isLetter && LETTER_ENDS.has(token.text) && next?.apart !== false;
}
