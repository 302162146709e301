import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { run } from "../src/check/index.ts";
import type { Problem } from "../src/claim/index.ts";
import { readClaims } from "../src/read/index.ts";
import { readVisits } from "../src/read/visits.ts";
import { day } from "../scripts/example/day.ts";
import { shipped } from "./support/rule.ts";

const example = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../examples/${name}`, import.meta.url)));

const told: Problem[] = [];
const claims = [...readClaims(example("clinic-day.edi"), { file: "clinic-day.edi", onProblem: (problem) => told.push(problem) })];
const { records, problems } = readVisits(example("clinic-day.visits.json"));
const verdicts = [...run(shipped(), claims, { visits: records })];

test("the example day is read without a word", () => {
  expect(problems).toEqual([]);
  expect(told).toEqual([]);
  expect(claims.map(({ id }) => id)).toEqual(day.map(({ id }) => id));
});

test.each(day.map((claim, index) => ({ ...claim, index })))("$id: $story", ({ planted, index }) => {
  const found = verdicts[index]?.findings.map(({ rule, severity, lines }) => ({ rule, severity, lines: lines.join(" ") })) ?? [];
  expect(found.map(({ rule, severity }) => `${severity} ${rule}`).sort()).toEqual(planted.map(({ rule, severity }) => `${severity} ${rule}`).sort());
  for (const { rule, lines } of planted.filter((one) => one.lines.length > 0)) {
    expect(found.find((one) => one.rule === rule)?.lines).toBe(lines.join(" "));
  }
});
