import { expect, test } from "vitest";
import { readVisits } from "../../../index.ts";
import type { ClaimForm } from "../../server/types.ts";
import { answersOf, visitOf } from "./visit-form.ts";

const FORM: ClaimForm = {
  payer: { name: "MEDICARE PART B", id: "02402" }, insuredId: "EX1", patient: { name: "BIRCH, PAT" }, diagnoses: [], account: "20402", billing: { name: "EXAMPLE" },
  lines: [
    { n: 1, pos: "11", code: "97012", modifiers: ["GP"], pointers: "A" },
    { n: 2, pos: "11", code: "97110", modifiers: ["GP"], pointers: "A" },
  ],
};

test("an empty field is left out, and the engine reads the record", () => {
  const blank = answersOf(FORM, undefined);
  const lines = blank.lines.map((line) => (line.line === 1 ? { ...line, minutes: "15", device: "motorized traction table", regions: ["lumbar"] } : line));
  const record = visitOf(FORM, undefined, { ...blank, provider: "PT", lines });
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
  const record = visitOf(FORM, visit, { ...answers, visitMinutes: "", lines: answers.lines.map((line) => ({ ...line, response: "" })) });
  expect(record).toEqual({
    claim: "20402", planOfCare: { signed: true }, services: [{ line: 1, code: "97012", minutes: 15, angle: 20 }, { line: 2, code: "97110" }],
  });
});

test("words are no minutes", () => {
  const answers = answersOf(FORM, undefined);
  expect(visitOf(FORM, undefined, { ...answers, visitMinutes: "about ten" })).not.toHaveProperty("visitMinutes");
});
