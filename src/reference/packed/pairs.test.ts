import fc from "fast-check";
import { expect, test } from "vitest";
import { parseIsoDay } from "../../claim/index.ts";
import { CODE_KEYS, codeKey, codeOfKey } from "./code-key.ts";
import { headOf, inParts, isIntact, PackedError, unpack } from "./form.ts";
import { PairPacker } from "./pack-pairs.ts";
import type { PairRow } from "./pack-pairs.ts";
import { pairsInParts } from "./pairs-in-parts.ts";
import { packedPairs } from "./pairs.ts";

const day = (text: string): number => parseIsoDay(text) ?? NaN;
const SAYS = {
  kind: "ncci-ptp", quarter: "2026Q4", from: day("2026-10-01"), through: day("2026-12-31"),
  files: ["a.txt"], importedOn: "2026-11-24", parts: [], whole: true,
} as const;

function packedOf(rows: readonly PairRow[], whole = true): Uint8Array {
  const packer = new PairPacker();
  for (const row of rows) packer.add(row);
  return packer.pack({ ...SAYS, whole });
}

const row = (column1: string, column2: string, indicator: 0 | 1 | 9, from: string, through?: string): PairRow => ({
  column1: codeKey(column1), column2: codeKey(column2), indicator, from: day(from), part: 0,
  ...(through === undefined ? {} : { through: day(through) }),
});

const pairs = packedPairs(unpack(packedOf([
  row("97140", "97530", 1, "2020-01-01"),
  row("97530", "97116", 1, "2020-01-01", "2020-12-31"),
  row("97530", "97116", 0, "2022-01-01"),
  row("97012", "0552T", 9, "2020-01-01", "2020-01-01"),
  row("G0283", "97032", 0, "1996-01-01"),
])));

test.each([
  ["97140", "97530", "2026-10-01", "97140 97530 1"],
  ["97530", "97140", "2026-10-01", "97140 97530 1"],
  ["97140", "97530", "2019-12-31", "none"],
  ["97116", "97530", "2020-12-31", "97530 97116 1"],
  ["97116", "97530", "2021-01-01", "none"],
  ["97116", "97530", "2022-01-01", "97530 97116 0"],
  ["97012", "0552T", "2020-01-01", "none"],
  ["97032", "G0283", "2026-01-01", "G0283 97032 0"],
  ["97140", "97140", "2026-01-01", "none"],
  ["97140", "99213", "2026-01-01", "none"],
  ["97140", "ABC", "2026-01-01", "none"],
])("%s with %s on %s: %s", (a, b, on, expected) => {
  const answer = pairs.find(a, b, day(on));
  expect(answer.is === "pair" ? `${answer.column1} ${answer.column2} ${answer.indicator}` : answer.is).toBe(expected);
});

test("the answer cites the edition and the day from which the pair stands", () => {
  expect(pairs.find("97140", "97530", day("2026-10-01"))).toMatchObject({
    citation: { source: "cms-ncci-ptp", section: "Practitioner table 2026Q4", from: "2020-01-01", confidence: "verified" },
  });
});

test("where parts are missing, a pair that is not there proves nothing", () => {
  const some = packedPairs(unpack(packedOf([row("97140", "97530", 1, "2020-01-01")], false)));
  expect(some.find("97140", "97530", day("2026-10-01")).is).toBe("pair");
  expect(some.find("97140", "97110", day("2026-10-01")).is).toBe("uncovered");
});

test("in parts, a table answers as it does whole, and fetches what it says of a code once", () => {
  const bytes = packedOf([row("97140", "97530", 1, "2020-01-01"), row("97140", "97110", 0, "2020-01-01"), row("97530", "97116", 1, "2020-01-01")]);
  let fetched = 0;
  const parts = pairsInParts(inParts(headOf(bytes), (at, length) => {
    fetched++;
    return bytes.slice(at, at + length);
  }));
  const ask = (): void => {
    for (const other of ["97530", "97110", "97116", "97140", "99999", "ABC"]) {
      expect(parts.find("97140", other, day("2026-10-01"))).toEqual(packedPairs(unpack(bytes)).find("97140", other, day("2026-10-01")));
    }
  };
  const atStart = fetched;
  ask();
  const once = fetched;
  expect(once).toBeGreaterThan(atStart);
  ask();
  expect(fetched).toBe(once);
});

test("a part that is not there is told", () => {
  const bytes = packedOf([row("97140", "97530", 1, "2020-01-01")]);
  const head = headOf(bytes);
  expect(() => pairsInParts(inParts({ ...head, bytes: 100 }, () => new Uint8Array()))).toThrow(PackedError);
});

const CODE = fc.integer({ min: 0, max: 29 }).map((number) => codeKey(String(97_000 + number)));
const INDICATOR = fc.constantFrom(0 as const, 1 as const, 9 as const);
const LENGTH = fc.option(fc.nat(40), { nil: undefined });
const ROW = fc.record({ column1: CODE, column2: CODE, indicator: INDICATOR, from: fc.nat(60), length: LENGTH, part: fc.nat(4) })
  .filter(({ column1, column2 }) => column1 !== column2)
  .map(({ length, ...rest }): PairRow => (length === undefined ? rest : { ...rest, through: rest.from + length }));

