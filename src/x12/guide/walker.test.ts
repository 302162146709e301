import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BILLING, bytes, claim, fileOf, HEADER, LINE, PATIENT, SUBSCRIBER, text, transaction } from "../../../test/fixtures/x12/sample.ts";
import { readSegments } from "../index.ts";
import type { Fault } from "./fault.ts";
import { guideNamed } from "./guides.ts";
import type { GuideName } from "./guides.ts";
import { Walker } from "./walker.ts";

interface Walk { readonly faults: readonly string[]; readonly places: readonly string[] }

/** Walks a transaction's segments: `code loop TAG@n`, n counted from the first segment after ST. */
function walk(segments: readonly string[], guide: GuideName = "837P"): Walk {
  const all = readSegments(bytes([...fileOf().slice(0, 2), "ST*837*0001", ...segments, "SE*1*0001", "GE*1*1", "IEA*1*1"])).segments.slice(3, -2);
  const faults: string[] = [];
  const tell = ({ code, loop, spec, segment }: Fault): void => {
    faults.push(`${code} ${loop.id} ${spec?.tag ?? segment.tag()}@${all.indexOf(segment) + 1}`.replace("  ", " "));
  };
  const walker = new Walker(guideNamed(guide), { onLack: tell, onFault: tell });
  walker.begin();
  const places: string[] = [];
  for (const segment of all.slice(0, -1)) {
    const place = walker.take(segment);
    places.push(`${segment.tag()} ${place ? walker.path.join("/") : "nowhere"}`);
    if (place) walker.check(segment, place);
  }
  walker.end(all.at(-1));
  return { faults, places };
}

const BODY = [...HEADER, ...BILLING, ...SUBSCRIBER, ...claim("A1"), ...claim("A2")];
const WITH_PATIENT = [...HEADER, ...BILLING, ...SUBSCRIBER.map((s) => s.replace("*22*0", "*22*1").replace("SBR*P*18*", "SBR*P**")), ...PATIENT, ...claim("A1")];
const without = (start: string, from = BODY): string[] => from.filter((segment) => !segment.startsWith(start));
const after = (start: string, ...more: readonly string[]): string[] =>
  BODY.flatMap((segment) => segment.startsWith(start) ? [segment, ...more] : [segment]);
const before = (start: string, ...more: readonly string[]): string[] =>
  BODY.flatMap((segment) => segment.startsWith(start) ? [...more, segment] : [segment]);
const OTHER = ["SBR*S*18*******CI", "OI***Y***Y", "NM1*IL*1*X*Y****MI*Z1", "NM1*PR*2*OTHER*****PI*OP"];

describe("a transaction that is in order", () => {
  it.each<[string, readonly string[]]>([
    ["claims of a subscriber", BODY],
    ["claims of a patient", WITH_PATIENT],
    ["many billing providers", [...HEADER, ...BILLING, ...SUBSCRIBER, ...claim("A1"), ...BILLING, ...SUBSCRIBER, ...claim("A2")]],
    ["dates in any order", before("REF*D9", "DTP*439*D8*20260105", "DTP*431*D8*20260101", "DTP*454*D8*20260102")],
    ["providers in any order", before("LX*", "NM1*DQ*1*SUPER*LEE", "NM1*82*1*RENDER*KIM", "PRV*PE*PXC*225100000X", "NM1*DN*1*REFER*ANN")],
    ["another payer", before("LX*", ...OTHER)],
    ["the payer before the subscriber", [...HEADER, ...BILLING, ...SUBSCRIBER.slice(0, 2), ...SUBSCRIBER.slice(6), ...SUBSCRIBER.slice(2, 6), ...claim("A1")]],
  ])("with %s", (_, segments) => {
    expect(walk(segments).faults).toEqual([]);
  });

  it("has a place for each segment", () => {
    expect(walk(WITH_PATIENT).places).toContain("SV1 2000A/2000B/2000C/2300/2400");
    expect(walk(WITH_PATIENT).places.filter((place) => place.endsWith("nowhere"))).toEqual([]);
  });
});

