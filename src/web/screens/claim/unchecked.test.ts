import { expect, test } from "vitest";
import { bringableOf, byReason, wordsOf } from "./unchecked.tsx";

test("what one thing would open stands together, the most first", () => {
  const left = (rule: string, reason: string) => ({ rule, reason, lines: [1] });
  const groups = byReason([left("a/1", "note-absent"), left("a/2", "visit-absent"), left("a/3", "visit-absent")]);
  expect(groups.map(({ reason, of }) => [reason, of.map(({ rule }) => rule)])).toEqual([["visit-absent", ["a/2", "a/3"]], ["note-absent", ["a/1"]]]);
});

test("only what a person can bring here is offered", () => {
  expect(["visit-absent", "fact-absent:minutes", "fact-absent:allowedToDateCents", "fact-absent:notice.costCents", "fact-absent:priorCare", "note-absent", "table-absent:icd10cm", "history-absent", "year-unknown"].map(bringableOf))
    .toEqual(["visit", "visit", "visit", "visit", undefined, "text", "table", undefined, undefined]);
});

test("a record that leaves a line out is not said to be none", () => {
  expect([wordsOf("visit-absent"), wordsOf("visit-absent", true), wordsOf("note-absent", true)]).toEqual([
    "no visit record: say what was done, and it can be checked", "the visit record says nothing of this: say what was done, and it can be checked",
    "no note: paste it, and it can be read",
  ]);
});
