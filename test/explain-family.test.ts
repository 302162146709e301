import { expect, test } from "vitest";
import { everyName, entriesOf } from "../src/cli/explain/find.ts";
import { parseIsoDay } from "../src/claim/index.ts";
import { carcFacts, familyCodes, knownModifiers, rarcFacts } from "../src/reference/index.ts";
import { plainStyle } from "../src/write/index.ts";
import { shipped } from "./support/rule.ts";

const DAY = parseIsoDay("2026-03-02") ?? 0;
/** What the field's lists of denials on traction name. */
const DENIALS = "4 11 16 18 29 50 59 96 97 119 151 197 204 222 236 B7 N130 N290 N362 N519 M76 MA122 MA130".split(" ");

function explained(name: string): string {
  return entriesOf(shipped(), name, DAY).map(({ draw }) => draw(plainStyle()).join("\n")).join("\n");
}

test("every rule, code, modifier, reason and remark of the family can be explained, with no gap in the words", () => {
  const names = everyName(shipped());
  expect(names).toEqual(expect.arrayContaining([...familyCodes(), ...knownModifiers().map(({ code }) => code), ...DENIALS]));
  for (const name of names) {
    const text = explained(name);
    expect(text.length, name).toBeGreaterThan(60);
    expect(text, name).not.toMatch(/undefined|\{\w+\}|\[object/);
  }
});

test("what a payer is expected to answer has words of its own", () => {
  for (const { id, denial } of shipped().rules) {
    if (!denial) continue;
    expect(carcFacts(denial.carc)?.code, `${id}: ${denial.carc}`).toBe(denial.carc);
    for (const code of denial.rarc) expect(rarcFacts(code)?.code, `${id}: ${code}`).toBe(code);
  }
});
