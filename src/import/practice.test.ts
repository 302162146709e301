import { describe, expect, test } from "vitest";
import { judged } from "../../test/support/rule.ts";
import { readPractice } from "./practice.ts";
import type { Practice } from "./practice.ts";

const today = "2026-11-23";

function read(text: string, policies: readonly string[] = []) {
  return readPractice(text, "claimwright.yaml", { today, policies });
}

function practiceOf(text: string): Practice {
  const answer = read(text);
  if (!answer.ok) throw new Error(answer.errors.map(({ message }) => message).join("\n"));
  return answer.practice;
}

function faults(text: string): readonly string[] {
  const answer = read(text);
  return answer.ok ? [] : answer.errors.map(({ message }) => message);
}

const whole = `# The office's own settings
office: Riverside Clinic
stances:
  traction.minMinutes: 8
  device:
    rollerTable: allow
rules:
  - rule: documentation/cloned-note
    off: true
    until: 2026-06-30
    reason: our notes come from a template
    by: Kim
  - rule: traction/implausibly-short
    set: {floor: 4}
    from: 2026-01-01
    reason: the device stops at 4
payers:
  - {id: 00123, policy: cigna}
  - filingIndicator: ci
    name: UNION PLAN
    policy: uhc
`;

describe("a whole file", () => {
  test("becomes statements of the last layer, each with its reason", () => {
    const { policy, name } = practiceOf(whole);
    expect(name).toBe("Riverside Clinic");
    expect(policy).toMatchObject({ id: "practice", layer: "practice" });
    expect(policy.statements.map(({ rule, set }) => [rule, set])).toEqual([
      ["traction/minimum-minutes", { params: { minMinutes: 8 } }],
      ["traction/implausibly-short", { params: { minMinutes: 8 } }],
      ["traction/roller-table", { params: { stance: "allow" } }],
      ["documentation/cloned-note", { on: false }],
      ["traction/implausibly-short", { params: { floor: 4 } }],
    ]);
    expect(policy.statements[3]).toMatchObject({ until: "2026-06-30", reason: "our notes come from a template (Kim)" });
    expect(policy.statements[3]?.cite).toEqual({ source: "office", section: "our notes come from a template (Kim)", confidence: "verified" });
    expect(policy.statements[4]).toMatchObject({ from: "2026-01-01", cite: { from: "2026-01-01" } });
  });

  test("names payers, ids as they are written", () => {
    expect(practiceOf(whole).payers).toEqual([{ policy: "cigna", id: "00123" }, { policy: "uhc", name: "UNION PLAN", filingIndicator: "CI" }]);
  });

  test("says which exception has run out, and that units counted one way are counted so for all", () => {
    const answer = read(`${whole}`);
    expect(answer.ok && answer.notes.map(({ line, key }) => [line, key])).toEqual([[10, "rules[1].until"]]);
    const units = read("stances: {timedUnits: ama}");
    expect(units.ok && units.notes.map(({ message }) => message)).toEqual(["claimwright.yaml:1:23: stances.timedUnits: holds for every payer, Medicare included."]);
  });

  test("is what the engine then goes by", () => {
    const visit = { services: [{ line: 1, code: "97012", minutes: 10, device: "roller table" }] };
    const example = { claim: { lines: [{ code: "97012" }] }, visit };
    const off = practiceOf("rules:\n  - {rule: traction/roller-table, off: true, reason: ours is no roller table}");
    const rules = (practice?: Practice) => judged(example, practice?.policy).rules;
    expect(rules(off)).not.toContain("traction/roller-table");
  });
});

test.each(["", "\n# nothing yet\n", "rules:\npayers:\nstances:\n", "{}"])("nothing is fine: %j", (text) => {
  expect(practiceOf(text)).toMatchObject({ payers: [], policy: { statements: [] } });
});

test("a byte order mark and returns are nothing", () => {
  expect(practiceOf("\uFEFFoffice: Riverside\r\nrules: []\r\n").name).toBe("Riverside");
});

describe("unknown keys are passed over, and said", () => {
  test.each([
    ["ofice: x", 'claimwright.yaml:1:1: ofice: this key is not known and was ignored. Did you mean "office"?'],
    ["rules:\n  - rule: documentation/angle\n    off: true\n    reason: x\n    untill: 2026-01-01", 'claimwright.yaml:5:5: rules[1].untill: this key is not known and was ignored. Did you mean "until"?'],
    ["payers:\n  - {id: A, colour: red, policy: uhc}", "claimwright.yaml:2:13: payers[1].colour: this key is not known and was ignored."],
  ])("%j", (text, message) => {
    const answer = read(text);
    expect(answer.ok).toBe(true);
    expect(answer.warnings.map((warning) => warning.message)).toEqual([message]);
  });

  test("with an error in the same file, both are said", () => {
    const answer = read("colour: red\noffice: 3");
    expect(answer).toMatchObject({ ok: false, errors: [{ line: 2, column: 9, key: "office" }], warnings: [{ line: 1, key: "colour" }] });
  });
});

