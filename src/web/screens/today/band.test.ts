import { expect, test } from "vitest";
import { figures } from "./band.tsx";

const payers = [{ payer: "CIGNA", claims: 2, clean: 1, atRiskCents: 4000 }, { payer: "MEDICARE PART B", claims: 3, clean: 0, atRiskCents: 139_400 }];

test("the folded pictures say the clean rate and where most money is at risk", () => {
  expect(figures({ days: [{ day: "2026-03-02", claims: 22, clean: 2 }], byPayer: payers, byRule: [{ rule: "a/b", title: "One evaluation a day", claims: 1, atRiskCents: 23_000 }] }))
    .toBe(": 9 % clean · most at risk: MEDICARE PART B $1,394.00, One evaluation a day $230.00");
  expect(figures({ days: [], byPayer: [], byRule: [] })).toBe("");
});
