import { expect, test } from "vitest";
import { linesText } from "./lines-text.ts";
import { nameIn } from "./print-head.tsx";

const LINE = { code: "97012", units: 1, modifiers: ["GP", "GY"], reasons: [] };

test("settled lines as the form has them, and a draft that says what is open", () => {
  expect(linesText({ billable: "yes", lines: [LINE], openLines: [] })).toBe("97012 GP GY x1");
  expect(linesText({ billable: "unknown", lines: [LINE], openLines: [{ code: "97140", why: "" }] })).toBe("Draft, not to be billed yet:\n97012 GP GY x1\n97140 (units open)");
});

test("a name as it was typed, as far as it was", () => {
  expect(nameIn({ "claim.patient.firstName": "Pat ", "claim.patient.lastName": "Test" }, "patient")).toBe("Pat Test");
  expect(nameIn({ "claim.patient.lastName": "Test" }, "subscriber")).toBe("");
});
