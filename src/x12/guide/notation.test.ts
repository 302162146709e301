import { describe, expect, it } from "vitest";
import { elementsOf, isKnownTag, notesOf } from "./dictionary.ts";
import { readElements } from "./element-notation.ts";
import { guideNamed } from "./guides.ts";
import type { GuideName } from "./guides.ts";
import type { LoopSpec, SegmentSpec } from "./guide.ts";
import { NotationError, readGuide } from "./notation.ts";

const SMALL = `
BHT 100 ! 1 Beginning : !0019 !
2000A 200 ! >1 Level
  HL 10 ! 1 Level : ! - !20
  2300 20 ? 100 Claim information
    CLM 10 ! 1 Claim : ! !
    REF 20 ? 2 Number : !G1|9F !
2000C 300 ? 1 Patient
  HL 10 ! 1 Patient : ! ! !23
  2300 20 ! 5 = 2300
`;

/** Every segment with the loops it stands in. */
function flat(loop: LoopSpec, path: readonly string[] = []): readonly [path: string, segment: SegmentSpec][] {
  return loop.children.flatMap((child) => child.kind === "loop" ? flat(child, [...path, child.id]) : [[path.join("/"), child] as [string, SegmentSpec]]);
}

describe("the notation of guides", () => {
  const { root, tags } = readGuide("L", "837", SMALL);

  it("nests loops, and writes the content of one used twice only once", () => {
    expect(flat(root).map(([path, { tag, max }]) => `${path} ${tag} ${max}`)).toEqual([
      " BHT 1", "2000A HL 1", "2000A/2300 CLM 1", "2000A/2300 REF 2", "2000C HL 1", "2000C/2300 CLM 1", "2000C/2300 REF 2",
    ]);
    const [, first, second] = root.children;
    expect([first, second].map((loop) => loop?.kind === "loop" && loop.children.find(({ kind }) => kind === "loop"))).toMatchObject([
      { id: "2300", name: "Claim information", usage: "?", max: 100 }, { id: "2300", name: "Claim information", usage: "!", max: 5 },
    ]);
    expect(tags.size).toBe(4);
  });

  it("begins a loop with its first segment, told apart by its code", () => {
    const [, billing] = root.children;
    expect(billing).toMatchObject({ max: Infinity, trigger: { tag: "HL", key: { element: 3, component: 0 } } });
  });

  it.each([["BHT 100 Beginning : !"], ["2000A 1 ! 1 Empty"], ["2000A 1 ! 1 = 9999"], ["HL x ! 1 Level : !"]])("refuses %j", (line) => {
    expect(() => readGuide("L", "837", line)).toThrow(NotationError);
  });
});

describe("the notation of elements", () => {
  it("gives usage, repeats, codes, lists, digits and components", () => {
    const text = { type: "AN", min: 1, max: 9 } as const;
    const [a, b, c, d, e, f] = readElements("! ?AB|C_D -  !#9 ?*3(!X ?@pos)", [text, text, text, text, { ...text, parts: [text, text] }, text]);
    expect([a?.usage, b?.usage, c?.usage, f?.usage]).toEqual(["!", "?", "-", "-"]);
    expect([...b?.codes ?? []]).toEqual(["AB", "C D"]);
    expect(d?.digits).toBe(9);
    expect(e).toMatchObject({ usage: "?", repeat: 3, parts: [{ usage: "!" }, { usage: "?", list: "pos" }] });
  });

  it("has types and lengths from the dictionary, and the syntax notes of a segment", () => {
    expect(elementsOf("NM1")[8]).toEqual({ type: "AN", min: 2, max: 80 });
    expect(elementsOf("SV1")[0]?.parts?.[1]).toEqual({ type: "AN", min: 1, max: 48 });
    expect(notesOf("PER")).toEqual([{ kind: "P", elements: [3, 4] }, { kind: "P", elements: [5, 6] }, { kind: "P", elements: [7, 8] }]);
    expect([isKnownTag("SV1"), isKnownTag("QQ1")]).toEqual([true, false]);
  });
});

describe("the four guides", () => {
  it.each<[GuideName, string, number, string]>([
    ["837P", "2000A/2000B/2300/2400", 250, "SV1"], ["835", "2000/2100/2110", 40, "SVC"], ["277CA", "2000A/2000B/2000C/2000D/2200D", 35, "STC"], ["999", "2000/2100/2110", 8, "IK4"],
  ])("%s has its loops", (name, path, atLeast, tag) => {
    const segments = flat(guideNamed(name).root);
    expect(segments.length).toBeGreaterThanOrEqual(atLeast);
    expect(segments.some(([at, segment]) => at === path && segment.tag === tag)).toBe(true);
    for (const [at, { tag: written, elements, code }] of segments) {
      expect([at, written, elements.length > 0, code > 0]).toEqual([at, written, true, true]);
      expect(elements.length).toBe(elementsOf(written).length);
    }
  });

  it("are read once", () => {
    expect(guideNamed("837P")).toBe(guideNamed("837P"));
  });

  it("let the claim loop stand under the subscriber and under the patient", () => {
    const paths = flat(guideNamed("837P").root).filter(([, { tag }]) => tag === "CLM").map(([path]) => path);
    expect(paths).toEqual(["2000A/2000B/2300", "2000A/2000B/2000C/2300"]);
  });
});
