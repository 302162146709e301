import type { Placed } from "../document.ts";
import type { Token } from "../tokens.ts";
import type { Ground, Said } from "./element.ts";
import { clauseAt, clausesIn } from "../standing.ts";

const REAL: ReadonlySet<string> = new Set(["only", "actual", "actually", "delivered", "proper", "itself"]);
const SET: ReadonlySet<string> = new Set(["set", "programmed", "planned", "scheduled", "intended", "prescribed", "ordered", "goal", "target", "aimed", "dialed", "meant", "supposed"]);
const RUN: ReadonlySet<string> = new Set(["ran", "run", "did", "lasted", "completed", "received", "tolerated", "was", "got"]);
const NEAR = 4;

/** Of what was set and what was run ("set for 20, stopped at 11") what was run; all of it where the note tells no difference. */
export function asRun(ground: Ground, said: readonly Said[]): readonly Said[] {
  if (new Set(said.map(({ value }) => value)).size < 2) return said;
  const sum = sumOf(ground, said) ?? ofAll(ground, said) ?? inTurns(ground, said);
  if (sum !== undefined) return [sum];
  const real = said.filter(({ at }) => isReal(ground, at));
  if (real.length > 0) return real;
  const run = said.filter(({ at }) => !isSet(ground, at));
  return run.length > 0 ? run : said;
}

/** "C/S 8 min, L/S 10 min, total 18 min": the minutes of all parts, where the note sums up what it tells of them. */
function sumOf({ document: { clauses } }: Ground, said: readonly Said[]): Said | undefined {
  const [whole] = said.filter(({ value }) => Number(value) * 2 === total(said));
  if (whole !== undefined && said.length > 2) return whole;
  const sum = clauses.filter(({ mood, terms }) => mood === "done" && terms.some(({ tag }) => tag === "total"))
    .flatMap(({ quantities }) => quantities).find(({ unit, value }) => unit === "minute" && value === total(said));
  return sum === undefined ? undefined : { value: sum.value, unit: "min", at: { from: sum.from, to: sum.to } };
}

/** The last of "5 x 2 min, 12 min all told" and of "1 min hang / 1 min down, 8 min total": in one sentence, and no less than any of it. */
function ofAll({ document: { tokens, clauses } }: Ground, said: readonly Said[]): Said | undefined {
  const last = said.at(-1);
  if (last === undefined || said.some(({ value }) => Number(value) > Number(last.value))) return undefined;
  const sentences = new Set(said.map(({ at }) => clauseAt(clauses, at.from)?.sentence));
  const words = tokens.slice(last.at.to, last.at.to + 2).map(({ text }) => text);
  return sentences.size === 1 && (SUMS.has(words[0] ?? "") || SUMS.has(words.join(" "))) ? last : undefined;
}

const SUMS: ReadonlySet<string> = new Set(["total", "altogether", "overall", "all told", "in all", "all together", "in total"]);

/** "5 min at 40 lb, then 10 min at 60 lb": one pull after the other, each with its own weight. */
function inTurns({ document: { tokens, clauses } }: Ground, said: readonly Said[]): Said | undefined {
  const [first, last] = [said[0], said.at(-1)];
  const own = said.map(({ at }) => clauseAt(clauses, at.from));
  const isOne = own.every((clause) => clause?.sentence === own[0]?.sentence);
  const isPull = isOne && (own.every((clause) => clause?.quantities.some(({ unit }) => unit === "pound" || unit === "kilogram") === true)
    || isTwice(tokens, clausesIn(clauses, "sentence", own[0]?.sentence ?? -1)[0]?.from ?? 0, first?.at.from ?? 0, said.length));
  if (first === undefined || last === undefined || !isPull || new Set(own).size < said.length) return undefined;
  const between = tokens.slice(first.at.to, last.at.from);
  const isThen = between.some(({ text }) => text === "then" || text === "followed");
  return isThen ? { value: total(said), unit: "min", at: { from: first.at.from, to: last.at.to } } : undefined;
}

/** "on the table twice today, seven minutes, a walk, then eight" */
function isTwice(tokens: readonly Token[], from: number, to: number, times: number): boolean {
  return times === 2 && tokens.slice(from, to).some(({ text }, at, words) => text === "twice" || (text === "two" && TURNS.has(words[at + 1]?.text ?? "")));
}

const TURNS: ReadonlySet<string> = new Set(["times", "turns", "bouts", "rounds", "pulls", "parts", "sets", "goes"]);

function total(said: readonly Said[]): number {
  return said.reduce((sum, { value }) => sum + Number(value), 0);
}

/** "Actually delivered: 16", "only did 9 min", "at seventeen minutes the session was ended", "stopped at 11". */
function isReal(ground: Ground, at: Placed): boolean {
  return wordsBefore(ground, at).some((word) => REAL.has(word)) || isEnd(ground, at);
}

/** "Stopped at 11 min", "turned off after 9 min for the bathroom": when the pull came to its end. */
export function isEnd({ document: { tokens, clauses } }: Ground, { from }: Placed): boolean {
  const own = clausesIn(clauses, "sentence", clauseAt(clauses, from)?.sentence ?? -1);
  const isClock = own.some(({ quantities }) => quantities.some((one) => one.from === from && one.clocked === true));
  return !isClock && ["at", "after"].includes(tokens[from - 1]?.text ?? "") && own.some(({ terms }) => terms.some(({ tag }) => tag === "stop"));
}

function isSet(ground: Ground, at: Placed): boolean {
  const words = wordsBefore(ground, at);
  return words.findLastIndex((word) => SET.has(word)) > words.findLastIndex((word) => RUN.has(word));
}

/** The words of the clause shortly before, and of the label before its colon. */
function wordsBefore({ document: { tokens, clauses } }: Ground, { from }: Placed): readonly string[] {
  const start = clauseAt(clauses, from)?.from ?? from;
  const first = tokens[start - 1]?.text === ":" && start === from ? start - NEAR : Math.max(start, from - NEAR * 2);
  const words = tokens.slice(Math.max(0, first), from);
  return words.slice(words.findLastIndex(({ kind }) => kind === "line") + 1).map(({ text }) => text);
}
