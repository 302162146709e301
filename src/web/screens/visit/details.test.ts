import { expect, test } from "vitest";
import { detailsOf, hintOf, isOfTheOffice, wrongOf } from "./details.ts";

test("texts by place become the details of a claim", () => {
  expect(detailsOf({
    "interchange.controlNumber": "118", "claim.billing.npi": " 1003000902 ", "claim.subscriber.lastName": "Test", "claim.subscriber.birthDay": "1970-01-11",
    "claim.signatureOnFile": "yes", "unitChargeCents.97012": "40.10", "pointers.97012": "1, 2", "claim.release": "",
  })).toEqual({
    interchange: { controlNumber: 118 }, claim: { billing: { npi: "1003000902" }, subscriber: { lastName: "Test", birthDay: 10, person: true }, signatureOnFile: true },
    unitChargeCents: { 97012: 4010 }, pointers: { 97012: [1, 2] },
  });
});

test("what is no value of its place is left out, and asked for again", () => {
  expect(detailsOf({ "interchange.controlNumber": "x", "claim.subscriber.birthDay": "soon", "unitChargeCents.97012": "forty" })).toEqual({});
});

test.each([["93-1234567", "931234567"], ["931234567", "931234567"], ["543-21-0987", "543210987"], ["x", undefined], ["93-12345", undefined]])("tax number %s", (text, value) => {
  expect(detailsOf({ "claim.billing.taxId.value": text })).toEqual(value === undefined ? {} : { claim: { billing: { taxId: { value } } } });
});

test.each([
  ["claim.billing.taxId.value", "x", "Not a value that this takes: nine digits, such as 93-1234567."], ["claim.payer.id", " ", "Missing."],
  ["claim.billing.npi", "1003000901", "Not a value that this takes: ten digits that add up, as in the NPI registry."],
  ["claim.billing.address.zip", "97201", "Not a value that this takes: nine digits, such as 97201-0001; usps.com knows the last four."],
  ["claim.subscriber.address.zip", "97201", undefined], ["claim.subscriber.address.zip", "9720", "Not a value that this takes: five or nine digits, such as 97201."],
  ["submitter.contact.phone", "call us", "Not a value that this takes: ten digits, such as 503-555-0100."],
  ["claim.billing.address.state", "Oregon", "Not a value that this takes: two letters of a state, such as WA."],
  ["claim.subscriber.address.state", "zz", "Not a value that this takes: two letters of a state, such as WA."],
  ["claim.accident.state", "bc", undefined], ["claim.accident.state", "Oregon", "Not a value that this takes: two letters, such as WA."],
  ["unitChargeCents.97012", "free", "Not a value that this takes: dollars for one unit, such as 40.00."], ["unitChargeCents.97012", "40", undefined],
])("what is said of %s with %j", (path, text, says) => {
  expect(wrongOf(path, text)).toBe(says);
});

test("the office's part is kept, a patient's and the file's number are not", () => {
  expect(["submitter.name", "claim.billing.address.zip", "claim.subscriber.lastName", "claim.id", "interchange.controlNumber"].map(isOfTheOffice)).toEqual([true, true, false, false, false]);
});

test.each([["DC", "111N00000X"], ["PT", "225100000X"], ["SLP", "235Z00000X"]] as const)("the taxonomy's example is the profession's own: %s", (type, code) => {
  expect(hintOf("claim.treating.taxonomy", [], type)).toBe(`Ten characters, such as ${code}; in the NPI registry`);
  expect(wrongOf("claim.treating.taxonomy", "x", type)).toContain(code);
});
