import { expect, test } from "vitest";
import { readVisits } from "../../../index.ts";
import type { ClaimForm } from "../../server/types.ts";
import { answersOf, visitOf } from "./visit-form.ts";

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

test("words are no minutes", () => {
  const answers = answersOf(FORM, undefined);
  expect(visitOf("20402", undefined, { ...answers, visitMinutes: "about ten" })).not.toHaveProperty("visitMinutes");
});
