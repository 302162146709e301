import fc from "fast-check";
import type { ClaimBatch, ClaimToWrite, LineToWrite, OtherPayerToWrite } from "../../src/write/837p/index.ts";

const ADDRESS = { street: "1 MAIN ST", city: "SPRINGFIELD", state: "IL", zip: "627010001" };

/** A claim that the guide takes as it is: nobody in it lives. */
export const PLAIN_CLAIM: ClaimToWrite = {
  id: "A1", placeOfService: "11", signatureOnFile: true, assignment: "A", benefitsAssigned: "Y", release: "Y",
  billing: { lastName: "SPRINGFIELD SPINE CLINIC", npi: "1234567893", taxonomy: "111N00000X", address: ADDRESS, taxId: { qualifier: "EI", value: "123456789" } },
  payer: { name: "MEDICARE ILLINOIS", id: "00952", filingIndicator: "MB" },
  subscriber: { lastName: "TEST", firstName: "PAT", memberId: "1EG4TE5MK73", birthDay: -9000, gender: "F", address: ADDRESS },
  diagnoses: [{ code: "M54.16" }, { code: "M99.03" }],
  rendering: { lastName: "RENDER", firstName: "ROBIN", npi: "1000000004", taxonomy: "111N00000X" },
  lines: [{ procedure: "97012", modifiers: ["GP", "GY"], charge: 4050, units: 1, pointers: [1, 2], day: 20514 }],
};

export function batchOf(claims: readonly ClaimToWrite[], interchange: Partial<ClaimBatch["interchange"]> = {}): ClaimBatch {
  return {
    interchange: {
      sender: { id: "CLINIC1" }, receiver: { id: "CLEARING" }, day: 20515, minute: 605, controlNumber: 42, usage: "T", ...interchange,
    },
    submitter: { name: "SPRINGFIELD SPINE CLINIC", id: "CLINIC1", contact: { name: "OFFICE", phone: "(217) 555-0100" } },
    receiver: { name: "CLEARING HOUSE", id: "CLEARING" },
    claims,
  };
}

const some = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const several = <T>(values: readonly T[], maxLength: number): fc.Arbitrary<T[]> =>
  fc.subarray([...values], { maxLength: Math.min(maxLength, values.length) });

/** What people put into names and notes; separators of the usual set and of others among it only where a test asks. */
const CHARACTERS = [..."ABCXYZabz019 .,'-&/()#%@=;+_ÑÉüø₂漢🦴"];
export const words = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(some(...CHARACTERS), { minLength: 2, maxLength }).map((all) => all.join("").slice(0, maxLength)).filter(isWhole);

/** Not cut within a character, and no marks only: an element of blanks is no value. */
function isWhole(text: string): boolean {
  return text.isWellFormed() && text.trim() !== "" && text.length > 1;
}

const code = fc.stringMatching(/^[A-Z0-9]{2,12}$/);
const npi = fc.stringMatching(/^1[0-9]{9}$/);
const day = fc.integer({ min: 0, max: 25000 });
const cents = fc.integer({ min: 0, max: 99_999_999_999 });
const qualified = (codes: readonly string[]): fc.Arbitrary<{ qualifier: string; value: string }[]> =>
  several(codes, 4).chain((chosen) =>
    fc.tuple(...chosen.map((qualifier) => fc.record({ qualifier: fc.constant(qualifier), value: words(20) }))));
const dated = (codes: readonly string[]): fc.Arbitrary<{ qualifier: string; day: number }[]> =>
  several(codes, 4).chain((chosen) => fc.tuple(...chosen.map((qualifier) => fc.record({ qualifier: fc.constant(qualifier), day }))));
const address = fc.record({ street: words(55), city: words(30), state: some("IL", "NY", "CA"), zip: fc.stringMatching(/^[0-9]{9}$/) });
const person = { lastName: words(60), firstName: words(35) };
const provider = fc.record({ ...person, npi, taxonomy: maybe(some("111N00000X", "225100000X")) });
const facility = fc.record({ name: words(60), npi: maybe(npi), address });
const adjustments = fc.array(fc.record({ group: some("CO", "PR"), reason: some("45", "1", "253"), amount: cents, quantity: maybe(some(1, 2.5)) }), { maxLength: 8 });

