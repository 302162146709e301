import fc from "fast-check";
import { expect, test } from "vitest";
import { codeKey, codeOfKey } from "./code-key.ts";
import { headOf, inParts, isIntact, pack, PackedError, unpack } from "./form.ts";
import type { PackedSays } from "./form.ts";
import { PairPacker } from "./pack-pairs.ts";
import type { PairRow } from "./pack-pairs.ts";
import { packedPairs } from "./pairs.ts";
import { pairsInParts } from "./pairs-in-parts.ts";
import { packedTables } from "./tables.ts";

const SAYS: Omit<PackedSays, "rows"> = {
  kind: "ncci-ptp", quarter: "2026Q4", from: 20_000, through: 20_090, files: ["a.txt"], importedOn: "2026-11-24", parts: [], whole: true,
};

/** Packs pairs as earlier versions did: kept so that tables which offices hold are read as they are. */
function packFirst(rows: readonly PairRow[], says = SAYS): Uint8Array {
  const codes = Uint32Array.from([...new Set(rows.flatMap(({ column1, column2 }) => [column1, column2]))]).sort();
  const placed = rows.map((row) => {
    const [first, second] = [codes.indexOf(row.column1), codes.indexOf(row.column2)];
    return { ...row, low: Math.min(first, second), high: Math.max(first, second), turned: first < second ? 0 : 4 };
  }).sort((a, b) => a.low - b.low || a.high - b.high);
  const bits = new Uint32Array(Math.ceil(codes.length * (codes.length + 1) / 2 / 32));
  for (const { low, high } of placed) {
    const bit = high * (high + 1) / 2 + low;
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return pack({ ...says, rows: rows.length }, {
    codes,
    rows: Uint32Array.from({ length: codes.length + 1 }, (_, code) => placed.filter(({ low }) => low < code).length),
    others: Uint16Array.from(placed, ({ high }) => high),
    days: Uint16Array.from(placed.flatMap(({ from, through }) => [from, through ?? 0xffff])),
    marks: Uint8Array.from(placed, ({ indicator, turned, part }) => (indicator === 9 ? 2 : indicator) | turned | (part << 4)),
    bits,
  }, 1);
}

function packNow(rows: readonly PairRow[], says = SAYS): Uint8Array {
  const packer = new PairPacker();
  for (const row of rows) packer.add(row);
  return packer.pack(says);
}

const CODE = fc.nat(39).map((number) => codeKey(number < 30 ? String(97_000 + number) : `G02${number}`));
const ROW = fc.record({
  column1: CODE, column2: CODE, indicator: fc.constantFrom(0 as const, 1 as const, 9 as const),
  from: fc.nat(60), length: fc.option(fc.nat(40), { nil: undefined }), part: fc.nat(4),
}).filter(({ column1, column2 }) => column1 !== column2)
  .map(({ length, ...rest }): PairRow => (length === undefined ? rest : { ...rest, through: rest.from + length }));

const QUESTIONS = fc.array(fc.tuple(CODE, CODE, fc.nat(110)), { minLength: 20 });

test("a table of an earlier version answers as one of today does, whole and in parts", () => {
  fc.assert(fc.property(fc.array(ROW, { minLength: 1, maxLength: 80 }), QUESTIONS, fc.boolean(), (rows, asked, whole) => {
    const says = { ...SAYS, whole };
    const [before, now] = [packFirst(rows, says), packNow(rows, says)];
    const inPartsOf = (bytes: Uint8Array) => pairsInParts(inParts(headOf(bytes), (at, length) => bytes.slice(at, at + length)));
    const first = packedPairs(unpack(before));
    const others = [packedPairs(unpack(now)), inPartsOf(before), inPartsOf(now)];
    for (const [a, b, on] of asked) {
      const answer = first.find(codeOfKey(a), codeOfKey(b), on);
      expect(others.map((table) => table.find(codeOfKey(a), codeOfKey(b), on))).toEqual([answer, answer, answer]);
      expect(first.rowOf(first.numberOf(codeOfKey(a)), first.numberOf(codeOfKey(b)), on) >= 0).toBe(answer.is === "pair");
    }
  }));
});

test("every row of an earlier table can be taken out, to be packed again with others", () => {
  fc.assert(fc.property(fc.array(ROW, { minLength: 1, maxLength: 40 }), (rows) => {
    const words = (list: Iterable<PairRow>): string[] => Array.from(list, (each) => JSON.stringify(Object.entries(each).sort())).sort();
    expect(words(packedPairs(unpack(packFirst(rows))).rows())).toEqual(words(rows));
    expect(packNow([...packedPairs(unpack(packFirst(rows))).rows()])).toEqual(packNow([...packedPairs(unpack(packNow(rows))).rows()]));
  }), { numRuns: 30 });
});

const PAIR: PairRow = { column1: codeKey("97140"), column2: codeKey("97530"), indicator: 1, from: 100, part: 0 };

test("an office's earlier table is asked as before", () => {
  const bytes = packFirst([PAIR]);
  const tables = [undefined, (at: number, length: number) => bytes.slice(at, at + length)].map((part) =>
    packedTables([{ head: headOf(bytes), bytes: () => bytes, ...(part === undefined ? {} : { part }) }]));
  for (const { ptp } of tables) expect(ptp.find("97530", "97140", 20_001)).toMatchObject({ is: "pair", column1: "97140", indicator: 1 });
  expect(isIntact(bytes)).toBe(true);
});

test("an earlier table that is cut short or damaged is told", () => {
  const bytes = packFirst([PAIR]);
  expect(() => unpack(bytes.slice(0, -1))).toThrow(PackedError);
  for (const { at } of Object.values(headOf(bytes).columns)) {
    const bad = bytes.slice();
    bad[at] = (bad[at] ?? 0) ^ 1;
    expect(isIntact(bad)).toBe(false);
  }
});
