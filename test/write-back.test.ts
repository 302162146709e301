import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSegments, splice } from "../src/x12/index.ts";
import { read } from "./fixtures/x12/read.ts";
import { hasNothingBetween, writtenBack } from "./fixtures/x12/rebuild.ts";
import { bytes, claim, fileOf, text } from "./fixtures/x12/sample.ts";

const FILE = text(fileOf(claim("A1"), claim("A2")));
const FILES: [string, Uint8Array][] = [
  ["a file", bytes(FILE)],
  ["a file with newlines", bytes(FILE.replaceAll("~", "~\r\n"))],
  ["two files of other separators", bytes(`${FILE}\n\n${FILE.replaceAll("*", "|").replaceAll("~", "!").replaceAll(":", "<")}`)],
  ["a file with accents", bytes(FILE.replace("DOE", "MUÑOZ"))],
  ["a file that is no UTF-8", bytes(FILE).map((byte, i) => i === FILE.indexOf("DOE") + 1 ? 0xd1 : byte)],
];

describe("write-back", () => {
  it.each(FILES)("of every segment of %s gives the same bytes", (_, file) => {
    expect(Buffer.compare(writtenBack(file), file)).toBe(0);
    expect(Buffer.compare(splice(file, []), file)).toBe(0);
    expect(hasNothingBetween(file)).toBe(true);
  });

  it("of one element changes that element and nothing else", () => {
    const { claims } = read(FILE);
    const lines = claims.flatMap((claim) => claim.lines);
    const places = lines.flatMap((line) => ["SV101-2", "SV102", "SV104", "DTP03"].map((element) => line.at(element)?.bytes ?? [0, 0]));
    fc.assert(fc.property(fc.subarray(places), fc.stringMatching(/^[A-Z0-9]{0,6}$/), (chosen, replacement) => {
      const file = bytes(FILE);
      const written = splice(file, chosen.map(([start, end]) => ({ start, end, replacement })));
      const grown = chosen.reduce((sum, [start, end]) => sum + replacement.length - (end - start), 0);
      expect(written.length).toBe(file.length + grown);
      const before = readSegments(file).segments.map((s) => s.tag());
      expect(readSegments(written).segments.map((s) => s.tag())).toEqual(before);
      const first = Math.min(...chosen.map(([start]) => start), file.length);
      expect(Buffer.compare(written.slice(0, first), file.slice(0, first))).toBe(0);
    }));
  });
});
