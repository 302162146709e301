import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editsOf } from "../src/check/index.ts";
import type { Change, Finding, Tier, Verdict } from "../src/check/index.ts";
import type { Claim } from "../src/claim/index.ts";
import { diffText, fix, questionsJson, readAnswers } from "../src/fix/index.ts";
import type { FixResult, MovedLine } from "../src/fix/index.ts";
import { readClaims } from "../src/read/index.ts";
import { bytes, fileOf, HEADER, BILLING, SUBSCRIBER, group, interchange, transaction } from "./fixtures/x12/sample.ts";

interface Small {
  readonly rule: string;
  readonly lines?: readonly number[];
  readonly changes: readonly Change[];
  readonly tier?: Tier;
  readonly severity?: Finding["severity"];
}

/** What a made-up set of rules says of a claim as it stands. */
type Says = (claim: Claim, place: number) => readonly Small[];

function findingOf(claim: Claim, { rule, lines = [], changes, tier = "safe", severity = "error" }: Small): Finding {
  return {
    id: `${claim.id}/${rule}/${lines.join("+")}`, rule, severity, lines, message: `${rule} speaks`, why: "", next: "Look.", layer: "base",
    citations: [], positions: [], denial: null, chargesAtRiskCents: 0, where: undefined,
    fix: { tier, changes, edits: editsOf(claim, changes), ...(tier === "attest" ? { question: "Is it so?" } : {}) },
  };
}

function scrubWith(says: Says, seen: (readonly MovedLine[])[] = []) {
  return (file: Uint8Array, moved: readonly MovedLine[]): readonly Verdict[] => {
    seen.push(moved);
    return [...readClaims(file, { file: "f" })].map((claim, place) => {
      const findings = says(claim, place).map((small) => findingOf(claim, small));
      return { claim, policy: "generic", verdict: "findings", findings, bypassed: [], unchecked: [], rules: [] };
    });
  };
}

function fixed(file: Uint8Array, says: Says, answers: readonly object[] = []): FixResult {
  const read = readAnswers(JSON.stringify(answers));
  expect(read.problems).toEqual([]);
  return fix(file, { scrub: scrubWith(says), answers: read.answers });
}

const text = (file: Uint8Array): string => new TextDecoder("latin1").decode(file);

const lineOf = (number: number, service: string): string[] => [`LX*${number}`, service, "DTP*472*D8*20260302", `REF*6R*${number}`];
const claimOf = (id: string, total: string, services: readonly string[]): string[] =>
  [`CLM*${id}*${total}***11:B:1*Y*A*Y*Y`, "HI*ABK:M5416", ...services.flatMap((service, i) => lineOf(i + 1, service))];
const oneLine = (service: string, total = "40"): Uint8Array => bytes(fileOf(claimOf("A1", total, [service])));

/** Says this of a claim until it is no longer so. */
const until = (isFixed: (claim: Claim) => boolean, ...small: readonly Small[]): Says => (claim) => (isFixed(claim) ? [] : small);
const yes = { answer: true, by: "A. Render, PT", on: "2026-03-02" };

/** The segments that differ, before and after. */
function changes(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [text(before).split("~"), text(after).split("~")];
  return old.length !== now.length ? [`${old.length} -> ${now.length}`] : old.flatMap((segment, i) => (segment === now[i] ? [] : [now[i] ?? ""]));
}

