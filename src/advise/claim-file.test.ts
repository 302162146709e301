import { expect, test } from "vitest";
import { open } from "../check/index.ts";
import { compile, parseIsoDay, rules, shippedMacs, shippedPolicies, starterTables, visitRecord } from "../index.ts";
import { PAYER_MAPPINGS } from "../policy/index.ts";
import { readClaims } from "../read/index.ts";
import { advise } from "./advise.ts";
import { claimFileOf } from "./claim-file.ts";
import type { ClaimDetails, ClaimFile } from "./claim-file.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
const DAY = parseIsoDay("2026-03-02") ?? 0;
const ADDRESS = { street: "1 TEST ST", city: "PORTLAND", state: "OR", zip: "972010001" };

interface Named { readonly name: string; readonly id: string; readonly filingIndicator: string }

/** A chiropractor's traction, said to be of `policy`, on a claim whose payer is named as `payer`. */
function fileFor(policy: string, payer: Named): ClaimFile {
  const visit = visitRecord({
    claim: "A1", date: "2026-03-02", payerPolicy: policy, provider: { type: "DC" }, signature: { by: "A. Tester, DC", on: "2026-03-02" }, visitMinutes: 15,
    services: [{ code: "97012", minutes: 15, regions: ["lumbar"], device: "motorized traction table", etiology: "a fall" }],
  });
  const details = {
    interchange: { sender: { id: "SENDER" }, receiver: { id: "RECEIVER" }, usage: "T", controlNumber: 1 },
    submitter: { name: "TEST CLINIC", id: "SENDER", contact: { phone: "5035550100" } }, receiver: { name: "TEST HOUSE", id: "RECEIVER" },
    claim: {
      signatureOnFile: true, assignment: "A", benefitsAssigned: "Y", release: "Y", placeOfService: "11",
      billing: { lastName: "TEST CLINIC", npi: "1234567893", taxonomy: "111N00000X", address: ADDRESS, taxId: { qualifier: "EI", value: "931234567" } },
      subscriber: { lastName: "TEST", firstName: "ANY", person: true, memberId: "M1", birthDay: DAY - 10_000, gender: "F", address: ADDRESS }, payer,
    },
    unitChargeCents: { 97012: 4000 },
  } as unknown as ClaimDetails;
  const facts = { visit, day: DAY, diagnoses: ["M54.16"] };
  return claimFileOf(engine, facts, advise(engine, facts), details, { day: DAY, minute: 600 });
}

/** What the check says of the file to whoever has nothing else: errors and warnings, by rule. */
function scrubbed(bytes: Uint8Array): readonly string[] {
  const session = open(engine);
  return [...readClaims(bytes, { file: "" })].flatMap((claim) => session.check(claim).findings)
    .filter(({ severity }) => severity !== "info").map(({ rule }) => rule);
}

function said(file: ClaimFile): readonly string[] {
  return file.is === "written" || file.is === "objected" ? file.verdict.findings.map(({ rule }) => rule) : [file.is];
}

const NAMED = PAYER_MAPPINGS.map(({ policy, name = "TEST PAYER", id = "P1", filingIndicator = "CI" }) => [policy, { name, id, filingIndicator }] as const);

test.each(NAMED)("said to be another payer's and named as %s (%o): what the file's own check says was said", (policy, payer) => {
  expect(engine.recognise(payer)).toBe(policy);
  const file = fileFor("generic", payer);
  expect(["written", "objected"]).toContain(file.is);
  if (file.is === "written") expect(said(file)).toEqual(expect.arrayContaining([...scrubbed(file.bytes)]));
});

test("UnitedHealthcare wants GP on traction: no file of another payer's advice is written for it", () => {
  expect(fileFor("generic", { name: "UNITEDHEALTHCARE", id: "87726", filingIndicator: "CI" })).toMatchObject({
    is: "objected", errors: [{ rule: "modifiers/therapy-modifier-required" }],
  });
});

test("a warning of the payer that was named goes with the file", () => {
  const file = fileFor("generic", { name: "CIGNA", id: "62308", filingIndicator: "CI" });
  expect([file.is, said(file)]).toEqual(["written", expect.arrayContaining(["traction/passive-only"])]);
});

test("a payer that nobody recognises is judged as it was said to be", () => {
  const file = fileFor("uhc", { name: "EXAMPLE HEALTH PLAN", id: "E1", filingIndicator: "CI" });
  expect([file.is, said(file)]).toEqual(["written", said(fileFor("uhc", { name: "UNITEDHEALTHCARE", id: "87726", filingIndicator: "CI" }))]);
});
