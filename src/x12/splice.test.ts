import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytes } from "../../test/fixtures/x12/sample.ts";
import { splice, SpliceError } from "./index.ts";
import type { Edit } from "./index.ts";

const say = (whole: Uint8Array): string => new TextDecoder().decode(whole);

describe("splice", () => {
  it.each<[Edit[], string]>([
    [[], "abcdef"],
    [[{ start: 1, end: 3, replacement: "X" }], "aXdef"],
    [[{ start: 4, end: 6, replacement: "" }, { start: 0, end: 1, replacement: "long" }], "longbcd"],
    [[{ start: 6, end: 6, replacement: "!" }, { start: 0, end: 0, replacement: "é" }], "éabcdef!"],
    [[{ start: 0, end: 2, replacement: "1" }, { start: 2, end: 4, replacement: "2" }], "12ef"],
    [[{ start: 2, end: 2, replacement: bytes("-") }], "ab-cdef"],
  ])("makes %j", (edits, expected) => {
    expect(say(splice(bytes("abcdef"), edits))).toBe(expected);
  });

  it.each<[Edit[]]>([
    [[{ start: 0, end: 3, replacement: "" }, { start: 2, end: 4, replacement: "" }]],
    [[{ start: 1, end: 1, replacement: "x" }, { start: 1, end: 1, replacement: "y" }]],
    [[{ start: 1, end: 1, replacement: "x" }, { start: 1, end: 2, replacement: "y" }]],
    [[{ start: 0, end: 3, replacement: "" }, { start: 1, end: 1, replacement: "x" }]],
    [[{ start: -1, end: 1, replacement: "" }]],
    [[{ start: 3, end: 2, replacement: "" }]],
    [[{ start: 6, end: 7, replacement: "" }]],
    [[{ start: 0.5, end: 1, replacement: "" }]],
  ])("refuses %j", (edits) => {
    expect(() => splice(bytes("abcdef"), edits)).toThrow(SpliceError);
  });

  it("leaves every byte outside of the edits alone", () => {
    fc.assert(fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 80 }), fc.uniqueArray(fc.nat(80), { maxLength: 10 }), fc.uint8Array({ maxLength: 5 }),
      (whole, cuts, replacement) => {
        const at = cuts.filter((cut) => cut <= whole.length).sort((a, b) => a - b);
        const edits: Edit[] = [];
        for (let i = 0; i + 1 < at.length; i += 2) edits.push({ start: at[i] ?? 0, end: at[i + 1] ?? 0, replacement });
        const naive: number[] = [];
        let from = 0;
        for (const edit of edits) {
          naive.push(...whole.slice(from, edit.start), ...replacement);
          from = edit.end;
        }
        naive.push(...whole.slice(from));
        expect([...splice(whole, edits.reverse())]).toEqual(naive);
      },
    ));
  });
});
