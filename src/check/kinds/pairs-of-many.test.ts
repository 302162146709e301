import fc from "fast-check";
import { expect, test } from "vitest";
import { sketchClaim } from "../../claim/index.ts";
import { starterPtp } from "../../reference/index.ts";
import type { DayFacts, LineFacts } from "../facts.ts";
import { lineFacts } from "../gather.ts";
import { visitsOf } from "../visits.ts";
import type { PairOfLines } from "./in-columns.ts";
import { bypassOf, everyPair, placeOfLine } from "./pairs.ts";
import { pairsOfMany } from "./pairs-of-many.ts";
import { saysExcluded } from "./excluded.ts";

const CODES = ["97012", "97140", "97110", "98940", "97161", "99213", "72040", "XXXXX"];
const line = fc.record({
  code: fc.constantFrom(...CODES),
  modifiers: fc.uniqueArray(fc.constantFrom("GP", "59", "XS", "GY", "25", "KX"), { maxLength: 3 }),
  isOwn: fc.boolean(),
});

const day = fc.array(line, { minLength: 1, maxLength: 40 }).map((lines): DayFacts => {
  const source = sketchClaim({ id: "A1", lines: lines.map(({ code, modifiers }) => ({ code, modifiers, date: "2026-03-02" })) });
  const facts = lineFacts(source, visitsOf([])).map((fact, i) => (lines[i]?.isOwn ? fact : { ...fact, own: false, claim: "A0" }));
  return { source, day: 20_514, own: facts.filter((fact): fact is LineFacts => fact.own), lines: facts };
});

/** What a pair comes to, and on which line and for which code: the lines of column 1 stand for each other. */
function answersOf(met: readonly PairOfLines[], facts: DayFacts): ReadonlyMap<string, string> {
  const answers = new Map<string, string>();
  for (const pair of met) {
    const key = `${pair.first.procedure} ${placeOfLine(pair.second)}`;
    const isOpen = !saysExcluded(pair.first) && !saysExcluded(pair.second) && bypassOf(pair, facts.day) === undefined;
    if (isOpen && !answers.get(key)?.startsWith("open")) answers.set(key, `open ${placeOfLine(pair.first)}`);
    else if (!answers.has(key)) answers.set(key, `cleared by ${bypassOf(pair, facts.day) ?? "GY"}`);
  }
  return answers;
}

test("the few lines of a kind that are looked at give the answers that all would", () => {
  fc.assert(fc.property(day, (facts) => {
    const [all, few] = [everyPair(facts, starterPtp), pairsOfMany(facts, starterPtp)];
    expect(answersOf(few.met, facts)).toEqual(answersOf(all.met, facts));
    expect([...few.uncovered].sort((a, b) => a - b)).toEqual([...all.uncovered].sort((a, b) => a - b));
  }), { numRuns: 500 });
});

test("pairs grow with the lines, not with their square", () => {
  const pairs = (lines: number): number => {
    const codes = Array.from({ length: lines }, (_, i) => ({ code: i % 2 === 0 ? "97012" : "97140", date: "2026-03-02" }));
    const source = sketchClaim({ id: "A1", lines: codes });
    const own = lineFacts(source, visitsOf([]));
    return pairsOfMany({ source, day: 20_514, own, lines: own }, starterPtp).met.length;
  };
  expect(pairs(2000)).toBeLessThanOrEqual(2 * pairs(1000) + 8);
  expect(pairs(1000)).toBeGreaterThanOrEqual(1000);
});
