import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { batchOf, completeClaim, PLAIN_CLAIM } from "../../../test/support/batches.ts";
import { read } from "../../../test/fixtures/x12/read.ts";
import { editClaims, writeClaims } from "./index.ts";
import type { ClaimBatch, ClaimEdit, RefusedEditWhy } from "./index.ts";

function textOf(batch: ClaimBatch): string {
  const written = writeClaims(batch);
  if (!("bytes" in written)) throw new Error(JSON.stringify(written));
  return new TextDecoder().decode(written.bytes);
}

const CLAIM = {
  ...PLAIN_CLAIM, dates: [{ qualifier: "431", day: 20000 }], references: [{ qualifier: "G1", value: "AUTH" }],
  lines: [...PLAIN_CLAIM.lines, { procedure: "97140", charge: 5000, units: 1, pointers: [1], day: 20514, description: "BY HAND", references: [{ qualifier: "6R", value: "L2" }] }],
};
const FILE = textOf(batchOf([CLAIM, { ...CLAIM, id: "A2" }]));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const edited = (file: string, ...edits: readonly ClaimEdit[]): string => new TextDecoder().decode(editClaims(bytes(file), edits).bytes);
const whys = (file: string, ...edits: readonly ClaimEdit[]): RefusedEditWhy[] =>
  editClaims(bytes(file), edits).refused.map(({ why }) => why);

/** The segments that differ, as `before > after`; a segment that was added has nothing before it. */
function differences(before: string, after: string): string[] {
  const [old, now] = [before.split("~"), after.split("~")];
  const changed: string[] = [];
  for (let i = 0, j = 0; j < now.length; j++) {
    if (old[i] === now[j]) i++;
    else if (now.slice(j + 1, j + 3).includes(old[i] ?? "")) changed.push(`> ${now[j] ?? ""}`);
    else changed.push(`${old[i++] ?? ""} > ${now[j] ?? ""}`);
  }
  return changed;
}

const SE = /^SE\*(\d+)\*/m;
const count = (file: string): number => Number(SE.exec(file.replaceAll("~", "\n"))?.[1]);
const [ONE, TWO] = [count(FILE) + 1, count(FILE) + 2];

