import { describe, expect, test } from "vitest";
import { detailsOf } from "./details.ts";
import type { DetailTexts } from "./details.ts";
import { afterChoice, billingFieldsOf, clashOf, practiceRemark, taxonomyOf, treatingFieldsOf } from "./treating.ts";

const GROUP: DetailTexts = {
  "claim.billing.lastName": "Example Clinic", "claim.billing.npi": "1003000902", "claim.treating.by": "group", "claim.treating.lastName": "Doe",
  "claim.treating.firstName": "Ann", "claim.treating.npi": "1234567893", "claim.treating.taxonomy": "111n00000x",
};

test("in a group, who treated stands in a loop of its own", () => {
  expect(detailsOf({ ...GROUP, "claim.billing.firstName": "Left over" })).toEqual({
    claim: {
      billing: { lastName: "Example Clinic", npi: "1003000902" },
      rendering: { lastName: "Doe", firstName: "Ann", npi: "1234567893", taxonomy: "111N00000X", person: true },
    },
  });
});

test("who bills under the own NPI is the billing provider, a person with a taxonomy", () => {
  expect(detailsOf({
    "claim.billing.lastName": "Doe", "claim.billing.firstName": "Ann", "claim.billing.npi": "1003000902", "claim.treating.by": "own", "claim.treating.taxonomy": "111N00000X",
  })).toEqual({ claim: { billing: { lastName: "Doe", firstName: "Ann", npi: "1003000902", person: true, taxonomy: "111N00000X" } } });
});

test.each([
  ["", undefined, ["taxonomy"]], ["own", "DC", ["taxonomy"]], ["group", "PTA", ["lastName", "firstName", "npi", "taxonomy"]],
] as const)("billed under %j, treated by %s: what is asked", (by, type, paths) => {
  const fields = treatingFieldsOf({ "claim.treating.by": by }, type);
  expect(fields.map(({ path }) => path.replace(/^claim\.(treating\.)?/, ""))).toEqual(paths);
  expect(fields.some(({ ask }) => ask.includes("supervised the assistant"))).toBe(type === "PTA");
});

test("a physician has no one taxonomy code, an assistant the therapist's", () => {
  expect([taxonomyOf("MD"), taxonomyOf(undefined), taxonomyOf("PTA")]).toEqual([{}, {}, { "claim.treating.taxonomy": "225100000X" }]);
});

test("the group's own NPI is nobody's who treated", () => {
  expect(clashOf("claim.treating.npi", { ...GROUP, "claim.treating.npi": "1003000902" })).toMatch(/the NPI that bills/);
  expect(clashOf("claim.treating.npi", GROUP)).toBeUndefined();
});

describe("whose NPI it is comes before the name, which is a practice's or a person's by it", () => {
  const NAME = { path: "claim.billing.lastName", ask: "Name of the billing provider" };
  test.each([
    ["", ["claim.treating.by", "claim.billing.lastName"], "Name of the billing provider"], ["group", ["claim.treating.by", "claim.billing.lastName"], "Name of the billing provider"],
    ["own", ["claim.treating.by", "claim.billing.lastName", "claim.billing.firstName"], "Last name of the chiropractor, who bills"],
  ] as const)("billed by %j", (by, paths, ask) => {
    const fields = billingFieldsOf([NAME], { "claim.treating.by": by }, "DC");
    expect([fields.map(({ path }) => path), fields[1]?.ask]).toEqual([paths, ask]);
    expect(fields[1]?.hint === undefined).toBe(by !== "own");
  });

  const LEFT = { "claim.billing.lastName": "", "claim.billing.firstName": "", "claim.billing.npi": "" };
  test.each([
    ["", "group", {}], ["group", "group", {}], ["", "own", LEFT], ["group", "own", LEFT], ["own", "group", LEFT],
  ])("from %j to %j", (was, by, left) => {
    expect(afterChoice(by, { ...GROUP, "claim.treating.by": was })).toEqual({ "claim.treating.by": by, ...left });
  });

  test.each([
    ["claim.billing.lastName", "own", "Example Clinic LLC", true], ["claim.billing.lastName", "own", "Example P.C.", true], ["claim.billing.lastName", "group", "Example Clinic LLC", false],
    ["claim.treating.lastName", "group", "Example Rehab Inc", true], ["claim.billing.lastName", "own", "Doe", false], ["claim.billing.lastName", "own", "Pacheco", false],
  ])("%s of %s: %s is remarked on: %s", (path, by, text, is) => {
    expect(practiceRemark(path, text, { "claim.treating.by": by }) !== undefined).toBe(is);
  });
});
