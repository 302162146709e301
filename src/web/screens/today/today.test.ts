import { expect, test } from "vitest";
import { isNew } from "./today.tsx";

test("a desk whose claims are all released is clear, not new", () => {
  expect(isNew({ claims: 0, days: [] })).toBe(true);
  expect(isNew({ claims: 0, days: [{ day: "2026-03-02", claims: 4, clean: 2 }] })).toBe(false);
  expect(isNew({ claims: 1, days: [] })).toBe(false);
});
