import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import { adviseCommand } from "../src/cli/advise.ts";
import { Unusable } from "../src/cli/unusable.ts";
import { read } from "./fixtures/x12/read.ts";

const folder = mkdtempSync(join(tmpdir(), "claimwright-advise-837p-"));
const out = join(folder, "visit.837");
let said: string[] = [];

beforeEach(() => {
  said = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => { said.push(String(text)); return true; });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(out, { force: true });
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const ADDRESS = { street: "1 MAIN ST", city: "SPRINGFIELD", state: "IL", zip: "627010001" };

const OFFICE = {
  interchange: { sender: { id: "CLINIC1" }, receiver: { id: "CLEARING" }, usage: "T", controlNumber: 7 },
  submitter: { name: "SPRINGFIELD SPINE CLINIC", id: "CLINIC1", contact: { phone: "2175550100" } },
  receiver: { name: "CLEARING HOUSE", id: "CLEARING" },
  claim: {
    signatureOnFile: true, assignment: "A", benefitsAssigned: "Y", release: "Y", placeOfService: "11",
    billing: { lastName: "SPRINGFIELD SPINE CLINIC", npi: "1234567893", taxonomy: "111N00000X", address: ADDRESS, taxId: { qualifier: "EI", value: "123456789" } },
    rendering: { lastName: "RENDER", firstName: "ROBIN", npi: "1000000004", taxonomy: "111N00000X" },
  },
  unitChargeCents: { 97012: 4050 },
};

const VISIT = {
  claim: "V100", date: "2026-03-02", payerPolicy: "uhc", provider: { type: "DC" }, diagnoses: ["M54.16"], signature: { by: "R. Render, DC", on: "2026-03-02" },
  services: [{ code: "97012", minutes: 15, device: "motorized traction table", regions: ["lumbar"], etiology: "disc herniation at L5" }],
  claimDetails: {
    claim: {
      subscriber: { lastName: "TEST", firstName: "PAT", memberId: "123456789", birthDay: "1980-01-02", gender: "F", address: ADDRESS },
      payer: { name: "UNITEDHEALTHCARE", id: "87726", filingIndicator: "CI" },
    },
  },
};

function put(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

function run(visit: object, office: object = OFFICE, ...more: readonly string[]): Promise<unknown> {
  const files = ["--visit", put("visit.json", visit), "--claim-details", put("office.json", office)];
  return adviseCommand().parseAsync(["node", "advise", ...files, "--format", "837p", "--out", out, ...more]);
}

it("writes the advised visit as a claim that reads back as advised", async () => {
  await run(VISIT);
  const { claims, problems } = read(new Uint8Array(readFileSync(out)));
  expect([process.exitCode, problems]).toEqual([0, []]);
  expect(claims).toMatchObject([{
    id: "V100", totalCharge: { value: 4050 }, payer: { id: "87726" }, subscriber: { memberId: "123456789" }, diagnoses: [{ code: "M5416" }],
    lines: [{ procedure: "97012", modifiers: ["GP"], charge: { value: 4050 }, pointers: [1] }],
  }]);
});

it("takes the number of the file from the call", async () => {
  await run(VISIT, OFFICE, "--control-number", "118");
  expect(readFileSync(out, "utf8")).toContain("IEA*1*000000118~");
});

describe("says which facts are missing, and writes nothing", () => {
  const less = (key: string): object =>
    JSON.parse(JSON.stringify(OFFICE, (name, value: unknown) => (name === key ? undefined : value))) as object;
  test.each<[title: string, visit: object, office: object, missing: RegExp[]]>([
    ["a tax number", VISIT, less("taxId"), [/missing claim\.billing\.taxId\.qualifier .*REF01.*EI/, /missing claim\.billing\.taxId\.value/]],
    ["a charge, and no total beside it", VISIT, less("unitChargeCents"), [/missing unitChargeCents\.97012 .*SV102.*charged for 97012/]],
    ["a control number", VISIT, less("controlNumber"), [/missing interchange\.controlNumber/]],
    ["the date", { ...VISIT, date: undefined }, OFFICE, [/missing date .*97012/]],
    ["the diagnoses", { ...VISIT, diagnoses: undefined }, OFFICE, [/missing diagnoses /, /missing pointers\.97012/]],
    ["which of two diagnoses", { ...VISIT, diagnoses: ["M54.16", "M99.03"] }, OFFICE, [/missing pointers\.97012/]],
    ["the claim's id", { ...VISIT, claim: undefined }, OFFICE, [/missing claim\.id/]],
  ])("%s", async (_, visit, office, missing) => {
    await expect(run(visit, office)).rejects.toThrow(`nothing was written: ${missing.length} fact`);
    expect(said.filter((line) => line.includes("missing "))).toHaveLength(missing.length);
    for (const pattern of missing) expect(said.join("")).toMatch(pattern);
    expect(existsSync(out)).toBe(false);
  });
});

describe("writes nothing where", () => {
  test("the answer is no, or not sure", async () => {
    const [service] = VISIT.services;
    await expect(run({ ...VISIT, services: [{ ...service, device: "roller table" }] })).rejects.toThrow(/not a clear yes.*roller/);
    await expect(run({ ...VISIT, services: [service, { code: "99213" }] })).rejects.toThrow(/99213/);
    expect(existsSync(out)).toBe(false);
  });
  test("the claim would not pass our own check", async () => {
    const billing = { ...OFFICE.claim.billing, npi: "1234567890" };
    await run(VISIT, { ...OFFICE, claim: { ...OFFICE.claim, billing } });
    expect(process.exitCode).toBe(1);
    expect(said.join("")).toMatch(/provider\/npi.*nothing was written/s);
    expect(existsSync(out)).toBe(false);
  });
  test("a value cannot be written", async () => {
    await expect(run({ ...VISIT, claim: "V*100" })).rejects.toThrow(/1 value cannot be written/);
    expect(said.join("")).toMatch(/CLM01 .*separates by/);
  });
  test.each<[string, object, RegExp]>([
    ["a number where text is meant", { claim: { billing: { npi: 1234567893 } } }, /office\.json: claim\.billing\.npi must be text/],
    ["a day of no form", { claim: { subscriber: { birthDay: "1/2/80" } } }, /claim\.subscriber\.birthDay must be a day/],
    ["cents in words", { unitChargeCents: { 97012: "40.50" } }, /unitChargeCents\.97012 must be a whole number/],
  ])("the details hold %s", async (_, office, message) => {
    await expect(run(VISIT, office)).rejects.toThrow(message);
    await expect(run(VISIT, office)).rejects.toBeInstanceOf(Unusable);
  });
  test("the control number is none", async () => {
    await expect(run(VISIT, OFFICE, "--control-number", "x")).rejects.toThrow(/nine digits/);
  });
});

test("a key that is not known is told of and breaks nothing", async () => {
  await run(VISIT, { ...OFFICE, sumbitter: {} });
  expect(said.join("")).toMatch(/sumbitter.*not known.*submitter/);
  expect(existsSync(out)).toBe(true);
});

test("no name, member id or birth date is said", async () => {
  await run({ ...VISIT, claim: "V*100" }).catch(() => undefined);
  expect(said.join("")).not.toMatch(/TEST|PAT\b|123456789|1980/);
});
