import { expect, test } from "vitest";
import { compile, parseIsoDay, rules, shippedMacs, shippedPolicies, starterTables } from "../../../index.ts";
import { fileOf } from "../../engine/visit.ts";
import type { ClaimFileView } from "../../engine/advice-view.ts";
import { accidentClash, accidentFieldsOf } from "./accident.ts";
import { askedOf } from "./answers.ts";
import { carriedFrom } from "./carried.ts";
import { detailsOf, isAnswered } from "./details.ts";
import type { DetailTexts } from "./details.ts";
import { withNote } from "./note-facts.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
const TODAY = "2026-03-02";

/** Everything that any claim says, of nobody. */
const COMMON: DetailTexts = {
  "interchange.controlNumber": "118", "interchange.usage": "T", "interchange.sender.id": "SENDER", "interchange.receiver.id": "RECEIVER",
  "submitter.name": "TEST CLINIC", "submitter.id": "SENDER", "submitter.contact.name": "DESK", "submitter.contact.phone": "5035550100",
  "receiver.name": "TEST HOUSE", "receiver.id": "RECEIVER", "claim.billing.lastName": "TEST CLINIC", "claim.billing.npi": "1003000902",
  "claim.billing.taxId.qualifier": "EI", "claim.billing.taxId.value": "93-1234567", "claim.billing.address.street": "1 TEST ST",
  "claim.billing.address.city": "PORTLAND", "claim.billing.address.state": "OR", "claim.billing.address.zip": "972010001",
  "claim.subscriber.lastName": "TEST", "claim.subscriber.firstName": "ANY", "claim.subscriber.memberId": "M1", "claim.subscriber.birthDay": "1970-01-11",
  "claim.subscriber.gender": "F", "claim.subscriber.address.street": "2 TEST ST", "claim.subscriber.address.city": "PORTLAND",
  "claim.subscriber.address.state": "OR", "claim.subscriber.address.zip": "97201", "claim.payer.id": "P1", "claim.payer.name": "TEST PAYER", "claim.id": "A1",
  "claim.payer.responsibility": "P", "claim.placeOfService": "11", "claim.signatureOnFile": "yes", "claim.assignment": "A",
  "claim.benefitsAssigned": "Y", "claim.release": "Y", "unitChargeCents.97012": "40.00",
};

/** The worker is the patient of such a claim, the employer its insured. */
const PATIENT = Object.fromEntries(Object.entries(COMMON).map(([path, text]) => [path.replace(".subscriber.", ".patient."), text]));

function made(payer: string, accident: DetailTexts): ClaimFileView {
  const asked = askedOf({
    pull: "motor", provider: "PT", payer, day: TODAY, regions: ["lumbar"], minutes: 15, plan: "PT", care: "active", diagnosis: { codes: ["M54.16"], cause: "a fall" },
  }, TODAY);
  const details = detailsOf({ ...PATIENT, ...COMMON, ...carriedFrom(asked), ...accident });
  return fileOf(engine, { ...withNote(asked, { "note.signature": "A Tester, PT" }), details, made: { day: parseIsoDay(TODAY) ?? 0, minute: 600 } });
}

/** The segments that tell of the accident, and what the check still says of it. */
function told(file: ClaimFileView): { readonly segments: readonly string[]; readonly remarks: number } {
  if (file.is !== "written") throw new Error(JSON.stringify(file));
  const all = new TextDecoder().decode(file.bytes).split("~").map((segment) => segment.trim());
  const segments = all.filter((segment) => /^(CLM|DTP\*439|REF\*Y4)/.test(segment)).map((segment) => segment.replace(/^CLM.*?\*A\*Y\*Y\**/, "CLM11 "));
  return { segments, remarks: file.remarks.filter(({ rule }) => rule === "claim/accident").length };
}

const AT = { "claim.accident.onDay": "2026-02-20", "claim.accident.caseNumber": "CASE1", "claim.accident.state": "wa" };

