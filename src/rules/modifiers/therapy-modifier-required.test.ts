import { expect, test } from "vitest";
import type { Example } from "../../check/index.ts";
import { findingsOf, holdsItsExamples, judged, judgedWith, practiceOf } from "../../../test/support/rule.ts";
import { starterTables } from "../../reference/index.ts";
import type { Tables, TherapyListing } from "../../reference/index.ts";
import rule from "./therapy-modifier-required.ts";

holdsItsExamples(rule);

const fixOf = (example: Omit<Example, "title">) => findingsOf(judged(example, practiceOf(rule.id, { on: true })), rule.id)[0]?.fix;

test("GP goes before GY, and only with an answer", () => {
  const fix = fixOf({ claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GY"] }] } });
  expect(fix).toMatchObject({ tier: "attest", edits: [{ element: "SV101", from: "HC:97012:GY", to: "HC:97012:GP:GY" }] });
});

test("a chiropractor is not asked to have established a plan", () => {
  const fix = fixOf({ claim: { provider: "DC", lines: [{ code: "97012" }] } });
  expect(fix?.question).not.toContain("given under a plan");
  expect(fix?.question).toContain("does not say that a chiropractor established a plan");
});

test.each([
  ["the plan on record", { visit: { planOfCare: { discipline: "OT" } }, claim: { lines: [{ code: "97110" }] } }, "GO"],
  ["the code's own discipline", { claim: { provider: "PT", lines: [{ code: "97165" }] } }, "GO"],
  ["speech", { claim: { lines: [{ code: "92507" }] } }, "GN"],
  ["the provider's discipline", { claim: { provider: "OT", lines: [{ code: "97535" }] } }, "GO"],
  ["nothing: physical therapy", { claim: { provider: "MD", lines: [{ code: "97012" }] } }, "GP"],
] as const)("the proposal follows %s", (_, example, modifier) => {
  expect(fixOf(example)?.changes).toEqual([{ op: "add-modifier", line: 1, modifier }]);
});

const listing = (as: TherapyListing): Tables => ({
  ...starterTables(),
  therapy: { find: () => ({ listing: as, citation: { source: "cms-therapy-code-list", section: "2026", confidence: "verified" } }) },
});

test.each([
  ["97012", "always", ["verified"]], ["97012", "none", []], ["97750", "sometimes", []], ["0552T", "always", ["verified"]],
] as const)("%s, %s on the list that is loaded: the list decides, and is cited", (code, as, confidences) => {
  const found = findingsOf(judgedWith(listing(as), { policy: "medicare-b", claim: { provider: "PT", lines: [{ code }] } }), rule.id);
  expect(found.map(({ citations }) => citations[0]?.confidence)).toEqual(confidences);
});