describe("each change", () => {
  test("a modifier goes off, the description and empty places stay", () => {
    const file = oneLine("SV1*HC:97012:GP:AT:::WORDS*40*UN*1***1");
    const result = fixed(file, until(({ lines }) => !lines[0]?.modifiers.includes("AT"),
      { rule: "r/at", lines: [1], changes: [{ op: "remove-modifier", line: 1, modifier: "AT" }] }));
    expect(changes(file, result.bytes)).toEqual(["SV1*HC:97012:GP::::WORDS*40*UN*1***1"]);
    expect(result.applied).toMatchObject([{ finding: "A1/r/at/1", tier: "safe", edits: [{ line: 1, element: "SV101" }] }]);
  });

  test("the last modifier goes off", () => {
    const file = oneLine("SV1*HC:97012:AT*40*UN*1***1");
    const result = fixed(file, until(({ lines }) => lines[0]?.modifiers.length === 0,
      { rule: "r/at", lines: [1], changes: [{ op: "remove-modifier", line: 1, modifier: "AT" }] }));
    expect(changes(file, result.bytes)).toEqual(["SV1*HC:97012*40*UN*1***1"]);
  });

  test("modifiers are spelled anew", () => {
    const file = oneLine("SV1*HC:97012:gp:59*40*UN*1***1");
    const result = fixed(file, until(({ lines }) => lines[0]?.modifiers[1] === "GP",
      { rule: "r/form", lines: [1], changes: [{ op: "respell-modifiers", line: 1, modifiers: ["59", "GP"] }] }));
    expect(changes(file, result.bytes)).toEqual(["SV1*HC:97012:59:GP*40*UN*1***1"]);
  });

  test("a procedure in small letters keeps its bytes when its modifiers change", () => {
    const file = oneLine("SV1*HC:g0283:gp*40*UN*1***1");
    const result = fixed(file, until(({ lines }) => lines[0]?.modifiers[0] === "GP",
      { rule: "r/form", lines: [1], changes: [{ op: "respell-modifiers", line: 1, modifiers: ["GP"] }] }));
    expect(changes(file, result.bytes)).toEqual(["SV1*HC:g0283:GP*40*UN*1***1"]);
  });

  test("units and their basis are set, where they stand or not", () => {
    const says = until(({ lines }) => lines[0]?.unitBasis === "UN", { rule: "r/basis", lines: [1], changes: [
      { op: "set", line: 1, element: "SV103", to: "UN" }, { op: "set", line: 1, element: "SV104", to: "1" }] });
    const stated = oneLine("SV1*HC:97012:GP*40*MJ*15***1");
    expect(changes(stated, fixed(stated, says).bytes)).toEqual(["SV1*HC:97012:GP*40*UN*1***1"]);
    const absent = oneLine("SV1*HC:97012:GP*40");
    expect(changes(absent, fixed(absent, says).bytes)).toEqual(["SV1*HC:97012:GP*40*UN*1"]);
    const empty = oneLine("SV1*HC:97012:GP*40*");
    expect(changes(empty, fixed(empty, says).bytes)).toEqual(["SV1*HC:97012:GP*40*UN*1"]);
  });

  test("the total is set to what the lines come to without asking, and to anything else only when attested", () => {
    const file = oneLine("SV1*HC:97012:GP*40*UN*1***1", "50");
    const says = (to: string): Says => until((claim) => claim.totalCharge.known && claim.totalCharge.value !== 5000, { rule: "r/total", changes: [{ op: "set-total", to }] });
    expect(changes(file, fixed(file, says("40")).bytes)).toEqual(["CLM*A1*40***11:B:1*Y*A*Y*Y"]);
    const asked = fixed(file, says("60"));
    expect([changes(file, asked.bytes), asked.open.length]).toEqual([[], 1]);
    expect(changes(file, fixed(file, says("60"), [{ finding: "A1/r/total/", ...yes }]).bytes)).toEqual(["CLM*A1*60***11:B:1*Y*A*Y*Y"]);
  });

  test("a line comes off with its loop; LX01, SE01 and CLM02 follow", () => {
    const services = ["SV1*HC:97012*40*UN*1***1", "SV1*HC:97012*40*UN*1***1", "SV1*HC:97110*60.5*UN*1***1"];
    const file = bytes(fileOf(claimOf("A1", "140.5", services), claimOf("A2", "40", services.slice(0, 1))));
    const seen: (readonly MovedLine[])[] = [];
    const says: Says = (claim) => (claim.lines.length === 3 ? [{ rule: "r/day", lines: [1, 2], tier: "attest", changes: [{ op: "drop-line", line: 2 }] }] : []);
    const { answers } = readAnswers(JSON.stringify([{ claim: "A1", rule: "r/day", lines: [2, 1], ...yes }]));
    const result = fix(file, { scrub: scrubWith(says, seen), answers });
    expect(text(result.bytes)).toBe(text(bytes(fileOf(
      ["CLM*A1*100.5***11:B:1*Y*A*Y*Y", "HI*ABK:M5416", ...lineOf(1, services[0] ?? ""), ...lineOf(2, services[2] ?? "").map((s) => s.replace("REF*6R*2", "REF*6R*3"))],
      claimOf("A2", "40", services.slice(0, 1)),
    ))));
    expect(result.moved).toEqual([{ index: 0, claim: "A1", from: 2 }, { index: 0, claim: "A1", from: 3, to: 2 }]);
    expect(seen).toEqual([[], result.moved]);
    expect(result.applied).toMatchObject([{ by: "A. Render, PT", on: "2026-03-02", edits: [
      { line: 2, element: "SV101", to: "" }, { element: "CLM02", from: "140.5", to: "100.5" }] }]);
    expect(diffText(result.diff)).toMatchInlineSnapshot(`
      "--- claim A1
      #   r/day (attested by A. Render, PT on 2026-03-02): r/day speaks
      @@ segment 21, CLM02 @@
      - CLM*A1*140.5***11:B:1*Y*A*Y*Y
      + CLM*A1*100.5***11:B:1*Y*A*Y*Y
               ^^^^^
      @@ segment 27 @@
      - LX*2
      @@ segment 28 @@
      - SV1*HC:97012*40*UN*1***1
      @@ segment 29 @@
      - DTP*472*D8*20260302
      @@ segment 30 @@
      - REF*6R*2
      @@ segment 31, LX01 @@
      - LX*3
      + LX*2
           ^

      --- what follows in the transaction
      @@ segment 41, SE01 @@
      - SE*39*0001
      + SE*35*0001
           ^^
      "
    `);
  });

  test("numbers that do not start at 1 count on, odd ones are left, bytes of another alphabet stay", () => {
    const services = ["SV1*HC:97012:::::M\xf6bius*40*UN*1***1", "SV1*HC:97012*40*UN*1***1", "SV1*HC:97110:gp::::M\xf6bius*40*UN*1***1"];
    const says: Says = ({ lines }) => (lines.length < 3 ? [] : [
      { rule: "r/day", lines: [1, 2], tier: "attest", changes: [{ op: "drop-line", line: 2 }] },
      { rule: "r/form", lines: [3], changes: [{ op: "respell-modifiers", line: 3, modifiers: ["GP"] }] },
    ]);
    const run = (numbers: readonly string[]): string => {
      const segments = fileOf(claimOf("A1", "120", services)).join("~\n").replace(/LX\*(\d)/g, (_, n: string) => `LX*${numbers[Number(n) - 1]}`);
      return text(fixed(Uint8Array.from(`${segments}~`, (c) => c.charCodeAt(0)), says, [{ claim: "A1", rule: "r/day", ...yes }]).bytes);
    };
    expect(run(["05", "06", "07"])).toContain("~\nLX*06~\nSV1*HC:97110:GP::::M\xf6bius*40");
    expect(run(["10", "20", "30"])).toContain("~\nLX*30~\nSV1*HC:97110:GP::::M\xf6bius*40");
    expect(run(["1", "2", "3"])).toContain("LX*1~\nSV1*HC:97012:::::M\xf6bius*40");
  });

  test("an attested charge changes SV102, and the total follows", () => {
    const file = oneLine("SV1*HC:97012:GP*80*UN*2***1", "80");
    const says = until(({ lines }) => lines[0]?.units.known === true && lines[0].units.value === 1,
      { rule: "r/line", lines: [1], tier: "attest", changes: [{ op: "set", line: 1, element: "SV104", to: "1" }] });
    const result = fixed(file, says, [{ claim: "A1", rule: "r/line", ...yes, chargeCents: 4000 }]);
    expect(changes(file, result.bytes)).toEqual(["CLM*A1*40***11:B:1*Y*A*Y*Y", "SV1*HC:97012:GP*40*UN*1***1"]);
    expect(fixed(file, says, [{ claim: "A1", rule: "r/line", ...yes, chargeCents: 4000, totalCents: 4100 }]).refused)
      .toMatchObject([{ why: "the lines would come to 40, not to the total given" }]);
  });
});