describe("what cannot be used is refused with file, line and key", () => {
  const entry = (rest: string): string => `rules:\n  - rule: traction/minimum-minutes\n${rest.split("\n").map((line) => `    ${line}`).join("\n")}`;
  test.each([
    ["not YAML", "rules:\n  - rule: [", /^claimwright\.yaml:\d:\d+: this is not YAML: /],
    ["a key twice", "office: a\noffice: b", /^claimwright\.yaml:2:1: this is not YAML: Map keys must be unique/],
    ["an alias to nothing", "office: *x", /^claimwright\.yaml:1:9: this is not YAML: /],
    ["a list for a file", "- office", /^claimwright\.yaml:1:1: must be keys and values/],
    ["a rule misspelt", "rules:\n  - {rule: traction/minimum-minute, off: true, reason: x}", /^claimwright\.yaml:2:12: rules\[1\]\.rule: there is no rule "traction\/minimum-minute". Did you mean "traction\/minimum-minutes"\?/],
    ["a rule without its family", "rules:\n  - {rule: minimum-minutes, off: true, reason: x}", /Did you mean "traction\/minimum-minutes"\?/],
    ["no reason", entry("off: true"), /^claimwright\.yaml:2:5: rules\[1\]\.reason: is missing: say why/],
    ["an empty reason", entry("off: true\nreason: ' '"), /^claimwright\.yaml:4:13: rules\[1\]\.reason: must not be empty/],
    ["no change", entry("reason: x"), /^claimwright\.yaml:2:5: rules\[1\]: changes nothing/],
    ["on and off", entry("off: true\non: true\nreason: x"), /^claimwright\.yaml:3:10: rules\[1\]\.off: a rule cannot be on and off/],
    ["a yes that YAML no longer knows", entry("off: yes\nreason: x"), /^claimwright\.yaml:3:10: rules\[1\]\.off: must be true or false/],
    ["a severity of its own", entry("severity: fatal\nreason: x"), /rules\[1\]\.severity: must be error, warning or info/],
    ["a bad day", entry("off: true\nfrom: 2026-02-30\nreason: x"), /^claimwright\.yaml:4:11: rules\[1\]\.from: must be a day that exists/],
    ["an end before the start", entry("off: true\nfrom: 2026-02-03\nuntil: 2026-02-02\nreason: x"), /^claimwright\.yaml:5:12: rules\[1\]\.until: must not be before 2026-02-03/],
    ["an unknown parameter", entry("set: {minMinute: 8}\nreason: x"), /^claimwright\.yaml:3:11: rules\[1\]\.set\.minMinute: .*has no parameter.*Did you mean "minMinutes"\?/],
    ["a parameter of another kind", "rules:\n  - {rule: traction/one-unit-per-day, set: {max: two}, reason: x}", /^claimwright\.yaml:2:45: rules\[1\]\.set\.max: max of traction\/one-unit-per-day must be a number/],
    ["a word that a stance does not have", "rules:\n  - {rule: traction/roller-table, set: {stance: maybe}, reason: x}", /stance of traction\/roller-table must be deny, warn, allow/],
    ["an unknown stance", "stances:\n  traction.minMinute: 8", /^claimwright\.yaml:2:3: stances\.traction\.minMinute: there is no stance.*Did you mean "traction\.minMinutes"\?/],
    ["a stance with no rule behind it", "stances:\n  mod59.mode: strict", /^claimwright\.yaml:2:3: stances\.mod59\.mode: no rule takes this stance yet: /],
    ["one with a value of many parts", "stances:\n  decompression.codeByPayer: {uhc: S9090}", /stances\.decompression\.codeByPayer: no rule takes this stance yet/],
    ["a stance with the name of what every object has", "stances:\n  constructor: 4", /^claimwright\.yaml:2:3: stances\.constructor: there is no stance "constructor"; known are /],
    ["a stance that cannot be", "stances:\n  device:\n    rollerTable: perhaps", /^claimwright\.yaml:3:18: stances\.device\.rollerTable: must be deny, warn, allow\./],
    ["a payer with no clue", "payers:\n  - {policy: uhc}", /^claimwright\.yaml:2:5: payers\[1\]: needs a name, an id or a filingIndicator/],
    ["an unknown policy", "payers:\n  - {id: A, policy: uch}", /^claimwright\.yaml:2:21: payers\[1\]\.policy: there is no policy "uch"; known are generic, .*Did you mean "uhc"\?/],
    ["dates that overlap", `${entry("off: true\nreason: x")}\n  - {rule: traction/minimum-minutes, off: true, from: 2026-01-01, reason: y}`, /^claimwright\.yaml:5:12: rules\[2\]\.rule: Policy "practice" sets on of traction\/minimum-minutes twice from 2026-01-01/],
    ["a stance said again", `stances: {traction.minMinutes: 8}\n${entry("set: {minMinutes: 10}\nreason: x")}`, /^claimwright\.yaml:3:11: rules\[1\]\.rule: .*twice from the start/],
  ])("%s", (_, text, message) => {
    expect(faults(text)[0]).toMatch(message);
  });

  test("all at once, in the order of the file", () => {
    const lines = read("payers:\n  - {policy: uch, id: A}\nrules:\n  - {rule: a/b, off: true, reason: x}");
    expect(lines.ok ? [] : lines.errors.map(({ line }) => line)).toEqual([2, 4]);
  });

  test("a bomb of aliases goes out", () => {
    const bomb = ["a: &a [x,x,x,x,x,x,x,x,x]", ...[..."bcdefgh"].map((key, index) => `${key}: &${key} [${Array.from({ length: 9 }, () => `*${"abcdefg"[index] ?? "a"}`).join(",")}]`)];
    expect(faults(bomb.join("\n"))[0]).toMatch(/this is not YAML: /);
  });
});

test("a policy that is named twice is listed once", () => {
  const answer = read("payers:\n  - {id: A, policy: uch}", ["uhc", "union"]);
  expect(answer.ok ? "" : answer.errors[0]?.message.match(/uhc/g)).toHaveLength(2);
});

test("a payer may go by a policy of the office's own", () => {
  expect(read("payers:\n  - {id: A, policy: union}", ["union"]).ok).toBe(true);
});
