import { expect, test } from "vitest";
import { oldest, whereWords } from "./trust.tsx";

test("claims on another machine of the office are not said to be on this one", () => {
  expect(whereWords("127.0.0.1", true)).toBe("Nothing has left this computer.");
  expect(whereWords("front-desk.lan", true)).toBe("Nothing has left this office.");
  expect(whereWords("example.org", false)).toBe("Nothing has left this computer.");
});

test("the oldest edition is named", () => {
  const table = (name: string, quarter: string) => ({ name, quarter, rows: 1, starter: true });
  expect(oldest([table("mue", "2024Q3"), table("ncci-ptp", "2021"), table("pos", "any")], "2026-03-02")).toBe("Code pairs not paid together (NCCI): 5 years old");
  expect(oldest([table("pos", "any")], "2026-03-02")).toBeUndefined();
});
