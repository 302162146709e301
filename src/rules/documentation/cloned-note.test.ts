import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./cloned-note.ts";

holdsItsExamples(rule);

const now = { id: "N2", date: "2026-03-04", lines: [{ code: "97012" }] };
const before = { id: "N1", date: "2026-03-02", lines: [{ code: "97012" }] };
const note = "Lumbar traction, 15 min. Tolerated well.";

test("it names the earlier visit and its claim, in the same run too", () => {
  const [finding] = findingsOf(judged({ claim: now, visit: { note }, before: [before], visits: [{ claim: "N1", services: [], note }] }), rule.id);
  expect(finding?.message).toBe("The note of 2026-03-04 is word for word that of 2026-03-02 (claim N1).");
});

test("no note, and no history, are unchecked for their own reasons", () => {
  expect(judged({ claim: now, visit: {}, history: [before] }).unchecked).toContainEqual({ rule: rule.id, lines: [1], reason: "note-absent" });
  expect(judged({ claim: now, visit: { note } }).unchecked).toContainEqual({ rule: rule.id, lines: [1], reason: "history-absent" });
  expect(judged({ claim: now, visit: { note }, history: [before] }).unchecked.map(({ rule: id }) => id)).not.toContain(rule.id);
});

test("one record that serves two days of a claim is no copy of itself", () => {
  const verdict = judged({ claim: { lines: [{ code: "97012" }, { code: "97012", date: "2026-03-04" }] }, visit: { note } });
  expect(findingsOf(verdict, rule.id)).toEqual([]);
});
