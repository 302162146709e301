import { expect, test } from "vitest";
import { linesText } from "./lines-text.ts";
import { patientIn } from "./print-head.tsx";

const LINE = { code: "97012", units: 1, modifiers: ["GP", "GY"], reasons: [] };

test("settled lines as the form has them, and a draft that says what is open", () => {
  expect(linesText({ billable: "yes", lines: [LINE], openLines: [] })).toBe("97012 GP GY x1");
  expect(linesText({ billable: "unknown", lines: [LINE], openLines: [{ code: "97140", why: "" }] })).toBe("Draft, not to be billed yet:\n97012 GP GY x1\n97140 (units open)");
});

test.each([
  [{ "claim.payer.filingIndicator": "CI" }, "Ina Insured"], [{ "claim.payer.filingIndicator": "CI", "claim.insured.is": "19" }, "Pat"],
  [{ "claim.payer.filingIndicator": "WC" }, "Pat"],
])("%j: the patient's name as it was typed, as far as it was", (texts, name) => {
  expect(patientIn({ "claim.subscriber.firstName": "Ina ", "claim.subscriber.lastName": "Insured", "claim.patient.firstName": "Pat", ...texts })).toBe(name);
});