test.each<[string, ClaimEdit[], string[]]>([
  ["an element of the claim", [{ claim: "A1", element: "CLM02", to: "91" }], ["CLM*A1*90.5***11:B:1*Y*A*Y*Y > CLM*A1*91***11:B:1*Y*A*Y*Y"]],
  ["a component", [{ claim: "A2", element: "CLM05-3", to: "7" }], ["CLM*A2*90.5***11:B:1*Y*A*Y*Y > CLM*A2*90.5***11:B:7*Y*A*Y*Y"]],
  ["an element beyond the end", [{ claim: "A1", element: "CLM20", to: "1" }], ["CLM*A1*90.5***11:B:1*Y*A*Y*Y > CLM*A1*90.5***11:B:1*Y*A*Y*Y***********1"]],
  ["a component beyond the end", [{ claim: "A1", line: 1, element: "SV101-7", to: "PULL" }], ["SV1*HC:97012:GP:GY*40.5*UN*1***1:2 > SV1*HC:97012:GP:GY:::PULL*40.5*UN*1***1:2"]],
  ["an element by its qualifier", [{ claim: "A1", element: "REF02", qualifier: "G1", to: "NEW" }], ["REF*G1*AUTH > REF*G1*NEW"]],
  ["a modifier before a description", [{ claim: "A1", line: 2, element: "SV101-3", to: "59" }],
    ["SV1*HC:97140:::::BY HAND*50*UN*1***1 > SV1*HC:97140:59::::BY HAND*50*UN*1***1"]],
  ["several of one segment", [{ claim: "A1", line: 2, element: "SV104", to: "2" }, { claim: "A1", line: 2, element: "SV101-3", to: "59" }],
    ["SV1*HC:97140:::::BY HAND*50*UN*1***1 > SV1*HC:97140:59::::BY HAND*50*UN*2***1"]],
  ["the NPI of its rendering provider", [{ claim: "A1", element: "NM109", qualifier: "82", to: "1234567893" }],
    ["NM1*82*1*RENDER*ROBIN****XX*1000000004 > NM1*82*1*RENDER*ROBIN****XX*1234567893"]],
  ["a diagnosis", [{ claim: "A1", element: "HI02-2", to: "M9904" }], ["HI*ABK:M5416*ABF:M9903 > HI*ABK:M5416*ABF:M9904"]],
  ["a reference that was not there comes after those that are", [{ claim: "A1", element: "REF02", qualifier: "F8", to: "ICN" }],
    ["> REF*F8*ICN", `SE*${ONE - 1}*0001 > SE*${ONE}*0001`]],
  ["a note comes before the diagnoses, a date before the references", [{ claim: "A1", element: "NTE02", qualifier: "ADD", to: "WHY" }, { claim: "A1", element: "DTP03", qualifier: "439", to: "20260101" }],
    ["> DTP*439*D8*20260101", "> NTE*ADD*WHY", `SE*${ONE - 1}*0001 > SE*${TWO}*0001`]],
  ["a line's new segments stand in the guide's order", [{ claim: "A1", line: 2, element: "NTE02", qualifier: "ADD", to: "N" }, { claim: "A1", line: 2, element: "REF02", qualifier: "G1", to: "R" }],
    ["> REF*G1*R", "> NTE*ADD*N", `SE*${ONE - 1}*0001 > SE*${TWO}*0001`]],
])("%s", (_, edits, expected) => {
  const after = edited(FILE, ...edits);
  expect(editClaims(bytes(FILE), edits).refused).toEqual([]);
  const changed = differences(FILE, after);
  expect([...changed].sort()).toEqual([...expected].sort());
  expect(read(after).problems).toEqual([]);
});

it("keeps the rows of a file with line breaks, and puts new segments where they belong", () => {
  const rows = FILE.replaceAll("~", "~\r\n");
  const after = edited(rows, { claim: "A1", element: "REF02", qualifier: "F8", to: "ICN" });
  expect(after).toContain("REF*G1*AUTH~\r\nREF*F8*ICN~\r\nHI*");
  expect(after.replaceAll("\r\n", "")).toBe(edited(FILE, { claim: "A1", element: "REF02", qualifier: "F8", to: "ICN" }));
});

it("leaves bytes that are no UTF-8 as they are", () => {
  const file = bytes(FILE.replace("BY HAND", "BY H?ND"));
  file[file.indexOf(63)] = 0xc4;
  const { bytes: after } = editClaims(file, [{ claim: "A1", line: 2, element: "SV101-3", to: "59" }]);
  expect(after.includes(0xc4)).toBe(true);
  expect(after.length).toBe(file.length + 2);
});

const COB = textOf(batchOf([{
  ...CLAIM, otherPayers: [{ name: "BLUE", id: "BC", filingIndicator: "BL", relationship: "18", benefitsAssigned: "Y", release: "Y",
    subscriber: { lastName: "TEST", memberId: "M1" }, references: [{ qualifier: "F8", value: "THEIRS" }] }],
}]));
it("takes the reference of another payer for no reference of the claim", () => {
  expect(differences(COB, edited(COB, { claim: "A1", element: "REF02", qualifier: "F8", to: "OURS" }))).toEqual([
    "> REF*F8*OURS", `SE*${count(COB)}*0001 > SE*${count(COB) + 1}*0001`,
  ]);
});

