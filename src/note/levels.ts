import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

const SPINE: Readonly<Record<string, readonly [region: string, most: number]>> = {
  c: ["cervical", 8], t: ["thoracic", 12], l: ["lumbar", 5], s: ["sacral", 5],
};

/** The T4 of a Dynatronics T4 is a model. */
const MAKERS: ReadonlySet<string> = new Set(["dynatronics", "dynatron", "chattanooga", "model", "form", "room", "bay", "suite", "booth", "page", "chart", "box"]);

/** `c5`, `l4-5`, `c5-c6`, `l5/s1`, `L-4`: a level of the spine and what belongs to it; of `T12-L1`, both regions, of `L5-S1` the first. */
export function levelsAt(tokens: readonly Token[], from: number): readonly Term[] {
  if (MAKERS.has(tokens[from - 1]?.text ?? "")) return [];
  const first = levelAt(tokens, from);
  if (first === undefined) return [];
  const regions = [first.region];
  let to = first.to;
  for (;;) {
    const next = TO.has(tokens[to]?.text ?? "") ? levelAt(tokens, to + 1) : isJoin(tokens[to]) ? endAt(tokens, to + 1, regions.at(-1) ?? "") : undefined;
    if (next === undefined) break;
    regions.push(next.region);
    to = next.to;
  }
  const isAcross = first.region === "thoracic" && regions.includes("lumbar");
  return [first.region, ...isAcross ? ["lumbar"] : []].map((means) => ({ tag: "level", means, from, to }));
}

interface Level { readonly region: string; readonly to: number }

/** `c5`, `L-4`, and `L 4-5` where a level follows: a letter in capitals that stands apart from its number may be the left or the right. */
function levelAt(tokens: readonly Token[], from: number): Level | undefined {
  const region = regionOfLevel(tokens[from]);
  if (region !== undefined) return { region, to: from + 1 };
  const spoken = spokenLevelAt(tokens, from);
  if (spoken !== undefined) return spoken;
  const spine = spineOf(tokens[from]);
  if (spine === undefined) return undefined;
  const isHyphen = tokens[from + 1]?.text === "-" && tokens[from + 1]?.apart === false;
  const to = isHyphen ? from + 3 : from + 2;
  const number = tokens[to - 1];
  const isLevel = number?.kind === "number" && number.apart !== isHyphen && isWithin(number, spine[1]);
  return isLevel && (isHyphen || isSpaced(tokens, from, to)) ? { region: spine[0], to } : undefined;
}

const ORDINALS: readonly string[] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** `l five s one`, `C six seven`, `T twelve`: the letter of a level and its numbers as they are spoken. */
function spokenLevelAt(tokens: readonly Token[], from: number): Level | undefined {
  const letter = tokens[from];
  const spine = letter?.kind === "word" && letter.text.length === 1 ? SPINE[letter.text] : undefined;
  const isAlone = letter?.text === "s" && tokens[from - 1]?.text !== "five";
  if (spine === undefined || isAlone || tokens[from + 1]?.kind !== "word") return undefined;
  const numberAt = (at: number): number => ORDINALS.indexOf(tokens[at]?.text ?? "") + 1;
  const first = numberAt(from + 1);
  if (first === 0 || first > spine[1]) return undefined;
  return { region: spine[0], to: numberAt(from + 2) === first + 1 ? from + 3 : from + 2 };
}

function isWithin({ text }: Token, most: number): boolean {
  return Number(text) >= 1 && Number(text) <= most;
}

function spineOf(letter: Token | undefined): readonly [region: string, most: number] | undefined {
  return letter?.shouted === true ? SPINE[letter.text] : undefined;
}

const BEFORE_LEVEL: ReadonlySet<string> = new Set(["to", "at", "@", "of", "the", "on", "for", "traction", ":"]);
const AFTER_LEVEL: ReadonlySet<string> = new Set(["disc", "disk", "level", "segment", "segments", "space", "levels", "area"]);

/** `L 4-5`, `to C 5/6`; no `EHL L 4/5`. */
function isSpaced(tokens: readonly Token[], from: number, to: number): boolean {
  const sign = tokens[to];
  if (sign?.text === "-" && !sign.apart) return true;
  const isLabelled = tokens[from - 1]?.text === ":" && sign?.text === "/";
  return BEFORE_LEVEL.has(tokens[from - 1]?.text ?? "") && (!isLabelled || AFTER_LEVEL.has(tokens[to + 2]?.text ?? ""));
}

/** The other end: a level, or the bare number of one. */
function endAt(tokens: readonly Token[], from: number, region: string): Level | undefined {
  const token = tokens[from];
  if (token === undefined || token.apart) return undefined;
  if (token.kind === "number") return (token.value ?? 99) <= 12 ? { region, to: from + 1 } : undefined;
  return levelAt(tokens, from);
}

const TO: ReadonlySet<string> = new Set(["to", "thru", "through"]);

