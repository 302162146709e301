import { isBypassModifier, isDistinctServiceModifier } from "../../reference/index.ts";
import type { PtpTable } from "../../reference/index.ts";
import type { BilledLine, DayFacts } from "../facts.ts";
import { saysExcluded } from "./excluded.ts";
import { inColumns } from "./in-columns.ts";
import type { PairOfLines, PairsOfDay } from "./in-columns.ts";

/** More codes than a day has; those beyond are told as ones that the table cannot tell of. */
const MOST_CODES = 300;
/** So many lines of a kind stand for all of it. */
const OF_A_KIND = 2;

interface Placed { readonly line: BilledLine; readonly index: number }
interface Code { readonly code: string; readonly lines: Placed[]; readonly examples: Placed[]; readonly kinds: Map<string, number> }
interface Met { readonly at: readonly [number, number]; readonly pair: PairOfLines }

/**
 * The pairs of a day with more lines than anyone bills, without holding every line against every other: each line is
 * held against a few lines of every kind, and lines are of one kind where no answer to a pair can tell them apart but a
 * visit record's. In the order of the lines.
 */
export function pairsOfMany({ lines, day }: DayFacts, ptp: PtpTable): PairsOfDay {
  const codes = byCode(lines);
  const judged = codes.slice(0, MOST_CODES);
  const uncovered = new Set(codes.slice(MOST_CODES).flatMap((code) => ownNumbers(code)));
  const met: Met[] = [];
  judged.forEach((one, i) => {
    for (const other of judged.slice(i + 1)) {
      const answer = ptp.find(one.code, other.code, day);
      if (answer.is === "pair") for (const [a, b] of meetings(one, other)) met.push({ at: [a.index, b.index], pair: inColumns(answer, a.line, b.line) });
      if (answer.is === "uncovered") markUncovered(one, other, uncovered);
    }
  });
  met.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  return { met: met.map(({ pair }) => pair), uncovered: [...uncovered] };
}

function byCode(lines: readonly BilledLine[]): readonly Code[] {
  const codes = new Map<string, Code>();
  lines.forEach((line, index) => {
    const code = codes.get(line.procedure) ?? { code: line.procedure, lines: [], examples: [], kinds: new Map<string, number>() };
    codes.set(line.procedure, code);
    const placed = { line, index };
    code.lines.push(placed);
    const kind = kindOf(line);
    const count = code.kinds.get(kind) ?? 0;
    code.kinds.set(kind, count + 1);
    if (count < OF_A_KIND) code.examples.push(placed);
  });
  return [...codes.values()];
}

/** What the answer to a pair depends on, the code and the visit record left out. */
function kindOf(line: BilledLine): string {
  const bypassing = line.modifiers.filter((modifier) => isBypassModifier(modifier, line.procedure));
  const isOld = bypassing.some((modifier) => !isDistinctServiceModifier(modifier));
  return [line.own, saysExcluded(line), bypassing.length > 0, isOld].join();
}

/** Every line of each code with the examples of the other, the earlier line first. */
function meetings(one: Code, other: Code): readonly (readonly [Placed, Placed])[] {
  const examples = new Set(other.examples);
  const rest = other.lines.filter((line) => !examples.has(line));
  const both: (readonly [Placed, Placed])[] = [];
  const meet = (a: Placed, b: Placed): void => {
    if (a.line.own || b.line.own) both.push(a.index < b.index ? [a, b] : [b, a]);
  };
  for (const a of one.lines) for (const b of other.examples) meet(a, b);
  for (const a of one.examples) for (const b of rest) meet(a, b);
  return both;
}

/** The own lines of both codes that meet one which says no more than they that it is excluded. */
function markUncovered(one: Code, other: Code, uncovered: Set<number>): void {
  for (const [code, against] of [[one, other], [other, one]] as const) {
    if (against.lines.every(({ line }) => saysExcluded(line))) continue;
    for (const number of ownNumbers(code)) uncovered.add(number);
  }
}

function ownNumbers({ lines }: Code): readonly number[] {
  return lines.flatMap(({ line }) => (line.own && !saysExcluded(line) ? [line.number] : []));
}