describe("who may change what", () => {
  const add: Small = { rule: "r/gp", lines: [1], changes: [{ op: "add-modifier", line: 1, modifier: "GP" }] };
  const file = oneLine("SV1*HC:97012:KX*40*UN*1***1");
  const hasNoGp = (small: Small): Says => until(({ lines }) => lines[0]?.modifiers.includes("GP") === true, small);

  test.each(["safe", "attest", "never"] as const)("no modifier is added without an attestation, whatever the tier: %s", (tier) => {
    const result = fixed(file, hasNoGp({ ...add, tier }));
    expect(result.bytes).toEqual(file);
    expect(result.open.length).toBe(tier === "never" ? 0 : 1);
  });

  test("a respelling that brings in a modifier is an addition", () => {
    const result = fixed(file, hasNoGp({ ...add, changes: [{ op: "respell-modifiers", line: 1, modifiers: ["GP", "KX"] }] }));
    expect([result.bytes, result.open.length]).toEqual([file, 1]);
  });

  test("with a yes and a name it is added, where custom puts it", () => {
    const result = fixed(file, hasNoGp({ ...add, tier: "attest" }), [{ finding: "A1/r/gp/1", answer: "yes", by: "B. Desk" }]);
    expect(changes(file, result.bytes)).toEqual(["SV1*HC:97012:GP:KX*40*UN*1***1"]);
    expect(result.applied).toMatchObject([{ tier: "attest", by: "B. Desk" }]);
  });

  test.each([
    [[{ finding: "A1/r/gp/1", answer: true }], "refused", "answer 1 says yes but names nobody; an attestation needs \"by\""],
    [[{ finding: "A1/r/gp/1", answer: false, by: "B. Desk" }], "declined", "answered no by B. Desk"],
    [[{ claim: "A1", rule: "r/gp", ...yes }, { finding: "A1/r/gp/1", answer: false }], "refused", "answers 1 and 2 contradict each other; keep one of them"],
  ] as const)("%j is %s", (answers, where, why) => {
    const result = fixed(file, hasNoGp({ ...add, tier: "attest" }), answers);
    expect(result.bytes).toEqual(file);
    expect(result[where]).toEqual([{ finding: "A1/r/gp/1", claim: "A1", rule: "r/gp", why }]);
    expect(result.unused).toEqual([]);
  });

  test("answers that match nothing, and answers to what no answer settles, are reported", () => {
    const result = fixed(file, hasNoGp({ ...add, tier: "never" }), [
      { claim: "A9", rule: "r/gp", ...yes }, { claim: "A1", rule: "r/gp", lines: [2], ...yes }, { claim: "A1", rule: "r/gp", ...yes },
    ]);
    expect(result.unused.map(({ answer, why }) => [answer.entry, why.slice(0, 10)])).toEqual([[1, "no finding"], [2, "no finding"], [3, "the findin"]]);
  });

  test("an answer that fits two claims of one number attests neither", () => {
    const service = "SV1*HC:97012*40*UN*1***1";
    const twice = bytes(fileOf(claimOf("A1", "40", [service]), claimOf("A1", "40", [service])));
    const result = fixed(twice, hasNoGp({ ...add, tier: "attest" }), [{ claim: "A1", rule: "r/gp", ...yes }]);
    expect(result.bytes).toEqual(twice);
    expect(result.refused.map(({ why }) => why)).toEqual(Array(2).fill("answer 1 fits several claims that share the number A1; give each its own CLM01"));
  });

  test("the open questions can be filled in and handed back", () => {
    const result = fixed(file, hasNoGp({ ...add, tier: "attest" }));
    const template = questionsJson(result.open);
    expect(readAnswers(template)).toEqual({ answers: [], problems: [], warnings: [] });
    const filled = template.replace("\"answer\": null", "\"answer\": \"yes\"").replace("\"by\": \"\"", "\"by\": \"B. Desk\"");
    const { answers } = readAnswers(filled);
    expect(fix(file, { scrub: scrubWith(hasNoGp({ ...add, tier: "attest" })), answers }).applied).toHaveLength(1);
  });
});

