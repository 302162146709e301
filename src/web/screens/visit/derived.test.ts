import { expect, test } from "vitest";
import { derivedFrom, isAskedFor, wholeOf } from "./derived.ts";

const TODAY = "2026-03-02";

test("the submitter is the office, the ids are those of the envelope, and the number is the day's", () => {
  const texts = { "claim.billing.lastName": " Example Clinic ", "interchange.sender.id": "OFFICE1", "interchange.receiver.id": "CLEARING1" };
  expect(derivedFrom(texts, TODAY)).toEqual({
    "submitter.name": "Example Clinic", "submitter.id": "OFFICE1", "receiver.id": "CLEARING1",
    "interchange.usage": "P", "claim.placeOfService": "11", "interchange.controlNumber": "260302001",
  });
});

test("who bills alone submits under the whole name", () => {
  const texts = { "claim.treating.by": "own", "claim.billing.lastName": "Doe", "claim.billing.firstName": "Ann" };
  expect(derivedFrom(texts, TODAY)["submitter.name"]).toBe("Ann Doe");
  expect(derivedFrom({ ...texts, "claim.treating.by": "group" }, TODAY)["submitter.name"]).toBe("Doe");
});

test("nothing is made up of what is not there, and what somebody wrote or cleared stays", () => {
  expect(derivedFrom({}, TODAY)).not.toHaveProperty("submitter.name");
  expect(wholeOf({ "interchange.usage": "T", "claim.placeOfService": "", "interchange.controlNumber": "118" }, TODAY)).toMatchObject({
    "interchange.usage": "T", "claim.placeOfService": "", "interchange.controlNumber": "118",
  });
});

test.each([["submitter.name", {}, false], ["submitter.name", { "submitter.name": "" }, true], ["claim.billing.npi", {}, true]] as const)(
  "%s with %j is asked for: %s", (path, texts, is) => { expect(isAskedFor({ path, ask: "" }, texts)).toBe(is); });
