import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { bytes, ISA } from "../../../test/fixtures/x12/sample.ts";
import { readSegments } from "../index.ts";
import { checkElements } from "./element-check.ts";
import type { SegmentSpec } from "./guide.ts";
import { readSegmentSpec } from "./notation.ts";

const SPECS = [
  "NM1 1 ! 1 Name : !85 !1|2 ! ? ? - ? ?XX ?", "PER 1 ! 1 Contact : !IC ? !EM|TE ! ?EM|EX ?", "N4 1 ! 1 City : ! ? ? ? - - ?",
  "SV1 1 ! 1 Service : !(!HC|IV ! ? ? ? ? ?) ! !UN|MJ ! ? - ?(! ? ? ?)", "HI 1 ! 1 Diagnoses : !(!ABK !) ?(!ABF !)", "SE 1 ! 1 Trailer : ! !",
  "BHT 1 ! 1 Begin : !0019 !00|18 ! ! ! !CH", "DMG 1 ! 1 Birth : !D8 ! !F|M|U - ?*2", "REF 1 ! 1 Number : !SY !#9", "AMT 1 ! 1 Amount : !F5 !",
].map(readSegmentSpec);

function segmentOf(written: string): Parameters<SegmentSpec["sieve"]["passes"]>[0] {
  const segment = readSegments(bytes(`${ISA}~${written}~IEA*0*1~`)).segments[1];
  if (!segment) throw new Error("no segment");
  return segment;
}

function hasFault(spec: SegmentSpec, written: string): boolean {
  let count = 0;
  checkElements(spec, segmentOf(written), () => count++);
  return count > 0;
}

const VALUES = ["", " ", "1", "85", "XX", "UN", "HC", "HC:97012:GP", "HC:97012::", ":", "ABK:M5416", "ABF:M542:", "F5", "12.5", "-3", "1.2.3",
  "20260303", "20261345", "1200", "2500", "0019", "CH", "D8", "F", "M^F", "Ñ", "123456789", "1234567890123456", "A".repeat(61), "EM", "TE", "IC", "a b"];

it("what passes has no fault in the full check", () => {
  const shapes = fc.record({ spec: fc.constantFrom(...SPECS), elements: fc.array(fc.constantFrom(...VALUES), { maxLength: 11 }) });
  fc.assert(fc.property(shapes, ({ spec, elements }) => {
    const written = [spec.tag, ...elements].join("*");
    return !spec.sieve.passes(segmentOf(written)) || !hasFault(spec, written);
  }), { numRuns: 3000 });
});

it("lets the plain segments of a day through: it would save nothing otherwise", () => {
  const { segments } = readSegments(new Uint8Array(readFileSync("examples/clinic-day.edi")));
  const [, , , service] = SPECS;
  if (!service) throw new Error("no SV1");
  const services = segments.filter((segment) => segment.tag() === "SV1");
  const through = services.filter((segment) => service.sieve.passes(segment));
  expect(services.length).toBeGreaterThan(20);
  expect(through).toHaveLength(services.filter((segment) => !hasFaultIn(service, segment)).length);
});

function hasFaultIn(spec: SegmentSpec, segment: Parameters<typeof checkElements>[1]): boolean {
  let count = 0;
  checkElements(spec, segment, () => count++);
  return count > 0;
}