describe("answers", () => {
  test.each([
    ["an array", "[{\"finding\":\"a\",\"answer\":true,\"by\":\"x\"}]"],
    ["an object", "{\"answers\":[{\"finding\":\"a\",\"answer\":\"Yes\",\"by\":\"x\"}]}"],
    ["one answer", "\uFEFF{\"finding\":\"a\",\"answer\":true,\"by\":\" x \"}"],
    ["one a line", "{\"finding\":\"a\",\"answer\":true,\"by\":\"x\"}\r\n\r\n{\"finding\":\"b\",\"answer\":null}\n"],
  ])("are read from %s", (_, json) => {
    expect(readAnswers(json)).toEqual({ answers: [{ finding: "a", yes: true, by: "x", entry: 1 }], problems: [], warnings: [] });
  });

  test.each([
    ["[1]", "answer 1: is not an object"],
    ["[{\"answer\":true,\"by\":\"x\"}]", "answer 1: names no finding; give \"finding\", or \"claim\" and \"rule\""],
    ["[{\"finding\":\"a\",\"answer\":\"maybe\"}]", "answer 1: \"answer\" must be true, false, \"yes\" or \"no\""],
    ["[{\"finding\":\"a\",\"answer\":true,\"by\":\"x\",\"on\":\"2026-02-30\"}]", "answer 1: \"on\" is no day; write it like 2026-03-02"],
    ["[{\"finding\":\"a\",\"answer\":true,\"by\":\"x\",\"chargeCents\":40.5}]", "answer 1: \"chargeCents\" must be a whole number of cents"],
    ["nonsense", "answer 1: is not JSON; write one answer a line, or one JSON array"],
  ])("%s is a problem", (json, problem) => {
    expect(readAnswers(json).problems).toEqual([problem]);
  });

  test("unknown keys are told of", () => {
    expect(readAnswers("[{\"finding\":\"a\",\"answer\":false,\"mood\":1}]").warnings).toEqual(["answers: ignored unknown \"mood\""]);
    expect(readAnswers(`[{"answer":false,"${"K".repeat(3000)}":1}]`).warnings[0]?.length).toBeLessThan(100);
  });
});

