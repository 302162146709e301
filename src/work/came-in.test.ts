import { expect, test } from "vitest";
import { cameIn, firstNumber, freeNumbers } from "./came-in.ts";

const ISA = "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261130*0919*^*00501*000000118*0*T*:~GS*HC~";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  [ISA, { number: 118, usage: "T" }], [ISA.replaceAll("*", "|").replaceAll("~", "\n"), { number: 118, usage: "T" }], [ISA.replace("*T*", "*P*"), { number: 118, usage: "P" }],
  ["", undefined],
])("%j came in as %j", (text, says) => { expect(cameIn(bytes(text))).toEqual(says); });

test("the first number is the day's, above those of Visit", () => {
  expect(firstNumber(new Date("2026-11-30T23:59:00Z"))).toBe(261_130_501);
});

test.each<[from: number, many: number, taken: readonly number[], first: number]>([
  [1, 1, [], 1], [1, 1, [1], 2], [1, 1, [1, 2, 4], 3], [1, 2, [1, 2, 4], 5], [1, 3, [3], 4], [7, 2, [6, 9], 7],
  [999_999_999, 1, [], 999_999_999], [999_999_999, 2, [], 1], [999_999_999, 1, [999_999_999, 1], 2],
])("from %i on, %i in a row beside %j: %i", (from, many, taken, first) => { expect(freeNumbers(from, many, new Set(taken))).toBe(first); });
