import { expect, test } from "vitest";
import { shippedPolicies } from "../src/policy/index.ts";
import { judged } from "./support/rule.ts";

/** Pairs that go round in unofficial lists and sample data, and are no CMS edit. */
const OTHERS = ["97014", "97016", "97022", "97110", "98940", "98941", "98942", "98943"];
const DAYS = ["2018-01-02", "2019-07-01", "2020-03-02", "2022-06-01", "2024-09-30", "2026-03-02", "2026-11-02"];
const PROVIDERS = ["DC", "PT", "MD"] as const;

test.each(shippedPolicies.map(({ id }) => id))("%s: 97012 beside its alleged partners raises no pair, with or without 59", (policy) => {
  for (const other of OTHERS) for (const date of DAYS) for (const provider of PROVIDERS) {
    const lines = [{ code: "97012", date, modifiers: ["GP"] }, { code: other, date, modifiers: other.startsWith("9894") ? ["AT"] : ["GP"] }];
    for (const turned of [lines, [...lines].reverse()]) {
      const { findings, bypassed, unchecked } = judged({ policy, claim: { date, provider, lines: turned } });
      const pairs = findings.filter(({ rule }) => rule.startsWith("ncci/pair") || rule === "ncci/bypass-unsupported");
      expect(pairs, `${policy} ${date} ${other}`).toEqual([]);
      expect([...bypassed, ...unchecked].filter(({ rule }) => rule === "ncci/pair")).toEqual([]);
    }
  }
});

test("the pair that is there is found by the same call", () => {
  const { findings } = judged({ policy: "medicare-b", claim: { provider: "PT", lines: [{ code: "97012", modifiers: ["GP"] }, { code: "97140", modifiers: ["GP"] }] } });
  expect(findings.map(({ rule }) => rule)).toContain("ncci/pair");
});
