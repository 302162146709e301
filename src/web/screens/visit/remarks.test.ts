import { describe, expect, test } from "vitest";
import { askedOf } from "./answers.ts";
import type { Answers } from "./answers.ts";
import { remarksOn } from "./remarks.ts";

const DC: Answers = { pull: "motor", provider: "DC", payer: "medicare-b", day: "2026-03-02", diagnosis: { codes: ["M9903", "M5416"], cause: "a fall" } };
const INDICATOR = "claim.payer.filingIndicator";

function remarked(path: string, text: string, { payer = "medicare-b", indicator = "MB" } = {}): string | undefined {
  return remarksOn({ [path]: text, [INDICATOR]: indicator }, askedOf({ ...DC, payer }, "2026-03-02"), new Set(["20417"]))(path);
}

describe("what is taken, and to be looked at again", () => {
  test.each([
    ["claim.subscriber.memberId", "123", {}, /^A Medicare number has 11 characters.*; this one has 3\. Read it again/],
    ["claim.subscriber.memberId", "1EG4-TE5-MK73", {}, undefined],
    ["claim.subscriber.memberId", "123", { payer: "uhc", indicator: "CI" }, undefined],
    ["claim.subscriber.memberId", "123", { payer: "medicare-advantage", indicator: "16" }, undefined],
    ["note.signature", "x", {}, /no credential/], ["note.signature", "Ann Doe", {}, /no credential/], ["note.signature", "DC", {}, /no credential/],
    ["note.signature", "A. Doe, DC", {}, undefined], ["note.signature", "ann doe d.c.", {}, undefined], ["note.signature", "B. Roe OTR/L", {}, undefined],
    ["pointers.98941", "2", {}, /^None of these is a subluxation/], ["pointers.98941", "1, 2", {}, undefined], ["pointers.98941", "2, 1", {}, undefined],
    ["pointers.97012", "2", {}, undefined], ["pointers.98941", "2", { payer: "aetna", indicator: "CI" }, undefined],
    ["claim.id", "20417", {}, /with this number was saved here already/], ["claim.id", "20418", {}, undefined],
    ["claim.payer.name", "Blue Cross of California", { payer: "anthem", indicator: "BL" }, /^You answered Anthem, and by this name the file is one of Blue Cross/],
    ["claim.payer.id", "87726", {}, /^This is the id of UnitedHealthcare, and you answered Medicare Part B/], ["claim.payer.id", "87726", { payer: "uhc", indicator: "CI" }, undefined],
    ["claim.payer.id", "00000", {}, undefined], ["claim.billing.lastName", "Example Clinic LLC", {}, undefined],
    ["claim.payer.name", "Anthem Blue Cross", { payer: "anthem", indicator: "BL" }, undefined],
    ["claim.payer.name", "The State Fund", { payer: "wa-lni", indicator: "WC" }, /^You answered Washington L&I.*one of Workers' compensation/],
    ["claim.payer.name", "Washington State Department of Labor and Industries", { payer: "wa-lni", indicator: "WC" }, undefined],
  ] as const)("%s %s %o", (path, text, of, says) => {
    const told = remarked(path, text, of);
    if (says === undefined) expect(told).toBeUndefined();
    else expect(told).toMatch(says);
  });

  test("never says a number of the patient's again", () => {
    for (const path of ["claim.subscriber.memberId", "claim.id"]) expect(remarked(path, "20417")).not.toContain("20417");
  });
});
