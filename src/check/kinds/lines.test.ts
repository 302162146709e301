import fc from "fast-check";
import { expect, test } from "vitest";
import { sketchClaim } from "../../claim/index.ts";
import type { BilledLine } from "../facts.ts";
import { lineFacts } from "../gather.ts";
import { visitsOf } from "../visits.ts";
import { linesByCode, numbersWhere, otherClaims } from "./lines.ts";

function lineOf(claim: string, own: boolean): BilledLine {
  const [line] = lineFacts(sketchClaim({ id: claim, lines: [{ code: "97012" }] }), visitsOf([]));
  if (line === undefined) throw new Error("The sketch has a line.");
  return { ...line, own };
}

test.each<[readonly string[], string]>([
  [[], ""],
  [["A"], ", with claim A"],
  [["A", "A"], ", with claim A"],
  [["A", "B"], ", with claims A, B"],
  [["A", "B", "C", "D", "E", "F", "G"], ", with claims A, B, C, D, E and 2 more"],
])("the other claims of a day: %j", (others, expected) => {
  expect(otherClaims([...others.map((claim) => lineOf(claim, false)), lineOf("Z", true)])).toBe(expected);
});

const CODES = ["97012", "97110", "97140"];

/** So many lines that codes are looked up, or so few that they are looked through. */
test("lines by code: each meant line once, with those of its code, in the order of the lines", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...CODES), { maxLength: 100 }), (codes) => {
    const lines = lineFacts(sketchClaim({ lines: codes.map((code) => ({ code })) }), visitsOf([]));
    const isMeant = ({ number }: { readonly number: number }): boolean => number % 3 !== 0;
    const groups = linesByCode(lines, isMeant);
    const numbers = groups.map((group) => group.map(({ number }) => number));
    const firsts = [...new Set(lines.filter(isMeant).map(({ procedure }) => procedure))];
    expect(numbers).toEqual(firsts.map((code) => numbersWhere(lines, (line) => isMeant(line) && line.procedure === code)));
  }), { numRuns: 50 });
});
