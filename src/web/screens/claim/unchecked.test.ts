import { expect, test } from "vitest";
import { bringableOf, byReason } from "./unchecked.tsx";

test("what one thing would open stands together, the most first", () => {
  const left = (rule: string, reason: string) => ({ rule, reason, lines: [1] });
  const groups = byReason([left("a/1", "note-absent"), left("a/2", "visit-absent"), left("a/3", "visit-absent")]);
  expect(groups.map(({ reason, of }) => [reason, of.map(({ rule }) => rule)])).toEqual([["visit-absent", ["a/2", "a/3"]], ["note-absent", ["a/1"]]]);
});

test("only what a person can bring here is offered", () => {
  expect(["visit-absent", "fact-absent:minutes", "fact-absent:allowedToDateCents", "fact-absent:notice.costCents", "fact-absent:priorCare", "note-absent", "table-absent:icd10cm", "history-absent", "year-unknown"].map(bringableOf))
    .toEqual(["visit", "visit", "visit", "visit", undefined, "text", "table", undefined, undefined]);
});
