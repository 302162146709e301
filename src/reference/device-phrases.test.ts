import { expect, test } from "vitest";
import { findPhrases, phraseBook, readWords } from "./device-phrases.ts";

function found(phrases: readonly string[], text: string): string[] {
  const book = phraseBook(phrases.map((phrase) => [phrase, phrase] as const));
  return findPhrases(readWords(text, book), book, () => true).map((match) => match.means);
}

test("skips small words and body regions, nothing else", () => {
  expect(found(["motorized table"], "motorized cervical/lumbar table")).toEqual(["motorized table"]);
  expect(found(["motorized table"], "motorized wooden table")).toEqual([]);
});

test("choices, words that may be missing, gaps and free order", () => {
  expect(found(["hill|cox table?"], "Cox")).toHaveLength(1);
  expect(found(["halter * pulley"], "halter hung over a pulley")).toHaveLength(1);
  expect(found(["~ weight halter"], "halter, with weights")).toHaveLength(1);
  expect(found(["weight halter"], "halter with weights")).toEqual([]);
});

test("runs over no full stop, and a longer phrase swallows a shorter", () => {
  expect(found(["roller table"], "roller. table")).toEqual([]);
  expect(found(["body weight", "% body weight"], "at 50% of body weight")).toEqual(["% body weight"]);
});
