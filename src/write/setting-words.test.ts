import { expect, test } from "vitest";
import { shippedMacs, shippedPolicies } from "../policy/index.ts";
import { settingWords } from "./setting-words.ts";

test.each([
  ["claim/timely-filing", { on: true, severity: "warning", params: { days: 90 } }, ["checked", "for review", "within 90 days of the service"]],
  ["claim/timely-filing", { params: { years: 1 } }, ["within 1 year of the service"]],
  ["traction/decompression", { severity: "error", params: { stance: "deny", codeInstead: null, inWriting: false } },
    ["as an error", "not taken as 97012", "no other code stands for it", "no exception is given in writing"]],
  ["cmt/at-missing", { on: false }, ["not checked"]],
  ["ncci/units-above-mue", { params: { except: ["97010", "97012"], perLine: true } }, ["not asked of 97010, 97012", "units are counted line by line"]],
  ["office/ours", { params: { leastWeeks: 3 } }, ["least weeks: 3"]],
] as const)("%s: %j", (rule, set, words) => {
  expect(settingWords(rule, set)).toEqual(words);
});

test("every parameter that a shipped policy sets has words", () => {
  const raw = [...shippedPolicies, ...shippedMacs].flatMap(({ statements }) => statements)
    .flatMap(({ rule, set }) => settingWords(rule, set).filter((words) => words.includes(": ")).map((words) => `${rule} ${words}`));
  expect(raw).toEqual([]);
});
