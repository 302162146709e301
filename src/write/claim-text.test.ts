import fc from "fast-check";
import { expect, test } from "vitest";
import { run } from "../check/index.ts";
import type { Finding, Verdict } from "../check/index.ts";
import { sketchClaim } from "../claim/index.ts";
import type { Problem, Reason, Where } from "../claim/index.ts";
import { SOURCES } from "../reference/index.ts";
import type { Citation } from "../reference/index.ts";
import { claims, visits } from "../../test/support/claims.ts";
import { shipped } from "../../test/support/rule.ts";
import { claimJson, problemJson } from "./claim-json.ts";
import { claimText } from "./claim-text.ts";

/** The plain way, which the quick one is held to. */
function plainly(verdict: Verdict, explain: boolean, problems?: readonly Problem[]): string {
  return JSON.stringify({ ...claimJson(verdict, explain), ...(problems ? { problems: problems.map(problemJson) } : {}) });
}

test("a claim's text is the JSON of what is said of it, for claims as they are checked", () => {
  fc.assert(fc.property(claims, visits, fc.boolean(), (batch, records, explain) => {
    for (const verdict of run(shipped(), batch, { visits: records })) expect(claimText(verdict, explain)).toBe(plainly(verdict, explain));
  }), { numRuns: 100 });
});

/** Few values, so that they come again; with all that JSON has to escape, and halves of characters. */
const word = fc.oneof(fc.constantFrom("a/b", "", "\"", "\\", "\u0000\n", "\ud800", "§ …", "</script>", "\u2028"), fc.string({ unit: "binary", maxLength: 5 }));
const numbers = fc.oneof(
  fc.uniqueArray(fc.integer({ min: 1, max: 4 })).map((all) => all.sort((a, b) => a - b)),
  fc.array(fc.integer({ min: -2, max: 70 }), { maxLength: 4 }),
);
const where: fc.Arbitrary<Where> = fc.record({ segment: fc.nat(), element: word, bytes: fc.tuple(fc.nat(), fc.nat()) }, { requiredKeys: ["segment", "bytes"] });
const source = fc.constantFrom(...Object.keys(SOURCES) as (keyof typeof SOURCES)[]);
const citation: fc.Arbitrary<Citation> = fc.record(
  { source, section: word, title: word, from: word, confidence: fc.constant("memory") }, { requiredKeys: ["source", "confidence"] },
);
const positions = fc.array(fc.record({ stance: word, heldBy: fc.array(word, { maxLength: 2 }), citation }), { maxLength: 2 });
const denial = fc.option(fc.record({ group: word, carc: word, rarc: fc.array(word, { maxLength: 2 }) }));
const edit = fc.record({ element: word, from: word, to: word, line: fc.nat() }, { requiredKeys: ["element", "from", "to"] });
const tier = fc.constantFrom("safe", "attest", "never");
const fix = fc.option(fc.record({ tier, question: word, changes: fc.constant([]), edits: fc.array(edit, { maxLength: 2 }) }, { requiredKeys: ["tier", "changes", "edits"] }));
const problem = fc.record({ code: word, severity: fc.constantFrom("error", "warning"), message: word, where, claim: word }, { requiredKeys: ["code", "severity", "message"] });

/** Findings of which some share their sources, and not what else they rest on. */
const findings = fc.array(fc.array(citation, { maxLength: 2 }), { minLength: 1, maxLength: 2 }).chain((shared) => fc.array(fc.record({
  id: word, rule: word, severity: fc.constantFrom("error", "warning", "info"), lines: numbers, message: word, why: word, next: word,
  layer: fc.constantFrom("base", "payer"), citations: fc.constantFrom(...shared), positions, denial, chargesAtRiskCents: fc.nat(),
  where: fc.option(where, { nil: undefined }), fix,
}), { maxLength: 5 })) as fc.Arbitrary<readonly Finding[]>;

const verdicts: fc.Arbitrary<Verdict> = fc.record({
  claim: fc.tuple(fc.record({ id: word, payer: fc.record({ id: word, name: word }) }), fc.boolean())
    .map(([sketch, flawed]) => ({ ...sketchClaim({ ...sketch, lines: [{ code: "97012", date: "2026-03-02" }] }), flawed })),
  policy: word, verdict: fc.constantFrom("clean", "findings"), findings,
  bypassed: fc.array(fc.record({ rule: word, lines: numbers, by: word }), { maxLength: 2 }),
  unchecked: fc.array(fc.record({ rule: word, lines: numbers, reason: word as fc.Arbitrary<Reason> }), { maxLength: 5 }),
  rules: fc.array(word, { maxLength: 3 }),
});

test("and for any texts, numbers and sources in it, whatever was written before", () => {
  const problems = fc.option(fc.array(problem, { maxLength: 2 }), { nil: undefined }) as fc.Arbitrary<readonly Problem[] | undefined>;
  fc.assert(fc.property(fc.array(verdicts, { maxLength: 4 }), fc.boolean(), problems, (all, explain, told) => {
    for (const verdict of all) expect(claimText(verdict, explain, told, "\n")).toBe(`${plainly(verdict, explain, told)}\n`);
  }), { numRuns: 500 });
});

test("what is remembered begins anew, and stays right", () => {
  const [verdict] = [...run(shipped(), [sketchClaim({ lines: [{ code: "97012", units: 2 }] })])];
  if (verdict === undefined) throw new Error("no verdict");
  for (let number = 0; number < 5000; number++) {
    const lines = [...Array.from({ length: 12 }, (_, at) => at + 1).filter((line) => (number >> (line - 1)) & 1), 13];
    const other = { ...verdict, policy: `p${number}`, unchecked: [{ rule: "a/b", lines, reason: number % 2 ? "note-absent" : "visit-absent" } as const] };
    expect(claimText(other)).toBe(plainly(other, false));
  }
});
