import { expect, test } from "vitest";
import { compile, parseIsoDay, rules, shippedMacs, shippedPolicies, starterTables, visitRecord } from "../index.ts";
import { advise } from "./advise.ts";
import { adviceText } from "./text.ts";
import { plainStyle } from "../write/index.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
const DATE = "2026-03-02";
const DAY = parseIsoDay(DATE) ?? 0;
const TRACTION = { code: "97012", minutes: 15, regions: ["lumbar"], device: "motorized traction table" };

function advised(services: readonly { readonly code: string; readonly minutes?: number }[]) {
  const visit = visitRecord({ claim: "visit", date: DATE, payerPolicy: "medicare-b", provider: { type: "PT" }, services: [TRACTION, ...services], planOfCare: { discipline: "PT", signed: true } });
  return advise(engine, { visit, day: DAY });
}

test("timed services without minutes are open lines, told beside the rest, and every answer that decides is counted", () => {
  const advice = advised([{ code: "97140" }, { code: "97110" }]);
  expect(advice.billable).toBe("unknown");
  expect(advice.lines.map(({ code }) => code)).toEqual(["97012"]);
  expect(advice.openLines.map(({ code }) => code)).toEqual(["97140", "97110"]);
  expect(advice.because).toBe("2 answers decide it: How many minutes of 97140 were given? How many minutes of 97110 were given?");
  expect(adviceText(advice, DAY, plainStyle()).join("\n")).toMatch(/97140 {3}units open\n.*the minutes of 97140 are not recorded/);
});

test("with the minutes nothing is open; one question is called one", () => {
  expect(advised([{ code: "97110", minutes: 23 }]).openLines).toEqual([]);
  expect(advised([{ code: "97110" }]).because).toBe("One answer decides it: How many minutes of 97110 were given?");
});
