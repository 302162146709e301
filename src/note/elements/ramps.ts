import { clauseAt } from "../standing.ts";
import type { Ground, Said } from "./element.ts";

const STARTS: ReadonlySet<string> = new Set([
  "began", "begun", "begin", "beginning", "started", "starting", "start", "starts", "begins", "initial", "initially", "introduced", "trialed", "first", "warm", "warmup",
]);
const STEPS: ReadonlySet<string> = new Set(["increments", "increment", "steps", "step", "stages", "jumps"]);
const BEFORE = 4;
const AFTER = 3;

/** Of a pull that was brought up ("began at 12 lb, two pounds at a time, ended at 18") where it came to; all of it without a start. */
export function reached(ground: Ground, said: readonly Said[]): readonly Said[] {
  if (new Set(said.map(({ value }) => value)).size < 2) return said;
  const whole = said.filter((one) => !isStep(ground, one));
  const later = whole.filter((one, at) => !(isStart(ground, one) && whole.slice(at + 1).some((other) => isSameRun(ground, one, other))));
  return later.length > 0 ? later : said;
}

/** "two pounds at a time", "in 5 lb increments", "by 2 lb". */
function isStep({ document: { tokens } }: Ground, { at: { from, to } }: Said): boolean {
  const after = tokens.slice(to, to + AFTER).map(({ text }) => text);
  return tokens[from - 1]?.text === "by" || after.join(" ") === "at a time" || STEPS.has(after[0] ?? "") || (after[0] === "each" && STEPS.has(after[1] ?? ""));
}

/** "Started at 30", "30 lb to start". */
function isStart({ document: { tokens, clauses } }: Ground, { at: { from, to } }: Said): boolean {
  const first = clauseAt(clauses, from)?.from ?? from;
  const before = tokens.slice(Math.max(first, from - BEFORE), from);
  return before.some(({ text }) => STARTS.has(text)) || (["to", "at"].includes(tokens[to]?.text ?? "") && STARTS.has(tokens[to + 1]?.text ?? ""));
}

/** Told later in the same sentence, or the next. */
function isSameRun({ document: { clauses } }: Ground, first: Said, second: Said): boolean {
  const [one, other] = [first, second].map(({ at }) => clauseAt(clauses, at.from)?.sentence ?? -1);
  return one !== undefined && other !== undefined && other >= one && other - one < 2 && Number(second.value) > Number(first.value);
}