describe("what cannot be", () => {
  const file = oneLine("SV1*HC:97012:GP*40*UN*2***1");
  const set = (rule: string, to: string): Small => ({ rule, lines: [1], changes: [{ op: "set", line: 1, element: "SV104", to }] });

  test("two values for one element are both refused, and the rest is made", () => {
    const says: Says = (claim) => [set("r/a", "1"), set("r/b", "3"),
      ...(claim.lines[0]?.modifiers.length === 0 ? [] : [{ rule: "r/c", lines: [1], changes: [{ op: "remove-modifier", line: 1, modifier: "GP" }] as const }])];
    const result = fixed(file, says);
    expect(changes(file, result.bytes)).toEqual(["SV1*HC:97012*40*UN*2***1"]);
    expect(result.refused.map(({ rule, why }) => `${rule}: ${why}`)).toEqual(["r/a", "r/b"]
      .map((rule) => `${rule}: another finding wants a different value for SV104 of line 1; settle which one is right`));
  });

  test("one finding adds what another takes off", () => {
    const result = fixed(file, () => [
      { rule: "r/a", lines: [1], tier: "attest", changes: [{ op: "add-modifier", line: 1, modifier: "KX" }] },
      { rule: "r/b", lines: [1], changes: [{ op: "remove-modifier", line: 1, modifier: "KX" }] },
    ], [{ claim: "A1", rule: "r/a", ...yes }]);
    expect(result.refused.map(({ rule }) => rule).sort()).toEqual(["r/a", "r/b"]);
  });

  test("a fifth modifier", () => {
    const full = oneLine("SV1*HC:97012:59:GP:CQ:KX*40*UN*1***1");
    const result = fixed(full, () => [{ rule: "r/a", lines: [1], tier: "attest", changes: [{ op: "add-modifier", line: 1, modifier: "GA" }] }], [{ claim: "A1", rule: "r/a", ...yes }]);
    expect(result.refused).toMatchObject([{ why: "line 1 would have 5 modifiers, and SV101 holds four; settle which to leave out" }]);
  });

  test("the last line does not come off", () => {
    const result = fixed(file, () => [{ rule: "r/a", lines: [1], tier: "attest", changes: [{ op: "drop-line", line: 1 }] }], [{ claim: "A1", rule: "r/a", ...yes }]);
    expect(result.refused).toMatchObject([{ why: "no line would be left on the claim; take the claim out, or void it" }]);
  });

  test.each(["1*2", "1:2", "1~", "1^", "½"])("the value %s", (to) => {
    const result = fixed(file, () => [set("r/a", to)]);
    expect([result.bytes, result.refused.length]).toEqual([file, 1]);
  });

  test("a claim that stands in no file", () => {
    const [claim] = readClaims(file, { file: "f" });
    const nowhere = { ...(claim as Claim), id: "A1", lines: (claim as Claim).lines, at: () => undefined } as unknown as Claim;
    const result = fix(file, { scrub: () => [{ claim: nowhere, policy: "", verdict: "findings", findings: [findingOf(nowhere, set("r/a", "1"))], bypassed: [], unchecked: [], rules: [] }] });
    expect(result.refused).toMatchObject([{ why: "the claim does not stand in an 837P file" }]);
  });

  test("a change on a line that comes off is not made, and hinders nothing", () => {
    const two = bytes(fileOf(claimOf("A1", "80", ["SV1*HC:97012*40*UN*1***1", "SV1*HC:97012:gp*40*UN*1***1"])));
    const says: Says = ({ lines }) => (lines.length === 1 ? [] : [
      { rule: "r/day", lines: [1, 2], tier: "attest", changes: [{ op: "drop-line", line: 2 }] },
      { rule: "r/form", lines: [2], changes: [{ op: "respell-modifiers", line: 2, modifiers: ["GP"] }] },
    ]);
    const result = fixed(two, says, [{ claim: "A1", rule: "r/day", ...yes }]);
    expect(text(result.bytes)).toBe(text(bytes(fileOf(claimOf("A1", "40", ["SV1*HC:97012*40*UN*1***1"])))));
    expect(result.applied.map(({ rule }) => rule)).toEqual(["r/day"]);
  });
});

