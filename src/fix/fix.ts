import type { Verdict } from "../check/index.ts";
import { splice } from "../x12/index.ts";
import type { Answer } from "./answer.ts";
import { appliedBy } from "./applied.ts";
import type { Applied } from "./applied.ts";
import type { OpenQuestion } from "./choose.ts";
import { diffOf } from "./diff.ts";
import type { ClaimDiff } from "./diff.ts";
import { faultsOf } from "./judge.ts";
import type { Fault } from "./judge.ts";
import { planRound } from "./plan.ts";
import type { Lessons, Plan } from "./plan.ts";
import { movedLines, stateOf } from "./standing.ts";
import type { MovedLine, State } from "./standing.ts";
import { unusedOf } from "./unused.ts";
import type { UnusedAnswer } from "./unused.ts";
import { dropsOf } from "./wanted.ts";
import type { Refused, Wanted } from "./wanted.ts";

/** Checks the claims of a file, in file order. `moved` names lines whose number changed, so that visit records can follow. */
export type Scrub = (bytes: Uint8Array, moved: readonly MovedLine[]) => readonly Verdict[];

export interface FixOptions {
  readonly scrub: Scrub;
  readonly answers?: readonly Answer[];
}

export interface FixResult {
  readonly bytes: Uint8Array;
  readonly applied: readonly Applied[];
  readonly refused: readonly Refused[];
  readonly declined: readonly Refused[];
  readonly open: readonly OpenQuestion[];
  readonly unused: readonly UnusedAnswer[];
  readonly moved: readonly MovedLine[];
  readonly diff: readonly ClaimDiff[];
  /** What is said of the claims after the fixes. */
  readonly verdicts: readonly Verdict[];
  /** Why it ended before nothing was left to do. */
  readonly stopped?: string;
}

/** How often a file is checked again, at most. */
const MOST_CHECKS = 20;

interface Done { readonly wanted: Wanted; readonly record: Applied }

interface Stage { readonly state: State; readonly verdicts: readonly Verdict[]; readonly done: readonly Done[] }

/** Makes the changes that are safe or attested, and checks again until none is left. What does harm is taken back. */
export function fix(bytes: Uint8Array, { scrub, answers = [] }: FixOptions): FixResult {
  const verdicts = scrub(bytes, []);
  const first: Stage = { state: stateOf(bytes, verdicts), verdicts, done: [] };
  const stages: Stage[] = [first];
  const lessons: Lessons = { banned: new Map(), alone: new Set() };
  const used = new Set<Answer>();
  for (let checks = 0; ; checks++) {
    const now = stages.at(-1) ?? first;
    const plan = planRound(now.state, answers, lessons);
    for (const answer of plan.chosen.used) used.add(answer);
    const isOver = checks === MOST_CHECKS && plan.edits.length > 0;
    if (isOver || plan.edits.length === 0) return result(first, now, plan, answers, used, isOver);
    const next = splice(now.state.bytes, plan.edits);
    const circle = stages.findIndex(({ state }) => isSame(state.bytes, next));
    if (circle >= 0) breakCircle(stages, circle, plan, lessons);
    else advance(stages, first, now, plan, next, scrub, lessons);
  }
}

function advance(stages: Stage[], first: Stage, now: Stage, plan: Plan, next: Uint8Array, scrub: Scrub, lessons: Lessons): void {
  const origins = originsAfter(now.state, plan);
  const verdicts = scrub(next, movedLines(first.state, origins));
  const state = stateOf(next, verdicts, origins);
  const faults = faultsOf(now.state, state, plan);
  if (faults.length > 0) for (const fault of faults) learn(fault, lessons);
  else stages.push({ state, verdicts, done: [...now.done, ...plan.kept.map((wanted) => ({ wanted, record: appliedBy(wanted, plan) }))] });
}

/** The line numbers as given, of the lines that stay. */
function originsAfter({ standings }: State, { plans }: Plan): readonly (readonly number[])[] {
  const dropped = new Map(plans.map(({ standing, changes }) => [standing.index, new Set(dropsOf(changes))]));
  return standings.map(({ index, origin }) => origin.filter((_, i) => !dropped.get(index)?.has(i + 1)));
}

/** One suspect is guilty; several are tried one by one; those that were tried so are guilty together. */
function learn({ suspects, why }: Fault, { banned, alone }: Lessons): void {
  const isSettled = suspects.length === 1 || suspects.every(({ key }) => alone.has(key));
  for (const { key } of suspects) {
    if (isSettled) banned.set(key, `taken back: ${why}`);
    else alone.add(key);
  }
}

const CIRCLE = "taken back: its change and another one undo each other; settle by hand which is right";

/** Goes back to where the circle began and leaves out the fixes that made it. */
function breakCircle(stages: Stage[], start: number, plan: Plan, { banned }: Lessons): void {
  const before = stages[start]?.done.length ?? 0;
  const since = stages.at(-1)?.done.slice(before) ?? [];
  const why = start === stages.length - 1 ? "the file already has what this would write" : CIRCLE;
  for (const { key } of [...since.map(({ wanted }) => wanted), ...plan.kept]) banned.set(key, why);
  stages.length = start + 1;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function result(first: Stage, last: Stage, plan: Plan, answers: readonly Answer[], used: ReadonlySet<Answer>, isOver: boolean): FixResult {
  const applied = last.done.map(({ record }) => record);
  const moved = movedLines(first.state, last.state.standings.map(({ origin }) => origin));
  return {
    bytes: last.state.bytes,
    applied,
    refused: plan.refused,
    declined: plan.chosen.declined,
    open: plan.chosen.open,
    unused: unusedOf(first.state, answers, used),
    moved,
    diff: diffOf(first.state, last.state, last.done.map(({ wanted, record }) => ({ index: wanted.standing.index, record }))),
    verdicts: last.verdicts,
    ...(isOver ? { stopped: `stopped after checking the file ${MOST_CHECKS} times; run fix again on what it wrote` } : {}),
  };
}
