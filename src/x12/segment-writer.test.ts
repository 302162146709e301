import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { areSeparators, readSegments, SegmentWriter, USUAL_SEPARATORS } from "./index.ts";
import type { ElementText, SeparatorSet } from "./index.ts";
import { bytes, ISA } from "../../test/fixtures/x12/sample.ts";

const writer = new SegmentWriter();

describe("a segment", () => {
  it.each<[ElementText[], string]>([
    [["A", "B"], "TAG*A*B~"],
    [["A", "", "B", "", ""], "TAG*A**B~"],
    [[["HC", "97012", "", "59", ""], "40"], "TAG*HC:97012::59*40~"],
    [[["", ""], ""], "TAG~"],
    [[], "TAG~"],
    [["MUÑOZ", "a b"], "TAG*MUÑOZ*a b~"],
  ])("of %j", (elements, text) => {
    expect(writer.compose("TAG", elements)).toEqual({ text });
  });

  it.each<[string, string | undefined]>([
    ["A*B", "separator"], ["A:B", "separator"], ["A^B", "separator"], ["A~B", "separator"], ["A|B", undefined],
    ["A\nB", "character"], ["A\u0000", "character"], ["\u0085", "character"], ["\ud800", "character"], ["🦴", undefined], ["", undefined],
  ])("%j: %s", (value, why) => {
    expect(writer.refusal(value)).toBe(why);
  });

  it("names every value that stands against it, and gives no text", () => {
    expect(writer.compose("SV1", [["HC", "9*"], "4~", "UN"])).toEqual({
      refused: [{ element: 1, component: 2, why: "separator" }, { element: 2, component: 0, why: "separator" }],
    });
  });

  it("is read back as it was given", () => {
    const value = fc.string({ unit: "binary", maxLength: 8 });
    fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (values) => {
      const composed = writer.compose("NTE", values);
      expect("refused" in composed).toBe(values.some((one) => writer.refusal(one) !== undefined));
      if ("refused" in composed) return;
      const [, segment] = readSegments(bytes(`${ISA}~${composed.text}IEA*0*1~`)).segments;
      expect(values.map((_, i) => segment?.text(i + 1))).toEqual(values);
    }));
  });
});

test.each<[Partial<SeparatorSet>, boolean]>([
  [{}, true], [{ segment: "\n" }, true], [{ element: "\u001d", component: "\u001f" }, true], [{ element: "A" }, false], [{ element: " " }, false],
  [{ component: "*" }, false], [{ segment: "~~" }, false], [{ segment: "" }, false], [{ element: "\n" }, false], [{ segment: "é" }, false], [{ segment: "\u0000" }, false],
])("separators %j: %s", (change, sound) => {
  expect(areSeparators({ ...USUAL_SEPARATORS, ...change })).toBe(sound);
});
