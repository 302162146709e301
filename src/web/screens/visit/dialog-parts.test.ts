import { expect, test } from "vitest";
import { fieldsIn, partsOf } from "./dialog-parts.ts";

const FIELDS = [
  "claim.billing.npi", "interchange.sender.id", "submitter.name", "interchange.usage", "claim.payer.id", "claim.subscriber.lastName", "claim.patient.birthDay",
  "claim.id", "unitChargeCents.97012", "pointers.97012", "claim.placeOfService", "interchange.controlNumber", "note.signature",
].map((path) => ({ path, ask: path }));

function titled(texts: Readonly<Record<string, string>>) {
  const { office, claim, filledIn } = partsOf(FIELDS, texts, "DC");
  const told = [...office, ...claim].map(({ title, of }): [string, readonly string[]] => [title, of.map(({ path }) => path)]);
  return { parts: Object.fromEntries(told), filledIn: filledIn.of.map(({ path }) => path) };
}

test("fields stand in parts that one has in hand at once, and what follows from others is apart", () => {
  const { parts, filledIn } = titled({ "claim.payer.filingIndicator": "CI" });
  expect(parts).toMatchObject({
    "The office": ["claim.treating.by", "claim.billing.npi"], "Where the file goes": ["interchange.sender.id"], "The payer": ["claim.payer.id"],
    "The patient, who is the insured": ["claim.insured.is", "claim.subscriber.lastName"], "The patient": [],
    "This claim": ["unitChargeCents.97012", "pointers.97012"], "The note": ["note.signature"], "The accident": [],
  });
  expect(filledIn).toEqual(["submitter.name", "interchange.usage", "claim.id", "claim.placeOfService", "interchange.controlNumber"]);
});

test("a work injury has an employer, a worker and an accident", () => {
  const { parts } = titled({ "claim.payer.filingIndicator": "WC" });
  expect(Object.keys(parts)).toContain("The employer");
  expect(parts["The worker"]).toEqual(["claim.patient.birthDay"]);
  expect(parts["The accident"]).toContain("claim.accident.caseNumber");
});

test("no field is lost, and none stands twice", () => {
  const { office, claim, filledIn } = partsOf(FIELDS, { "claim.payer.filingIndicator": "CI", "claim.insured.is": "19" }, "DC");
  const paths = fieldsIn([...office, ...claim, filledIn]).map(({ path }) => path);
  expect(paths).toEqual([...new Set(paths)]);
  expect(paths).toEqual(expect.arrayContaining(FIELDS.map(({ path }) => path)));
});
