import { expect, test } from "vitest";
import { compile, parseIsoDay, rules, shippedMacs, shippedPolicies, starterTables } from "../../../index.ts";
import { fileOf } from "../../engine/visit.ts";
import type { ClaimFileView } from "../../engine/advice-view.ts";
import { askedOf } from "./answers.ts";
import { carriedFrom } from "./carried.ts";
import { detailsOf } from "./details.ts";
import type { DetailTexts } from "./details.ts";
import { fitting, insuredOf, insuredPartOf } from "./insured.ts";
import { withNote } from "./note-facts.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
const TODAY = "2026-03-02";

/** Everything that any claim says but of insured and patient. */
const COMMON: DetailTexts = {
  "interchange.controlNumber": "118", "interchange.usage": "T", "interchange.sender.id": "SENDER", "interchange.receiver.id": "RECEIVER",
  "submitter.name": "TEST CLINIC", "submitter.id": "SENDER", "submitter.contact.phone": "503-555-0100", "receiver.name": "TEST HOUSE", "receiver.id": "RECEIVER",
  "claim.billing.lastName": "TEST CLINIC", "claim.billing.npi": "1003000902", "claim.billing.taxId.qualifier": "EI", "claim.billing.taxId.value": "93-1234567",
  "claim.billing.address.street": "1 TEST ST", "claim.billing.address.city": "PORTLAND", "claim.billing.address.state": "or", "claim.billing.address.zip": "97201-0001",
  "claim.payer.name": "TEST PAYER", "claim.payer.id": "P1", "claim.id": "A1", "claim.placeOfService": "11", "claim.signatureOnFile": "yes", "claim.assignment": "A",
  "claim.benefitsAssigned": "Y", "claim.release": "Y", "unitChargeCents.97012": "40.00",
  "claim.accident.kind": "EM", "claim.accident.onDay": "2026-02-20", "claim.accident.caseNumber": "CASE1",
};

const INSURED: DetailTexts = { "claim.subscriber.lastName": "TEST", "claim.subscriber.firstName": "ANY", "claim.subscriber.memberId": "M1" };

/** Name, address, birth and gender of a person. */
function person(of: string, first: string): DetailTexts {
  return {
    [`claim.${of}.lastName`]: "TEST", [`claim.${of}.firstName`]: first, [`claim.${of}.birthDay`]: "1970-01-11", [`claim.${of}.gender`]: "F",
    [`claim.${of}.address.street`]: "2 TEST ST", [`claim.${of}.address.city`]: "PORTLAND", [`claim.${of}.address.state`]: "OR", [`claim.${of}.address.zip`]: "97201",
  };
}

function made(payer: string, own: DetailTexts): ClaimFileView {
  const asked = askedOf({
    pull: "motor", provider: "PT", payer, day: TODAY, regions: ["lumbar"], minutes: 15, visitMinutes: 30, plan: "PT", care: "active", diagnosis: { codes: ["M54.16"], cause: "a fall" },
  }, TODAY);
  const details = detailsOf({ ...COMMON, ...carriedFrom(asked), ...own });
  return fileOf(engine, { ...withNote(asked, { "note.signature": "A Tester, PT" }), details, made: { day: parseIsoDay(TODAY) ?? 0, minute: 600 } });
}

function segmentsOf(file: ClaimFileView): readonly string[] {
  if (file.is !== "written") throw new Error(JSON.stringify(file));
  return new TextDecoder().decode(file.bytes).split("~").filter((segment) => /^(HL\*[23]|SBR|NM1\*(IL|QC)|PAT|DMG|REF\*(Y4|SY)|N3\*[23])/.test(segment));
}

const WORKER = ["HL*3*2*23*0", "PAT*20", "NM1*QC*1*TEST*PAT", "N3*2 TEST ST", "DMG*D8*19700111*F"];

test("a work injury: the employer is the insured, without a member id, and the worker the patient", () => {
  const own = { ...person("patient", "PAT"), "claim.subscriber.lastName": "TEST MILL", "claim.subscriber.firstName": "LEFT OVER", "claim.subscriber.memberId": "M1" };
  expect(segmentsOf(made("workers-comp", own))).toEqual(["HL*2*1*22*1", "SBR*P********WC", "NM1*IL*2*TEST MILL", ...WORKER, "REF*Y4*CASE1"]);
});

