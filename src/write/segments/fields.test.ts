import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldsOf, firstOf, strayMark, withField } from "./fields.ts";
import type { SegmentField } from "./fields.ts";

const MARKS = { element: "*", component: ":", segment: "~" };
const shown = (text: string): readonly string[] => fieldsOf(text, MARKS).map(({ position, label, value }) => `${position} ${label}=${value}`);

test("a service line shows every place with its name, filled or not", () => {
  expect(shown("SV1*HC:97012:GP*40*UN*1***1")).toEqual([
    "SV101-1 code list=HC", "SV101-2 procedure=97012", "SV101-3 modifier=GP", "SV101-4 modifier=", "SV101-5 modifier=", "SV101-6 modifier=",
    "SV101-7 description=", "SV102 charge=40", "SV103 unit=UN", "SV104 quantity=1", "SV105 place of service=", "SV107-1 diagnosis=1",
    "SV107-2 diagnosis=", "SV109 emergency=", "SV111 EPSDT=", "SV112 family planning=", "SV115 copay status=",
  ]);
});

test("what comes again and again has one place more than is filled", () => {
  expect(shown("HI*ABK:M5416*ABF:M545")).toEqual([
    "HI01-1 code list=ABK", "HI01-2 code=M5416", "HI02-1 code list=ABF", "HI02-2 code=M545", "HI03-1 code list=", "HI03-2 code=",
  ]);
});

test("a segment that is not known shows what it holds", () => {
  expect(shown("ZZZ*a**b:c")).toEqual(["ZZZ01 =a", "ZZZ03-1 =b", "ZZZ03-2 =c"]);
  expect(shown("")).toEqual([]);
});

test.each<[text: string, position: string, value: string, to: string]>([
  ["SV1*HC:97012:GP*40*UN*1***1", "SV101-4", "KX", "SV1*HC:97012:GP:KX*40*UN*1***1"],
  ["SV1*HC:97012:GP*40*UN*1***1", "SV101-3", "", "SV1*HC:97012*40*UN*1***1"],
  ["SV1*HC:97012:GP*40*UN*1", "SV107-1", "2", "SV1*HC:97012:GP*40*UN*1***2"],
  ["REF*G1*A1", "REF02", "", "REF*G1"],
  ["REF", "REF02", "A1", "REF**A1"],
])("%s, %s := %s", (text, position, value, to) => {
  const field = fieldsOf(text, MARKS).find((one) => one.position === position) as SegmentField;
  expect(withField(text, field, value, MARKS)).toBe(to);
});

test("what is written in a place is read from it, and no other place changes", () => {
  const word = fc.stringMatching(/^[A-Z0-9 .]{1,8}$/);
  fc.assert(fc.property(fc.constantFrom("SV1*HC:97012:GP*40*UN*1***1", "CLM*1*80***11:B:1*Y*A*Y*Y", "HI*ABK:M5416", "NM1*IL*1*A*B****MI*1"), fc.nat(), word, (text, nth, value) => {
    const fields = fieldsOf(text, MARKS);
    const field = fields[nth % fields.length] as SegmentField;
    const after = new Map(fieldsOf(withField(text, field, value, MARKS), MARKS).map((one) => [one.position, one.value]));
    return fields.every(({ position, value: before }) => after.get(position) === (position === field.position ? value : before));
  }));
});

test("a sign that parts the file is no value", () => {
  expect([strayMark("A*B", MARKS), strayMark("A:B", MARKS), strayMark("A~", MARKS), strayMark("A^B", MARKS)]).toEqual(["*", ":", "~", undefined]);
});

test.each<[text: string, first: string, rest: string, count: number]>([
  ["SV1*HC:97012*40", "SV1*HC:97012*40", "", 1],
  ["SV1*HC:97012*40~", "SV1*HC:97012*40", "~", 1],
  ["LX*3~SV1*HC:97012*40~DTP*472*D8*20260302", "LX*3", "~SV1*HC:97012*40~DTP*472*D8*20260302", 3],
  ["", "", "", 0],
])("of %s the first segment has the fields", (text, first, rest, count) => {
  expect(firstOf(text, MARKS)).toEqual({ first, rest, count });
});
