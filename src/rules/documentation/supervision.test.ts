import { expect, test } from "vitest";
import { findingsOf, holdsItsExamples, judged } from "../../../test/support/rule.ts";
import type { ServiceJson } from "../../claim/index.ts";
import rule from "./supervision.ts";

holdsItsExamples(rule);

const supervised = (by: string, type?: "PT" | "PTA", furnishedBy?: ServiceJson["furnishedBy"]): number =>
  findingsOf(judged({
    claim: { lines: [{ code: "97012" }] },
    visit: { signature: { by }, ...(type ? { provider: { type } } : {}), services: [{ line: 1, code: "97012", ...(furnishedBy ? { furnishedBy } : {}) }] },
  }), rule.id).length;

test.each([
  ["A. Render, PT", 0], ["A. Render, PT, DPT", 0], ["Dr. A. Render, DC", 0], ["A. Render", 0], ["A. Tech, DC", 0],
  ["B. Help, PTA", 1], ["B. Help, LPTA", 1], ["B. Help, COTA", 1], ["B. Help, OTA", 1], ["B. Help PTA", 1], ["B. Help, aide", 1], ["B. Help, student", 1],
])("signed by %s: %i", (by, count) => {
  expect(supervised(by)).toBe(count);
});

test("a name without a credential goes by the record's provider type", () => {
  expect(supervised("B. Help", "PTA")).toBe(1);
  expect(supervised("A. Render", "PT")).toBe(0);
});

test.each([
  [{ PT: 10, PTA: 5 }, 1], [{ DC: 5, CA: 10 }, 1], [{ aide: 15 }, 1], [{ PT: 15, PTA: 0 }, 0], [{ together: 15 }, 0], [{ DC: 15 }, 0],
])("minutes of %o: %i", (furnishedBy, count) => {
  expect(supervised("A. Render, PT", undefined, furnishedBy as unknown as Record<string, number>)).toBe(count);
});
