import { expect, test } from "vitest";
import { inDesk } from "./lately.tsx";
import { backWords } from "./take-back.tsx";
import { endWords } from "./bring.tsx";
import { allWords, differWords } from "./came-again.tsx";
import { choicesOf } from "./version-choice.tsx";
import { staysWords, twinWords } from "./version-words.ts";
import { standWords } from "./stand-twice.tsx";
import { fileWords } from "./watch.tsx";

const REST = " This cannot be undone, but the same file can be brought in again. Visit records and notes stay, and wait for it.";

test.each([
  [{ claims: 71, sent: 0, worked: 0, remarks: 0, instead: 0, leftOut: 0 }, `Its 71 claims go out of the desk.${REST}`],
  [{ claims: 1, sent: 0, worked: 1, remarks: 0, instead: 0, leftOut: 0 }, `Its 1 claim goes out of the desk, and with it what was fixed, answered or kept on it.${REST}`],
  [{ claims: 71, sent: 0, worked: 3, remarks: 1, instead: 0, leftOut: 0 }, `Its 71 claims go out of the desk, and with them what was fixed, answered or kept on 3 of them, and 1 remark.${REST}`],
  [{ claims: 1, sent: 0, worked: 0, remarks: 2, instead: 0, leftOut: 0 }, `Its 1 claim goes out of the desk, and with it 2 remarks.${REST}`],
  [{ claims: 9, sent: 0, worked: 0, remarks: 0, instead: 0, leftOut: 8 }, `Its 9 claims go out of the desk.${REST} 8 of them came once more with a later file, which was in by that: bring it in again, and they are here.`],
  [{ claims: 2, sent: 0, worked: 0, remarks: 0, instead: 2, leftOut: 0 }, `Its 2 claims go out of the desk.${REST} 2 of them took the place of earlier versions, which do not come back by this: bring their file in again to have them.`],
  [{ claims: 1, sent: 0, worked: 0, remarks: 0, instead: 1, leftOut: 0 }, `Its 1 claim goes out of the desk.${REST} It took the place of an earlier version, which does not come back by this: bring its file in again to have it.`],
  [{ claims: 0, sent: 0, worked: 0, remarks: 0, instead: 0, leftOut: 0 }, "No claim of this file is in the desk."],
])("what goes with a file, %j", (back, words) => { expect(backWords(back)).toBe(words); });

test("a file of which a claim left says so, and what can be done", () => {
  expect(backWords({ claims: 71, sent: 2, worked: 0, remarks: 0, instead: 0, leftOut: 0 }))
    .toBe("2 of its 71 claims were released or saved in a file, so the file stays whole. A claim that was only released can be put back to open; hold what is not to leave.");
});

const file = { id: "a", kind: "claims", receivedAt: "", state: "checked", claims: 2, same: 0, erased: 0, problems: [] } as const;

test.each([
  [{ claims: 71, same: 0, erased: 0 }, "71 claims checked."],
  [{ claims: 71, same: 70, erased: 0 }, "1 claim checked. The other 70 are in already, unchanged, and were left as they are."],
  [{ claims: 2, same: 1, erased: 0 }, "1 claim checked. The other 1 is in already, unchanged, and was left as it is."],
  [{ claims: 71, same: 71, erased: 0 }, "All its 71 claims are in already, unchanged: nothing was added."],
  [{ claims: 1, same: 1, erased: 0 }, "Its claim is in already, unchanged: nothing was added."],
  [{ claims: 71, same: 66, erased: 2 }, "3 claims checked. 66 claims are in already, unchanged. 2 claims were erased here before, and stay out."],
  [{ claims: 1, same: 0, erased: 1 }, "Nothing was added. 1 claim was erased here before, and stays out."],
])("of a file with %j it is said what came of it", (counts, words) => {
  expect(endWords({ name: "a.837", kind: "claims", delivery: { step: "checked", done: 1, of: 1, problems: [], ...counts } })).toBe(words);
});

const AT = new Date(2026, 10, 30, 7, 40).toISOString();
const twin = { key: "old", receivedAt: AT, isEarlier: true, isSent: false, isWorked: false, differs: ["total $100.00 → $102.00", "line 2: units 1 → 2"] };