describe("refused, and the file left as it was", () => {
  const twice = textOf(batchOf([CLAIM, { ...CLAIM, id: "A2" }])).replaceAll("CLM*A2", "CLM*A1");
  test.each<[string, string, ClaimEdit, RefusedEditWhy]>([
    ["a separator", FILE, { claim: "A1", element: "CLM01", to: "A*1" }, "separator"],
    ["a composite at once", FILE, { claim: "A1", line: 1, element: "SV101", to: "HC:97140" }, "separator"],
    ["a line break", FILE, { claim: "A1", element: "CLM01", to: "A\n1" }, "character"],
    ["no such claim", FILE, { claim: "A3", element: "CLM02", to: "1" }, "claim-absent"],
    ["two claims of one id", twice, { claim: "A1", element: "CLM02", to: "1" }, "claim-ambiguous"],
    ["a third of two", twice, { claim: "A1", nth: 3, element: "CLM02", to: "1" }, "claim-absent"],
    ["no such line", FILE, { claim: "A1", line: 3, element: "SV104", to: "1" }, "line-absent"],
    ["a level above the claim", FILE, { claim: "A1", element: "SBR09", to: "CI" }, "element"],
    ["a whole segment", FILE, { claim: "A1", element: "CLM", to: "X" }, "element"],
    ["words", FILE, { claim: "A1", element: "the total", to: "X" }, "element"],
    ["a segment that is not there and has more to say", FILE, { claim: "A1", element: "PWK02", qualifier: "OZ", to: "EL" }, "segment-absent"],
    ["a new segment of no qualifier", FILE, { claim: "A1", element: "NTE02", to: "N" }, "segment-absent"],
    ["one of several", textOf(batchOf([{ ...CLAIM, references: [{ qualifier: "G1", value: "A" }, { qualifier: "9F", value: "B" }] }])), { claim: "A1", element: "REF02", to: "N" }, "segment-ambiguous"],
    ["a new segment in a file cut short", FILE.slice(0, FILE.indexOf("~SE*") + 1), { claim: "A1", element: "REF02", qualifier: "F8", to: "N" }, "no-trailer"],
  ])("%s", (_, file, edit, why) => {
    expect(whys(file, edit)).toEqual([why]);
    expect(edited(file, edit)).toBe(file);
  });
  it("the second of two for one element; the first is made", () => {
    const edits = ["1", "2"].map((to): ClaimEdit => ({ claim: "A1", line: 1, element: "SV104", to }));
    expect(whys(FILE, ...edits)).toEqual(["twice"]);
    const added = ["X", "Y"].map((to): ClaimEdit => ({ claim: "A1", element: "REF02", qualifier: "F8", to }));
    expect(whys(FILE, ...added)).toEqual(["twice"]);
    expect(edited(FILE, ...added)).toContain("REF*F8*X~");
  });
  it("chooses one of two claims by its place", () => {
    expect(edited(twice, { claim: "A1", nth: 2, element: "CLM05-1", to: "12" }).split("CLM*A1*90.5***12")).toHaveLength(2);
  });
});

it("changes what it names and nothing else, and without edits not a byte", () => {
  const value = fc.stringMatching(/^[A-Z0-9]{1,5}$/);
  const element = fc.constantFrom("SV102", "SV104", "SV101-3", "SV101-7", "SV105");
  const batches = fc.uniqueArray(completeClaim, { minLength: 1, maxLength: 3, selector: ({ id }) => id });
  fc.assert(fc.property(batches, element, value, (claims, path, to) => {
    const file = textOf(batchOf(claims));
    expect(edited(file)).toBe(file);
    const edits = claims.map(({ id = "" }): ClaimEdit => ({ claim: id, line: 1, element: path, to }));
    const after = edited(file, ...edits);
    expect(after.split("~").length).toBe(file.split("~").length);
    expect(differences(file, after).every((one) => one.startsWith("SV1*"))).toBe(true);
    const lines = read(after).claims.map(({ lines: [line] }) => line);
    for (const line of lines) expect(after.slice(...sliceOf(after, line?.at(path)?.bytes))).toBe(to);
  }), { numRuns: 60 });
});

/** A span of bytes as one of characters. */
function sliceOf(text: string, [start, end]: readonly [number, number] = [0, 0]): [number, number] {
  const all = bytes(text);
  const length = (stop: number): number => new TextDecoder().decode(all.subarray(0, stop)).length;
  return [length(start), length(end)];
}
