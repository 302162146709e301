import { expect, test } from "vitest";
import { payerBars, ruleBars } from "./bars.tsx";

test("the payer with most money at risk comes first and has the whole bar", () => {
  const bars = payerBars([{ payer: "UHC", claims: 5, clean: 4, atRiskCents: 4000 }, { payer: "Medicare", claims: 3, clean: 1, atRiskCents: 8000 }]);
  expect(bars.map(({ key, share }) => [key, share])).toEqual([["Medicare", 1], ["UHC", 0.5]]);
  expect(bars[0]?.words).toBe("1 of 3 claims clean · $80.00");
});

test("causes go by money too, then by the claims they touch, and nothing at risk draws no bar", () => {
  const bars = ruleBars([
    { rule: "a/b", claims: 1, atRiskCents: 0 }, { rule: "e/f", claims: 4, atRiskCents: 25 }, { rule: "c/d", title: "Needs GP", claims: 1, atRiskCents: 100 },
    { rule: "g/h", claims: 2, atRiskCents: 0 },
  ]);
  expect(bars.map(({ label, share }) => [label, share])).toEqual([["Needs GP", 1], ["e/f", 0.25], ["g/h", 0], ["a/b", 0]]);
  expect(payerBars([{ payer: "VA", claims: 1, clean: 1, atRiskCents: 0 }])[0]?.share).toBe(0);
});
