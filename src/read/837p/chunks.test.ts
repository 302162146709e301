import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, read } from "../../../test/fixtures/x12/read.ts";
import { bytes, claim, fileOf, text } from "../../../test/fixtures/x12/sample.ts";

const FILE = text(fileOf(claim("A1"), claim("A2"), claim("A3")));
const WHOLE = bytes(FILE);
/** Where it is plain that a claim is whole: after the tag of what follows it. */
const ENDS = [...["CLM*A2", "CLM*A3"].map((next) => FILE.indexOf(next) + 3), FILE.indexOf("~SE*") + 3];

/** Beyond ISA, GS and ST: damage to these may cost the file. */
const FIRST_LEVEL = 106 + 60 + 40;

describe("chunks", () => {
  it("of any size give the same claims and problems", () => {
    const whole = read(WHOLE);
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 6 }), (sizes) => {
      const pieces = read(WHOLE, sizes);
      expect(pieces.claims.map(plain)).toEqual(whole.claims.map(plain));
      expect(pieces.problems).toEqual(whole.problems);
    }), { numRuns: 60 });
  });
});

describe("a file cut anywhere", () => {
  it("gives every claim before the cut, and never one that looks whole and is not", () => {
    const full = read(WHOLE).claims.map(plain);
    for (let cut = 0; cut < WHOLE.length; cut++) {
      const { claims, problems } = read(WHOLE.slice(0, cut));
      const whole = ENDS.filter((end) => end <= cut).length;
      expect(claims.length).toBeGreaterThanOrEqual(whole);
      expect(claims.slice(0, whole).map(plain)).toEqual(full.slice(0, whole));
      for (const claim of claims.slice(whole)) expect(claim.flawed).toBe(true);
      expect(problems.length).toBeGreaterThan(0);
    }
  });
});

describe("a damaged file", () => {
  it("never throws, and one damaged byte costs at most the claim it is in, or marks what it touches", () => {
    fc.assert(fc.property(fc.nat(WHOLE.length - 1), fc.nat(255), (at, byte) => {
      const damaged = WHOLE.slice();
      damaged[at] = byte;
      const { claims } = read(damaged);
      if (at > FIRST_LEVEL) expect(claims.length).toBeGreaterThanOrEqual(2);
    }), { numRuns: 400 });
  });

  it("with a terminator too many anywhere costs at most the claim it is in: a street that ends with ST begins no transaction", () => {
    for (let at = FIRST_LEVEL; at < WHOLE.length; at++) {
      const damaged = WHOLE.slice();
      damaged[at] = "~".charCodeAt(0);
      const { claims, problems } = read(damaged);
      expect(claims.length, FILE.slice(at - 8, at + 1)).toBeGreaterThanOrEqual(2);
      if (FILE[at] !== "~") expect(problems.length).toBeGreaterThan(0);
    }
  });

  it("of random segments never throws", () => {
    const pool = [...new Set(fileOf(claim("A1")).concat(claim("A2"), "SBR*S", "SVD*1", "HL*9", "HL", "CLM", "SV1", "LX", "HI", "DTP*472", "ST", "GS", "SE", "~"))];
    fc.assert(fc.property(fc.array(fc.constantFrom(...pool), { maxLength: 40 }), (segments) => {
      const { claims, counts } = read(text([fileOf()[0] ?? "", ...segments]));
      expect(claims.length).toBe(counts.claims);
      for (const claim of claims) expect(plain(claim)).toBeDefined();
    }), { numRuns: 400 });
  });
});
