import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { decodeText, readSegments } from "../../x12/index.ts";
import { readClaims } from "../../read/index.ts";
import { editSegments, segmentsNamed } from "./index.ts";
import type { SegmentEdit } from "./index.ts";

const FILE = [
  "ISA*00*          *00*          *ZZ*CLINIC01       *ZZ*CLEAR01        *260303*0712*^*00501*000000001*0*T*:",
  "GS*HC*CLINIC01*CLEAR01*20260303*0712*1*X*005010X222A1", "ST*837*0001*005010X222A1", "BHT*0019*00*1*20260303*0712*CH",
  "NM1*41*2*CLINIC*****46*C1", "PER*IC*DESK*TE*5551234567", "NM1*40*2*CLEAR*****46*C2",
  "HL*1**20*1", "NM1*85*2*CLINIC*****XX*1234567893", "N3*1 WAY", "N4*TOWN*OH*441011234", "REF*EI*123456789",
  "HL*2*1*22*0", "SBR*P*18*******MB", "NM1*IL*1*TESTING*PAT****MI*M1", "N3*2 WAY", "N4*TOWN*OH*44101", "DMG*D8*19700101*F",
  "NM1*PR*2*MEDICARE*****PI*P1", "CLM*20402*80***11:B:1*Y*A*Y*Y", "HI*ABK:M5416",
  "LX*1", "SV1*HC:97012:GP*40*UN*1***1", "DTP*472*D8*20260302", "LX*2", "SV1*HC:97110:GP*40*UN*1***1", "DTP*472*D8*20260302",
  "SE*26*0001", "GE*1*1", "IEA*1*000000001",
];
const whole = (segments: readonly string[]): Uint8Array => new TextEncoder().encode(segments.map((one) => `${one}~\n`).join(""));
const text = (file: Uint8Array): string => decodeText(file, 0, file.length);
const CLM = 20;
const SV1 = 23;

function made(edits: readonly SegmentEdit[], file = whole(FILE)): string {
  const done = editSegments(file, edits);
  return "bytes" in done ? text(done.bytes) : `refused: ${done.refused.message}`;
}

describe("a change of segments", () => {
  it.each<[name: string, edit: SegmentEdit, segment: string]>([
    ["sets an element", { op: "set", segment: SV1, text: "SV1*HC:97012:GP*40*UN*2***1" }, "SV1*HC:97012:GP*40*UN*2***1"],
    ["may be written with its terminator", { op: "set", segment: SV1, text: "SV1*HC:97012:GP*40*UN*2***1~" }, "SV1*HC:97012:GP*40*UN*2***1"],
    ["leaves out what is empty at the end", { op: "set", segment: SV1, text: "SV1*HC:97012:*40*UN*1***1**" }, "SV1*HC:97012*40*UN*1***1"],
  ])("%s", (_name, edit, segment) => {
    expect(made([edit])).toBe(text(whole(FILE.toSpliced(SV1 - 1, 1, segment))));
  });

  it.each([
    ["SX1*HC:97012:GP*40*UN*1***1", "SX1"], ["SV1HC97012GP*40*UN*1***1", "SV1HC97012GP"],
  ])("corrects the tag of a segment that no guide knows: %s", (broken, tag) => {
    const done = editSegments(whole(FILE.with(SV1 - 1, broken)), [{ op: "set", segment: SV1, text: FILE[SV1 - 1] ?? "" }]);
    expect("bytes" in done ? text(done.bytes) : done.refused).toBe(text(whole(FILE)));
    expect("changes" in done ? done.changes[0] : undefined).toEqual({ segment: SV1, line: 1, element: "SV1", from: tag, to: "SV1" });
    for (const opens of ["CLM*1*40", "LX*1", "HL*1**20*1"]) {
      expect(editSegments(whole(FILE.with(SV1 - 1, broken)), [{ op: "set", segment: SV1, text: opens }])).toMatchObject({ refused: { why: "opens" } });
    }
  });

  it("that adds or drops segments has SE01 follow, and the rows stay rows", () => {
    const added = FILE.toSpliced(CLM, 0, "REF*G1*A1", "NTE*ADD*SAID").toSpliced(-3, 1, "SE*28*0001");
    expect(made([{ op: "add", segment: CLM, text: "REF*G1*A1~NTE*ADD*SAID~" }])).toBe(text(whole(added)));
    expect(made([{ op: "drop", segment: CLM + 1 }, { op: "drop", segment: CLM + 2 }], whole(added)))
      .toBe(text(whole(FILE)));
  });

  it("says which elements changed, before and after, on which line", () => {
    const done = editSegments(whole(FILE), [{ op: "set", segment: SV1, text: "SV1*HC:97012*40*UN*2" }, { op: "add", segment: CLM, text: "REF*G1*A1" }]);
    expect(done).toMatchObject({ changes: [
      { segment: SV1, line: 1, element: "SV101", from: "HC:97012:GP", to: "HC:97012" },
      { segment: SV1, line: 1, element: "SV104", from: "1", to: "2" },
      { segment: SV1, line: 1, element: "SV107", from: "1", to: "" },
      { segment: CLM, element: "REF", from: "", to: "REF*G1*A1" },
    ] });
  });

  it.each<[name: string, after: number, text: string, lines: readonly (number | undefined)[]]>([
    ["a new line after the last one", 27, "LX*3~SV1*HC:97140*40*UN*1***1~DTP*472*D8*20260302", [3, 3, 3]],
    ["two new lines", 27, "LX*3~SV1*HC:97140*40*UN*1***1~LX*4~SV1*HC:97140*40*UN*1***1", [3, 3, 4, 4]],
    ["what belongs to the line before the new one", 26, "REF*6R*B2~LX*3~SV1*HC:97140*40*UN*1***1", [2, 3, 3]],
    ["a first line before all others", 21, "LX*1~SV1*HC:97140*40*UN*1***1", [1, 1]],
    ["what belongs to the claim", CLM, "REF*G1*A1", [undefined]],
  ])("says the line that an added segment comes to stand in: %s", (_name, after, added, lines) => {
    const done = editSegments(whole(FILE), [{ op: "add", segment: after, text: added }]);
    expect("changes" in done ? done.changes.map(({ line }) => line) : done.refused).toEqual(lines);
  });

  it("keeps the bytes of what is not changed, whatever their encoding", () => {
    const latin = Uint8Array.from(text(whole(FILE.with(14, "NM1*IL*1*\u00e4*PAT****MI*M1"))), (one) => one.charCodeAt(0));
    const done = editSegments(latin, [{ op: "set", segment: 15, text: "NM1*IL*1*\u00e4*PIT****MI*M1" }]);
    const [from, to] = [latin.indexOf(0xe4), "bytes" in done ? done.bytes.indexOf(0xe4) : -1];
    expect(to).toBe(from);
    expect(from).toBeGreaterThan(0);
  });
});

