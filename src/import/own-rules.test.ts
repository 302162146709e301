import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPractice } from "./practice.ts";

const shipped = readFileSync(new URL("../../examples/claimwright.yaml", import.meta.url), "utf8");

const whole = `ownRules:
  - id: office/gp
    title: GP on exercise
    kind: require-modifier
    with: {modifiers: [gp]}
    severity: error
    codes: [97110]
    places: [2, "11"]
    says: {what: "Line {line} lacks {modifiers}.", why: y, next: n}
    owner: Kim
    log: [{on: 2026-01-05, by: Kim, what: written}]
    examples:
      found: [{claim: {lines: [{code: 97110}]}}]
      quiet: [{title: with GP, claim: {lines: [{code: 97110, modifiers: [GP]}]}}]
overrides:
  - {rule: office/gp, reason: agreed, by: Kim, expires: 2026-12-31}
`;

function read(text: string) {
  return readPractice(text, "f.yaml", { today: "2026-11-24" });
}

test("a rule is read as it is written, codes as words", () => {
  const answer = read(whole);
  if (!answer.ok) throw new Error(answer.errors.map(({ message }) => message).join("\n"));
  const { own: [rule], overrides, policy } = answer.practice;
  expect(rule).toMatchObject({
    id: "office/gp", params: { modifiers: ["GP"] }, scope: { codes: ["97110"], places: ["02", "11"] }, owner: "Kim",
    examples: { found: [{ title: "found 1" }], quiet: [{ title: "with GP" }] },
  });
  expect(overrides).toEqual([{ rule: "office/gp", reason: "agreed", by: "Kim", expires: "2026-12-31" }]);
  expect(policy.statements).toMatchObject([{ rule: "office/gp", announced: "2026-01-05", set: { on: true } }]);
});

test("the example file can be used", () => {
  expect(read(shipped)).toMatchObject({ ok: true, warnings: [], notes: [] });
});

describe("what is not whole is refused, with its place", () => {
  test.each([
    ["no example that fires", /\n      found:.*/, "", /^f\.yaml:13:7: ownRules\[1\]\.examples\.found: is missing: give at least one claim/],
    ["no examples", /\n    examples:\n.*\n.*/, "", /^f\.yaml:2:5: ownRules\[1\]\.examples: is missing/],
    ["no owner", /\n    owner: Kim/, "", /ownRules\[1\]\.owner: is missing: name who answers/],
    ["no log", /\n    log:.*/, "", /ownRules\[1\]\.log: is missing/],
    ["a shipped rule's id", "id: office/gp", "id: ncci/pair", /^f\.yaml:2:9: ownRules\[1\]\.id: must be office\//],
    ["a kind that there is not", "require-modifier", "need-modifier", /^f\.yaml:4:11: ownRules\[1\]\.kind: must be one of require-modifier/],
    ["the wrong parameter", "with: {modifiers: [gp]}", "with: {max: 2}", /^f\.yaml:5:\d+: ownRules\[1\]\.with/],
    ["a word that is not filled in", "{line} lacks", "{day} lacks", /says\.what: \{day\} is not filled in for require-modifier; it knows \{line\}/],
    ["a payer that there is not", "    owner: Kim", "    policies: [signa]\n    owner: Kim", /policies\[1\]: there is no policy "signa".*Did you mean "cigna"/],
    ["an end before the start", "    owner: Kim", "    from: 2026-02-01\n    until: 2026-01-01\n    owner: Kim", /until: must not be before 2026-02-01/],
    ["a bad visit record", "lines: [{code: 97110}]}", "lines: [{code: 97110}]}, visit: {visitMinutes: many}", /found\[1\]\.visit: /],
    ["an override of no rule", "rule: office/gp, reason", "rule: office/pg, reason", /^f\.yaml:16:\d+: overrides\[1\]\.rule: there is no rule "office\/pg"/],
    ["an override without an end", ", expires: 2026-12-31", "", /overrides\[1\]\.expires: must be a day/],
    ["an override without a reason", ", reason: agreed", "", /overrides\[1\]\.reason: is missing/],
  ] as const)("%s", (_, from, to, message) => {
    const text = whole.replace(from, to);
    expect(text).not.toBe(whole);
    const answer = read(text);
    expect(answer.ok ? [] : answer.errors.map((error) => error.message)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  test("two rules of one id", () => {
    const twice = whole.replace(/( {2}- id: office\/gp[\s\S]*?)(overrides:)/, "$1$1$2");
    const answer = read(twice);
    expect(answer.ok ? "" : answer.errors[0]?.message).toMatch(/ownRules\[2\]\.id: there are two rules office\/gp\.$/);
  });
});
