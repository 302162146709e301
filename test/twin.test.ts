import fc from "fast-check";
import { expect, test } from "vitest";
import { run, slowTwin } from "../src/check/index.ts";
import { alikeClaims, claims, visits } from "./support/claims.ts";
import { shipped } from "./support/rule.ts";

test("the indexed engine answers as every rule on every line does", () => {
  fc.assert(fc.property(claims, visits, fc.boolean(), (batch, records, withHistory) => {
    const options = { visits: records, ...(withHistory ? { history: batch.slice(0, 3) } : {}) };
    const fast = [...run(shipped(), batch, options)];
    const slow = [...run(shipped(), batch, options, slowTwin)];
    expect(fast).toEqual(slow);
  }), { numRuns: 300 });
});

test("lines that bill alike are answered as if each were asked by itself, whatever policy, provider and day they have", () => {
  fc.assert(fc.property(alikeClaims, fc.oneof(fc.constant([]), visits), (batch, records) => {
    expect([...run(shipped(), batch, { visits: records })]).toEqual([...run(shipped(), batch, { visits: records }, slowTwin)]);
  }), { numRuns: 300 });
});

test("the same claims give the same verdicts, whatever was checked before in another run", () => {
  fc.assert(fc.property(claims, claims, (batch, other) => {
    const first = JSON.stringify([...run(shipped(), batch)]);
    expect([...run(shipped(), other)]).toHaveLength(other.length);
    expect(JSON.stringify([...run(shipped(), batch)])).toBe(first);
  }), { numRuns: 50 });
});

test("what stands around a claim changes nothing but the answers of day and history rules", () => {
  fc.assert(fc.property(claims, (batch) => {
    const alone = batch.map((claim) => [...run(shipped(), [claim])][0]);
    const crossing = new Set(shipped().rules.filter(({ over }) => over === "day" || over === "history").map(({ id }) => id));
    for (const [index, verdict] of [...run(shipped(), batch)].entries()) {
      const own = (found: readonly { readonly rule: string }[] = []): readonly unknown[] => found.filter(({ rule }) => !crossing.has(rule));
      expect(own(verdict.findings)).toEqual(own(alone[index]?.findings));
    }
  }), { numRuns: 50 });
});
