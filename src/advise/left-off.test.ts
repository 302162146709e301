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
