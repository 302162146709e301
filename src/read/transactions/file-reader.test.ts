import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../claim/index.ts";
import { BILLING, bytes, claim, fileOf, group, GS, HEADER, inPieces, interchange, ISA, PATIENT, SUBSCRIBER, text, transaction } from "../../../test/fixtures/x12/sample.ts";
import { FileReader, guideFor, reading, Reporter } from "./index.ts";

interface Told { readonly problems: readonly Problem[]; readonly places: readonly string[] }

function read(file: string, sizes: readonly number[] = [1e9]): Told {
  const problems: Problem[] = [];
  const places: string[] = [];
  const reader = new FileReader(new Reporter((problem) => problems.push(problem), {}), {
    inside: {
      begin: () => places.push("begin"),
      take: (segment, place) => places.push(`${segment.tag()} ${place?.loop.id ?? "?"}`),
      finish: (isCut) => places.push(isCut ? "cut" : "end"),
    },
    judge: reading(["837P", "835", "277CA", "999"], () => ({ code: "version", fill: "Another kind." })),
    guideOf: guideFor,
  });
  inPieces(bytes(file), sizes, (chunk) => { reader.push(chunk); });
  reader.end();
  return { problems, places };
}

const FILE = text(fileOf(claim("A1"), claim("A2")));
const DEPENDANT = text(interchange([group([transaction([
  ...HEADER, ...BILLING, ...SUBSCRIBER.map((s) => s.replace("*22*0", "*22*1").replace("SBR*P*18*", "SBR*P**")), ...PATIENT, ...claim("A1"),
])])]));
const brief = ({ code, where, loop, segment, snip }: Problem): string =>
  [code, where?.element ?? `@${where?.segment}`, loop, segment, snip].filter((part) => part !== undefined).join(" ");

describe("a file", () => {
  it.each<[string, string, readonly string[]]>([
    ["in order", FILE, []],
    ["in order, with a dependant", DEPENDANT, []],
    ["whose group is of another kind", FILE.replace("GS*HC", "GS*HP"), ["group-kind GS01 1"]],
    ["whose ISA and GS have wrong elements", FILE.replace("*0*T*:", "*5*T*:").replace("*20260902*1200*1*X*", "*20260932*1260*1*X*"),
      ["element-code ISA14 ISA 2", "element-date GS04 GS 2", "element-time GS05 GS 2"]],
    ["whose ST02 is too short", FILE.replaceAll("*0001", "*1"), ["element-short ST02 ST 2", "element-short SE02 SE 2"]],
    ["whose control numbers repeat", text(interchange([group([transaction([...HEADER]), transaction([...HEADER])])])),
      ["control-number-repeated ST02 1"]],
    ["whose levels miscount", DEPENDANT.replace("HL*3*2*23", "HL*4*2*23"), ["hl-number HL01 2"]],
    ["that promises levels", FILE.replace("HL*2*1*22*0", "HL*2*1*22*1"), ["hl-child HL04 2"]],
    ["that promises none", DEPENDANT.replace("HL*2*1*22*1", "HL*2*1*22*0"), ["hl-child HL04 2"]],
    ["without a segment", FILE.replace("N3*1 MAIN ST~", ""), ["segment-required @11 2010AA N3 2", "segment-count SE01 1"]],
    ["of another kind", text([ISA, GS.replace("HC", "HS").replace("222A1", "279A1"), "ST*270*0001*005010X279A1", "SE*2*0001", "GE*1*1", "IEA*1*000000001"]),
      ["version ST03 1"]],
  ])("%s", (_, file, expected) => {
    expect(read(file).problems.map(brief)).toEqual(expected);
  });

  it("that is cut is not asked for what it would still have had", () => {
    const { problems, places } = read(FILE.slice(0, FILE.indexOf("SBR*")));
    expect(problems.map(({ code }) => code)).toEqual(["truncated"]);
    expect(places.at(-1)).toBe("cut");
  });

  it("that is wrong everywhere has its problems counted, and no more listed than anyone reads", () => {
    const { problems } = read(FILE.replace("SE*", `${"QQ1*1~".repeat(12_000)}SE*`));
    const unknown = problems.filter(({ code }) => code === "segment-unknown");
    expect(unknown).toHaveLength(10_001);
    expect(unknown.at(-1)?.message).toContain("2000 more");
    expect(unknown.at(-1)?.where).toBeUndefined();
  });

  it("gives each segment with its loop", () => {
    expect(read(FILE).places.slice(0, 5)).toEqual(["begin", "BHT ", "NM1 1000A", "PER 1000A", "NM1 1000B"]);
  });

  it("tells the same, in chunks of whatever size, and never a value of the file", () => {
    const wrong = FILE.replace("DOE", "D^E").replace("MI*MEM1", "QQ*MEM1").replace("DMG*D8*19600229*F", "DMG*D8*19600229*SECRET");
    const whole = read(wrong);
    expect(whole.problems.length).toBeGreaterThan(1);
    expect(JSON.stringify(whole.problems)).not.toMatch(/MEM1|JANE|SECRET|1960/);
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }), (sizes) => {
      expect(read(wrong, sizes)).toEqual(whole);
    }), { numRuns: 40 });
  });
});