test("with the employer's address and the worker's number, where they were given", () => {
  const place = { "claim.subscriber.address.street": "3 MILL RD", "claim.subscriber.address.city": "SALEM", "claim.subscriber.address.state": "OR", "claim.subscriber.address.zip": "97301" };
  const file = made("wa-lni", { ...person("patient", "PAT"), ...place, "claim.subscriber.lastName": "TEST MILL", "claim.worker.socialSecurity": "543-21-0987" });
  expect(segmentsOf(file)).toEqual(expect.arrayContaining(["N3*3 MILL RD", "REF*Y4*CASE1", "REF*SY*543210987"]));
  if (file.is !== "written") throw new Error(file.is);
  const box = (wanted: string): unknown => file.cms1500.boxes.find(({ box: one }) => one === wanted)?.value;
  expect(["1a", "2", "4", "6", "7", "10a", "11b"].map(box)).toEqual([
    "543210987", "TEST, PAT", "TEST MILL", "Other", { street: "3 MILL RD", city: "SALEM", state: "OR", zip: "97301" }, "Yes", "CASE1",
  ]);
});

test.each([
  ["uhc", "18", ["HL*2*1*22*0", "SBR*P*18*******CI", "NM1*IL*1*TEST*ANY****MI*M1", "N3*2 TEST ST", "DMG*D8*19700111*F"]],
  ["uhc", "19", ["HL*2*1*22*1", "SBR*P********CI", "NM1*IL*1*TEST*ANY****MI*M1", "HL*3*2*23*0", "PAT*19", ...WORKER.slice(2)]],
  ["medicare-b", "19", ["HL*2*1*22*0", "SBR*P*18*******MB", "NM1*IL*1*TEST*ANY****MI*M1", "N3*2 TEST ST", "DMG*D8*19700111*F"]],
])("%s, the patient being %s to the insured", (payer, is, segments) => {
  const own = { ...person("subscriber", "ANY"), ...person("patient", "PAT"), ...INSURED, "claim.insured.is": is };
  const certified = payer === "medicare-b" ? { "claim.referring.lastName": "CERTAIN", "claim.referring.firstName": "CORA", "claim.referring.npi": "1234567893" } : {};
  expect(segmentsOf(made(payer, { ...own, ...certified }))).toEqual(segments);
});

test.each([
  ["WC", "18", "employer"], ["CI", "01", "family"], ["CI", undefined, "patient"], ["MB", "01", "patient"], [undefined, "01", "patient"],
])("insurance %s, relationship %s: %s is insured", (filing, is, who) => {
  const texts = Object.fromEntries([["claim.payer.filingIndicator", filing], ["claim.insured.is", is]].filter(([, text]) => text !== undefined)) as DetailTexts;
  expect(insuredOf(texts)).toBe(who);
});

test("fields of an insurance that was changed go, and a worker is called one", () => {
  const fields = [
    { path: "claim.subscriber.memberId", ask: "What is the member id on the insurance card?" }, { path: "claim.patient.birthDay", ask: "When was the patient born?" },
    { path: "claim.benefitsAssigned", ask: "Has the patient assigned the benefits?" },
  ];
  expect(fitting(fields, { "claim.payer.filingIndicator": "WC" }).map(({ ask }) => ask)).toEqual(["When was the worker born?", "Has the worker assigned the benefits?"]);
  expect(fitting(fields, { "claim.payer.filingIndicator": "AM" }).map(({ path }) => path)).toEqual(["claim.subscriber.memberId", "claim.benefitsAssigned"]);
});

test("the employer's address is asked for once its street is there; who is insured is asked where it may be another", () => {
  const asks = (texts: DetailTexts): number => insuredPartOf(texts).of.length;
  const comp = { "claim.payer.filingIndicator": "WC" };
  expect([asks(comp), asks({ ...comp, "claim.subscriber.address.street": "3 MILL RD" }), asks({ "claim.payer.filingIndicator": "CI" }), asks({ "claim.payer.filingIndicator": "MB" })]).toEqual([3, 6, 1, 0]);
});
