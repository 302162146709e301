import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../src/claim/index.ts";
import { claimToWrite, writeClaims } from "../src/write/837p/index.ts";
import type { ClaimBatch, ClaimToWrite, RestOfClaim, WrittenClaims } from "../src/write/837p/index.ts";
import { read } from "./fixtures/x12/read.ts";
import type { Result } from "./fixtures/x12/read.ts";
import { batchOf, completeClaim, PLAIN_CLAIM } from "./support/batches.ts";
import { comparable } from "./support/comparable.ts";

const batches = fc.uniqueArray(completeClaim, { minLength: 1, maxLength: 6, selector: ({ id }) => id });
const MARKS = [..."|<>!^~*:;'+-.,/&\\\u001c\u001d\u001e\u001f\t\n"];
const separatorSets = fc.shuffledSubarray(MARKS, { minLength: 4, maxLength: 4 })
  .filter((all) => !all.slice(0, 3).includes("\n"))
  .map(([element = "*", component = ":", repetition = "^", segment = "~"]) => ({ element, component, repetition, segment }));

function bytesOf(written: WrittenClaims): Uint8Array {
  if (!("bytes" in written)) throw new Error(JSON.stringify(written));
  return written.bytes;
}

/** What the model does not keep, of a claim that was written. */
function restOf(claim: ClaimToWrite): RestOfClaim {
  const { signatureOnFile, assignment, benefitsAssigned, release, patientSignature, billing, otherPayers } = claim;
  const others = (otherPayers ?? []).map(({ subscriber, ...other }) => ({
    benefitsAssigned: other.benefitsAssigned ?? "", release: other.release ?? "", subscriber: { lastName: subscriber?.lastName ?? "", firstName: subscriber?.firstName ?? "" },
  }));
  const rest = { signatureOnFile, assignment, benefitsAssigned, release, patientSignature, billing: { taxId: billing?.taxId } };
  return { ...JSON.parse(JSON.stringify(rest)) as RestOfClaim, otherPayers: others };
}

function again(result: Result, batch: ClaimBatch): ClaimBatch {
  const byId = new Map(batch.claims.map((claim) => [claim.id, claim]));
  return { ...batch, claims: result.claims.map((claim) => claimToWrite(claim, restOf(byId.get(claim.id) ?? PLAIN_CLAIM))) };
}

describe("claims that were written", () => {
  it("are read back without a problem, each of them, with what was put in", () => {
    fc.assert(fc.property(batches, (claims) => {
      const { claims: found, problems } = read(bytesOf(writeClaims(batchOf(claims))));
      expect(problems).toEqual([]);
      const byId = new Map(found.map((claim) => [claim.id, claim]));
      expect(byId.size).toBe(claims.length);
      for (const claim of claims) expectSame(claim, byId.get(claim.id ?? ""));
    }), { numRuns: 150 });
  });

  it("and read are written to the same bytes again", () => {
    fc.assert(fc.property(batches, (claims) => {
      const batch = batchOf(claims);
      const first = bytesOf(writeClaims(batch));
      const second = bytesOf(writeClaims(again(read(first), batch)));
      expect(new TextDecoder().decode(second)).toBe(new TextDecoder().decode(first));
    }), { numRuns: 150 });
  });

  it("say the same with every set of separators, or name each value that holds one", () => {
    fc.assert(fc.property(batches, separatorSets, fc.boolean(), (claims, separators, lineBreaks) => {
      const written = writeClaims(batchOf(claims, { separators, lineBreaks }));
      if (!("bytes" in written)) {
        expect(written.missing).toEqual([]);
        expect(written.refused.map(({ why }) => why)).toEqual(written.refused.map(() => "separator"));
        return;
      }
      const { claims: found, problems } = read(written.bytes);
      expect(problems).toEqual([]);
      const usual = read(bytesOf(writeClaims(batchOf(claims))));
      expect(found.map((claim) => comparable(claim))).toEqual(usual.claims.map((claim) => comparable(claim)));
    }), { numRuns: 150 });
  });

  it("are the same whatever their values, or refused: never a file that reads otherwise", () => {
    const any = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });
    fc.assert(fc.property(any, any, (lastName, text) => {
      const claim: ClaimToWrite = { ...PLAIN_CLAIM, subscriber: { ...PLAIN_CLAIM.subscriber, lastName }, notes: [{ qualifier: "ADD", text }] };
      const written = writeClaims(batchOf([claim]));
      const odd = [lastName, text].some((value) => /[*:^~\p{Cc}\p{Cs}]/u.test(value));
      expect("refused" in written).toBe(odd);
      if (!("bytes" in written)) return;
      const [found] = read(written.bytes).claims;
      expect([found?.subscriber.lastName, found?.notes]).toEqual([lastName, [{ qualifier: "ADD", text }]]);
    }), { numRuns: 300 });
  });
});

