import { expect, test } from "vitest";
import { IDLE_MS } from "./server/idle.ts";
import { heldIn, heldText } from "./tab-draft.ts";

const VISIT = { pull: "motor", payer: null, others: [{ code: "97110", minutes: 15 }], diagnosis: { codes: ["M5416"], cause: "a fall" } };
const NOW = 1_770_000_000_000;

test("what was kept comes back as it was, and not after a screen would have been covered", () => {
  const text = heldText(VISIT, NOW);
  expect(heldIn(text, NOW + IDLE_MS - 1)).toEqual(VISIT);
  expect(heldIn(text, NOW + IDLE_MS)).toBeUndefined();
});

test.each([null, "", "{", "null", "[]", "{\"held\":5}", "{\"at\":1}"])("%s is nothing kept", (text) => {
  expect(heldIn(text, NOW)).toBeUndefined();
});
