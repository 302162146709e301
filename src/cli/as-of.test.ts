import { expect, test } from "vitest";
import { known, parseIsoDay, sketchClaim } from "../claim/index.ts";
import type { Claim } from "../claim/index.ts";
import type { Policy, Statement } from "../policy/index.ts";
import { asOfDay, knownOn, sentOn } from "./as-of.ts";

const day = (text: string): number => parseIsoDay(text) ?? Number.NaN;

test.each(["2026-02-30", "1.3.2026", "", "today"])("%j is no day", (text) => {
  expect(() => asOfDay(text)).toThrow(`--as-of ${text}: this is no day.`);
});

const statement = (section: string, rest: Partial<Statement>): Statement =>
  ({ rule: "a/b", set: {}, cite: { source: "office", section, confidence: "logic" }, ...rest });

test.each([
  ["2026-01-31", ["ever"]],
  ["2026-02-01", ["ever", "in February"]],
  ["2026-03-01", ["ever", "in February", "looking back"]],
])("on %s it is known what was announced by then", (text, names) => {
  const policy: Policy = {
    id: "p", title: "P", layer: "cms",
    statements: [statement("ever", {}), statement("in February", { from: "2026-02-01" }), statement("looking back", { from: "2025-01-01", announced: "2026-03-01" })],
  };
  expect(knownOn(policy, day(text)).statements.map(({ cite }) => cite.section)).toEqual(names);
});

test("a claim is sent on the day, and keeps the rest of itself, what it keeps to itself too", () => {
  class Lazy {
    readonly fileDay = known(day("2026-03-03"));
    readonly #own = ["own"];
    get notes(): readonly string[] { return this.#own; }
    at(): readonly string[] { return this.#own; }
  }
  const seen: Claim[] = [];
  const session = sentOn({ check: (claim) => { seen.push(claim); return {} as never; }, remember: () => undefined, pass: () => undefined }, day("2026-03-20"));
  session.check(new Lazy() as unknown as Claim);
  expect(seen[0]?.fileDay).toEqual(known(day("2026-03-20")));
  expect([seen[0]?.notes, seen[0]?.at("CLM01")]).toEqual([["own"], ["own"]]);
});

test.each([["2026-03-19", true], ["2026-03-20", true], ["2026-03-21", false]])("an earlier claim of %s is known on the 20th: %s", (fileDate, isKnown) => {
  const kept: Claim[] = [];
  const session = sentOn({ check: () => ({}) as never, remember: (claim) => { kept.push(claim); }, pass: () => undefined }, day("2026-03-20"));
  session.remember(sketchClaim({ fileDate, lines: [{ code: "97012" }] }));
  expect(kept.length === 1).toBe(isKnown);
});
