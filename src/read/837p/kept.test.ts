import fc from "fast-check";
import { expect, it } from "vitest";
import { SegmentReader, tagCode } from "../../x12/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { bytes, inPieces, ISA } from "../../../test/fixtures/x12/sample.ts";
import { Kept } from "./kept.ts";

const TAGS = ["REF", "DTP", "NTE"] as const;
const told = (segment: SegmentView | undefined): string => (segment ? `${segment.ordinal}@${segment.offset} ${segment.code} ${segment.text(1)}` : "");

interface Both { readonly kept: Kept; readonly lasting: readonly SegmentView[] }

/** Some of the segments of a file, kept while they are lent, and the same ones as views that last. */
function keptOf(segments: readonly string[], sizes: readonly number[], isKept: (ordinal: number) => boolean): Both {
  const kept = new Kept();
  const lasting: SegmentView[] = [];
  const reader = new SegmentReader({
    lends: true,
    onProblem: () => undefined,
    onSegment: (segment) => {
      if (!isKept(segment.ordinal)) return;
      kept.keep(segment);
      lasting.push(segment.lasting());
    },
  });
  inPieces(bytes(`${[ISA, ...segments].join("~")}~`), sizes, (piece) => { reader.push(piece); });
  reader.end();
  return { kept, lasting };
}

it("keeps what it was lent, in its order, however the file is cut into chunks and whatever is left out", () => {
  const segment = fc.tuple(fc.constantFrom(...TAGS), fc.constantFrom("A", "B", "CC")).map((parts) => parts.join("*"));
  const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(fc.array(segment, { maxLength: 60 }), sizes, fc.array(fc.nat(60)), (segments, pieces, left) => {
    const { kept, lasting } = keptOf(segments, pieces, (ordinal) => !left.includes(ordinal));
    expect(kept.all().map(told)).toEqual(lasting.map(told));
    expect(told(kept.first)).toBe(told(lasting[0]));
    for (const code of TAGS.map(tagCode)) {
      const own = lasting.filter((one) => one.code === code);
      expect(kept.count(code)).toBe(own.length);
      expect(kept.map(code, told)).toEqual(own.map(told));
      expect(told(kept.find(code, "B"))).toBe(told(own.find((one) => one.text(1) === "B")));
    }
  }), { numRuns: 300 });
});

it("has no room for more segments than any loop may have", () => {
  const { kept } = keptOf(Array.from({ length: 900 }, () => "REF*A"), [100_000], (ordinal) => ordinal !== 50);
  expect(kept.all()).toHaveLength(400);
});
