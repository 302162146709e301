import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { differences } from "./differences.ts";
import { ClaimSlicer } from "./claim-slicer.ts";
import { substanceOf } from "../store/index.ts";

const day = readFileSync("examples/clinic-day.edi", "latin1").replaceAll("~\n", "~");

/** The first claim of a text, alone in its file. */
function first(text: string): Uint8Array {
  const slices: Uint8Array[] = [];
  const slicer = new ClaimSlicer(({ bytes }) => slices.push(bytes));
  slicer.push(Buffer.from(text, "latin1"));
  slicer.end();
  return slices[0] ?? new Uint8Array();
}

const was = first(day);
const LINE_2 = "LX*2~SV1*HC:97110:GP*60*UN*2***1~DTP*472*D8*20260302~";

test.each<[what: string, from: string, to: string, said: readonly string[]]>([
  ["the total", "CLM*20401*100*", "CLM*20401*102.5*", ["total $100.00 → $102.50"]],
  ["units and charge", "97110:GP*60*UN*2", "97110:GP*90*UN*3", ["line 2: charge $60.00 → $90.00", "line 2: units 2 → 3"]],
  ["a modifier more", "HC:97012:GP*40", "HC:97012:GP:59*40", ["line 1: modifiers GP → GP 59"]],
  ["another procedure in its place", "HC:97012:GP*40", "HC:97140:GP*40", ["line 1: procedure 97012 → 97140"]],
  ["a day", "DTP*472*D8*20260302~LX*2", "DTP*472*D8*20260303~LX*2", ["line 1, service date: date 2026-03-02 → 2026-03-03"]],
  ["a diagnosis less", "HI*ABK:M5416*ABF:M9903~", "HI*ABK:M5416~", ["health care diagnosis code: code M5416 M9903 → M5416"]],
  ["a member's number", "MI*EX10000~", "MI*EX10009~", ["subscriber name: id EX10000 → EX10009"]],
  ["a line less", LINE_2, "", ["line 2 (97110) is gone"]],
  ["a line more in the middle", "LX*2~", "LX*2~SV1*HC:97140:GP*50*UN*1***1~DTP*472*D8*20260302~LX*3~", ["line 2 (97140) is new"]],
  ["an authorisation more", "HI*ABK", "REF*G1*A77~HI*ABK", ["prior authorization: G1 A77 is new"]],
  ["the sender", "*ZZ*CLINIC01       *", "*ZZ*CLINIC02       *", ["sender CLINIC01 → CLINIC02"]],
  ["a test that is none", "*0*T*:~", "*0*P*:~", ["the file's mark (ISA15) T → P"]],
])("%s is said", (_, from, to, said) => {
  const changed = day.replace(from, to);
  expect(changed).not.toBe(day);
  const is = first(changed);
  expect(differences(was, is).map((words) => words.replace("authorisation", "authorization"))).toEqual(said);
  expect(substanceOf(is)).not.toBe(substanceOf(was));
});

test("another export of the same claim says the same, wherever in its file it stands", () => {
  const later = day.replace("*260303*0712*", "*260304*0801*").replaceAll("*000000001*", "*000000077*").replace("BHT*0019*00*DAY0001*20260303*0712", "BHT*0019*00*DAY0002*20260304*0801")
    .replace("GS*HC*CLINIC01*CLEAR01*20260303*0712*1", "GS*HC*CLINIC01*CLEAR01*20260304*0801*77");
  const other = later.replace(/HL\*2\*1\*22\*0~[^]*?(?=HL\*3\*)/, (own) => own.replaceAll("20401", "20499").replace("EX10000", "EX19999") + own.replace("HL*2*", "HL*9*"));
  expect(substanceOf(first(later))).toBe(substanceOf(was));
  expect(differences(was, first(later))).toEqual([]);
  const second: Uint8Array[] = [];
  const slicer = new ClaimSlicer(({ bytes }) => second.push(bytes));
  slicer.push(Buffer.from(other, "latin1"));
  slicer.end();
  expect(substanceOf(second[0] ?? was)).not.toBe(substanceOf(was));
  expect(substanceOf(second[1] ?? new Uint8Array())).toBe(substanceOf(was));
});
