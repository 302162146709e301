import { expect, test } from "vitest";
import { documentOf, inWords } from "./document.ts";
import { clauseAt, clauseBeside, clausesIn, firstWhere, startingIn } from "./standing.ts";

const { clauses, tokens } = documentOf(inWords("Traction, 10 min, supine.\nHeat, then ice.\n\nGood."));

test.each([
  ["sentence", 0, "10 min"], ["sentence", 9, ""], ["line", 1, "heat"], ["line", -1, ""], ["paragraph", 1, "good"], ["paragraph", 7, ""],
] as const)("the clauses of a %s are those that going through all of them finds: %i %s", (part, number, words) => {
  const found = clausesIn(clauses, part, number);
  expect(found).toEqual(clauses.filter((clause) => clause[part] === number));
  expect(found.map(({ from, to }) => tokens.slice(from, to).map(({ text }) => text).join(" ")).join(" ")).toContain(words);
});

test("a token stands in one clause or, as a mark between two, in none", () => {
  const going = tokens.map((_, at) => clauses.find(({ from, to }) => from <= at && at < to));
  expect(tokens.map((_, at) => clauseAt(clauses, at))).toEqual(going);
  expect(going.filter((clause) => clause === undefined).length).toBeGreaterThan(3);
});

test("a clause has the one before and the one after it, and none beyond the ends", () => {
  expect(clauses.map((clause) => clauseBeside(clauses, clause, 1))).toEqual([...clauses.slice(1), undefined]);
  expect(clauses.map((clause) => clauseBeside(clauses, clause, -1))).toEqual([undefined, ...clauses.slice(0, -1)]);
});

test.each([[[1, 3, 3, 8], 3, 1], [[1, 3], 9, 2], [[], 0, 0], [[4], 4, 0]])("in %j the first of %i and more is at %i", (numbers, least, at) => {
  expect(firstWhere(numbers, (number) => number >= least)).toBe(at);
});

test("what starts between two places leaves out the second", () => {
  const things = [0, 2, 2, 5].map((from) => ({ from }));
  expect([startingIn(things, 2, 5), startingIn(things, 3, 5), startingIn(things, 0, 9)].map(({ length }) => length)).toEqual([2, 0, 4]);
});
