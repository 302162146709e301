import { expect, test } from "vitest";
import { compile, parseIsoDay, rules, shippedMacs, shippedPolicies, starterTables, visitRecord } from "../../index.ts";
import type { AdviceFacts } from "../../index.ts";
import { adviceOf, fileOf } from "./visit.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
const DAY = parseIsoDay("2026-03-02") ?? 0;

function tractionBy(device: string): AdviceFacts {
  const services = [{ code: "97012", minutes: 15, regions: ["lumbar"], device }];
  const visit = visitRecord({ claim: "visit", date: "2026-03-02", payerPolicy: "medicare-b", provider: { type: "PT" }, planOfCare: { discipline: "PT", signed: true }, services });
  return { visit, day: DAY };
}

test("an answer and a file can be handed from one thread to another", () => {
  const asked = { facts: tractionBy("motorized traction table"), waived: [] };
  const advice = adviceOf(engine, asked);
  expect(structuredClone(advice)).toEqual(advice);
  expect(advice.lines).toMatchObject([{ code: "97012", units: 1, modifiers: ["GP"] }]);
  expect(advice.lines[0]?.reasons[0]?.citations[0]?.title).toMatch(/\w/);
  const file = fileOf(engine, { ...asked, details: {}, made: { day: DAY, minute: 600 } });
  expect(structuredClone(file)).toEqual(file);
  expect(file.is).toBe("incomplete");
});

test("the checklist says why each thing is wanted, and nothing of records and line numbers", () => {
  const { checklist } = adviceOf(engine, { facts: tractionBy("motorized traction table"), waived: [] });
  const missing = checklist.filter(({ status }) => status === "missing");
  expect(missing.map(({ element }) => element)).toContain("etiology");
  expect(missing.find(({ element }) => element === "etiology")?.why).toMatch(/^The cause of the symptoms/);
  expect(missing.filter(({ why }) => /visit record|\bline \d/.test(why))).toEqual([]);
});

test("a payer's written word takes one rule out, for this visit alone", () => {
  const facts = tractionBy("inversion table");
  expect(adviceOf(engine, { facts, waived: [] }).billable).toBe("unknown");
  expect(adviceOf(engine, { facts, waived: ["traction/inversion-table"] }).billable).toBe("yes");
  expect(adviceOf(engine, { facts, waived: [] }).billable).toBe("unknown");
});
