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

test("a patient who pays alone is told of codes, and of no plan, payer or contract", () => {
  const cash = (device: string, code = "97012") => {
    const visit = visitRecord({ claim: "visit", date: "2026-03-02", payerPolicy: "generic", provider: { type: "DC" }, services: [{ code, minutes: 15, regions: ["lumbar"], device }] });
    return adviceOf(engine, { facts: { visit, day: DAY }, waived: [], isCash: true });
  };
  const refused = cash("decompression table");
  expect(refused.alternatives).toEqual([{ code: "S9090", why: "It says what was done, on the patient's own bill." }]);
  expect(refused.notBilled).toMatchObject([{ code: "97012", next: undefined, layer: undefined }]);
  expect(refused.waivable).toBeUndefined();
  const billed = cash("decompression table", "S9090");
  expect(billed).toMatchObject({ billable: "yes", because: "These lines are for the patient's own bill: no plan is asked.", remarks: [], unknown: [] });
  expect(JSON.stringify(billed.lines)).toMatch(/HCPCS Level II/);
});

test("what was left off keeps its reason, who says so and who disagrees", () => {
  const { services: [service] } = tractionBy("roller table").visit;
  const facts = (services: readonly object[]): AdviceFacts => ({
    visit: visitRecord({ claim: "visit", date: "2026-03-02", payerPolicy: "bcbs", provider: { type: "DC" }, services: services as { code: string }[] }), day: DAY,
  });
  const advice = adviceOf(engine, { facts: facts([]), waived: [], refused: facts([service ?? {}]) });
  expect(advice.notBilled[0]).toMatchObject({ layer: "payer:bcbs", what: expect.stringContaining("that of Minnesota until May 2022") as string });
  expect(advice.positions.flatMap(({ heldBy }) => heldBy)).toEqual(expect.arrayContaining(["Bushido Billing", "ChiroCode 2016"]));
  expect(advice.unknown.join(" ")).toMatch(/which plan this is, is not known/);
});

test("the fund's code in the place of 97012 keeps how often it is paid", () => {
  const service = { minutes: 15, regions: ["lumbar"], device: "motorized traction table" };
  const facts = (code: string): AdviceFacts => ({
    visit: visitRecord({ claim: "visit", date: "2026-03-02", payerPolicy: "wa-lni", provider: { type: "DC" }, services: [{ ...service, code }] }), day: DAY,
  });
  const { headline, lines } = adviceOf(engine, { facts: facts("1044M"), waived: [], refused: facts("97012") });
  expect(headline).toBe("1044M can be billed; 97012 is left off.");
  expect(lines[0]?.reasons.map(({ why }) => why).join(" ")).toMatch(/at most six times for one injury/);
});

interface Service { readonly code: string; readonly minutes?: number; readonly regions: readonly string[]; readonly device?: string }

test("what is off the claim with and without the traction is told once, and a code to bill is not also left off", () => {
  const facts = (region: string, services: readonly Service[]): AdviceFacts => {
    const others = [{ code: "98940", regions: ["lumbar"] }, { code: "97140", minutes: 15, regions: [region] }];
    return { visit: visitRecord({ claim: "visit", date: "2026-03-02", payerPolicy: "bcbs", provider: { type: "DC" }, services: [...services, ...others] }), day: DAY };
  };
  const rollers: Service = { code: "97012", minutes: 15, regions: ["lumbar"], device: "roller table" };
  const told = (region: string) => {
    const { lines, notBilled } = adviceOf(engine, { facts: facts(region, []), waived: [], refused: facts(region, [rollers]) });
    return [lines.map(({ code }) => code), notBilled.map(({ code }) => code)];
  };
  expect(told("lumbar")).toEqual([["98940"], ["97012", "97140"]]);
  expect(told("shoulder")).toEqual([["98940", "97140"], ["97012"]]);
});
