import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatIsoDay, parseIsoDay } from "../claim/index.ts";
import type { Citation } from "../reference/index.ts";
import type { Policy, Settings, Statement } from "./policy.ts";
import { boundaries, PolicyError, refuseOverlaps, resolve } from "./resolve.ts";
import type { Resolved } from "./resolve.ts";

const day = (text: string): number => parseIsoDay(text) ?? Number.NaN;
const citation = (section: string): Citation => ({ source: "analyst", section, confidence: "logic" });
const base: Resolved = { on: true, severity: "error", params: { max: 1, floor: 5 }, layer: "base", citations: [citation("base")], positions: [] };

function policy(layer: Policy["layer"], ...statements: readonly (Partial<Statement> & { readonly set: Settings })[]): Policy {
  return { id: "p", title: "P", layer, statements: statements.map((one, index) => ({ rule: "a/b", cite: citation(`${layer} ${index}`), ...one })) };
}

describe("resolve", () => {
  test("with no statement the rule stays as it is", () => {
    expect(resolve("a/b", base, [policy("cms", { rule: "a/c", set: { on: false } })], 0)).toBe(base);
  });

  test("later layers win, key by key, and all are cited, last first", () => {
    const layers = [policy("cms", { set: { severity: "warning", params: { max: 2 } } }), policy("practice", { set: { on: false, params: { max: 3 } } })];
    expect(resolve("a/b", base, layers, 0)).toEqual({
      on: false, severity: "warning", params: { max: 3, floor: 5 }, layer: "practice", positions: [],
      citations: [citation("practice 0"), citation("cms 0"), citation("base")],
    });
  });

  test("a parameter may be set to nothing", () => {
    expect(resolve("a/b", base, [policy("cms", { set: { params: { floor: null } } })], 0).params).toEqual({ max: 1, floor: null });
  });

  test("from and until are both within", () => {
    const layers = [policy("cms", { from: "2020-07-01", until: "2020-12-31", set: { on: false } })];
    const on = ["2020-06-30", "2020-07-01", "2020-12-31", "2021-01-01"].map((text) => resolve("a/b", base, layers, day(text)).on);
    expect(on).toEqual([true, false, false, true]);
  });

  test("positions of every layer stand, the last layer's first", () => {
    const position = (stance: string) => ({ stance, heldBy: ["x"], citation: citation("c") });
    const layers = [policy("cms", { set: {}, positions: [position("cms")] })];
    expect(resolve("a/b", { ...base, positions: [position("base")] }, layers, 0).positions.map(({ stance }) => stance)).toEqual(["cms", "base"]);
  });
});

describe("boundaries", () => {
  test("each start, and each day after an end, once and in order", () => {
    const layers = [
      policy("cms", { from: "2020-07-01", set: { on: true } }, { from: "2019-09-01", until: "2020-06-30", set: { severity: "info" } }),
      policy("practice", { set: { on: false } }),
    ];
    expect(boundaries(layers).map(formatIsoDay)).toEqual(["2019-09-01", "2020-07-01"]);
  });

  const isoDay = fc.integer({ min: -100, max: 100 }).map(formatIsoDay);
  const settings = fc.record({
    on: fc.boolean(),
    severity: fc.constantFrom("error" as const, "warning" as const, "info" as const),
    params: fc.record({ max: fc.integer({ min: 0, max: 3 }), floor: fc.constant(null) }, { requiredKeys: [] }),
  }, { requiredKeys: [] });
  const statement = fc.record({ rule: fc.constantFrom("a/b", "a/c"), from: isoDay, until: isoDay, set: settings }, { requiredKeys: ["rule", "set"] });
  const layers = fc.array(fc.tuple(fc.constantFrom("cms" as const, "practice" as const), fc.array(statement, { maxLength: 5 })), { maxLength: 3 })
    .map((all) => all.map(([layer, statements]) => policy(layer, ...statements)));

  test("between two of them nothing changes", () => {
    fc.assert(fc.property(layers, fc.integer({ min: -150, max: 150 }), (policies, at) => {
      const start = boundaries(policies).findLast((turn) => turn <= at) ?? -1000;
      expect(resolve("a/b", base, policies, at)).toEqual(resolve("a/b", base, policies, start));
    }));
  });
});

describe("refuseOverlaps", () => {
  const severity: Settings = { severity: "warning" };
  test.each([
    ["one after the other", [{ until: "2020-06-30", set: severity }, { from: "2020-07-01", set: severity }]],
    ["of two rules", [{ set: severity }, { rule: "a/c", set: severity }]],
    ["of two things", [{ set: { on: true } }, { set: severity }, { set: { params: { max: 1 } } }, { set: { params: { floor: 1 } } }]],
  ])("lets statements be that stand %s", (_, statements) => {
    expect(() => refuseOverlaps(policy("cms", ...statements))).not.toThrow();
  });

  test.each([
    ["from the start", [{ set: severity }, { set: severity }]],
    ["from 2020-07-01", [{ set: severity }, { from: "2020-07-01", set: severity }]],
    ["from 2020-07-01", [{ from: "2020-07-01", set: severity }, { until: "2020-07-01", set: severity }]],
    ["max of a/b twice from the start", [{ set: { params: { max: 1 } } }, { set: { on: true, params: { max: 2 } } }]],
  ])("refuses two that overlap %s", (when, statements) => {
    expect(() => refuseOverlaps(policy("cms", ...statements))).toThrow(PolicyError);
    expect(() => refuseOverlaps(policy("cms", ...statements))).toThrow(when);
  });

  test("a day that does not exist is refused", () => {
    expect(() => boundaries([policy("cms", { from: "2020-02-30", set: severity })])).toThrow('"2020-02-30" is not a day');
  });
});
