import { expect, test } from "vitest";
import { inDesk } from "./lately.tsx";
import { backWords } from "./take-back.tsx";
import { twiceWords } from "./twice.tsx";

const REST = " This cannot be undone, but the same file can be brought in again. Visit records and notes stay, and wait for it.";

test.each([
  [{ claims: 71, sent: 0, worked: 0, remarks: 0 }, `Its 71 claims go out of the desk.${REST}`],
  [{ claims: 1, sent: 0, worked: 1, remarks: 0 }, `Its 1 claim goes out of the desk, and with it what was fixed, answered or kept on it.${REST}`],
  [{ claims: 71, sent: 0, worked: 3, remarks: 1 }, `Its 71 claims go out of the desk, and with them what was fixed, answered or kept on 3 of them, and 1 remark.${REST}`],
  [{ claims: 1, sent: 0, worked: 0, remarks: 2 }, `Its 1 claim goes out of the desk, and with it 2 remarks.${REST}`],
  [{ claims: 0, sent: 0, worked: 0, remarks: 0 }, "No claim of this file is in the desk."],
])("what goes with a file, %j", (back, words) => { expect(backWords(back)).toBe(words); });

test("a file of which a claim left says so, and what can be done", () => {
  expect(backWords({ claims: 71, sent: 2, worked: 0, remarks: 0 }))
    .toBe("2 of its 71 claims were released or saved in a file, so the file stays whole. A claim that was only released can be put back to open; hold what is not to leave.");
});

test.each([
  [71, { claims: 70, sent: 0 }, "70 of its 71 claims are in already, from morning.837, 30 Nov, 7:40 AM: they stand twice now. Take this file back, or the earlier one."],
  [71, { claims: 71, sent: 0 }, "All its 71 claims are in already, from morning.837, 30 Nov, 7:40 AM: they stand twice now. Take this file back, or the earlier one."],
  [1, { claims: 1, sent: 1 }, "Its claim is in already, from morning.837, 30 Nov, 7:40 AM: it stands twice now. Take this file back, unless it is to replace what was sent: of the earlier one 1 claim was released or saved, so it stays."],
])("of %i claims, %j stand in an earlier file too", (claims, one, words) => {
  const receivedAt = new Date(2026, 10, 30, 7, 40).toISOString();
  expect(twiceWords(claims, { receivedAt, ...one }, "morning.837")).toBe(words);
  expect(twiceWords(claims, { receivedAt, ...one }, undefined)).toBe(words.replace("morning.837, ", "the file of "));
});

test("only files that are read and have claims here can be taken back", () => {
  const file = { id: "a", kind: "claims", receivedAt: "", state: "checked", claims: 2, problems: [] } as const;
  const rows = [file, { ...file, state: "reading" }, { ...file, claims: 0 }, { ...file, kind: "visits" }, { ...file, isTakenBack: true }, { ...file, state: "failed" }] as const;
  expect(inDesk(rows)).toEqual([rows[0], rows[5]]);
});
