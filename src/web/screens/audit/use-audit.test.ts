import { expect, test } from "vitest";
import { spanOf } from "./use-audit.ts";

test("the last day belongs to the span, and no day asks for none", () => {
  const { from, to } = spanOf("2026-01-05", "2026-01-05");
  expect(Date.parse(to ?? "") - Date.parse(from ?? "")).toBe(86_400_000);
  expect(spanOf("", "")).toEqual({});
});
