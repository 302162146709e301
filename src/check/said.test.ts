import { expect, test } from "vitest";
import { practiceOf, shipped } from "../../test/support/rule.ts";
import { shippedPolicies } from "../policy/index.ts";
import type { Citation } from "../reference/index.ts";
import { compile } from "./compile.ts";
import { found } from "./outcome.ts";
import type { Found } from "./outcome.ts";
import { saidBy } from "./said.ts";
import type { Said } from "./said.ts";

const [RULE, LENDER] = ["traction/one-unit-per-day", "traction/regions-add-no-units"] as const;
const { ruleOf } = shipped();
const CASE: Citation = { source: "cms-mue", section: "97012", from: "2026-01-01", confidence: "verified" };

function saidOf(outcome: Found, engine = shipped()): Said {
  const planned = engine.planFor("generic", 20514).all.find(({ rule }) => rule.id === RULE);
  if (planned === undefined) throw new Error("The rule is off.");
  return saidBy(planned, outcome, engine.ruleOf);
}

const whyOf = ({ why, params }: Said): string => why.filled({}, params);

test("a rule's words are the same thing at every finding", () => {
  expect(saidOf(found())).toBe(saidOf(found({ fills: { units: 2 } })));
  expect(whyOf(saidOf(found()))).toBe(ruleOf(RULE)?.says.why);
});

test("lenders add their reasons and sources, and one that is not there adds nothing", () => {
  const [own, lent] = [saidOf(found()), saidOf(found({ because: [LENDER, "no/such-rule"] }))];
  expect(whyOf(lent)).toBe(`${ruleOf(RULE)?.says.why} ${ruleOf(LENDER)?.says.why}`);
  expect(lent.citations).toEqual(expect.arrayContaining([...own.citations, ...ruleOf(LENDER)?.citations ?? []]));
  expect(whyOf(saidOf(found()))).toBe(ruleOf(RULE)?.says.why);
});

test("a case's own sources come first, each once, and are kept apart from another case's", () => {
  const { citations } = saidOf(found({ citations: [CASE, { ...CASE }] }));
  expect(citations.filter(({ source, section }) => source === CASE.source && section === CASE.section)).toEqual([CASE]);
  expect(citations[0]).toEqual(CASE);
  expect(saidOf(found({ citations: [{ ...CASE }] })).citations).toEqual(citations);
  expect(saidOf(found({ citations: [{ ...CASE, from: "2027-01-01" }] })).citations[0]?.from).toBe("2027-01-01");
  for (let number = 0; number < 5000; number++) {
    const one: Citation = { ...CASE, section: `row ${number}` };
    expect(saidOf(found({ citations: [one] })).citations[0]).toEqual(one);
  }
});

test("what a policy sets is said", () => {
  const { rules, tables } = shipped();
  const engine = compile({ rules, tables, policies: shippedPolicies, practice: practiceOf(RULE, { params: { max: 3 } }) });
  const said = saidOf(found(), engine);
  expect([said.params.max, saidOf(found()).params.max]).toEqual(["3", "1"]);
  expect(said.citations[0]?.source).toBe("analyst");
});
