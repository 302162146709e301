import { expect, test } from "vitest";
import { keptFold, startsOpen } from "./fold.ts";

const [MON, TUE] = ["2026-11-30", "2026-12-01"];

test.each([
  ["at the first visit ever", null, false, true],
  ["at the first visit of another day", `seen ${MON}`, false, true],
  ["at a second visit of the day", `seen ${TUE}`, false, false],
  ["on the day on which they were unfolded", `open ${TUE}`, false, true],
  ["on the day after that, at its first visit", `open ${MON}`, false, true],
  ["where somebody folded them", `closed ${MON}`, false, false],
  ["where an older version remembered them folded", "closed", false, false],
  ["where an older version remembered them unfolded", "open", false, true],
  ["on a phone", null, true, false],
  ["on a phone, on the day on which they were unfolded", `open ${TUE}`, true, true],
] as const)("the pictures %s", (_when, kept, isNarrow, isOpen) => {
  expect(startsOpen(kept, TUE, isNarrow)).toBe(isOpen);
});

test.each([
  [null, undefined, `seen ${TUE}`], [`open ${TUE}`, undefined, `open ${TUE}`], [`open ${MON}`, undefined, `seen ${TUE}`], [`closed ${MON}`, undefined, `closed ${TUE}`],
  [`closed ${MON}`, "open", `open ${TUE}`], [`seen ${TUE}`, "closed", `closed ${TUE}`],
] as const)("of %s and the choice %s is kept %s", (kept, chosen, then) => {
  expect(keptFold(kept, TUE, chosen)).toBe(then);
});
