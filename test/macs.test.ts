import { describe, expect, test } from "vitest";
import { shippedMacs } from "../src/policy/index.ts";
import { judged, shipped } from "./support/rule.ts";

function rulesFound(state: string, date = "2026-03-02", policy = "medicare-b"): readonly string[] {
  const { findings } = judged({
    policy,
    claim: {
      provider: "DC", date, billing: { address: { state } }, dates: { 454: "2026-02-02" }, diagnoses: ["M99.03", "M54.50"],
      lines: [{ code: "98940", modifiers: ["AT", "GA"], date }],
    },
  });
  return findings.filter(({ rule }) => rule === "modifiers/at-with-ga").map(({ layer }) => layer);
}

describe("a contractor's own rule", () => {
  test("holds where that contractor decides, and says whose it is", () => expect(rulesFound("GA")).toEqual(["mac"]));
  test("not in another contractor's states", () => expect(rulesFound("OH")).toEqual([]));
  test("not before its day", () => expect(rulesFound("GA", "2015-10-31")).toEqual([]));
  test("not for other payers", () => expect(rulesFound("GA", "2026-03-02", "generic")).toEqual([]));
});

test("every contractor's statements name rules that exist", () => {
  for (const { layer, statements, gaps } of shippedMacs) {
    expect(layer).toBe("mac");
    expect((gaps ?? []).length).toBeGreaterThan(0);
    for (const { rule } of statements) expect(shipped().ruleOf(rule)?.id).toBe(rule);
  }
});
