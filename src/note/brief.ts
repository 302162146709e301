import type { Quantity } from "./quantities.ts";
import { SPINE } from "./spine-letters.ts";
import { startingIn } from "./standing.ts";
import type { Term } from "./terms.ts";
import { endOfLine, startOfLine } from "./tokens.ts";
import type { Token } from "./tokens.ts";

const REACH = 10;
/** Words up to the last of the dose where nothing but a table, or a bare `tx`, says what was done. */
const FAR = 20;

/** Pulls that only what stands beside them tells to be some; their names, and their regions. */
export function briefPulls(tokens: readonly Token[], quantities: readonly Quantity[], terms: readonly Term[]): readonly Term[] {
  return [...weighedPulls(tokens, quantities, terms), ...listedPulls(tokens, terms)];
}

const SIGNS: ReadonlySet<string> = new Set(["(", ":", "-", "x"]);
const FEWEST_OTHERS = 2;

/** The `TX 15` of "TE 15, MT 8, TX 15": among services of a line that each have a number behind their names. */
function listedPulls(tokens: readonly Token[], terms: readonly Term[]): readonly Term[] {
  return tokens.flatMap(({ text }, at): readonly Term[] => {
    if (text !== "tx" || !isCounted(tokens, at + 1)) return [];
    const line = startingIn(terms, startOfLine(tokens, at), endOfLine(tokens, at)).filter(({ tag, means }) => tag === "service" && means !== "none");
    if (line.some(({ means }) => means === "97012")) return [];
    const others = new Set(line.filter(({ to }) => isCounted(tokens, to)).map(({ means }) => means));
    return others.size >= FEWEST_OTHERS ? [{ tag: "service", means: "97012", from: at, to: at + 1 }] : [];
  });
}

/** A number there, or behind a sign. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const number = SIGNS.has(tokens[at]?.text ?? "") ? at + 1 : at;
  return tokens[number]?.kind === "number";
}

/** `L tx 15m 70#`, "the table for 15 min, 50 lb": minutes and a weight behind it. */
function weighedPulls(tokens: readonly Token[], quantities: readonly Quantity[], terms: readonly Term[]): readonly Term[] {
  if (!quantities.some(isWeight)) return [];
  return tokens.flatMap(({ text, shouted }, at): readonly Term[] => {
    if (text === "tx" && tokens[at - 1]?.shouted === true) return byLetter(tokens, quantities, at);
    const isNamed = TABLES.has(text) ? THE.has(tokens[at - 1]?.text ?? "") : text === "tx" && shouted !== true && isBeforeRegion(terms, at);
    const from = text === "tx" ? at : at - 1;
    return isNamed && isOfPull(tokens, quantities, terms, at + 1) ? [{ tag: "service", means: "97012", from, to: at + 1 }] : [];
  });
}

const TABLES: ReadonlySet<string> = new Set(["table", "tbl"]);
const THE: ReadonlySet<string> = new Set(["the", "our"]);

function byLetter(tokens: readonly Token[], quantities: readonly Quantity[], at: number): readonly Term[] {
  const region = SPINE.get(tokens[at - 1]?.text ?? "");
  if (region === undefined || !hasDose(quantities, at + 1, endFrom(tokens, at + 1, REACH))) return [];
  const place = { from: at - 1, to: at + 1 };
  return [{ tag: "service", means: "97012", ...place }, { tag: "region", means: region, ...place }];
}

/** `Tx LS in prone` */
function isBeforeRegion(terms: readonly Term[], at: number): boolean {
  return startingIn(terms, at + 1, at + 2).some(({ tag }) => tag === "region");
}

/** A dose in its sentence, and nothing else that was done there. */
function isOfPull(tokens: readonly Token[], quantities: readonly Quantity[], terms: readonly Term[], from: number): boolean {
  const end = endFrom(tokens, from, FAR);
  return hasDose(quantities, from, end) && !startingIn(terms, from - FAR, end).some(({ tag, means, from: start }) => tag === "activity" || tag === "other-weight"
    || (tag === "service" && (means === "97012" ? start < from : OF_EXERCISE.has(means))));
}

const OF_EXERCISE: ReadonlySet<string> = new Set(["97110", "97112", "97530", "97116", "97750"]);

/** The next mark that ends a sentence, or a place as far off. */
function endFrom(tokens: readonly Token[], from: number, reach: number): number {
  const end = tokens.slice(from, from + reach).findIndex(({ kind, text }) => kind === "line" || text === ";" || text === ".");
  return end < 0 ? from + reach : from + end;
}

/** Minutes and a weight. */
function hasDose(quantities: readonly Quantity[], from: number, end: number): boolean {
  const near = startingIn(quantities, from, end);
  return near.some(({ unit }) => unit === "minute") && near.some(isWeight);
}

function isWeight({ unit }: Quantity): boolean {
  return unit === "pound" || unit === "kilogram";
}
