import { expect, test } from "vitest";
import { shippedPolicies } from "./payers/index.ts";
import { recogniser } from "./recognise.ts";
import type { PayerMapping } from "./recognise.ts";

function policyOf(name: string, filingIndicator = "CI", id = "", own: readonly PayerMapping[] = []): string {
  return recogniser(own)({ name, id, filingIndicator });
}

test.each([
  ["MB", "medicare-b"], ["16", "medicare-advantage"], ["MC", "medicaid"], ["VA", "va-ccn"], ["CH", "tricare"], ["WC", "workers-comp"], ["AM", "auto"],
  ["mb", "medicare-b"],
])("SBR09 %s is %s, whatever the id and the name", (indicator, policy) => {
  expect(policyOf("AETNA", indicator, "60054")).toBe(policy);
});

test.each([
  "WA LNI", "WASHINGTON STATE DEPT OF LABOR & INDUSTRIES", "Department of Labor and Industries", "LABOR INDUSTRIES", "WA STATE L&I", "Washington LNI",
])("work injuries to %s go by Washington's own", (name) => {
  expect(policyOf(name, "WC")).toBe("wa-lni");
});

test.each(["STATE FUND", "LNI OF OHIO", "DEPARTMENT OF LABOR AND INDUSTRY"])("work injuries to %s are any state's", (name) => {
  expect(policyOf(name, "WC")).toBe("workers-comp");
});

test.each([
  ["87726", "uhc"], ["60054", "aetna"], ["62308", "cigna"], ["99999", "anthem"],
])("then the payer id: %s is %s, though its name says Anthem", (id, policy) => {
  expect(policyOf("ANTHEM BLUE CROSS", "CI", id)).toBe(policy);
});

test.each([
  ["UnitedHealthcare", "uhc"], ["UNITED HEALTH CARE", "uhc"], ["UHC OF TEXAS", "uhc"], ["SUHCO", "generic"],
  ["Anthem Blue Cross and Blue Shield", "anthem"], ["ANTHEM BCBS OF OHIO", "anthem"],
  ["BLUE CROSS OF IDAHO", "bcbs"], ["BlueShield of California", "bcbs"], ["BCBS-TX", "bcbs"], ["BlueCross BlueShield", "bcbs"],
  ["Aetna Better Health", "aetna"], ["CIGNA HEALTH & LIFE", "cigna"], ["CIGNATURE", "generic"],
  ["OPTUM VA CCN", "va-ccn"], ["OPTUM VA COMMUNITY CARE NETWORK", "va-ccn"], ["TRIWEST", "va-ccn"], ["Dept of Veterans Affairs", "va-ccn"], ["TRICARE WEST", "tricare"],
  ["MEDICARE PART B", "medicare-b"], ["AETNA MEDICARE ADVANTAGE", "medicare-advantage"], ["OHIO MEDICAID", "medicaid"],
  ["ACME MUTUAL", "generic"], ["", "generic"],
])("then the name: %s is %s", (name, policy) => {
  expect(policyOf(name)).toBe(policy);
});

test("SBR09 BL tells a Blue plan by any other name, and Anthem stays Anthem", () => {
  expect(policyOf("PLAN OF THE NORTH", "BL")).toBe("bcbs");
  expect(policyOf("ANTHEM", "BL")).toBe("anthem");
});

test("the office's own mapping comes before all", () => {
  const own = [
    { policy: "uhc", filingIndicator: "16", name: "UNION" },
    { policy: "cigna", id: "00123" },
    { policy: "aetna", name: "Union" },
  ];
  expect(policyOf("UNION PLAN", "16", "", own)).toBe("uhc");
  expect(policyOf("UNION PLAN", "MB", "", own)).toBe("aetna");
  expect(policyOf("ANTHEM", "MB", "00123", own)).toBe("cigna");
  expect(policyOf("ANTHEM", "MB", "123", own)).toBe("medicare-b");
});

test("a name without letters recognises nobody, and one of other letters its own", () => {
  expect(policyOf("ACME", "CI", "", [{ policy: "uhc", name: "--" }])).toBe("generic");
  expect(policyOf("Ökokasse", "CI", "", [{ policy: "uhc", name: "ökokasse" }])).toBe("uhc");
});

test("every answer is a shipped policy", () => {
  const ids = new Set(shippedPolicies.map(({ id }) => id));
  for (const indicator of ["MB", "16", "MC", "VA", "CH", "WC", "AM", "BL", ""]) expect(ids).toContain(policyOf("", indicator));
});