describe("rounds", () => {
  const units = ({ lines }: Claim): number => (lines[0]?.units.known ? lines[0].units.value : 0);
  const file = oneLine("SV1*HC:97012:GP*40*UN*2***1");
  const setUnits = (rule: string, to: string): Small => ({ rule, lines: [1], changes: [{ op: "set", line: 1, element: "SV104", to }] });

  test("go on while a fix uncovers another", () => {
    const says: Says = (claim) => (units(claim) === 1 ? [] : [{ ...setUnits(`r/${units(claim)}`, String(units(claim) === 2 ? 3 : 1)), severity: units(claim) === 2 ? "error" : "warning" }]);
    const result = fixed(file, says);
    expect(changes(file, result.bytes)).toEqual(["SV1*HC:97012:GP*40*UN*1***1"]);
    expect(result.applied.map(({ rule }) => rule)).toEqual(["r/2", "r/3"]);
  });

  test("stop in a circle, and leave what was there before it", () => {
    const says: Says = (claim) => [{ ...setUnits(`r/${units(claim)}`, String(3 - units(claim))), severity: "warning" }];
    const result = fixed(file, says);
    expect(result.bytes).toEqual(file);
    expect(result.applied).toEqual([]);
    expect(result.refused[0]?.why).toContain("undo each other");
  });

  test("stop after a while when each round finds more", () => {
    const says: Says = (claim) => [{ ...setUnits(`r/${units(claim)}`, String(units(claim) + 1)), severity: "warning" }];
    expect(fixed(file, says).stopped).toContain("stopped after checking the file 20 times");
  });

  test("take back a fix that brings a new error, and only that one", () => {
    const says: Says = (claim) => [
      ...(units(claim) === 2 ? [setUnits("r/units", "1")] : [{ rule: "r/worse", lines: [1], changes: [] }]),
      ...(claim.lines[0]?.modifiers.length === 0 ? [] : [{ rule: "r/gp", lines: [1], changes: [{ op: "remove-modifier", line: 1, modifier: "GP" }] as const }]),
    ];
    const result = fixed(file, says);
    expect(changes(file, result.bytes)).toEqual(["SV1*HC:97012*40*UN*2***1"]);
    expect(result.refused).toEqual([{ finding: "A1/r/units/1", claim: "A1", rule: "r/units", why: "taken back: it would bring a new error: A1/r/worse/1" }]);
  });

  test("take back a fix that fixes nothing", () => {
    const result = fixed(file, () => [setUnits("r/units", "1")]);
    expect(result.bytes).toEqual(file);
    expect(result.refused).toMatchObject([{ why: "taken back: the finding is still there after the change" }]);
  });

  test("an answer keeps its line after another line came off", () => {
    const three = bytes(fileOf(claimOf("A1", "120", ["97012", "97012", "97110"].map((code) => `SV1*HC:${code}*40*UN*1***1`))));
    const says: Says = ({ lines }) => [
      ...(lines.length === 3 ? [{ rule: "r/day", lines: [1, 2], tier: "attest", changes: [{ op: "drop-line", line: 2 }] } as const] : []),
      ...(lines.length === 2 && lines[1]?.modifiers.length === 0 ? [{ rule: "r/gp", lines: [2], tier: "attest", severity: "warning", changes: [{ op: "add-modifier", line: 2, modifier: "GP" }] } as const] : []),
    ];
    const result = fixed(three, says, [{ claim: "A1", rule: "r/day", ...yes }, { finding: "A1/r/gp/3", ...yes }]);
    expect(result.applied.map(({ finding, edits }) => [finding, edits[0]?.line])).toEqual([["A1/r/day/1+2", 2], ["A1/r/gp/3", 3]]);
    expect(text(result.bytes)).toContain("LX*2~SV1*HC:97110:GP*40");
  });
});

