import fc from "fast-check";
import { expect, test } from "vitest";
import { lineIndex } from "./line-index.ts";
import type { Entry } from "./line-index.ts";
import { roomOf } from "./pages.ts";
import type { Spill } from "./pages.ts";

const entry: fc.Arbitrary<Entry> = fc.record({
  patient: fc.constantFrom("P|M1|", "P|M2|", "P|M2|KIM"),
  provider: fc.constantFrom("1234567893", "1000000004"),
  claim: fc.nat(3),
  number: fc.integer({ min: 1, max: 50 }),
  day: fc.integer({ min: -10_000, max: 40_000 }),
  procedure: fc.constantFrom("97012", "97140", "98940"),
  modifiers: fc.uniqueArray(fc.constantFrom("GP", "59", "GY", "G P"), { maxLength: 3 }),
  unitBasis: fc.constantFrom("UN", "MJ"),
  units: fc.constantFrom(1, 2, 1.5, 0.1, NaN),
  charge: fc.constantFrom(0, 4000, 9_999_999_999, NaN),
});

/** A spill in memory, and an index that has room for a page or two. */
function spilling(): { readonly index: ReturnType<typeof lineIndex>; readonly kept: readonly Uint8Array[] } {
  const kept: Uint8Array[] = [];
  const spill: Spill = { write: (bytes) => kept.push(bytes.slice()) - 1, read: (place, into) => { into.set(kept[place] ?? []); } };
  return { index: lineIndex(spill, roomOf(spill, 70_000)), kept };
}

test.each([
  ["in memory", lineIndex],
  ["with the oldest pages spilled", () => spilling().index],
])("what goes in comes out, per patient and in order, however often it grows: %s", (_, empty) => {
  fc.assert(fc.property(fc.array(entry, { minLength: 1, maxLength: 3000 }), (entries) => {
    const index = empty();
    for (const one of entries) index.add(one);
    expect(index.size).toBe(entries.length);
    for (const patient of ["P|M1|", "P|M2|", "P|M2|KIM", "nobody"]) {
      expect(index.of(patient)).toEqual(entries.filter((one) => one.patient === patient));
    }
  }), { numRuns: 20 });
});

test.each([
  ["87726|W000720089|", "87726|W001214000|"],
  ["87726|W000720088|", "87726|W001214001|"],
])("two patients whose first hash is the same stay apart: %s and %s", (one, other) => {
  const index = lineIndex();
  const line = { provider: "", number: 1, day: 0, procedure: "97012", modifiers: [], unitBasis: "UN", units: 1, charge: 0 };
  [one, other, one].forEach((patient, claim) => { index.add({ ...line, patient, claim }); });
  const claimsOf = (patient: string): readonly number[] => index.of(patient).map(({ claim }) => claim);
  expect([claimsOf(one), claimsOf(other)]).toEqual([[0, 2], [1]]);
});

test("of very many patients each finds the lines of its own claims, spilled or not", () => {
  const { index, kept } = spilling();
  const line = { provider: "1234567893", number: 1, day: 20_000, procedure: "97012", modifiers: ["GP"], unitBasis: "UN", units: 1, charge: 4000 };
  const ids = Array.from({ length: 6000 }, (_, at) => index.claim(`PCN${at}`));
  ids.forEach((claim, at) => { index.add({ ...line, patient: `P|M${at % 4000}|`, claim }); });
  for (let patient = 0; patient < 4000; patient++) {
    const expected = patient < 2000 ? [`PCN${patient}`, `PCN${patient + 4000}`] : [`PCN${patient}`];
    expect(index.of(`P|M${patient}|`).map(({ claim }) => index.idOf(claim))).toEqual(expected);
  }
  expect(kept.length).toBeGreaterThan(4);
});
