import { describe, expect, test } from "vitest";
import { known, sketchClaim, unknown } from "../claim/index.ts";
import type { Claim, ClaimSketch } from "../claim/index.ts";
import { batchOf, patientKey } from "./batch.ts";
import { lineFacts } from "./gather.ts";
import { visitsOf } from "./visits.ts";

const traction = (own: Partial<ClaimSketch> = {}): Claim => sketchClaim({ lines: [{ code: "97012" }], ...own });

/** The claims whose lines the last one sees, oldest first. */
function seenByLast(...claims: readonly Claim[]): readonly string[] {
  const visits = visitsOf([]);
  const batch = batchOf(visits);
  for (const claim of claims.slice(0, -1)) batch.add(claim, lineFacts(claim, visits));
  return batch.earlier(claims.at(-1) ?? traction()).map(({ claim }) => claim);
}

describe("what a claim sees of earlier ones", () => {
  test.each<[string, readonly Partial<ClaimSketch>[], readonly string[]]>([
    ["the same member's claims, oldest first", [{ id: "A" }, { id: "B" }, { id: "C" }], ["A", "B"]],
    ["not another member's", [{ id: "A", memberId: "M2" }, { id: "B" }], []],
    ["not another payer's", [{ id: "A", payer: { id: "P1" } }, { id: "B", payer: { id: "P2" } }], []],
    ["not the subscriber's, for a dependant", [{ id: "A" }, { id: "B", dependant: "KIM" }], []],
    ["a dependant's own", [{ id: "A", dependant: "KIM" }, { id: "B", dependant: "KIM" }], ["A"]],
    ["both claims of one number", [{ id: "A" }, { id: "A" }, { id: "B" }], ["A", "A"]],
    ["not what it replaces, by number", [{ id: "A" }, { id: "B" }, { id: "A", frequency: "7" }], ["B"]],
    ["not what it replaces, by day, code and provider", [{ id: "A" }, { id: "B", frequency: "7" }], []],
    ["not what another replaced", [{ id: "A" }, { id: "A", frequency: "7" }, { id: "B" }], ["A"]],
    ["neither a void claim nor what it voids", [{ id: "A" }, { id: "A", frequency: "8" }, { id: "B" }], []],
    ["nothing of a line without a day", [{ id: "A", date: "2026-02-30" }, { id: "B" }], []],
  ])("%s", (_, sketches, expected) => {
    expect(seenByLast(...sketches.map((sketch) => traction(sketch)))).toEqual(expected);
  });
});

describe("a claim without a member id", () => {
  const person = (lastName: string, birthDay?: number): Claim => {
    const claim = traction({ memberId: "" });
    const someone = { ...claim.patient, lastName, firstName: "", birthDay: birthDay === undefined ? unknown("fact-absent:birthDay") : known(birthDay) };
    return { ...claim, subscriber: someone, patient: someone };
  };

  test("goes by name and birth date", () => {
    expect(patientKey(person("DOE", 1))).toBe(patientKey(person("doe", 1)));
    expect(patientKey(person("DOE", 1))).not.toBe(patientKey(person("DOE", 2)));
  });

  test("is nobody's where there is no name either: two of them are not one patient", () => {
    expect(seenByLast(person(""), person(""))).toEqual([]);
  });

  test("a dependant without a name is not taken for the subscriber", () => {
    const claim = traction({ dependant: "" });
    expect(patientKey({ ...claim, patient: { ...claim.patient, lastName: "" } })).toBe("");
  });
});
