import { expect, test } from "vitest";
import { shipped } from "../../test/support/rule.ts";
import { parseIsoDay, visitRecord } from "../claim/index.ts";
import { advise } from "./index.ts";

const DATE = "2026-03-02";

test.each([
  ["its region is the manipulation's", { start: "10:15", end: "10:30" }, /^97140 .* is not paid on the day of 98940 /, /given to the lumbar region, so 97140 is part of 98940/],
  ["it ran beside the traction", { start: "10:05", end: "10:20", regions: ["cervical"] }, /^97140 .* is not paid on the day of 97012 /, /ran at the same time as 97012/],
] as const)("manual therapy beside traction and manipulation, left off because %s: what is said and why are about the same code", (_, manual, what, why) => {
  const services = [
    { code: "97012", minutes: 15, start: "10:00", end: "10:15", device: "motorized traction table", regions: ["lumbar"] }, { code: "98940", regions: ["lumbar"] },
    { code: "97140", minutes: 15, regions: ["lumbar"], ...manual },
  ];
  const visit = visitRecord({ claim: "V1", date: DATE, payerPolicy: "uhc", provider: { type: "DC" }, services });
  const { notBilled } = advise(shipped(), { visit, day: parseIsoDay(DATE) ?? 0 });
  expect(notBilled).toHaveLength(1);
  expect(notBilled[0]?.what).toMatch(what);
  expect(notBilled[0]?.why).toMatch(why);
});

test("times that overlap take a timed service off, and nothing of it is left to bill: what is said, the units and the remarks agree", () => {
  const services = [
    { code: "97012", minutes: 15, start: "09:00", end: "09:15", device: "motorized traction table", regions: ["lumbar"] },
    { code: "97140", minutes: 12, start: "09:10", end: "09:22", regions: ["lumbar"] }, { code: "97110", minutes: 23, start: "09:22", end: "09:45" },
  ];
  const visit = visitRecord({
    claim: "V1", date: DATE, payerPolicy: "medicare-b", provider: { type: "PT" }, planOfCare: { discipline: "PT", signed: true }, visitMinutes: 50, services,
  });
  const { lines, notBilled, because, verdict } = advise(shipped(), { visit, day: parseIsoDay(DATE) ?? 0 });
  expect(lines.map(({ code, units }) => [code, units])).toEqual([["97012", 1], ["97110", 2]]);
  expect(notBilled).toMatchObject([{ code: "97140", against: "97140 (09:10 to 09:22) ran at the same time as 97012 (09:00 to 09:15): they overlap by 5 minutes." }]);
  expect(because).toMatch(/carry the lines that are left\. 97140 is left off: 97140 \(09:10 to 09:22\) ran at the same time/);
  expect(verdict.findings.filter(({ rule }) => rule.startsWith("time/"))).toEqual([]);
});
