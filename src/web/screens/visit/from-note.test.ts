import { expect, test } from "vitest";
import { compile, parseIsoDay, rules, shippedMacs, shippedPolicies, starterTables } from "../../../index.ts";
import { noteView } from "../../engine/note-view.ts";
import { suggestionsFrom } from "./from-note.ts";
import type { Suggestions } from "./suggested.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
const DAY = "2026-03-02";

function suggestedBy(text: string, codes: readonly string[], provider = ""): Suggestions {
  const { taken } = noteView(engine, { text, policy: "uhc", codes, today: parseIsoDay(DAY) ?? 0 });
  return suggestionsFrom(taken, { payer: "uhc", codes, day: DAY, provider });
}

test("what the note says once and clearly, each with its words", () => {
  const all = suggestedBy("Mechanical traction, lumbar, motorized table, 15 minutes.\nTherapeutic exercise 23 minutes.\nTotal treatment time 45 min.", ["97012", "97110"], "PT");
  expect(all).toMatchObject({
    pull: { value: "motor", words: expect.stringContaining("motorized table") as string }, provider: { value: "PT" }, payer: { value: "uhc" }, day: { value: DAY },
    regions: { value: ["lumbar"] }, minutes: { value: 15, words: "From the note: “15 minutes”." },
    others: { value: [{ code: "97110", minutes: 23 }] }, visitMinutes: { value: 45 },
  });
  expect(all).not.toHaveProperty("diagnosis");
});

test.each([
  ["two values", "Mechanical traction, lumbar, motorized table, 15 minutes.\nFlow sheet: mechanical traction 12 minutes.", "minutes"],
  ["a range", "Mechanical traction, lumbar, motorized table, 15-20 minutes.", "minutes"],
  ["nothing said", "Mechanical traction, 15 minutes.", "regions"],
])("%s: nothing is suggested", (_, text, key) => {
  expect(suggestedBy(text, ["97012"])).not.toHaveProperty(key);
});

test.each([
  ["Lumbar traction on a roller table, 10 minutes.", "rollers"], ["Lumbar decompression on DRX9000, 20 minutes.", "decompression"],
])("%s", (text, pull) => {
  expect(suggestedBy(text, ["97012"])).toMatchObject({ pull: { value: pull } });
});
