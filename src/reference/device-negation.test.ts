import { expect, test } from "vitest";
import { isNegated } from "./device-negation.ts";
import { findPhrases, phraseBook, readWords } from "./device-phrases.ts";

const book = phraseBook([["roller table", "roller"]] as const);

function negated(text: string): boolean | undefined {
  const words = readWords(text, book);
  const match = findPhrases(words, book, () => true)[0];
  return match && isNegated(words, match);
}

test.each([
  "not a roller table", "no roller table", "did not use the roller table", "without roller table", "instead of a roller table", "rather than roller table",
  "roller table not used", "roller table was never applied", "roller table declined", "neither Y-strap nor roller table", "not manual, Y-strap or roller table",
  "non roller table",
])("denied: %s", (text) => expect(negated(text)).toBe(true));

test.each([
  "roller table", "roller table, not manual", "no pain, roller table", "no pain on roller table", "not manual. roller table", "not manual but roller table",
  "not manual, roller table", "table no 3 roller table", "not only roller table", "roller table not painful",
])("not denied: %s", (text) => expect(negated(text)).toBe(false));
