import fc from "fast-check";
import type { ClaimSketch, LineSketch, ProviderType, VisitRecord, VisitService } from "../../src/claim/index.ts";
import { REGIONS, sketchClaim } from "../../src/claim/index.ts";
import type { Claim } from "../../src/claim/index.ts";

const CODES = ["97012", "97012", "97012", "97140", "97110", "97530", "97018", "98940", "98941", "98943", "97010", "97014", "G0283", "S9090", "97161", "97164", "99213", "72040"];
const MODIFIERS = ["GP", "GO", "GN", "59", "XS", "XU", "GY", "GX", "GA", "GZ", "AT", "KX", "25", "76", "gp", "CQ"];
const DATES = ["2017-12-29", "2019-06-30", "2026-03-02", "2026-03-02", "2026-03-04"];
const DEVICES = ["motorized traction table", "roller table", "hands", "DRX9000", "over-door pulley", "something new"];

const line: fc.Arbitrary<LineSketch> = fc.record({
  code: fc.constantFrom(...CODES),
  modifiers: fc.uniqueArray(fc.constantFrom(...MODIFIERS), { maxLength: 4 }),
  units: fc.constantFrom(1, 1, 1, 2, 3, 0, 1.5),
  basis: fc.constantFrom("UN", "UN", "UN", "MJ"),
  charge: fc.integer({ min: 0, max: 20_000 }),
  date: fc.constantFrom(...DATES),
});

const sketch: fc.Arbitrary<ClaimSketch> = fc.record({
  id: fc.constantFrom("A1", "A2", "A3", "A4", "A5", "A6"),
  frequency: fc.constantFrom("1", "1", "1", "7", "8"),
  provider: fc.constantFrom<ProviderType>("DC", "PT", "OT", "MD", "PTA"),
  memberId: fc.constantFrom("M1", "M2"),
  payer: fc.record({ name: fc.constantFrom("MEDICARE", "UHC", "CIGNA", "ACME"), id: fc.constantFrom("P1", "P2"), filingIndicator: fc.constantFrom("MB", "CI", "16", "WC") }),
  lines: fc.array(line, { minLength: 1, maxLength: 5 }),
}, { requiredKeys: ["id", "lines"] });

const service: fc.Arbitrary<VisitService> = fc.record({
  code: fc.constantFrom(...CODES),
  minutes: fc.integer({ min: 1, max: 40 }),
  start: fc.integer({ min: 540, max: 600 }),
  end: fc.integer({ min: 600, max: 660 }),
  device: fc.constantFrom(...DEVICES),
  regions: fc.subarray([...REGIONS]),
  etiology: fc.constant("disc"),
}, { requiredKeys: ["code"] });

export const claims: fc.Arbitrary<readonly Claim[]> = fc.array(sketch.map(sketchClaim), { minLength: 1, maxLength: 12 });

/** Claims of an office that bills few services, whose reader tells which lines are alike. */
export const alikeClaims: fc.Arbitrary<readonly Claim[]> = fc.array(fewLines(), { minLength: 1, maxLength: 5 })
  .chain((services) => fc.array(sketch.map((one) => sketchClaim({ ...one, lines: services })), { minLength: 1, maxLength: 6 }))
  .map((batch) => batch.map((claim) => ({ ...claim, lines: claim.lines.map((one) => ({ ...one, alike: alikeOf(one) })) })));

function fewLines(): typeof line {
  return fc.constantFrom(...fc.sample(line, { numRuns: 24, seed: 1 }));
}

const known = new Map<string, object>();

function alikeOf({ qualifier, procedure, modifiers, charge, unitBasis, units }: Claim["lines"][number]): object {
  const key = JSON.stringify([qualifier, procedure, modifiers, charge, unitBasis, units]);
  const held = known.get(key) ?? {};
  known.set(key, held);
  return held;
}

export const visits: fc.Arbitrary<readonly VisitRecord[]> = fc.array(fc.record({
  claim: fc.constantFrom("A1", "A2", "A3", "A4", "A5", "A6"),
  date: fc.integer({ min: 20_510, max: 20_516 }),
  visitMinutes: fc.integer({ min: 10, max: 90 }),
  services: fc.array(service, { maxLength: 4 }),
  note: fc.constantFrom("same words", "other words"),
}, { requiredKeys: ["claim", "services"] }), { maxLength: 6 });
