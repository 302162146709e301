import { describe, expect, it } from "vitest";
import { read } from "../../../test/fixtures/x12/read.ts";
import { GS, interchange, ISA, text } from "../../../test/fixtures/x12/sample.ts";

/** A claim of a dependant, with an earlier payer, as version 4010 has it: made up, no real person, payer or number. */
const BODY = [
  "BHT*0019*00*BATCH1*20100903*1200*CH", "REF*87*004010X098A1",
  "NM1*41*2*SUBMITTER*****46*S1", "PER*IC*DESK*TE*5555550100", "NM1*40*2*RECEIVER*****46*R1",
  "HL*1**20*1", "PRV*BI*ZZ*111N00000X", "NM1*85*2*SPINE CLINIC*****24*123456789", "N3*1 MAIN ST", "N4*AUSTIN*TX*78701", "REF*1C*X1",
  "NM1*87*2*SPINE BILLING*****24*123456789", "N3*2 MAIN ST", "N4*AUSTIN*TX*78701",
  "HL*2*1*22*1", "SBR*S**GRP1******CI", "NM1*IL*1*DOE*JANE****MI*MEM1", "NM1*PR*2*EXAMPLE PAYER*****PI*EX001",
  "HL*3*2*23*0", "PAT*19", "NM1*QC*1*DOE*KIM", "N3*2 OAK ST", "N4*AUSTIN*TX*78701", "DMG*D8*20000102*M", "REF*Y4*PC1",
  "CLM*A1*80***11::1*Y*A*Y*Y*B*AA:::TX", "DTP*431*D8*20100801", "DTP*439*D8*20100801", "AMT*F5*10", "REF*F8*ICN1", "REF*D9*CH1", "NTE*ADD*NOTE", "HI*BK:7244*BF:7391",
  "NM1*DN*1*REFER*ANN****24*123456780", "PRV*RF*ZZ*208100000X",
  "NM1*82*1*RENDER*AL****24*123456781", "PRV*PE*ZZ*111N00000X", "NM1*77*2*SITE", "N3*3 MAIN ST", "N4*AUSTIN*TX*78701",
  "SBR*P*18*G2**C1****CI", "CAS*PR*1*20", "AMT*D*60", "DMG*D8*19700102*F", "OI***Y*B**Y",
  "NM1*IL*1*DOE*JOE****MI*MEM2", "N3*2 OAK ST", "N4*AUSTIN*TX*78701",
  "NM1*PR*2*FIRST PAYER*****PI*EX002", "DTP*573*D8*20100820",
  "LX*1", "SV1*HC:97012*40*UN*1***1:2**N", "DTP*472*D8*20100901", "REF*6R*L1", "NM1*82*1*RENDER*BO****24*123456782", "PRV*PE*ZZ*225100000X",
  "SVD*EX002*30*HC:97012**1", "CAS*PR*1*10", "DTP*573*D8*20100820",
  "LX*2", "SV1*HC:97110:59*40*UN*1***1", "DTP*472*D8*20100901",
];

const ENVELOPE = ISA.replace("*^*00501", "*U*00401");
const LABEL = GS.replace("005010X222A1", "004010X098A1");

function problemsOf(body: readonly string[]): readonly string[] {
  const file = text(interchange([[LABEL, "ST*837*0001", ...body, `SE*${body.length + 2}*0001`, "GE*1*1"]], ENVELOPE));
  const { problems, claims } = read(file);
  expect(claims.map(({ id }) => id)).toEqual(["A1"]);
  return problems.filter(({ severity }) => severity === "error").map(({ code, loop = "-", segment }) => `${code} ${loop} ${segment}`);
}

type Body = readonly string[];
const without = (segment: string) => (body: Body): Body => body.filter((one) => one !== segment);
const swapped = (from: string, to: string) => (body: Body): Body => body.map((segment) => segment === from ? to : segment);
const after = (place: string, ...more: readonly string[]) => (body: Body): Body =>
  body.flatMap((segment) => segment === place ? [segment, ...more] : [segment]);
const at = (tag: string): string => BODY.find((segment) => segment.startsWith(tag)) ?? "";

describe("a file of version 4010", () => {
  it("is read by the guide of its own, and says so", () => {
    expect(problemsOf(BODY)).toEqual([]);
    const { problems, claims } = read(text(interchange([[LABEL, "ST*837*0001", ...BODY, `SE*${BODY.length + 2}*0001`, "GE*1*1"]], ENVELOPE)));
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning version-old"]);
    expect(claims[0]).toMatchObject({ guide: "004010X098A1", flawed: false, frequency: "1", placeOfService: "11" });
    expect(claims[0]?.lines.map(({ procedure, rendering }) => `${procedure} ${rendering?.name}`)).toEqual(["97012 RENDER, BO", "97110 RENDER, AL"]);
  });

  it.each([
    ["no REF*87", without("REF*87*004010X098A1"), ["segment-required - REF"]],
    ["a transmission type of no guide", swapped("REF*87*004010X098A1", "REF*87*004010X098A2"), ["element-code - REF"]],
    ["too many contacts", after(at("PER*IC"), ...["PER*IC*A*TE*1", "PER*IC*B*TE*2"]), ["segment-repeat 1000A PER"]],
    ["no billing address", without("N3*1 MAIN ST"), ["segment-required 2010AA N3"]],
    ["no pay-to city", (body: Body) => body.filter((segment, index) => !(segment.startsWith("N4") && body[index - 1] === "N3*2 MAIN ST")), ["segment-required 2010AB N4"]],
    ["no patient birth date", without(at("DMG*D8*2000")), ["segment-required 2010CA DMG"]],
    ["no payer", without(at("NM1*PR*2*EX")), ["loop-required 2010BB NM1"]],
    ["no service line number", without("LX*1"), ["service-outside-line 2400 LX"]],
    ["no service date", without("DTP*472*D8*20100901"), ["service-date-absent 2400 DTP", "service-date-absent 2400 DTP"]],
    ["two claim notes", after("NTE*ADD*NOTE", "NTE*ADD*MORE"), ["segment-repeat 2300 NTE"]],
    ["an entity type of none", swapped(at("NM1*QC"), "NM1*QC*9*DOE*KIM"), ["element-code 2010CA NM1"]],
    ["a 5010 taxonomy mark", swapped("PRV*BI*ZZ*111N00000X", "PRV*BI*PXC*111N00000X"), ["element-code 2000A PRV"]],
    ["a 5010 diagnosis mark", swapped(at("HI*"), "HI*ABK:M5416"), ["element-code 2300 HI"]],
    ["nine diagnoses", swapped(at("HI*"), `HI*BK:7244${"*BF:7391".repeat(8)}`), ["element-unused 2300 HI"]],
    ["a segment of no guide", after("NTE*ADD*NOTE", "ZZZ*1"), ["segment-unknown 2300 ZZZ"]],
    ["amounts after references", (body: Body) => after("REF*D9*CH1", "AMT*F5*10")(without("AMT*F5*10")(body)), ["segment-order 2300 AMT"]],
  ])("%s", (_, change, expected) => {
    expect(problemsOf(change(BODY))).toEqual(expected);
  });
});
