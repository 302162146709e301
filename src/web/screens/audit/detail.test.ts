import { expect, test } from "vitest";
import { detailWords } from "./detail.ts";

const [FIRST, SECOND] = [{ upload: 1, receivedAt: "2026-11-30T15:32:00" }, { upload: 12, receivedAt: "2026-11-30T15:36:00" }];

test.each([
  ["claims, upload 12: 2 claims", [SECOND], "file of 30 Nov, 3:36 PM: 2 claims"],
  ["claims, upload 12 instead of claims, upload 1", [SECOND, FIRST], "file of 30 Nov, 3:36 PM instead of file of 30 Nov, 3:32 PM"],
  ["visit records, upload 1: 19 claims checked again", [FIRST], "visit records of 30 Nov, 3:32 PM: 19 claims checked again"],
  ["claims, upload 3: 2 claims", [], "claims, upload 3: 2 claims"],
  ["line 2, changed CLM02", undefined, "line 2, changed CLM02"],
])("%s", (detail, files, words) => {
  expect(detailWords(files === undefined ? { detail } : { detail, files })).toBe(words);
});
