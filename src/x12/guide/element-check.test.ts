import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytes, ISA } from "../../../test/fixtures/x12/sample.ts";
import { readSegments } from "../index.ts";
import { checkElements } from "./element-check.ts";
import { checkFormats } from "./formats.ts";
import type { SegmentSpec } from "./guide.ts";
import { readSegmentSpec } from "./notation.ts";

function faults(notation: string, written: string): readonly string[] {
  const spec: SegmentSpec = readSegmentSpec(notation);
  const told: string[] = [];
  const segment = readSegments(bytes(`${ISA}~${written}~IEA*0*1~`)).segments[1];
  if (!segment) throw new Error("no segment");
  const tell = (code: string, { element, component, repetition }: { element: number; component?: number; repetition?: number }): void => {
    told.push(`${code} ${[element, component, repetition && `r${repetition}`].filter((part) => part !== undefined).join("-")}`);
  };
  checkElements(spec, segment, tell);
  checkFormats(spec, segment, tell);
  return told;
}

const NM1 = "NM1 1 ! 1 Name : !85 !1|2 ! ? ? - ? ?XX ?";
const INSURED = "NM1 1 ! 1 Insured : !IL !1|2 ! ? ? - ? &II|MI &";
const PER = "PER 1 ! 1 Contact : !IC ? !EM|TE ! ?EM|EX ?";
const N4 = "N4 1 ! 1 City : ! ? ? ? - - ?";
const SV1 = "SV1 1 ! 1 Service : !(!HC|IV ! ? ? ? ? ?) ! !UN|MJ ! ? - ?(! ? ? ?)";
const HI = "HI 1 ! 1 Diagnoses : !(!ABK !) ?(!ABF !)";
const BHT = "BHT 1 ! 1 Begin : !0019 !00|18 ! ! ! !CH";
const SE = "SE 1 ! 1 Trailer : ! !";
const DMG = "DMG 1 ! 1 Birth : !D8 ! !F|M|U";
const REPEATED = "DMG 1 ! 1 Birth : !D8 ! !F|M|U - ?*2";
const SSN = "REF 1 ! 1 Number : !SY !#9";
const DTP = "DTP 1 ! 1 Date : !472 !D8|RD8 !";
const AMT = "AMT 1 ! 1 Amount : !F5 !";
const CUR = "CUR 1 ! 1 Money : !85 !@currency ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ?";
const QTY = "QTY 1 ! 1 Count : !PT ? - ?";

