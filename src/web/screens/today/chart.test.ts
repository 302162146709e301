import { expect, test } from "vitest";
import { endsOf } from "./chart.tsx";

const day = (number: number, claims: number, clean: number) => ({ day: `2026-03-${String(number).padStart(2, "0")}`, claims, clean });

test("one day has no before to compare with", () => {
  expect(endsOf([day(2, 4, 3)])).toEqual({ from: undefined, to: 0.75 });
  expect(endsOf([])).toEqual({ from: undefined, to: undefined });
});

test("the ends are weeks where there are enough days, and never overlap", () => {
  const days = Array.from({ length: 20 }, (_, index) => day(index + 1, 10, index < 10 ? 5 : 9));
  expect(endsOf(days)).toEqual({ from: 0.5, to: 0.9 });
  expect(endsOf([day(1, 2, 0), day(2, 2, 1), day(3, 2, 2)])).toEqual({ from: 0, to: 1 });
});