function isJoin(token: Token | undefined): boolean {
  return token !== undefined && !token.apart && (token.text === "-" || token.text === "/" || token.text === "–");
}

const AREA: ReadonlySet<string> = new Set(["areas", "regions", "sites", "treated", "trac", "trx", "trxn", "trac.", "tract", "traction", "tx", "mtx", "area", "region", "site", "level", "spine", "decomp", "decompression"]);

/** `Trac L 12 min`, `T/L spine`, `C, T, L`: parts of the spine by their letters alone; `L/S` and the like are words of their own. */
export function lettersAt(tokens: readonly Token[], from: number): readonly Term[] {
  if (!isLetter(tokens, from)) return [];
  return TABLES.has(tokens[from - 1]?.text ?? "") ? ofTable(tokens, from) : ofRow(tokens, from);
}

function ofRow(tokens: readonly Token[], from: number): readonly Term[] {
  const isLabelled = tokens[from - 1]?.text === ":" && AREA.has(tokens[from - 2]?.text ?? "");
  const letters = lettersFrom(tokens, from, isLabelled);
  const to = (letters.at(-1) ?? from) + 1;
  const isAlone = !isPoint(tokens[to]);
  const isPlaced = letters.length > 1 ? isAlone || isLabelled || isStroked(tokens, from, to) || isOfTimedTable(tokens, from)
    : isAlone && (isOfArea(tokens, from) || isBeforePull(tokens, to));
  return isPlaced ? letters.map((at) => letterTerm(tokens, at, from, to)) : [];
}

/** The `T + L` of "roller table 10m T + L.": behind the minutes of a table. */
function isOfTimedTable(tokens: readonly Token[], from: number): boolean {
  const unit = tokens[from - 1];
  return unit?.kind === "word" && unit.text.startsWith("m") && tokens[from - 2]?.kind === "number"
    && tokens.slice(Math.max(0, from - FAR), from - 2).some(({ text }) => TABLES.has(text));
}

/** Tokens from a table's name to the letters behind its minutes. */
const FAR = 6;

/** Behind the letter of `Mech L traction`. */
function isBeforePull(tokens: readonly Token[], at: number): boolean {
  return PULLS.has(tokens[at]?.text ?? "");
}

const PULLS: ReadonlySet<string> = new Set(["mech", "mechanical", "traction", "trx", "txn", "trxn", "trac", "decomp", "decompression"]);

const TABLES: ReadonlySet<string> = new Set(["tbl", "table", "roller", "rollers", "ist"]);

/** The `L T` of "roller tbl L T 10m": letters up to a number; elsewhere behind a table they may be a side. */
function ofTable(tokens: readonly Token[], from: number): readonly Term[] {
  const letters = lettersFrom(tokens, from, true);
  const to = (letters.at(-1) ?? from) + 1;
  return tokens[to]?.kind === "number" ? letters.map((at) => letterTerm(tokens, at, from, to)) : [];
}

function letterTerm(tokens: readonly Token[], at: number, from: number, to: number): Term {
  return { tag: "level", means: SPINE[tokens[at]?.text ?? ""]?.[0] ?? "", from, to };
}

function isOfArea(tokens: readonly Token[], from: number): boolean {
  const before = isPoint(tokens[from - 1]) ? from - 2 : from - 1;
  return AREA.has(tokens[before]?.text ?? "");
}

/** The point of `T/L.` */
function isStroked(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens[from + 1]?.text === "/" && tokens[to]?.text === ".";
}

function lettersFrom(tokens: readonly Token[], from: number, isLabelled: boolean): readonly number[] {
  const letters = [from];
  for (let at = nextLetter(tokens, from, isLabelled); isLetter(tokens, at); at = nextLetter(tokens, at, isLabelled)) letters.push(at);
  return letters;
}

function isLetter(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === "word" && token.text.length === 1 && token.shouted === true && "ctl".includes(token.text);
}

const ALSO: ReadonlySet<string> = new Set(["/", "-", "&", "+", ",", "and"]);

/** Past the sign between two letters, or behind a label the blank. */
function nextLetter(tokens: readonly Token[], at: number, isLabelled: boolean): number {
  if (isLabelled && isLetter(tokens, at + 1)) return at + 1;
  return ALSO.has(tokens[at + 1]?.text ?? "") ? at + 2 : -1;
}

function isPoint(token: Token | undefined): boolean {
  return [".", ":", "-", "/"].includes(token?.text ?? "");
}

function regionOfLevel(token: Token | undefined): string | undefined {
  if (token?.kind !== "word") return undefined;
  const spine = SPINE[token.text[0] ?? ""];
  const number = Number(token.text.slice(1));
  if (spine === undefined || token.text.length === 1 || !Number.isInteger(number)) return undefined;
  return number >= 1 && number <= spine[1] ? spine[0] : undefined;
}
