import { expect, test } from "vitest";
import { rowFor } from "./use-row-on.ts";

const rows = ["20401", "20402", "20404"].map((key, index) => ({ key, index: index + 4 }));

test.each([
  ["the first of all, where none was left", undefined, 1, "20401"],
  ["the one that was left, wherever it stands now", { key: "20404", index: 4 }, 1, "20404"],
  ["what stands in the place of one that went", { key: "20403", index: 6 }, 1, "20404"],
  ["the one above it", { key: "20403", index: 6 }, -1, "20402"],
  ["the last one, where the last went", { key: "20405", index: 7 }, 1, "20404"],
  ["the first one, where the first went", { key: "20400", index: 4 }, -1, "20401"],
] as const)("a key from outside leads to %s", (_where, stood, by, to) => {
  expect(rowFor(rows, stood, by)?.key).toBe(to);
});

test("an empty list leads nowhere", () => {
  expect(rowFor([], { key: "20403", index: 2 }, 1)).toBeUndefined();
});
