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

test.each([["MB", "1EG4-TE5-MK73", "1EG4TE5MK73"], ["MB", "1EG4-TE5", "1EG4-TE5"], ["CI", "1EG4-TE5-MK73", "1EG4-TE5-MK73"]])("a member id under %s: %s stands as %s", (filingIndicator, text, memberId) => {
  expect(detailsOf({ "claim.payer.filingIndicator": filingIndicator, "claim.subscriber.memberId": text })).toMatchObject({ claim: { subscriber: { memberId } } });
});

test("what is no value of its place is left out, and asked for again", () => {
  expect(detailsOf({ "interchange.controlNumber": "x", "claim.subscriber.birthDay": "soon", "unitChargeCents.97012": "forty" })).toEqual({});
});

test.each([["93-1234567", "931234567"], ["931234567", "931234567"], ["543-21-0987", "543210987"], ["x", undefined], ["93-12345", undefined]])("tax number %s", (text, value) => {
  expect(detailsOf({ "claim.billing.taxId.value": text })).toEqual(value === undefined ? {} : { claim: { billing: { taxId: { value } } } });
});

const [NINE, STATE] = ["This does not fit: nine digits, such as 97201-0001; usps.com knows the last four.", "This does not fit: two letters, such as WA."];
const HOME = "This does not fit: two letters; filled in from the ZIP code.";

test.each([
  ["claim.billing.taxId.value", "x", "This does not fit: nine digits, such as 93-1234567."], ["claim.payer.id", " ", "Missing."], ["claim.billing.npi", "1003000901", "Its check digit, the last one, does not fit the others: read the NPI again."],
  ["claim.billing.npi", "100300090", "An NPI has ten digits, and this one has 9."], ["claim.billing.npi", "10030-00902", "An NPI is ten digits and nothing else."],
  ["claim.billing.npi", "3003000902", "An NPI begins with 1 or 2: read it again."], ["claim.billing.address.zip", "97201", NINE],
  ["claim.subscriber.address.zip", "97201", undefined], ["claim.subscriber.address.zip", "9720", "This does not fit: five or nine digits, such as 97201."],
  ["submitter.contact.phone", "call us", "This does not fit: ten digits, such as 503-555-0100."], ["claim.subscriber.birthDay", "soon", "Not a value that this takes."], ["pointers.97012", "1 b", "This does not fit: places in the list of diagnoses, such as 1, 2."],
  ["claim.billing.address.state", "Oregon", HOME], ["claim.subscriber.address.state", "zz", HOME],
  ["claim.accident.state", "bc", undefined], ["claim.accident.state", "Oregon", STATE], ["unitChargeCents.97012", "free", "This does not fit: dollars for one unit, such as 40.00."], ["unitChargeCents.97012", "40", undefined],
])("what is said of %s with %j", (path, text, says) => {
  expect(wrongOf(path, text)).toBe(says);
});

test.each([
  ["claim.billing.taxId.value", "Nine digits, such as 93-1234567"], ["claim.billing.npi", "Ten digits, such as 1234567893; in the NPI registry"],
  ["claim.billing.address.zip", "Nine digits, such as 97201-0001; usps.com knows the last four"], ["claim.subscriber.address.zip", "Five or nine digits, such as 97201"],
  ["claim.accident.state", "Two letters, such as WA"], ["unitChargeCents.97012", "Dollars for one unit, such as 40.00"], ["pointers.97012", "1 is M99.03, 2 is M54.16"],
])("what %s takes stays in sight: %s", (path, hint) => {
  expect(hintOf(path, ["M9903", "M5416"])).toBe(hint);
});

test("the office's part is kept, a patient's and the file's number are not", () => {
  expect(["submitter.name", "claim.billing.address.zip", "claim.subscriber.lastName", "claim.id", "interchange.controlNumber"].map(isOfTheOffice)).toEqual([true, true, false, false, false]);
});

test.each([["DC", "111N00000X"], ["PT", "225100000X"], ["SLP", "235Z00000X"]] as const)("the taxonomy's example is the profession's own: %s", (type, code) => {
  expect(hintOf("claim.treating.taxonomy", [], type)).toBe(`Ten characters, such as ${code}; in the NPI registry`);
});