test("what differs is said, from the earlier to the later", () => {
  expect(twinWords(twin)).toBe("differs from the earlier one, of 30 Nov, 7:40 AM: total $100.00 → $102.00; line 2: units 1 → 2.");
  expect(twinWords({ ...twin, isEarlier: false, differs: [] })).toBe("differs from the new one, of 30 Nov, 7:40 AM: the same in other words.");
  expect([1, 2].map((differ) => differWords({ differ }))).toEqual([
    "1 claim differs from the one that was in, and stands twice until you choose.", "2 claims differ from the ones that were in, and stand twice until you choose.",
  ]);
});

const UNDONE = " This cannot be undone, but its file can be brought in again.";

test.each([
  [{ differ: 2, free: 2, rows: [{ twins: [twin] }] }, `The earlier 2 go out of the desk.${UNDONE}`],
  [{ differ: 3, free: 2, rows: [{ twins: [{ ...twin, isWorked: true }] }] },
    `The earlier 2 go out of the desk. What was fixed, answered or kept on it goes with it; remarks of colleagues come over.${UNDONE} 1 stays as it is: its earlier one was released or saved in a file.`],
])("what goes where all new ones are taken, %#", (again, words) => { expect(allWords(again)).toBe(words); });

test("either version may stay while the other was not sent", () => {
  const own = { key: "new", isSent: false, isWorked: true };
  const said = (...args: Parameters<typeof choicesOf>): readonly string[] => choicesOf(...args).map(({ stays, goes, isWorked, words }) => `${words}: ${stays}, not ${goes}${isWorked ? ", asked" : ""}`);
  expect(said(own, twin)).toEqual(["Take the new one instead: new, not old", "Keep the earlier one: old, not new, asked"]);
  expect(said(own, { ...twin, isSent: true })).toEqual(["Keep the earlier one: old, not new, asked"]);
  expect(said({ ...own, isSent: true }, twin)).toEqual(["Take the new one instead: new, not old"]);
  expect(said(own, { ...twin, isEarlier: false })).toEqual(["Take the new one instead: old, not new, asked", "Keep the earlier one: new, not old"]);
});

test("only files that are read and have claims here can be taken back", () => {
  const rows = [file, { ...file, state: "reading" }, { ...file, claims: 0 }, { ...file, same: 2 }, { ...file, same: 1, erased: 1 }, { ...file, kind: "visits" }, { ...file, isTakenBack: true }, { ...file, state: "failed" }] as const;
  expect(inDesk(rows)).toEqual([rows[0], rows[7]]);
});

test("of a file that came by itself it is said what was left out", () => {
  expect(fileWords({ state: "checked", claims: 71 })).toBe("71 claims checked");
  expect(fileWords({ state: "checked", claims: 71, same: 70 })).toBe("1 claim checked, 70 in already, unchanged");
  expect(fileWords({ state: "checked", claims: 71, same: 68, erased: 3 })).toBe("0 claims checked, 68 in already, unchanged, 3 erased here before, left out");
});

test("a file that came by itself is announced by its name, or by when it came", () => {
  const row = { id: "a", receivedAt: AT, differ: 1 };
  const words = "1 claim differs from the one that was in, and stands twice until you choose.";
  expect(standWords({ ...row, file: "corrected.837" }, undefined)).toBe(`corrected.837 · 30 Nov, 7:40 AM: ${words}`);
  expect([standWords(row, "mine.837"), standWords(row, undefined)]).toEqual([`mine.837 · 30 Nov, 7:40 AM: ${words}`, `30 Nov, 7:40 AM: ${words}`]);
});

const [OPEN, RELEASED, SAVED] = [{ isSent: false }, { isSent: true }, { isSent: true, savedAt: AT }];

test.each([
  [OPEN, OPEN, ""],
  [RELEASED, OPEN, "The earlier one is released and not saved yet, so it stays. To have the choice, put that one back to open."],
  [SAVED, OPEN, "The earlier one was saved to a file on 30 Nov, 7:40 AM, so it stays. If the payer has that file and is to have the new one instead, "
  + "open the new one and set CLM05-3 (its frequency) to 7: then it is a replacement."],
  [OPEN, RELEASED, "The new one is released and not saved yet, so it stays. To have the choice, put that one back to open."],
  [OPEN, SAVED, "The new one was saved to a file on 30 Nov, 7:40 AM, so it stays."],
  [SAVED, RELEASED, "The earlier one was saved to a file on 30 Nov, 7:40 AM, and the new one is released and not saved yet: both stay."],
])("why a version stays is said of %j beside %j", (earlier, later, words) => {
  expect(staysWords(earlier, later)).toBe(words);
});
