import { expect, test } from "vitest";
import { changeWords, toldOf } from "./history.tsx";

test.each([
  ["", "changed the claim"], ["visit record", "wrote down what was done at the visit"], ["SV104 (line 1), REF added", "changed SV104 (line 1), REF added"],
  ["line 2 taken off, CLM02", "took line 2 off, changed the total"], ["line 1 taken off", "took line 1 off"],
  ["line 2 taken off, line 3 taken off, CLM02, SV104 (line 1)", "took line 2 and 3 off, changed the total, SV104 (line 1)"],
])("%j is told as %j", (what, words) => {
  expect(changeWords(what)).toBe(words);
});

test("of a yes whose change was undone it is said that it was; of one that stands and of a no it is not", () => {
  const said = (at: string, answer: boolean) => ({ findingId: "f", question: "Is it so?", answer, by: "Ann", at });
  const changes = [{ at: "2026-11-30T10:00:02Z", by: "Ann", what: "SV101 (line 1)" }];
  const told = toldOf({ attestations: [said("2026-11-30T10:00:00Z", true), said("2026-11-30T10:00:01Z", false), said("2026-11-30T10:00:02Z", true)], overrides: [], notes: [], changes, undone: [] });
  expect(told.map(({ what }) => what)).toEqual(["Yes to: Is it so? (the change was taken back since)", "No to: Is it so?", "Yes to: Is it so?", "changed SV101 (line 1)"]);
});

test("a change that was taken back is told with who made it, and who took it back and when", () => {
  const undone = [{ what: "SV104 (line 1)", by: "Kim", at: "2026-11-30T11:00:00Z", made: { by: "Ann", at: "2026-11-30T10:00:00Z" } }];
  const changes = [{ what: "visit record", by: "Ann", at: "2026-11-30T10:30:00Z" }];
  expect(toldOf({ attestations: [], overrides: [], notes: [], changes, undone })).toEqual([
    { by: "Ann", at: "2026-11-30T10:00:00Z", what: "changed SV104 (line 1) (taken back since)" },
    { by: "Ann", at: "2026-11-30T10:30:00Z", what: "wrote down what was done at the visit" },
    { by: "Kim", at: "2026-11-30T11:00:00Z", what: "took it back: changed SV104 (line 1)" },
  ]);
});