describe("a transaction with", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["no BHT", without("BHT"), ["segment-required BHT@1"]],
    ["no submitter", without("NM1*41", without("PER")), ["loop-required 1000A NM1@3"]],
    ["no address of the billing provider", without("N3*1 MAIN"), ["segment-required 2010AA N3@8"]],
    ["no tax number", without("REF*EI"), ["segment-required 2010AA REF@10"]],
    ["no payer", without("NM1*PR"), ["loop-required 2010BB NM1@17"]],
    ["no SBR", without("SBR"), ["segment-required 2000B SBR@12"]],
    ["no diagnosis in the first claim", BODY.filter((_, index) => index !== 19), ["segment-required 2300 HI@20"]],
    ["no SV1", BODY.filter((_, index) => index !== 21), ["segment-required 2400 SV1@22"]],
    ["no LX", BODY.filter((_, index) => index !== 20), ["segment-required 2400 LX@21"]],
    ["no date of service at the end", BODY.slice(0, -2), ["segment-required 2400 DTP@30"]],
    ["no HL of the billing provider", without("HL*1*"), ["segment-required 2000A HL@5"]],
    ["no name of the billing provider", without("NM1*85"), ["segment-required 2010AA NM1@7"]],
    ["no PAT", without("PAT", WITH_PATIENT), ["segment-required 2000C PAT@19"]],
    ["a segment that no transaction has", after("SBR", "QQ1*1"), ["segment-unknown 2000B QQ1@13"]],
    ["a segment of another transaction", after("SBR", "CLP*1*1*1*1"), ["segment-unexpected 2000B CLP@13"]],
    ["a number of another place", after("REF*D9", "REF*EI*1"), ["segment-unexpected 2300 REF@20", "segment-unexpected 2300 REF@28"]],
    ["a party that nobody knows, with what hangs on it", before("LX*", "NM1*ZZ*1*X", "N3*1 ST", "N4*AUSTIN*TX*78701"),
      ["segment-unexpected 2300 NM1@21", "segment-unexpected 2300 NM1@31"]],
    ["a claim number after the diagnoses", after("HI*", "REF*F8*1"), ["segment-order 2300 REF@21", "segment-order 2300 REF@29"]],
    ["SBR after the name", [...BODY.slice(0, 11), ...BODY.slice(12, 13), ...BODY.slice(11, 12), ...BODY.slice(13)], ["segment-order 2000B SBR@13"]],
    ["a provider after the lines", [...BODY, "NM1*82*1*RENDER*KIM****XX*1000000004", "PRV*PE*PXC*225100000X"].slice(0, -2).concat("NM1*77*2*PLACE", "N3*9 ELM ST"), []],
    ["a date twice", after("REF*D9", "DTP*439*D8*20260105"), ["segment-order 2300 DTP@20", "segment-order 2300 DTP@28"]],
    ["two rendering providers", before("LX*", "NM1*82*1*A*B", "NM1*82*1*C*D"), ["loop-repeat 2310B NM1@22", "loop-repeat 2310B NM1@31"]],
    ["three contacts", after("PER", "PER*IC*A*TE*5550100", "PER*IC*B*TE*5550100"), ["segment-repeat 1000A PER@5"]],
    ["another payer after the lines", [...BODY, ...OTHER], ["segment-order 2320 SBR@32"]],
    ["a line that begins without LX", [...BODY, ...LINE.slice(1)], ["segment-required 2400 LX@32"]],
    ["a subscriber that begins without HL", [...HEADER, ...BILLING, ...SUBSCRIBER.slice(1), ...claim("A1")], ["segment-required 2000B HL@11"]],
    ["a claim without its subscriber", [...HEADER, ...BILLING, ...claim("A1")], ["segment-required 2000B HL@11"]],
  ])("%s", (_, segments, expected) => {
    const { faults } = walk(segments);
    if (expected.length === 0) expect(faults.length).toBeGreaterThan(0);
    else expect(faults).toEqual(expected);
  });
});

describe("any transaction", () => {
  const pieces = fc.shuffledSubarray([...BODY, ...PATIENT, ...OTHER, "QQ1*1", "CLP*1*1", "HL*9*9*99*9", "NM1*ZZ*1"], { minLength: 0 });

  it("shuffled and thinned: each segment has a place or is told of, or hangs on one that is", () => {
    fc.assert(fc.property(pieces, (segments) => {
      const { faults, places } = walk(segments);
      expect(places).toHaveLength(segments.length);
      if (places.some((place) => place.endsWith("nowhere"))) expect(faults.length).toBeGreaterThan(0);
    }), { numRuns: 400 });
  });

  it("of any kind of guide is walked without an exception", () => {
    fc.assert(fc.property(fc.constantFrom<GuideName>("835", "277CA", "999", "837P"), pieces, (guide, segments) => {
      expect(walk(segments, guide).places).toHaveLength(segments.length);
    }), { numRuns: 200 });
  });

  it("forgets the transaction before it", () => {
    expect(text(transaction(BODY))).not.toBe("");
    const walker = new Walker(guideNamed("837P"), { onLack: () => undefined, onFault: () => undefined });
    const [, , , first] = readSegments(bytes(fileOf(claim("A1")))).segments;
    if (first) walker.take(first);
    walker.end(undefined);
    expect(walker.path).toEqual([]);
  });
});
