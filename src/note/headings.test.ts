import { expect, test } from "vitest";
import { documentOf, inWords } from "./document.ts";

/** The section of each clause that holds the word `here`. */
function sectionsOf(text: string): readonly string[] {
  const { clauses, tokens } = documentOf(inWords(text));
  return clauses.filter(({ from, to }) => tokens.slice(from, to).some((token) => token.text === "here")).map(({ section }) => section);
}

test.each([
  ["letters without a sign, three in a note", "S here, slept better\nO here\nA here\nP here 2x/wk", ["subjective", "objective", "assessment", "plan"]],
  ["an article is no heading", "A here patient\nO here", ["head", "head"]],
  ["capitals alone", "ASSESSMENT Sprain here\nPLAN Continue here", ["assessment", "plan"]],
  ["a text in capitals", "PLAN CONTINUE HERE", ["head"]],
  ["a title", "TREATMENT note here", ["head"]],
  ["an initial", "Given by Wes Tolan; A. Reyes was here", ["head"]],
  ["a code ends the history", "History: low back pain\n97012 traction here", ["treatment"]],
])("%s", (_, text, sections) => { expect(sectionsOf(text)).toEqual(sections); });
