import { expect, test } from "vitest";
import { parseIsoDay } from "./day.ts";
import { parseClock, visitRecord } from "./visit-json.ts";

test.each([["10:05", 605], ["0:00", 0], ["23:59", 1439], ["24:00", undefined], ["10:60", undefined], ["10", undefined], ["10:5", undefined]])("%s", (text, minutes) => {
  expect(parseClock(text)).toBe(minutes);
});

test("days and times become numbers, everything else stays", () => {
  const record = visitRecord({
    claim: "A1", date: "2026-03-02", visitMinutes: 45,
    planOfCare: { discipline: "PT", start: "2026-02-02", signed: true },
    signature: { by: "A. Render, PT", on: "2026-03-02" },
    services: [{ line: 1, code: "97012", minutes: 15, start: "10:00", end: "10:15" }],
  });
  const day = parseIsoDay("2026-03-02");
  expect(record).toEqual({
    claim: "A1", date: day, visitMinutes: 45,
    planOfCare: { discipline: "PT", start: parseIsoDay("2026-02-02"), signed: true },
    signature: { by: "A. Render, PT", on: day },
    services: [{ line: 1, code: "97012", minutes: 15, start: 600, end: 615 }],
  });
});

test("what does not parse is left out, never guessed", () => {
  expect(visitRecord({ claim: "A1", date: "02/03/2026", services: [{ code: "97012", start: "ten" }] }))
    .toEqual({ claim: "A1", services: [{ code: "97012" }] });
});