describe("the elements of a segment", () => {
  it.each<[string, string, string, readonly string[]]>([
    ["all in order", NM1, "NM1*85*2*CLINIC*****XX*1234567893", []],
    ["empty elements at the end", NM1, "NM1*85*2*CLINIC*****XX*1234567893****", []],
    ["a required one empty", NM1, "NM1*85*2******XX*1234567893", ["element-required 3"]],
    ["a required one that is only spaces", NM1, "NM1*85*2*   *****XX*1234567893", ["element-required 3"]],
    ["one required of a person, of a person", INSURED, "NM1*IL*1*DOE*JO", ["element-required 8", "element-required 9"]],
    ["the same, empty", INSURED, "NM1*IL*1*DOE*JO****MI*", ["element-required 9"]],
    ["the same, filled", INSURED, "NM1*IL*1*DOE*JO****MI*W1", []],
    ["the same, of no person", INSURED, "NM1*IL*2*EXAMPLE MILLS", []],
    ["required ones beyond the end", SE, "SE*3", ["element-required 2"]],
    ["one that the guide does not use", NM1, "NM1*85*2*CLINIC***DR**XX*1234567893", ["element-unused 6"]],
    ["one too many", SE, "SE*3*0001*X", ["element-extra 3"]],
    ["a code that is not allowed", NM1, "NM1*85*3*CLINIC*****XX*1234567893", ["element-code 2"]],
    ["too short", SE, "SE*3*1", ["element-short 2"]],
    ["too long", SE, "SE*3*1234567890", ["element-long 2"]],
    ["characters are counted, not bytes", NM1, `NM1*85*2*${"Ñ".repeat(60)}*****XX*1234567893`, []],
    ["one character too many", NM1, `NM1*85*2*${"Ñ".repeat(61)}*****XX*1234567893`, ["element-long 3"]],
    ["both or neither", PER, "PER*IC*DESK*TE*5550100*EM", ["element-conditional 6"]],
    ["neither", PER, "PER*IC*DESK*TE*5550100", []],
    ["one or the other, not both", N4, "N4*AUSTIN*TX*78701***1*ON", ["element-unused 6", "element-exclusion 7", "element-conditional 4"]],
    ["the first of a note needs the others", CUR, "CUR*85*USD******20260302", ["element-conditional 7"]],
    ["at least one of two", QTY, "QTY*PT", ["element-conditional 2"]],
    ["a decimal", AMT, "AMT*F5*12.50", []],
    ["a negative decimal", AMT, "AMT*F5*-.5", []],
    ["no decimal", AMT, "AMT*F5*12,50", ["element-type 2"]],
    ["two points", AMT, "AMT*F5*1.2.3", ["element-type 2"]],
    ["only a point", AMT, "AMT*F5*.", ["element-type 2"]],
    ["signs and points do not count", AMT, "AMT*F5*-1234567890123456.78", []],
    ["no whole number", SE, "SE*3.0*0001", ["element-type 1"]],
    ["a day that the calendar has not", BHT, "BHT*0019*00*B1*20260230*1200*CH", ["element-date 4"]],
    ["a time that the day has not", BHT, "BHT*0019*00*B1*20260228*2460*CH", ["element-time 5"]],
    ["seconds and hundredths", BHT, "BHT*0019*00*B1*20240229*23595999*CH", []],
    ["nine digits", SSN, "REF*SY*123456789", []],
    ["not nine digits", SSN, "REF*SY*123-45-6789", ["element-type 2"]],
    ["a composite", SV1, "SV1*HC:97012:GP*40*UN*1***1:2", []],
    ["a component missing", SV1, "SV1*HC*40*UN*1***1", ["element-required 1-2"]],
    ["a component too many", HI, "HI*ABK:M5416::::::::Y:Z", ["component-extra 1-10"]],
    ["a component with a code that is not allowed", HI, "HI*BK:M5416*ABF:M542", ["element-code 1-1"]],
    ["a component too long", SV1, "SV1*HC:97012:GPX*40*UN*1***1", ["element-long 1-3"]],
    ["repeats as often as it may", REPEATED, "DMG*D8*19600229*F**A^B", []],
    ["repeats too often", REPEATED, "DMG*D8*19600229*F**A^B^C", ["element-repeats 5"]],
    ["repeats where it may not", DMG, "DMG*D8*19600229*F^M", ["element-repeats 3"]],
    ["a date as its qualifier says", DTP, "DTP*472*RD8*20260301-20260302", []],
    ["a range where a day is said", DTP, "DTP*472*D8*20260301-20260302", ["element-date 3"]],
    ["a range that ends before it begins", DTP, "DTP*472*RD8*20260303-20260302", ["element-date 3"]],
    ["a birth date that the calendar has not", DMG, "DMG*D8*19610229*F", ["element-date 2"]],
  ])("%s", (_, notation, written, expected) => {
    expect(faults(notation, written)).toEqual(expected);
  });

  it("are never a reason to throw, whatever stands there", () => {
    const written = fc.array(fc.string({ unit: fc.constantFrom("*", ":", "^", " ", "A", "1", "-", ".", "é"), maxLength: 40 }), { maxLength: 4 });
    fc.assert(fc.property(fc.constantFrom(NM1, SV1, HI, DMG, REPEATED, BHT, CUR), written, (notation, parts) => {
      const tag = notation.split(" ")[0] ?? "";
      for (const told of faults(notation, `${tag}*${parts.join("*")}`)) expect(told).toMatch(/^[a-z-]+ \d+/);
    }), { numRuns: 500 });
  });
});