interface Marks { readonly element: string; readonly component: string; readonly repetition: string; readonly end: string }
/** The same file with other separators. Values hold letters, digits and points. */
function reseparated(segments: readonly string[], marks: Marks, gap: string): Uint8Array {
  const map: Record<string, string> = { "*": marks.element, ":": marks.component, "^": marks.repetition };
  return bytes(segments.map((segment) => `${segment.replace(/[*:^]/g, (mark) => map[mark] ?? mark)}${marks.end}${gap}`).join(""));
}

const separators = fc.uniqueArray(fc.constantFrom(..."*:^~|!+>}\\#\x1c\x1d\x1e\x1f"), { minLength: 4, maxLength: 4 })
  .map(([element = "", component = "", repetition = "", end = ""]) => ({ element, component, repetition, end }));
const services = fc.array(fc.tuple(fc.constantFrom("97012", "97110", "98941"), fc.subarray(["gp", "59", "KX", "at"]), fc.integer({ min: 1, max: 90 })), { minLength: 1, maxLength: 5 });
const batches = fc.array(fc.array(services, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 });
type Batches = readonly (readonly (readonly [string, string[], number][])[])[];

function fileFor(all: Batches): string[] {
  let count = 0;
  const transactions = all.map((claims, t) => transaction([...HEADER, ...BILLING, ...SUBSCRIBER, ...claims.flatMap((lines) => {
    const total = lines.reduce((sum, [, , charge]) => sum + charge, 0);
    return claimOf(`C${++count}`, String(total), lines.map(([code, modifiers, charge]) => `SV1*HC:${[code, ...modifiers].join(":")}*${charge}*UN*2***1`));
  })], String(t + 1).padStart(4, "0")));
  return interchange([group(transactions)]);
}

