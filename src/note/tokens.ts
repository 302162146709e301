/** One word, number, mark or line end of a note. */
export interface Token {
  readonly kind: "word" | "number" | "mark" | "line";
  /** Lower case, as written. */
  readonly text: string;
  /** UTF-16 offsets of the text as given. */
  readonly start: number;
  readonly end: number;
  /** Of a number. */
  readonly value?: number;
  /** True where a blank stands before it. */
  readonly apart: boolean;
  /** True for a word in capitals. */
  readonly shouted?: boolean;
  /** True for a word whose first letter is a capital. */
  readonly capital?: boolean;
}

const LETTER = /\p{L}/u;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;

/**
 * Splits a text into tokens. A word is letters, with digits after them (`c5`, `drx9000`) and an apostrophe between them;
 * a number is digits with a decimal part; `15min` is two tokens, and so is `15'`. Every other sign stands alone, but for runs
 * (`Time ........ 15`, `------`) and arrows.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let apart = false;
  while (at < text.length) {
    const sign = text[at] ?? "";
    if (sign === "\n") {
      tokens.push({ kind: "line", text: "\n", start: at, end: at + 1, apart });
      apart = false;
      at++;
    } else if (isBlank(sign)) {
      apart = true;
      at++;
    } else if (sign === "_" && isFilledBlank(text, at)) {
      apart = true;
      at = endOfBlank(text, at);
    } else {
      const token = tokenAt(text, at, apart);
      tokens.push(token);
      apart = false;
      at = token.end;
    }
  }
  return tokens;
}

/** The first token of the line in which a token stands; a line end belongs to the line before it. */
export function startOfLine(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && tokens[start - 1]?.kind !== "line") start--;
  return start;
}

/** The tokens of each line, `from` up to its line end at `to`. */
export function linesOf(tokens: readonly Token[]): readonly { readonly from: number; readonly to: number }[] {
  const ends = [...tokens.flatMap(({ kind }, at) => (kind === "line" ? [at] : [])), tokens.length];
  return ends.map((to, at) => ({ from: at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, to }));
}

/** The line end after a token, or the end of the note. */
export function endOfLine(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && tokens[end]?.kind !== "line") end++;
  return end;
}

/** The line that a number was written on: `__15__ min`. */
function isFilledBlank(text: string, at: number): boolean {
  const end = endOfBlank(text, at);
  return (isDigit(text, end) && !isLetter(text, at - 1)) || (at > 0 && isDigit(text, at - 1) && !isLetter(text, end));
}

function endOfBlank(text: string, at: number): number {
  let end = at;
  while (text[end] === "_") end++;
  return end;
}

function isBlank(sign: string): boolean {
  return sign === " " || sign === "\t" || sign === "\r" || sign === "\u00a0" || sign === "\f" || sign === "\ufeff" || sign === "\u2009";
}

function tokenAt(text: string, start: number, apart: boolean): Token {
  if (isDigit(text, start)) {
    const end = endOfNumber(text, start);
    const written = text.slice(start, end);
    return { kind: "number", text: written, start, end, value: Number(written.replaceAll(",", "")), apart };
  }
  if (!isLetter(text, start)) return { kind: "mark", apart, ...markAt(text, start) };
  const end = endOfWord(text, start);
  const written = text.slice(start, end);
  const word = lowered(written);
  return { kind: "word", text: word, start, end, apart, shouted: written === written.toUpperCase(), capital: written[0] !== word[0] };
}

const ARROWS: ReadonlySet<string> = new Set(["->", "=>", "-->", "==>", "\u2192", "\u21d2"]);
/** What a run of one sign stands for: a leader of dots is a colon, an empty field says nothing, a rule or two strokes part. */
const RUNS: Readonly<Record<string, string>> = { ".": ":", "\u2026": ":", "\u00b7": ":", _: "_", "-": "\u2014", "=": "\u2014", "*": "*", "#": "*", "~": "\u2014", "/": "|" };

/** A mark and its name. `=` is a colon, as in `Time = 15 min`. */
function markAt(text: string, start: number): Pick<Token, "text" | "start" | "end"> {
  const sign = text[start] ?? "";
  const arrow = [3, 2, 1].map((length) => text.slice(start, start + length)).find((written) => ARROWS.has(written));
  if (arrow !== undefined) return { text: "\u2192", start, end: start + arrow.length };
  let end = start + 1;
  while (text[end] === sign) end++;
  const run = end - start >= (sign === "." ? 4 : 2) ? RUNS[sign] : undefined;
  if (run !== undefined) return { text: run, start, end };
  if (sign === "." && end - start === 3) return { text: "\u2026", start, end };
  return { text: sign === "=" ? ":" : sign, start, end: start + 1 };
}

/** Lower case, unless that changes the length: offsets must hold. */
function lowered(written: string): string {
  const lower = written.toLowerCase();
  return lower.length === written.length ? lower : written;
}

function endOfNumber(text: string, start: number): number {
  let at = start;
  while (isDigit(text, at)) at++;
  if (text[at] === "." && isDigit(text, at + 1)) {
    at++;
    while (isDigit(text, at)) at++;
  }
  return at;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (isLetter(text, at) && !(at > start && isHump(text, at))) at++;
  if (isLetter(text, at)) return at;
  while ((text[at] === "'" || text[at] === "’") && isLetter(text, at + 1)) {
    at++;
    while (isLetter(text, at)) at++;
  }
  if (!isDigit(text, at) || !takesDigits(text.slice(start, at))) return at;
  while (isDigit(text, at)) at++;
  return at;
}

/** A key of a program's: `PullLbs` is two words, `SpineMED` is one. */
function isHump(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= CAPITAL_A && code <= CAPITAL_Z && /[a-z][A-Z][a-z]/.test(text.slice(at - 1, at + 2));
}

/** In `x15`, `for15` and `22MAY26` the number stands by itself; in `c5` and `drx9000` it belongs to the name. */
function takesDigits(letters: string): boolean {
  return !/^(?:x|for|at|tx|trx|to|of|time|min|is|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)$/i.test(letters);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= DIGIT_0 && code <= DIGIT_9;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  if (code >= 97 && code <= 122) return true;
  return text.charCodeAt(at) > 127 && LETTER.test(text[at] ?? "");
}
