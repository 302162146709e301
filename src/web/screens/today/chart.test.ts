import { expect, test } from "vitest";
import { endsOf } from "./chart.tsx";

const day = (number: number, claims: number, clean: number) => ({ day: `2026-03-${String(number).padStart(2, "0")}`, claims, clean });

test("a few days have no before to compare with", () => {
  expect(endsOf([day(2, 4, 3)])).toEqual({ from: undefined, to: 75 });
  expect(endsOf([])).toEqual({ from: undefined, to: undefined });
  expect(endsOf([day(1, 1, 0), day(2, 70, 7), day(3, 1, 0)])).toEqual({ from: undefined, to: 9 });
});

test("the ends are weeks where there are enough days, and never overlap", () => {
  const days = Array.from({ length: 20 }, (_, index) => day(index + 1, 10, index < 10 ? 5 : 9));
  expect(endsOf(days)).toEqual({ from: 50, to: 90 });
  expect(endsOf([0, 0, 0, 1, 1, 1].map((clean, index) => day(index + 1, 1, clean)))).toEqual({ from: 0, to: 100 });
});
