import { expect, test } from "vitest";
import { readVisits } from "../../../index.ts";
import type { ClaimForm } from "../../server/types.ts";
import { unreadable } from "./fact-answers.ts";
import { answersOf, strayMinutes, visitOf } from "./visit-form.ts";

const LINE = { from: "2026-03-02", to: "2026-03-02", place: "11", modifiers: ["GP"], pointers: "A", charge: "40.00", units: "1", renderingNpi: "" };
const FORM: ClaimForm = { boxes: [], lines: [{ ...LINE, line: 1, code: "97012" }, { ...LINE, line: 2, code: "97110" }] };

test("an empty field is left out, and the engine reads the record", () => {
  const blank = answersOf(FORM, undefined);
  const lines = blank.lines.map((line) => (line.line === 1 ? { ...line, minutes: "15", device: "motorized traction table", regions: ["lumbar"] } : line));
  const record = visitOf("20402", undefined, { ...blank, provider: "PT", lines });
  expect(record).toEqual({
    claim: "20402", provider: { type: "PT" },
    services: [{ line: 1, code: "97012", minutes: 15, device: "motorized traction table", regions: ["lumbar"] }, { line: 2, code: "97110" }],
  });
  const { records, problems } = readVisits(new TextEncoder().encode(JSON.stringify([record])));
  expect([records.length, problems]).toEqual([1, []]);
});

test("what the fields do not ask for stays in the record; a field made empty goes", () => {
  const visit = {
    claim: "20402", visitMinutes: 45, planOfCare: { signed: true },
    services: [{ line: 1, code: "97012", minutes: 15, angle: 20, response: "better" }],
  };
  const answers = answersOf(FORM, visit);
  const record = visitOf("20402", visit, { ...answers, visitMinutes: "", lines: answers.lines.map((line) => ({ ...line, response: "" })) });
  expect(record).toEqual({
    claim: "20402", planOfCare: { signed: true }, services: [{ line: 1, code: "97012", minutes: 15, angle: 20 }, { line: 2, code: "97110" }],
  });
});

test("plan, notice and the year's amounts come out as the engine reads them, and go where they are made empty", () => {
  const blank = answersOf(FORM, { claim: "20402", planOfCare: { namesTraction: true } });
  const facts = {
    ...blank.facts, discipline: "PT", start: "2026-02-02", certifiedThrough: "2026-05-02", planSigned: "yes", progressReportOn: "2026-02-20",
    noticeKind: "required", noticeSigned: "yes", signedBy: "representative", signedOn: "2026-03-02", item: "traction", reason: "not for this", cost: "$45",
    ptSlp: "2,400.50", ot: "0",
  } as const;
  const record = visitOf("20402", { claim: "20402", planOfCare: { namesTraction: true } }, { ...blank, facts });
  expect(record).toMatchObject({
    planOfCare: { namesTraction: true, discipline: "PT", start: "2026-02-02", certifiedThrough: "2026-05-02", signed: true }, progressReportOn: "2026-02-20",
    notice: { form: "CMS-R-131", kind: "required", signed: true, signedBy: "representative", signedOn: "2026-03-02", item: "traction", costCents: 4500 },
    allowedToDateCents: { "PT+SLP": 240_050, OT: 0 },
  });
  expect(readVisits(JSON.stringify([record])).problems).toEqual([]);
  const again = answersOf(FORM, record);
  expect(again.facts).toEqual({ ...facts, cost: "45", ptSlp: "2400.5" });
  expect(visitOf("20402", record, { ...again, facts: blank.facts })).toEqual({
    claim: "20402", planOfCare: { namesTraction: true }, services: [{ line: 1, code: "97012" }, { line: 2, code: "97110" }],
  });
});

test("what is no amount is told, not dropped", () => {
  const { facts } = answersOf(FORM, undefined);
  expect([unreadable({ ...facts, cost: "forty" }), unreadable({ ...facts, ot: "-5" }), unreadable(facts)]).toEqual(["Its cost", "Allowed for OT", undefined]);
});

test("words are no minutes", () => {
  const answers = answersOf(FORM, undefined);
  expect(visitOf("20402", undefined, { ...answers, visitMinutes: "about ten" })).not.toHaveProperty("visitMinutes");
});

test("minutes that are none are named, and never dropped without a word", () => {
  const answers = answersOf({ boxes: {}, lines: [] } as unknown as Parameters<typeof answersOf>[0], { visitMinutes: 60 });
  const line = { line: 2, code: "97140", device: "", regions: [], response: "" };
  expect(strayMinutes(answers)).toBeUndefined();
  expect(["-5", "abc", "99999"].map((visitMinutes) => strayMinutes({ ...answers, visitMinutes }))).toEqual(Array(3).fill("Minutes of the whole visit"));
  expect(strayMinutes({ ...answers, lines: [{ ...line, minutes: "15" }] })).toBeUndefined();
  expect(strayMinutes({ ...answers, lines: [{ ...line, minutes: "1 hour" }] })).toBe("Minutes of line 2");
});