const otherPayer: fc.Arbitrary<OtherPayerToWrite> = fc.record({
  name: words(60), id: code, filingIndicator: some("CI", "MB"), responsibility: some("P", "S"), relationship: some("18", "01"),
  benefitsAssigned: some("Y", "N"), release: some("Y", "I"), adjustments, paidDay: maybe(day), references: qualified(["F8", "G1"]),
  amounts: several(["D", "A8", "EAF"], 3).chain((all) => fc.tuple(...all.map((qualifier) => fc.record({ qualifier: fc.constant(qualifier), amount: cents })))),
  subscriber: fc.record({ ...person, memberId: code }),
}) as fc.Arbitrary<OtherPayerToWrite>;

const line: fc.Arbitrary<LineToWrite> = fc.record({
  procedure: some("97012", "97140", "98940", "G0283"), modifiers: several(["GP", "59", "KX", "GY", "AT"], 4), description: maybe(words(80)), charge: cents,
  units: some(1, 2, 0.5, 99.25), placeOfService: maybe(some("11", "12")), pointers: several([1, 2], 2).filter((all) => all.length > 0), day, lastDay: maybe(fc.constant(25001)),
  dates: dated(["304", "455", "454"]), references: qualified(["6R", "G1"]), notes: fc.array(fc.record({ qualifier: fc.constant("ADD"), text: words(80) }), { maxLength: 1 }),
  rendering: maybe(provider), supervising: maybe(provider), referring: maybe(provider), ordering: maybe(provider),
  facility: maybe(facility),
  adjudications: fc.array(fc.record({ payerId: code, paid: cents, procedure: some("97012"), units: some(1, 2), adjustments, day, remaining: maybe(cents) }), { maxLength: 2 }),
}) as fc.Arbitrary<LineToWrite>;

const dependant = fc.record({ ...person, relationship: some("01", "19"), birthDay: day, gender: some("F", "M", "U"), address, references: qualified(["Y4"]) });

/** Claims of few billing providers and subscribers, so that some share their levels. Every one is complete. */
export const completeClaim: fc.Arbitrary<ClaimToWrite> = fc.record({
  id: fc.stringMatching(/^[A-Z0-9]{1,20}$/), placeOfService: some("11", "12"), frequency: some("1", "7"), totalCharge: maybe(cents),
  signatureOnFile: fc.boolean(), assignment: some("A", "C"), benefitsAssigned: some("Y", "N", "W"), release: some("Y", "I"), patientSignature: maybe(some("P")),
  relatedCauses: maybe(some({ codes: ["AA"], state: "IL" }, { codes: ["EM", "OA"] })), spinalCondition: maybe(some("A", "M")),
  billing: some(PLAIN_CLAIM.billing, { ...PLAIN_CLAIM.billing, lastName: "OTHER, CLINIC & CO", npi: "1000000004" }),
  payer: some(PLAIN_CLAIM.payer, { name: "BLUE", id: "BC01", filingIndicator: "BL", responsibility: "S" }),
  subscriber: fc.oneof(fc.constant(PLAIN_CLAIM.subscriber), fc.record({ ...person, memberId: code, birthDay: day, gender: some("F", "M"), address, references: qualified(["Y4"]) })),
  patient: maybe(dependant),
  dates: dated(["431", "454", "439", "435"]), references: qualified(["G1", "F8", "9F", "EA"]), amounts: some([], [{ qualifier: "F5", amount: 1230 }]),
  notes: fc.array(fc.record({ qualifier: some("ADD", "DCP"), text: words(80) }), { maxLength: 1 }),
  diagnoses: some([{ code: "M5416", qualifier: "ABK" }, { code: "M9903", qualifier: "ABF" }], [{ code: "4779", qualifier: "BK" }, { code: "2724", qualifier: "BF" }]),
  referring: maybe(provider), primaryCare: maybe(provider), rendering: maybe(provider), facility: maybe(facility),
  supervising: maybe(provider), otherPayers: fc.array(otherPayer, { maxLength: 2 }), lines: fc.array(line, { minLength: 1, maxLength: 4 }),
}) as fc.Arbitrary<ClaimToWrite>;
