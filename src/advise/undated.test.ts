import { expect, test } from "vitest";
import { compile, dayOf, rules, shippedMacs, shippedPolicies, starterTables, visitRecord } from "../index.ts";
import { advise } from "./advise.ts";
import { beneath } from "./headline.ts";
import { checkNote } from "./note/index.ts";
import { withoutDay } from "./undated.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
const TODAY = dayOf(2026, 11, 30) ?? 0;
const ISO = "2026-11-30";

test.each([
  ["No signature is on the note of 2026-11-30.", "No signature is on the note."],
  ["On 2026-11-30, the total treatment minutes cannot be found in the note.", "The total treatment minutes cannot be found in the note."],
  ["10 units of 97140 on 2026-11-30 (line 2); the limit is 6 a day.", "10 units of 97140 (line 2); the limit is 6 a day."],
  ["97140 is not paid on the day of 98940, 2026-11-30, unless it was given elsewhere.", "97140 is not paid on the day of 98940, unless it was given elsewhere."],
  ["The notice is signed after 2026-11-30.", "The notice is signed after that day."],
  ["Signed on 2026-11-29.", "Signed on 2026-11-29."],
])("%s", (text, dayless) => {
  expect(withoutDay(text, TODAY)).toBe(dayless);
});

const RECORD: Parameters<typeof visitRecord>[0] = {
  claim: "visit", payerPolicy: "medicare-b", provider: { type: "DC" }, careType: "active",
  services: [{ code: "97012", minutes: 15, regions: ["lumbar"], device: "motorized traction table" }, { code: "98940", regions: ["lumbar"] }],
};

test("a visit of a day that nobody gave is judged by today's rules, asks for the day, and says today's nowhere", () => {
  const advice = advise(engine, { visit: visitRecord(RECORD), day: TODAY, diagnoses: ["M9903", "M5416"] });
  expect(advice.questions.find(({ fact }) => fact === "date")?.decides).toBe(false);
  expect(advice.checklist.find(({ element }) => element === "date")?.status).toBe("missing");
  expect(beneath(advice)).toContain("the day it was given is needed before a claim is saved");
  const told = advice.verdict.findings.map(({ message, next }) => [message, next]);
  expect(JSON.stringify([told, advice.notBilled, advice.because])).not.toContain(ISO);
});

test("given its day, nothing of that is said", () => {
  const advice = advise(engine, { visit: visitRecord({ ...RECORD, date: ISO }), day: TODAY, diagnoses: ["M9903", "M5416"] });
  expect(advice.questions.map(({ fact }) => fact)).not.toContain("date");
  expect(advice.checklist.find(({ element }) => element === "date")?.status).toBe("found");
  expect(beneath(advice)).not.toContain("saved");
});

const NOTE = { codes: ["97012"], day: TODAY, policy: "uhc", isUndated: true } as const;

test.each([
  ["Traction 15min. Pt ok. KM", "The note bears no date."],
  ["11/23/2026\nMechanical traction, lumbar, 15 min.\nDate of service 11/24/2026", "The note bears two dates, and which of them is this visit's is not said."],
])("a note without a day of its own is of no day, and of no claim: %j", (text, says) => {
  const { findings } = checkNote(engine, { ...NOTE, text });
  expect(findings.find(({ rule }) => rule === "documentation/date")?.message).toBe(says);
  expect(findings.map(({ message }) => message).join(" ")).not.toMatch(/2026-11-30|The claim bills/);
});
