import { expect, test } from "vitest";
import { derivedFrom, isAskedFor, wholeOf, zipFirst } from "./derived.ts";

const TODAY = "2026-03-02";

test("the submitter is the office, the ids are those of the envelope, and the number is the day's", () => {
  const texts = { "claim.billing.lastName": " Example Clinic ", "interchange.sender.id": "OFFICE1", "interchange.receiver.id": "CLEARING1" };
  expect(derivedFrom(texts, TODAY)).toEqual({
    "submitter.name": "Example Clinic", "submitter.id": "OFFICE1", "receiver.id": "CLEARING1",
    "interchange.usage": "P", "claim.placeOfService": "11", "interchange.controlNumber": "260302001", "claim.id": "260302001",
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

test.each([["submitter.name", {}, false], ["submitter.name", { "submitter.name": "" }, true], ["claim.billing.npi", {}, true],
  ["claim.id", {}, false], ["claim.accident.state", {}, true],
  // With its ZIP code the state is there; it is asked for where that tells none, or somebody cleared it.
  ["claim.subscriber.address.state", {}, false], ["claim.subscriber.address.state", { "claim.subscriber.address.zip": "97201" }, false],
  ["claim.subscriber.address.state", { "claim.subscriber.address.zip": "96910" }, true],
  ["claim.subscriber.address.state", { "claim.subscriber.address.zip": "97201", "claim.subscriber.address.state": "" }, true]] as const)(
  "%s with %j is asked for: %s", (path, texts, is) => { expect(isAskedFor({ path, ask: "" }, texts)).toBe(is); });

test("a state follows from its ZIP code, which stands before it, and what somebody wrote stays", () => {
  const texts = { "claim.billing.address.zip": "98101-0001", "claim.subscriber.address.zip": "97201", "claim.patient.address.zip": "9720" };
  const states = Object.entries(wholeOf({ ...texts, "claim.subscriber.address.state": "WA" }, TODAY)).filter(([path]) => path.endsWith(".state"));
  expect(states).toEqual([["claim.billing.address.state", "WA"], ["claim.subscriber.address.state", "WA"]]);
  const fields = ["a", "claim.billing.address.state", "claim.billing.address.zip", "claim.accident.state"].map((path) => ({ path, ask: path }));
  expect(zipFirst(fields).map(({ path }) => path)).toEqual(["a", "claim.billing.address.zip", "claim.billing.address.state", "claim.accident.state"]);
});

test("the claim's number is its file's, where the office wrote none", () => {
  expect(wholeOf({ "interchange.controlNumber": "118" }, TODAY)["claim.id"]).toBe("118");
  expect(wholeOf({ "interchange.controlNumber": "118", "claim.id": "20417" }, TODAY)["claim.id"]).toBe("20417");
});
