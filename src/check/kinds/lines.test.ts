import { expect, test } from "vitest";
import { sketchClaim } from "../../claim/index.ts";
import type { BilledLine } from "../facts.ts";
import { lineFacts } from "../gather.ts";
import { visitsOf } from "../visits.ts";
import { otherClaims } from "./lines.ts";

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
