import fc from "fast-check";
import { expect, test } from "vitest";
import { headOf, inParts, PackedError, unpack } from "./form.ts";
import { listInParts, packedList, packList } from "./lists.ts";
import type { ListRow } from "./lists.ts";

const SAYS = {
  kind: "icd10cm", quarter: "FY2027", from: 20_000, through: 20_365, files: ["a.txt"], importedOn: "2026-11-24", parts: [], whole: true,
} as const;

const CODE = fc.stringMatching(/^[A-C][0-9]{1,3}$/);
const DAY = fc.option(fc.integer({ min: 1, max: 60_000 }), { nil: undefined });
const ROW = fc.record({ code: CODE, mark: fc.nat(2), value: fc.nat(900), from: DAY, through: DAY })
  .map(({ from, through, ...rest }): ListRow =>
    ({ ...rest, ...(from === undefined ? {} : { from }), ...(through === undefined ? {} : { through }) }));
const ROWS = fc.uniqueArray(ROW, { selector: ({ code }) => code, maxLength: 60 });

test("a list answers what was packed, whole and in parts, however often it is asked", () => {
  fc.assert(fc.property(ROWS, fc.array(CODE, { minLength: 80 }), (rows, others) => {
    const bytes = packList(SAYS, rows);
    const lists = [packedList(unpack(bytes)), listInParts(inParts(headOf(bytes), (at, length) => bytes.slice(at, at + length)))];
    for (const code of [...rows.map((row) => row.code), ...others, "", "A1234567890"]) {
      const expected = rows.find((row) => row.code === code);
      expect(lists.map((list) => list.find(code))).toEqual([expected, expected]);
    }
    for (const list of lists) expect([...list.rows()]).toEqual([...rows].sort((a, b) => (a.code < b.code ? -1 : 1)));
  }), { numRuns: 40 });
});

test("a few questions to a large list fetch little of it, many fetch all of it once", () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => ({ code: `M${String(at).padStart(5, "0")}`, mark: 1, value: 0 }));
  const bytes = packList(SAYS, rows);
  let fetched = 0;
  const list = listInParts(inParts(headOf(bytes), (at, length) => { fetched += length; return bytes.slice(at, at + length); }));
  for (let asked = 0; asked < 20; asked++) list.find(`M${String(997 * asked).padStart(5, "0")}`);
  expect(fetched).toBeLessThan(20 * 16 * 10);
  for (let asked = 0; asked < 500; asked++) list.find("M00007");
  expect(fetched).toBeGreaterThan(bytes.length * 0.9);
  expect(fetched).toBeLessThan(bytes.length * 1.1);
});

test("a list whose parts are not there is told", () => {
  const head = headOf(packList(SAYS, [{ code: "M542", mark: 1, value: 0 }]));
  expect(() => listInParts(inParts({ ...head, bytes: 10 }, () => new Uint8Array())).find("M542")).toThrow(PackedError);
});
