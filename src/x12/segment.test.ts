import { describe, expect, it } from "vitest";
import { bytes, ISA } from "../../test/fixtures/x12/sample.ts";
import { ElementIndex, readSegments, tagCode } from "./index.ts";
import type { SegmentView } from "./index.ts";

const PREFIX = `${ISA}~`;

function segment(written: string): SegmentView {
  const found = readSegments(bytes(`${PREFIX}${written}~IEA*0*1~`)).segments[1];
  if (!found) throw new Error("no segment");
  return found;
}

describe("a segment", () => {
  const sv1 = segment("SV1*HC:97012::59*40**1***");
  const at = (text: string): number => text.length + PREFIX.length;

  it.each<[number, string, [number, number] | undefined]>([
    [1, "HC:97012::59", [at("SV1*"), at("SV1*HC:97012::59")]],
    [2, "40", [at("SV1*HC:97012::59*"), at("SV1*HC:97012::59*40")]],
    [3, "", [at("SV1*HC:97012::59*40*"), at("SV1*HC:97012::59*40*")]],
    [7, "", [at("SV1*HC:97012::59*40**1***"), at("SV1*HC:97012::59*40**1***")]],
    [8, "", undefined],
  ])("knows the text and span of element %i", (element, text, span) => {
    expect(sv1.text(element)).toBe(text);
    expect(sv1.shortText(element)).toBe(text);
    expect(sv1.elementSpan(element)).toEqual(span);
  });

  it.each<[number, string, number | undefined]>([
    [1, "HC", at("SV1*")], [2, "97012", at("SV1*HC:")], [3, "", at("SV1*HC:97012:")], [4, "59", at("SV1*HC:97012::")], [5, "", undefined],
  ])("knows component %i", (component, text, start) => {
    expect(sv1.component(1, component)).toBe(text);
    expect(sv1.componentSpan(1, component)?.[0]).toBe(start);
  });

  it("takes a simple element for its own first component", () => {
    expect(sv1.component(2, 1)).toBe("40");
    expect(sv1.component(2, 2)).toBe("");
    expect(sv1.componentSpan(9, 1)).toBeUndefined();
  });

  it("counts its elements and says where it is", () => {
    expect(sv1.elementCount()).toBe(7);
    expect(sv1.where(2)).toEqual({ segment: 2, element: "SV102", bytes: sv1.elementSpan(2) });
    expect(sv1.where(1, 2).element).toBe("SV101-2");
    expect(sv1.where(9).bytes).toEqual(sv1.span);
  });

  it.each([["N3*A", "N3"], ["CLM*A", "CLM"], ["SE", "SE"], ["IEA", "IEA"]])("knows the tag of %s", (written, tag) => {
    expect(segment(written).code).toBe(tagCode(tag));
    expect(segment(written).tag()).toBe(tag);
  });

  it.each(["X*1", "LONG*1", "*1"])("gives no code to %s", (written) => {
    expect(segment(written).code).toBe(0);
  });

  it("reads UTF-8, and Latin-1 where bytes are no UTF-8", () => {
    expect(segment("NM1*IL*1*MUÑOZ").text(3)).toBe("MUÑOZ");
    const latin = bytes(`${PREFIX}NM1*IL*1*MU?OZ~`);
    latin[latin.indexOf(63)] = 0xd1;
    expect(readSegments(latin).segments[1]?.text(3)).toBe("MUÑOZ");
  });
});

describe("an element index", () => {
  it("agrees with the segment, also after another", () => {
    const index = new ElementIndex();
    for (const written of ["SV1*HC:97012*40*UN*1***1:2", "LX*1", "HI", `HI${"*A".repeat(300)}`]) {
      const view = segment(written);
      index.load(view);
      const base = view.offset - view.start;
      expect(index.count).toBe(Math.min(128, view.elementCount()));
      for (let n = 1; n <= index.count; n++) expect([base + index.start(n), base + index.end(n)]).toEqual(view.elementSpan(n));
      expect(index.start(index.count + 1)).toBe(index.end(index.count + 1));
    }
  });
});