function expectSame(claim: ClaimToWrite, found: Claim | undefined): void {
  expect(found).toMatchObject({
    id: claim.id, placeOfService: claim.placeOfService, frequency: claim.frequency,
    subscriber: { lastName: claim.subscriber?.lastName, firstName: claim.subscriber?.firstName, memberId: claim.subscriber?.memberId },
    payer: { name: claim.payer?.name, id: claim.payer?.id, filingIndicator: claim.payer?.filingIndicator },
    billing: { npi: claim.billing?.npi, name: claim.billing?.lastName },
  });
  expectSamePeople(claim, found);
  expect(found?.lines.map((line) => ({
    procedure: line.procedure, modifiers: line.modifiers, charge: line.charge, units: line.units, pointers: line.pointers, day: line.day,
    place: line.placeOfService, ...(line.description === undefined ? {} : { description: line.description }),
  }))).toEqual(claim.lines.map((line) => ({
    procedure: line.procedure, modifiers: line.modifiers, charge: { known: true, value: line.charge },
    units: { known: true, value: line.units },
    pointers: line.pointers, day: { known: true, value: line.day }, place: line.placeOfService ?? claim.placeOfService,
    ...(line.description === undefined ? {} : { description: line.description }),
  })));
}

function expectSamePeople({ patient, otherPayers = [] }: ClaimToWrite, found: Claim | undefined): void {
  expect(found?.patient.dependant).toBe(patient !== undefined);
  if (patient) expect(found?.patient).toMatchObject({ lastName: patient.lastName, relationship: patient.relationship });
  expect(found?.otherPayers.map(({ id }) => id)).toEqual(otherPayers.map(({ id }) => id));
}

/** Published files that are kept beside the repository, not in it. */
const FOLDER = join(import.meta.dirname, "../../shared/corpora/837p");
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".837")).sort() : [];

/** Answers of an office that the model of a claim does not hold. */
const OFFICE: RestOfClaim = {
  signatureOnFile: true, assignment: "A", benefitsAssigned: "Y", release: "Y", billing: { taxId: { qualifier: "EI", value: "123456789" } },
  otherPayers: Array.from({ length: 10 }, () => ({ benefitsAssigned: "Y", release: "Y", subscriber: { lastName: "OTHER" } })),
};

if (files.length === 0) {
  it("corpora not present: left out", () => {
    console.warn("corpora not present: left out");
    expect(files).toEqual([]);
  });
} else {
  describe("claims of published files, written fresh", () => {
    /** The diagnoses of the imsweb files cannot be read, so theirs are the only claims that cannot be written. */
    it.each(files)("%s", (name) => {
      const { claims } = read(new Uint8Array(readFileSync(join(FOLDER, name))));
      expect(claims.length).toBeGreaterThan(0);
      const results = claims.map((claim) => ({ claim, written: writeClaims(batchOf([claimToWrite(claim, OFFICE)])) }));
      for (const { claim, written } of results) {
        if ("bytes" in written) expect(read(written.bytes).claims.map(comparable)).toEqual([comparable(claim)]);
        else expect(written.missing.some(({ element }) => element === "HI01-2"), JSON.stringify(written)).toBe(true);
      }
    });
  });
}
