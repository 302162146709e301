import { describe, expect, test } from "vitest";
import type { DetailTexts } from "./details.ts";
import { keptIn, NOTHING_KEPT, textsOf, withNumber, withoutWrong, withTexts } from "./office-kept.ts";

const TEXTS = {
  "claim.billing.npi": "1003000902", "claim.billing.taxId.qualifier": "EI", "claim.billing.taxId.value": "931234567", "claim.treating.npi": "1234567893",
  "unitChargeCents.97012": "40.00", "claim.placeOfService": "11", "interchange.controlNumber": "118",
  "claim.subscriber.lastName": "Test", "claim.id": "20417", "claim.accident.caseNumber": "C1", "pointers.97012": "1", "note.signature": "A. Doe", "claim.payer.id": "87726",
};

const DC = { type: "DC", payer: undefined };

test("the id of a payer that is one payer is kept under it, and of one that may be many is not", () => {
  const kept = withTexts(NOTHING_KEPT, TEXTS, { ...DC, payer: "uhc" });
  expect(kept.payers).toEqual({ uhc: { "claim.payer.id": "87726" } });
  expect(textsOf(kept, { ...DC, payer: "uhc" })["claim.payer.id"]).toBe("87726");
  expect([textsOf(kept, { ...DC, payer: "aetna" }), textsOf(kept, DC)].map((texts) => texts["claim.payer.id"])).toEqual([undefined, undefined]);
  expect(keptIn(JSON.stringify(kept))).toEqual(kept);
});

test("the office's part is kept, by who treated; nothing of a patient, a payer or a note is", () => {
  const kept = withTexts(NOTHING_KEPT, TEXTS, DC);
  expect(kept.treating).toEqual({ DC: { "claim.treating.npi": "1234567893" } });
  expect(Object.keys(kept.office)).toEqual([
    "claim.billing.npi", "claim.billing.taxId.qualifier", "claim.billing.taxId.value", "unitChargeCents.97012", "claim.placeOfService",
  ]);
  expect(textsOf(kept, { ...DC, type: "PT" })["claim.treating.npi"]).toBeUndefined();
});

test("a charge that another visit named stays, what was corrected does not", () => {
  const kept = withTexts(withTexts(NOTHING_KEPT, TEXTS, DC), { "unitChargeCents.98940": "45.00", "claim.billing.npi": "" }, DC);
  expect(kept.office).toEqual({ "unitChargeCents.97012": "40.00", "unitChargeCents.98940": "45.00" });
});

test("a social security number is not kept", () => {
  const kept = withTexts(NOTHING_KEPT, { ...TEXTS, "claim.billing.taxId.qualifier": "SY" }, DC);
  expect(JSON.stringify(kept)).not.toContain("931234567");
});

test("the next file has the next number, and after the last there is none", () => {
  expect(textsOf(withNumber(NOTHING_KEPT, TEXTS), DC)).toEqual({ "interchange.controlNumber": "119" });
  expect(textsOf({ ...NOTHING_KEPT, lastNumber: 999_999_999 }, DC)).toEqual({});
  expect(withNumber(NOTHING_KEPT, { "interchange.controlNumber": "x" })).toEqual(NOTHING_KEPT);
});

test.each([[null], [""], ["{}"]])("nothing kept: %j", (text) => {
  expect(keptIn(text)).toEqual(NOTHING_KEPT);
});

test("who bills under the own NPI keeps name and NPI apart: nobody else's claim goes out under them, and the practice's stay", () => {
  const ADDRESS = { "claim.billing.address.city": "Portland" };
  const practice = { ...ADDRESS, "claim.treating.by": "group", "claim.billing.lastName": "Example Clinic", "claim.billing.npi": "1003000902" };
  const own = { ...ADDRESS, "claim.treating.by": "own", "claim.billing.lastName": "Doe", "claim.billing.firstName": "Ann", "claim.billing.npi": "1234567893" };
  const alone = withTexts(NOTHING_KEPT, own, DC);
  expect([textsOf(alone, DC), textsOf(alone, { ...DC, type: "PT" })]).toEqual([own, ADDRESS]);
  const both = withTexts(withTexts(NOTHING_KEPT, practice, { ...DC, type: "PT" }), own, DC);
  expect([textsOf(both, DC), textsOf(both, { ...DC, type: "PT" })]).toEqual([own, practice]);
});

test("who submits follows from who bills, so only another name is kept", () => {
  const texts = { "claim.billing.lastName": "Example Clinic", "submitter.name": "Example Clinic", "submitter.id": "DESK7", "interchange.sender.id": "OFFICE1" };
  expect(withTexts(NOTHING_KEPT, texts, DC).office).toEqual({ "claim.billing.lastName": "Example Clinic", "submitter.id": "DESK7", "interchange.sender.id": "OFFICE1" });
});

describe("what is wrong is not kept", () => {
  const OWN = { "claim.treating.by": "own" };
  const BEFORE = { "claim.treating.by": "group", "claim.billing.npi": "1003000902", "claim.billing.address.zip": "972010001" };

  test.each<readonly [what: string, texts: DetailTexts, wrong: readonly string[], left: DetailTexts]>([
    ["an NPI whose last digit does not fit: what was kept stays", { ...BEFORE, "claim.billing.npi": "1003000901" }, [], BEFORE],
    ["a short ZIP code, and nothing kept", { ...OWN, "claim.patient.address.zip": "9720" }, [], OWN],
    ["what contradicts another answer", { ...BEFORE, "claim.treating.npi": "1003000902" }, ["claim.treating.npi"], BEFORE],
    ["another bills: the practice's NPI is not the clinician's", { ...OWN, "claim.billing.npi": "1" }, [], OWN],
    ["what was corrected", { ...BEFORE, "claim.billing.npi": "1234567893" }, [], { ...BEFORE, "claim.billing.npi": "1234567893" }],
    ["what was cleared", { ...BEFORE, "claim.billing.npi": "" }, [], { ...BEFORE, "claim.billing.npi": "" }],
  ])("%s", (_, texts, wrong, left) => {
    expect(withoutWrong(texts, BEFORE, (path) => wrong.includes(path))).toEqual(left);
  });
});
