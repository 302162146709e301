import type { Placed } from "../document.ts";
import type { Ground, Said } from "./element.ts";

const REAL: ReadonlySet<string> = new Set(["only", "actual", "actually", "delivered", "proper", "itself"]);
const SET: ReadonlySet<string> = new Set(["set", "programmed", "planned", "scheduled", "intended", "prescribed", "ordered", "goal", "target", "aimed", "dialed", "meant", "supposed"]);
const RUN: ReadonlySet<string> = new Set(["ran", "run", "did", "lasted", "completed", "received", "tolerated", "was", "got"]);
const NEAR = 4;

/** Of what was set and what was run ("set for 20, stopped at 11") what was run; all of it where the note tells no difference. */
export function asRun(ground: Ground, said: readonly Said[]): readonly Said[] {
  if (new Set(said.map(({ value }) => value)).size < 2) return said;
  const real = said.filter(({ at }) => isReal(ground, at));
  if (real.length > 0) return real;
  const run = said.filter(({ at }) => !isSet(ground, at));
  return run.length > 0 ? run : said;
}

/** "Actually delivered: 16", "only did 9 min", "at seventeen minutes the session was ended", "stopped at 11". */
function isReal(ground: Ground, at: Placed): boolean {
  return wordsBefore(ground, at).some((word) => REAL.has(word)) || isEnd(ground, at);
}

function isEnd({ document: { tokens, clauses } }: Ground, { from }: Placed): boolean {
  const sentence = clauses.find((clause) => clause.from <= from && from < clause.to)?.sentence;
  const own = clauses.filter((clause) => clause.sentence === sentence);
  const isClock = own.some(({ quantities }) => quantities.some((one) => one.from === from && one.clocked === true));
  return !isClock && tokens[from - 1]?.text === "at" && own.some(({ terms }) => terms.some(({ tag }) => tag === "stop"));
}

function isSet(ground: Ground, at: Placed): boolean {
  const words = wordsBefore(ground, at);
  return words.findLastIndex((word) => SET.has(word)) > words.findLastIndex((word) => RUN.has(word));
}

/** The words of the clause shortly before, and of the label before its colon. */
function wordsBefore({ document: { tokens, clauses } }: Ground, { from }: Placed): readonly string[] {
  const start = clauses.find((clause) => clause.from <= from && from < clause.to)?.from ?? from;
  const first = tokens[start - 1]?.text === ":" && start === from ? start - NEAR : Math.max(start, from - NEAR * 2);
  const words = tokens.slice(Math.max(0, first), from);
  return words.slice(words.findLastIndex(({ kind }) => kind === "line") + 1).map(({ text }) => text);
}
