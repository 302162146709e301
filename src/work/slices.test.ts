import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readClaims } from "../read/index.ts";
import type { Claim, Problem } from "../claim/index.ts";
import { BILLING, claim, group, HEADER, interchange, PATIENT, SUBSCRIBER, text, transaction } from "../../test/fixtures/x12/sample.ts";
import { ClaimSlicer } from "./claim-slicer.ts";
import type { ClaimSlice } from "./claim-slicer.ts";
import { joinClaims } from "./join-claims.ts";

function slicesOf(bytes: Uint8Array, step = bytes.length): readonly ClaimSlice[] {
  const slices: ClaimSlice[] = [];
  const slicer = new ClaimSlicer((slice) => slices.push(slice));
  for (let at = 0; at < bytes.length; at += step) slicer.push(bytes.subarray(at, at + step));
  slicer.end();
  return slices;
}

/** What a claim says, without where it stands. */
function facts({ id, payer, subscriber, patient, billing, lines, diagnoses, flawed }: Claim): unknown {
  const person = ({ lastName, firstName, memberId, relationship }: Claim["subscriber"]) => [lastName, firstName, memberId, relationship];
  return {
    id, payer: [payer.name, payer.id, payer.filingIndicator], subscriber: person(subscriber), patient: person(patient),
    dependant: patient.dependant, billing: [billing.name, billing.npi, billing.taxonomy], diagnoses, flawed,
    lines: lines.map(({ procedure, modifiers, charge, units, day, rendering: by }) => [procedure, modifiers, charge, units, day, by?.npi]),
  };
}

function read(bytes: Uint8Array): { readonly claims: readonly Claim[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  return { claims: [...readClaims(bytes, { file: "f", onProblem: (problem) => problems.push(problem) })], problems };
}

const PARENT = SUBSCRIBER.map((segment) => segment.replace("HL*2*1*22*0", "HL*2*1*22*1").replace("SBR*P*18*", "SBR*P**"));
const FAMILY = new TextEncoder().encode(text(interchange([group([transaction([
  ...HEADER, ...BILLING, ...SUBSCRIBER, ...claim("A1"), ...claim("A2"), ...PARENT.map((segment) => segment.replace("HL*2*", "HL*3*")),
  ...PATIENT.map((segment) => segment.replace(/^HL\*3\*2/, "HL*4*3")), ...claim("B1"), ...claim("B2"),
])])])));
const DAY = new Uint8Array(readFileSync("examples/clinic-day.edi"));

describe.each([["the example day", DAY], ["a family", FAMILY]])("claims cut out of %s", (_, bytes) => {
  const whole = read(bytes);

  it("say alone what they say together, and are in order", () => {
    const alone = slicesOf(bytes).map((slice) => read(slice.bytes));
    expect(alone.flatMap(({ claims }) => claims.map(facts))).toEqual(whole.claims.map(facts));
    expect(alone.every(({ claims }) => claims.length === 1)).toBe(true);
    expect(alone.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it("are the same however the file comes in", () => {
    for (const step of [1, 7, 1000]) expect(slicesOf(bytes, step)).toEqual(slicesOf(bytes));
  });

  it("joined again are one file in order, with the same claims", () => {
    const { bytes: joined, interchanges } = joinClaims(slicesOf(bytes).map((slice) => slice.bytes), { at: new Date("2026-11-28T10:20:00Z"), control: 41 });
    const again = read(joined);
    expect(again.problems).toEqual([]);
    expect(again.claims.map(facts)).toEqual(whole.claims.map(facts));
    expect(interchanges).toBe(1);
    expect(new TextDecoder().decode(joined)).toMatch(/^ISA\*.*\*261128\*1020\*.*\*000000041\*/);
    expect(new TextDecoder().decode(joined)).toContain("~BHT*0019*00*202611281020000000041*20261128*1020*CH~");
    expect(joined.length).toBeLessThan(bytes.length * 1.2);
  });
});

describe("claims joined", () => {
  it("from files of two submitters are two interchanges, each with its own number", () => {
    const other = new TextEncoder().encode(new TextDecoder().decode(FAMILY).replace(/NM1\*41\*2\*[^*~]*/, "NM1*41*2*SOMEBODY ELSE").replace(/CLM\*/g, "CLM*Z"));
    const slices = [...slicesOf(FAMILY), ...slicesOf(other)].map(({ bytes }) => bytes);
    const { bytes, interchanges } = joinClaims(slices, { at: new Date(0), control: 7 });
    expect(interchanges).toBe(2);
    expect(read(bytes).problems).toEqual([]);
    expect(read(bytes).claims).toHaveLength(8);
    expect(new TextDecoder().decode(bytes).match(/IEA\*1\*\d+/g)).toEqual(["IEA*1*000000007", "IEA*1*000000008"]);
  });

  it("from files of two days are one interchange: what tells the files apart is written anew", () => {
    const later = new TextDecoder().decode(FAMILY).replace(/BHT\*0019\*00\*[^*]*\*\d+/, "BHT*0019*00*NEXTDAY*20260303");
    const next = new TextEncoder().encode(later.replace(/CLM\*/g, "CLM*Z"));
    const both = [...slicesOf(FAMILY), ...slicesOf(next)].map((slice) => slice.bytes);
    const { bytes, interchanges } = joinClaims(both, { at: new Date(0), control: 7 });
    expect([interchanges, read(bytes).claims.length, read(bytes).problems]).toEqual([1, 8, []]);
    expect(new TextDecoder().decode(bytes)).not.toContain("NEXTDAY");
  });

  it("of a subscriber after those of a dependant stay the subscriber's", () => {
    const slices = slicesOf(FAMILY).map(({ bytes }) => bytes).reverse();
    const { bytes } = joinClaims(slices, { at: new Date(0), control: 7 });
    expect(read(bytes).claims.map(facts)).toEqual(read(FAMILY).claims.map(facts).reverse());
    expect(read(bytes).problems).toEqual([]);
  });
});
