import fc from "fast-check";
import { expect, test } from "vitest";
import { run } from "../src/check/index.ts";
import type { Verdict } from "../src/check/index.ts";
import { claimJson } from "../src/write/claim-json.ts";
import { claimText } from "../src/write/claim-text.ts";
import { claims, visits } from "./support/claims.ts";
import { shipped } from "./support/rule.ts";

function expectAlike(verdict: Verdict): void {
  for (const explain of [false, true]) expect(claimText(verdict, explain)).toBe(JSON.stringify(claimJson(verdict, explain)));
}

test("a claim's text is its JSON, letter for letter", () => {
  fc.assert(fc.property(claims, visits, (batch, records) => {
    for (const verdict of run(shipped(), batch, { visits: records })) expectAlike(verdict);
  }), { numRuns: 100 });
});

test("so it is for the oddest words", () => {
  const odd = fc.string({ unit: "binary", maxLength: 40 });
  fc.assert(fc.property(claims, fc.array(odd, { minLength: 9, maxLength: 9 }), (batch, words) => {
    for (const verdict of run(shipped(), batch)) expectAlike(renamed(verdict, words));
  }), { numRuns: 50 });
});

/** The same verdict with other words in it wherever a text stands that a file or an office may have written. */
function renamed(verdict: Verdict, [id = "", file = "", payer = "", message = "", why = "", next = "", question = "", from = "", by = ""]: readonly string[]): Verdict {
  const { claim } = verdict;
  return {
    ...verdict,
    claim: { ...claim, id, file, payer: { ...claim.payer, name: payer, id: by } },
    bypassed: [{ rule: "ncci/pair", lines: [1, 2], by }],
    findings: verdict.findings.map((finding) => ({
      ...finding, id, message, why, next,
      where: { segment: 7, element: from, bytes: [1, 9] },
      fix: { tier: "attest", question, changes: [], edits: [{ element: "SV101", from, to: why, line: 2 }, { element: "CLM02", from: "", to: from }] },
    })),
  };
}
