import { expect, test } from "vitest";
import type { Example } from "../../check/index.ts";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import rule from "./one-discipline.ts";

holdsItsExamples(rule);

const fixOf = (example: Omit<Example, "title">) => findingsOf(judged(example), rule.id)[0]?.fix;
const both = { claim: { lines: [{ code: "97110", modifiers: ["GP", "GO"] }] } };

test("without a plan on record nobody can say which to keep", () => {
  expect(fixOf(both)).toEqual({ tier: "never", changes: [], edits: [] });
});

test("the plan on record says which to ask about", () => {
  expect(fixOf({ ...both, visit: { planOfCare: { discipline: "PT" } } })).toMatchObject({ tier: "attest", edits: [{ to: "HC:97110:GP" }] });
});

test("an evaluation keeps its own", () => {
  expect(fixOf({ claim: { lines: [{ code: "97161", modifiers: ["GO"] }] } })?.edits[0]?.to).toBe("HC:97161:GP");
});
