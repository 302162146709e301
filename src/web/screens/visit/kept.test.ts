import { expect, test } from "vitest";
import { IDLE_MS } from "../../server/idle.ts";
import type { Answers } from "./answers.ts";
import { keptText, recalled } from "./kept.ts";

const ANSWERS: Answers = { pull: "motor", payer: null, others: [{ code: "97110", minutes: 15 }], diagnosis: { codes: ["M5416"], cause: "a fall" } };
const NOW = 1_770_000_000_000;

test("what was kept comes back as it was, and not after a screen would have been covered", () => {
  const text = keptText(ANSWERS, NOW);
  expect(recalled(text, NOW + IDLE_MS - 1)).toEqual(ANSWERS);
  expect(recalled(text, NOW + IDLE_MS)).toEqual({});
});

test.each([null, "", "{", "null", "[]", "{\"answers\":5}", "{\"at\":1}"])("%s is no visit", (text) => {
  expect(recalled(text, NOW)).toEqual({});
});