test.each([
  ["workers-comp", "EM", ["REF*Y4*CASE1", "CLM11 EM", "DTP*439*D8*20260220"]],
  ["wa-lni", "EM", ["REF*Y4*CASE1", "CLM11 EM", "DTP*439*D8*20260220"]],
  ["workers-comp", "EM-illness", ["REF*Y4*CASE1", "CLM11 EM"]],
  ["auto", "AA", ["REF*Y4*CASE1", "CLM11 AA:::WA", "DTP*439*D8*20260220"]],
  ["auto", "EM-AA", ["REF*Y4*CASE1", "CLM11 EM:AA::WA", "DTP*439*D8*20260220"]],
  ["workers-comp", "EM-AA", ["REF*Y4*CASE1", "CLM11 EM:AA::WA", "DTP*439*D8*20260220"]],
])("%s with %s: the saved file tells of the accident, and the check has nothing against it", (payer, kind, segments) => {
  expect(told(made(payer, { ...AT, "claim.accident.kind": kind }))).toEqual({ segments, remarks: 0 });
});

test("without the accident the check objects to such a file, and an accident after the service is refused", () => {
  expect(told(made("workers-comp", {})).remarks).toBe(1);
  const late = made("auto", { ...AT, "claim.accident.kind": "AA", "claim.accident.onDay": "2026-03-03" });
  expect(late).toMatchObject({ is: "objected", remarks: [{ rule: "claim/accident" }] });
});

test.each([
  ["AM", "kind", "EM", /car insurer.*says work/], ["AM", "kind", "EM-illness", /car insurer/], ["AM", "kind", "OA", /no car accident/],
  ["AM", "kind", "AA", undefined], ["AM", "kind", "EM-AA", undefined],
  ["WC", "kind", "AA", /Workers' compensation pays for what work did/], ["WC", "kind", "OA", /Workers' compensation/], ["WC", "kind", "EM", undefined],
  ["WC", "kind", "EM-illness", undefined], ["WC", "kind", "EM-AA", undefined],
  ["AM", "caseNumber", "2026-10-01", /That is a date/], ["AM", "caseNumber", "10/1/26", /That is a date/], ["WC", "caseNumber", "pending", /has digits/],
  ["WC", "caseNumber", "AB12345", undefined], ["AM", "onDay", "2026-03-03", /after the visit of 2026-03-02/], ["AM", "onDay", "2026-03-02", undefined],
  ["CI", "kind", "AA", undefined],
])("insurance %s: %s %j", (indicator, field, text, said) => {
  const path = `claim.accident.${field}`;
  const clash = accidentClash(path, { "claim.payer.filingIndicator": indicator, [path]: text }, TODAY);
  if (said === undefined) expect(clash).toBeUndefined();
  else expect(clash).toMatch(said);
});

test("the check says of a claim that came from elsewhere what the dialog refuses", () => {
  expect(told(made("auto", { ...AT, "claim.accident.kind": "EM" })).remarks).toBe(1);
  expect(told(made("workers-comp", { ...AT, "claim.accident.kind": "AA" })).remarks).toBe(1);
});

test("another payer is not told of an accident that was written down before the payer was changed", () => {
  expect(told(made("uhc", { ...AT, "claim.accident.kind": "AA" })).segments).toEqual(["CLM11 "]);
});

test.each([
  ["WC", "", ["kind", "onDay", "caseNumber"]], ["WC", "EM-illness", ["kind", "caseNumber"]],
  ["AM", "AA", ["kind", "onDay", "state", "caseNumber"]], ["CI", "AA", []], ["", "", []],
])("kind of insurance %j and kind of accident %j: what is asked", (indicator, kind, asks) => {
  const fields = accidentFieldsOf({ "claim.payer.filingIndicator": indicator, "claim.accident.kind": kind });
  expect(fields.map(({ path }) => path.replace("claim.accident.", ""))).toEqual(asks);
});

test.each([["wa", true], ["Washington", false], ["1a", false]])("a state written %s", (text, is) => {
  expect(isAnswered("claim.accident.state", text)).toBe(is);
});
