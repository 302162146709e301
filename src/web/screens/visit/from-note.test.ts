import { expect, test } from "vitest";
import { compile, parseIsoDay, rules, shippedMacs, shippedPolicies, starterTables } from "../../../index.ts";
import { noteView } from "../../engine/note-view.ts";
import { notedFrom, suggestionsFrom } from "./from-note.ts";
import { notedText } from "./note-facts.ts";
import type { Suggestions } from "./suggested.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
const DAY = "2026-03-02";

function suggestedBy(text: string, codes: readonly string[], provider = ""): Suggestions {
  const view = noteView(engine, { text, policy: "uhc", codes, today: parseIsoDay(DAY) ?? 0 });
  return suggestionsFrom(view, { payer: "uhc", codes, day: DAY, provider });
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
  ["Signed: Eva Lund, PT", "PT"], ["Signed: Eva Lund, PT, DPT", "PT"], ["Signed: Sam Rivera, D.C.", "DC"], ["Electronically signed by Kim Abel, PTA", "PTA"],
  ["Signed: Kim Abel", undefined], ["Signed: KL", undefined],
])("who gave it is what the one who signed is, unless it was chosen: %s", (signed, type) => {
  const text = `Mechanical traction, lumbar, motorized table, 15 minutes.\n${signed}`;
  expect(suggestedBy(text, ["97012"])["provider"]?.value).toBe(type);
  expect(suggestedBy(text, ["97012"], "OT")["provider"]?.value).toBe("OT");
});

test("times of day beside the minutes, and the codes that the note names", () => {
  const all = suggestedBy(
    "1) Mechanical traction cervical, motorized table, 15 minutes (2:00-2:15 pm).\n2) Manual therapy 14 min (2:20-2:34 pm).\nA: radiculopathy M54.12.", ["97012", "97140"], "PT");
  expect(all.times).toEqual({
    value: { 97012: { start: "14:00", end: "14:15" }, 97140: { start: "14:20", end: "14:34" } }, words: "From the note: “2:00-2:15 pm”, “2:20-2:34 pm”.",
  });
  expect(all.diagnosis).toMatchObject({ value: { codes: ["M5412"] }, words: expect.stringContaining("“M54.12”") as string });
});

test("times that are not as long as the minutes are of something else, and none is suggested", () => {
  expect(suggestedBy("Mechanical traction, motorized table, 15 minutes. Visit 2:00-2:45 pm.", ["97012"])).not.toHaveProperty("times");
});

test("a note of other services begins a visit without traction", () => {
  expect(suggestedBy("Therapeutic exercise 23 minutes.", ["97110"])).toMatchObject({ pull: { value: "none" }, others: { value: [{ code: "97110", minutes: 23 }] } });
});

test("traction that was put off: a visit without it, in the note's words, and the adjusted regions with theirs", () => {
  const all = suggestedBy("Lumbar traction deferred today d/t elevated BP.\n98940 lumbar, diversified, side posture, L4/L5.\nSigned: M. Olsen, DC", ["97012", "98940"], "DC");
  expect(all).toMatchObject({
    pull: { value: "none", words: expect.stringMatching(/^From the note: “Lumbar traction deferred today/) as string },
    others: { value: [{ code: "98940", minutes: undefined }] }, otherRegions: { value: { 98940: ["lumbar"] }, words: expect.stringContaining("umbar") as string },
  });
  expect(all).not.toHaveProperty("regions");
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

test("what no question asks goes along as the save dialog's fields: who signed, how it was borne", () => {
  const text = "Mechanical traction, lumbar, motorized table, 15 minutes, 60 lb, supine.\nTolerated well.\nSigned: Jane Roe, PT";
  const { taken } = noteView(engine, { text, policy: "uhc", codes: ["97012"], today: parseIsoDay(DAY) ?? 0 });
  const noted = notedFrom(taken);
  expect(noted).toMatchObject({ "note.signature": "Jane Roe, PT", "note.force": "60 lb", "note.position": "supine", "note.response": expect.stringContaining("Tolerated well") as string });
  expect(notedText(noted)).toContain("signed by “Jane Roe, PT”");
});
