import { expect, test } from "vitest";
import { compile, open } from "../check/index.ts";
import { shippedPolicies } from "../policy/index.ts";
import { readClaims } from "../read/index.ts";
import { starterTables } from "../reference/index.ts";
import { rules } from "../rules/index.ts";
import { claim, fileOf, bytes } from "../../test/fixtures/x12/sample.ts";
import { plainStyle } from "./style.ts";
import { Tally } from "./tally.ts";
import { textReport } from "./text.ts";

/** The text for a file, by two rules of the engine that ships. */
function textOf(segments: readonly string[], width = 80): string {
  const few = rules.filter(({ id }) => ["traction/one-unit-per-day", "traction/regions-add-no-units", "modifiers/repeat-buys-no-unit"].includes(id));
  const policies = shippedPolicies.filter(({ id }) => id === "generic");
  const session = open(compile({ rules: few, policies, tables: starterTables() }), { policy: "generic" });
  let out = "";
  const tally = new Tally();
  const setup = { version: "1.2.3", rules: few.length, tables: [{ name: "mue", quarter: "2024Q3", rows: 99, source: "cms-mue-2024q3", confidence: "secondary" }] as const, explain: false };
  const report = textReport((text) => { out += text; }, setup, plainStyle(width));
  for (const one of readClaims(bytes(segments), { file: "day.837", onProblem: (problem) => { report.problem("day.837", problem); tally.problem(problem); } })) {
    const verdict = session.check(one);
    tally.add(verdict);
    report.claim(verdict);
  }
  report.end([{ path: "day.837", interchanges: 1, claims: tally.summary.claims, lines: tally.summary.lines }], tally);
  return out;
}

const TWICE = ["LX*1", "SV1*HC:97012:GP*40*UN*1***1", "DTP*472*D8*20260302", "LX*2", "SV1*HC:97012:59:GP*40*UN*1***1", "DTP*472*D8*20260302"];
const day = fileOf(claim("A1"), ["CLM*A2*80***11:B:1*Y*A*Y*Y", "HI*ABK:M5416", ...TWICE].map((segment) => segment.replaceAll("20260302", "20260309")));

test("a day with one claim to fix, as a person reads it", () => {
  expect(textOf(day)).toMatchInlineSnapshot(`
    "day.837                                                        2 claims, 3 lines

    ● Claim A2                                                        $80.00 at risk
      EXAMPLE PAYER (generic) · 2026-03-09 · 2 lines, $80.00

      ● error · lines 1 and 2                              traction/one-unit-per-day
        2 units of 97012 on 2026-03-09 (lines 1 and 2); one day pays at most 1.
          SV1*HC:97012:59:GP*40*UN*1***1
              ^^^^^^^^^^^^^^                                       segment 34, SV101
        why      Traction is billed once a session whatever the number of regions,
                 and the medically unlikely edit sums every line of the day: over
                 the limit, all of them are denied.
        next     Keep one line with one unit, and take the others off; do not move
                 one to another day.
        asks     Was this one session of traction, so that line 2 should come off
                 the claim?
        if yes   line 2, SV101: take HC:97012:59:GP off
        source   Medicare medically unlikely edits, practitioner services, 97012: 1
                 unit, adjudicated by date of service (MAI 3) (read 2026-11-23); 2
                 more: claimwright explain traction/one-unit-per-day
        denial   CO-151 N362 is the likely answer

    ────────────────────────────────────────────────────────────────────────────────

    ✓ 1 claim clean

    2 claims, 3 lines                                                 $80.00 at risk
    1 with findings · 0 not fully checked · 1 clean
    ● 1 claim to fix: 1 error · ▲ 0 claims to review · ○ 0 infos · ◌ 0 checks not
    made
    Clean-claim rate 50 %: 1 of 2 claims with no error, nothing to review, and
    nothing left unchecked that could be an error.

    Most often
      traction/one-unit-per-day                                1 claim        $80.00

    claimwright 1.2.3, 3 rules; tables: mue 2024Q3. Nothing has left this computer.
    "
  `);
});

test.each([60, 80, 100])("nothing is wider than %d columns", (width) => {
  expect(textOf(day, width).split("\n").filter((row) => row.length > width)).toEqual([]);
});

test("the second claim of the same kind only points to the first for its reason", () => {
  const third = ["CLM*A3*80***11:B:1*Y*A*Y*Y", "HI*ABK:M5416", ...TWICE].map((segment) => segment.replaceAll("20260302", "20260316"));
  const text = textOf(fileOf(["CLM*A2*80***11:B:1*Y*A*Y*Y", "HI*ABK:M5416", ...TWICE], third));
  expect(text.match(/Traction is billed once a session/g)).toHaveLength(1);
  expect(text).toContain("as for claim A2");
});

test("of many problems alike the first few are told, and how many more there are", () => {
  const wrong = Array.from({ length: 9 }, (_, index) => claim(`B${index}`).map((segment) => (segment.startsWith("CLM") ? segment.replace("*40*", "*4O*") : segment)));
  const text = textOf(fileOf(...wrong));
  expect(text.match(/claim-charge/g)).toHaveLength(5);
  expect(text).toContain("and 4 more like this");
});

test("an error of the file counts its claim apart, everywhere the same, and says that the gateway refuses the whole", () => {
  const text = textOf(fileOf(claim("A1"), claim("B1").map((segment) => (segment.startsWith("LX") ? "SX1*1" : segment.replaceAll("20260302", "20260309")))), 200);
  expect(text).toContain("refuses a transaction whole for one such error (999)");
  expect(text).toContain("● 1 claim wrong in the file (see above), and so not clean: B1");
  expect(text).toContain("0 with findings · 1 wrong in the file · 0 not fully checked · 1 clean");
  expect(textOf(day)).not.toContain("999");
});

test("what the file holds cannot steer the terminal", () => {
  const text = textOf(fileOf(["CLM*A\u001b[2J\u0007*80***11:B:1*Y*A*Y*Y", "HI*ABK:M5416", ...TWICE]));
  expect(text).toContain("Claim A·[2J·");
  expect(text).not.toContain("\u001b");
});
