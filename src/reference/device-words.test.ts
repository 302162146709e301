import { expect, test } from "vitest";
import { editDistance, respell, stem, wordsOf } from "./device-words.ts";

const texts = (text: string): string[] => wordsOf(text).map((word) => word.text);

test("parts words at hyphens and strokes, takes off plural and possessive", () => {
  expect(texts("Over-the-door, weights/pulleys & the patient’s straps")).toEqual(["over", "the", "door", "weight", "pulley", "the", "patient", "strap"]);
  expect(texts("isn't 50% mass")).toEqual(["isnt", "50", "%", "mass"]);
  expect(stem("ss")).toBe("ss");
});

test("keeps places and stops", () => {
  const [first, second, third] = wordsOf("a, b. c");
  expect([first?.stop, second?.stop, third?.stop]).toEqual([0, 1, 2]);
  expect([second?.start, second?.end]).toEqual([3, 4]);
});

test.each([["traction", "traction", 0], ["traction", "tracton", 1], ["traction", "trcation", 1], ["traction", "distraction", 3], ["ab", "ba", 1]])(
  "%s to %s: %i", (a, b, distance) => expect(editDistance(a, b, 2)).toBe(distance));

test("puts right a slip, never a real word or a doubtful one", () => {
  const vocabulary = new Set(["traction", "roller", "decompression", "weight", "leander"]);
  expect(["tration", "rooler", "decompresion", "decomprestion"].map((word) => respell(word, vocabulary)))
    .toEqual(["traction", "roller", "decompression", "decompression"]);
  expect(["fraction", "rolled", "height", "compression", "leader", "tract"].map((word) => respell(word, vocabulary)))
    .toEqual(["fraction", "rolled", "height", "compression", "leader", "tract"]);
});