describe("a change is refused, with what, where and what to do", () => {
  it.each<[edits: readonly SegmentEdit[], why: string, element?: string]>([
    [[{ op: "set", segment: 1, text: "ISA*1" }], "envelope"],
    [[{ op: "drop", segment: 28 }], "envelope"],
    [[{ op: "add", segment: 29, text: "REF*1*2" }], "envelope"],
    [[{ op: "set", segment: 5, text: "NM1*41*2*OTHER" }], "parties"],
    [[{ op: "set", segment: 13, text: "HL*2*1*23*0" }], "level"],
    [[{ op: "drop", segment: 22 }], "line-number"],
    [[{ op: "set", segment: 99, text: "REF*1*2" }], "absent"],
    [[{ op: "set", segment: SV1, text: "SV5*HC:97012" }], "tag"],
    [[{ op: "set", segment: SV1, text: "" }], "empty"],
    [[{ op: "set", segment: SV1, text: "SV1**" }], "empty"],
    [[{ op: "set", segment: SV1, text: FILE[SV1 - 1] ?? "" }], "same"],
    [[{ op: "set", segment: SV1, text: "SV1*HC:97012*4~0" }], "terminator", "SV102"],
    [[{ op: "set", segment: SV1, text: "SV1*HC:97012*4\u00070" }], "character", "SV102"],
    [[{ op: "set", segment: CLM, text: "CLM*20499*80***11:B:1*Y*A*Y*Y" }], "claim-number", "CLM01"],
    [[{ op: "drop", segment: CLM }], "claim"],
    [[{ op: "add", segment: CLM, text: "CLM*2*40" }], "opens"],
    [[{ op: "add", segment: CLM, text: "REF*G1*A~ST*837*2" }], "opens"],
    [[{ op: "add", segment: CLM, text: "authorisation 12" }], "tag-unknown"],
    [[{ op: "add", segment: CLM, text: " ~ " }], "empty"],
    [[{ op: "drop", segment: SV1 }, { op: "set", segment: SV1, text: "SV1*HC:97012*41" }], "twice"],
  ])("%j: %s", (edits, why, element) => {
    const done = editSegments(whole(FILE), edits);
    expect(done).toMatchObject({ refused: { segment: edits[0]?.segment, why, ...(element === undefined ? {} : { element }) } });
    expect("refused" in done && done.refused.message).toMatch(/^Segment \d+ .*\.$/);
  });
});

test("whatever an element is set to, the claim reads back as changed and nothing else moved", () => {
  const words = fc.stringMatching(/^[A-Z0-9 .,-]{1,12}$/).map((text) => text.trim()).filter((text) => text !== "");
  fc.assert(fc.property(fc.constantFrom(SV1, 16, 15, 14), fc.integer({ min: 1, max: 9 }), words, (segment, element, value) => {
    const elements = (FILE[segment - 1] ?? "").split("*");
    while (elements.length <= element) elements.push("");
    const done = editSegments(whole(FILE), [{ op: "set", segment, text: elements.with(element, value).join("*") }]);
    if (!("bytes" in done)) return elements[element] === value;
    const after = readSegments(done.bytes).segments.map((one) => decodeText(one.bytes, one.start, one.end));
    const written = readSegments(done.bytes).segments[segment - 1];
    return written?.text(element) === value && after.every((text, at) => at === segment - 1 || text === FILE[at]);
  }));
});

test("segments are told by the names of the guide, with their lines, and which the program keeps", () => {
  const named = segmentsNamed(whole(FILE));
  expect(named.map(({ tag }) => tag)).toEqual(FILE.map((text) => text.slice(0, text.indexOf("*"))));
  expect(named[SV1 - 1]).toMatchObject({ segment: SV1, loop: "2400", line: 1 });
  expect(named[SV1 - 1]?.name).toMatch(/service/i);
  expect(named.filter(({ kept }) => kept === undefined).map(({ tag }) => tag).join(" "))
    .toBe("NM1 N3 N4 REF SBR NM1 N3 N4 DMG NM1 CLM HI SV1 DTP SV1 DTP");
  expect([...readClaims(whole(FILE), { file: "f" })]).toHaveLength(1);
});