/** A made-up set of rules with a fix of every kind. */
const everyKind: Says = (claim) => claim.lines.flatMap((line): Small[] => [
  ...(line.modifiers.some((modifier) => /[a-z]/.test(modifier))
    ? [{ rule: "r/form", lines: [line.number], changes: [{ op: "respell-modifiers", line: line.number, modifiers: line.modifiers.map((m) => m.toUpperCase()) }] } as const] : []),
  ...(line.modifiers.some((modifier) => modifier.toUpperCase() === "AT")
    ? [{ rule: "r/at", lines: [line.number], changes: [{ op: "remove-modifier", line: line.number, modifier: "AT" }] } as const] : []),
  ...(line.units.known && line.units.value === 2
    ? [{ rule: "r/units", lines: [line.number], changes: [{ op: "set", line: line.number, element: "SV104", to: "1" }] } as const] : []),
  ...(line.number > 1 && line.procedure === "97012" && claim.lines.length > 1
    ? [{ rule: "r/day", lines: [line.number], tier: "attest", changes: [{ op: "drop-line", line: line.number }] } as const] : []),
]);

describe("for any file", () => {
  test("every byte outside the edited elements stays, and the fixed file reads without a problem", () => {
    fc.assert(fc.property(batches, separators, fc.constantFrom("", "\n", "\r\n"), fc.boolean(), (all, marks, gap, drops) => {
      const file = reseparated(fileFor(all), marks, gap);
      const answers = drops ? all.flat().flatMap((_, i) => [{ claim: `C${i + 1}`, rule: "r/day", ...yes }]) : [];
      const result = fixed(file, everyKind, answers);
      const fresh = all.map((claims) => claims.map((lines) => lines
        .filter(([code], i) => !drops || i === 0 || code !== "97012")
        .map(([code, modifiers, charge]): [string, string[], number] => [code, modifiers.map((m) => m.toUpperCase()).filter((m) => m !== "AT"), charge])));
      const expected = fileFor(fresh).map((segment) => (segment.startsWith("SV1") ? segment.replace("*UN*2*", "*UN*1*") : segment));
      const withoutReferences = (bytesOf: Uint8Array): string => text(bytesOf).replaceAll(new RegExp(`REF\\${marks.element}6R\\${marks.element}\\d`, "g"), "REF");
      expect(withoutReferences(result.bytes)).toBe(withoutReferences(reseparated(expected, marks, gap)));
      const problems: string[] = [];
      for (const claim of readClaims(result.bytes, { file: "f", onProblem: ({ code }) => problems.push(code) })) expect(claim.flawed).toBe(false);
      expect(problems.filter((code) => code !== "character")).toEqual([]);
      expect(fixed(result.bytes, everyKind, answers).applied).toEqual([]);
    }), { numRuns: 150 });
  });

  test("the order of findings and of answers does not matter", () => {
    const answers = [1, 2, 3, 4, 5, 6].map((i) => ({ claim: `C${i}`, rule: "r/day", ...yes }));
    fc.assert(fc.property(batches, fc.infiniteStream(fc.integer({ min: 0, max: 1000 })), (all, dice) => {
      const file = bytes(fileFor(all));
      const shuffled: Says = (claim, place) => everyKind(claim, place)
        .map((small) => ({ small, key: dice.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ small }) => small);
      const [one, other] = [fixed(file, everyKind, answers), fixed(file, shuffled, [...answers].reverse())];
      expect(text(other.bytes)).toBe(text(one.bytes));
      expect(other.applied.map(({ finding }) => finding).sort()).toEqual(one.applied.map(({ finding }) => finding).sort());
    }), { numRuns: 100 });
  });
});