test("answers as a plain search through the rows does, for every pair and day", () => {
  fc.assert(fc.property(fc.array(ROW, { minLength: 1, maxLength: 60 }), CODE, CODE, fc.nat(110), (rows, a, b, on) => {
    fc.pre(a !== b);
    const standing = rows.filter(({ column1, column2, indicator, from, through = Infinity }) =>
      indicator !== 9 && from <= on && on <= through && ((column1 === a && column2 === b) || (column1 === b && column2 === a)));
    const last = standing.at(-1);
    const bytes = packedOf(rows);
    const answer = packedPairs(unpack(bytes)).find(codeOfKey(a), codeOfKey(b), on);
    const parts = inParts(headOf(bytes), (at, length) => bytes.slice(at, at + length));
    expect(pairsInParts(parts).find(codeOfKey(a), codeOfKey(b), on)).toEqual(answer);
    if (last === undefined) expect(answer.is).toBe("none");
    else expect(answer).toMatchObject({ is: "pair", column1: codeOfKey(last.column1), column2: codeOfKey(last.column2), indicator: last.indicator });
  }));
});

test("every row can be taken out again", () => {
  fc.assert(fc.property(fc.array(ROW, { minLength: 1, maxLength: 40 }), (rows) => {
    const again = [...packedPairs(unpack(packedOf(rows))).rows()];
    const words = (list: readonly PairRow[]): string[] => list.map((each) => JSON.stringify(Object.entries(each).sort())).sort();
    expect(words(again)).toEqual(words(rows));
  }));
});

test("a code is an integer and back", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: CODE_KEYS - 1 }), (key) => { expect(codeKey(codeOfKey(key))).toBe(key); }));
  expect(["", "9701", "97o12", "9701a", "97-12", "970122", "G028T"].map(codeKey)).toEqual([-1, -1, -1, -1, -1, -1, -1]);
});

test("bytes that begin anywhere in a buffer are read, and no others than whole ones", () => {
  const bytes = packedOf([row("97140", "97530", 1, "2020-01-01")]);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(packedPairs(unpack(shifted.subarray(3))).find("97140", "97530", day("2026-10-01")).is).toBe("pair");
  expect(headOf(bytes.subarray(0, 2000)).rows).toBe(1);
  for (const length of [0, 3, 11, 40, bytes.length - 1]) expect(() => unpack(bytes.slice(0, length))).toThrow(PackedError);
  const newer = bytes.slice();
  newer[4] = 3;
  expect(() => unpack(newer)).toThrow("this is form 3 of a packed table, and this version reads forms 1 to 2");
});

test("terms that are not there are told, whole and in parts", () => {
  const bytes = packedOf([row("97140", "97530", 1, "2020-01-01")]);
  bytes[headOf(bytes).columns["terms"]?.at ?? 0] = 1;
  for (const { find } of [packedPairs(unpack(bytes)), pairsInParts(unpack(bytes))].map((table) => ({ find: table.find.bind(table) }))) {
    expect(() => find("97140", "97530", day("2026-10-01"))).toThrow(PackedError);
  }
});

test("terms beyond those that two bytes tell apart take four", () => {
  const codes = Array.from({ length: 364 }, (_, number) => codeKey(String(10_000 + number)));
  const rows = codes.flatMap((column1, first) => codes.slice(first + 1).map((column2, second): PairRow =>
    ({ column1, column2, indicator: 1, from: first * 100, through: 40_000 + second, part: 0 })));
  const bytes = packedOf(rows);
  const [whole, parts] = [packedPairs(unpack(bytes)), pairsInParts(unpack(bytes))];
  expect(headOf(bytes).columns["terms"]).toMatchObject({ type: "u32", length: rows.length });
  for (const { column1, column2, from, through } of rows.filter((_, at) => at % 997 === 0 || at > rows.length - 3)) {
    const [a, b] = [codeOfKey(column1), codeOfKey(column2)];
    const answers = [from - 1, from, through ?? 0, (through ?? 0) + 1].map((on) => whole.find(a, b, on));
    expect(answers.map(({ is }) => is)).toEqual(["none", "pair", "pair", "none"]);
    expect(parts.find(a, b, from)).toEqual(answers[1]);
  }
});

test("a changed byte of the columns shows, wherever the bytes begin", () => {
  const bytes = packedOf([row("97140", "97530", 1, "2020-01-01"), row("97012", "97140", 0, "2021-01-01")]);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect([isIntact(bytes), isIntact(shifted.subarray(3))]).toEqual([true, true]);
  for (const { at } of Object.values(headOf(bytes).columns)) {
    const bad = bytes.slice();
    bad[at] = (bad[at] ?? 0) ^ 1;
    expect(isIntact(bad)).toBe(false);
  }
});
