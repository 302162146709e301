import fc from "fast-check";
import { X12Interchange, X12Parser } from "node-x12";
import type { X12FatInterchange } from "node-x12";
import { describe, expect, it } from "vitest";
import { readSegments } from "../src/x12/index.ts";
import { writeClaims } from "../src/write/837p/index.ts";
import type { ClaimToWrite } from "../src/write/837p/index.ts";
import { batchOf, completeClaim, PLAIN_CLAIM } from "./support/batches.ts";

type Row = readonly string[];

function fileOf(claims: readonly ClaimToWrite[], interchange: Parameters<typeof batchOf>[1] = {}): Uint8Array {
  const written = writeClaims(batchOf(claims, interchange));
  if (!("bytes" in written)) throw new Error(JSON.stringify(written));
  return written.bytes;
}

/** What the peer's strict parser finds, segment by segment; it throws for an envelope that does not nest or count. */
function readByPeer(bytes: Uint8Array): readonly Row[] {
  const parser = new X12Parser(true);
  const found: X12Interchange | X12FatInterchange = parser.parse(new TextDecoder().decode(bytes));
  if (!(found instanceof X12Interchange)) throw new Error("more than one interchange");
  expect(parser.diagnostics).toEqual([]);
  const inner = found.functionalGroups.flatMap((group) => [
    group.header, ...group.transactions.flatMap(({ header, segments, trailer }) => [header, ...segments, trailer]), group.trailer,
  ]);
  return [found.header, ...inner, found.trailer].map(({ tag, elements }) => [tag, ...elements.map(({ value }) => value)]);
}

function readByUs(bytes: Uint8Array): readonly Row[] {
  return readSegments(bytes).segments.map((segment) => {
    const elements = Array.from({ length: segment.elementCount() }, (_, i) => segment.text(i + 1));
    const control = CONTROL_NUMBER[segment.tag()];
    return [segment.tag(), ...elements.map((text, i) => (i + 1 === control ? String(Number(text)) : text))];
  });
}

/** The peer gives the control numbers of an interchange without their zeros. */
const CONTROL_NUMBER: Readonly<Record<string, number>> = { ISA: 13, IEA: 2 };

describe("node-x12, in its strict way, reads the files that we write", () => {
  it("with one claim, to the letter", () => {
    const rows = readByPeer(fileOf([PLAIN_CLAIM]));
    expect(rows.map(([tag]) => tag).join(" ")).toBe(
      "ISA GS ST BHT NM1 PER NM1 HL PRV NM1 N3 N4 REF HL SBR NM1 N3 N4 DMG NM1 CLM HI NM1 PRV LX SV1 DTP SE GE IEA");
    expect(rows.find(([tag]) => tag === "SV1")).toEqual(["SV1", "HC:97012:GP:GY", "40.5", "UN", "1", "", "", "1:2"]);
    expect(rows.find(([tag]) => tag === "SE")).toEqual(["SE", "26", "0001"]);
  });

  it.each([
    ["line breaks", { lineBreaks: true }],
    ["other separators", { separators: { element: "|", component: ">", repetition: "!", segment: "'" } }],
  ])("with %s", (_, interchange) => {
    const bytes = fileOf([PLAIN_CLAIM, { ...PLAIN_CLAIM, id: "A2" }], interchange);
    expect(readByPeer(bytes)).toEqual(readByUs(bytes));
  });

  it("with the same segments and elements as we do, whatever the claims", () => {
    const batches = fc.uniqueArray(completeClaim, { minLength: 1, maxLength: 4, selector: ({ id }) => id });
    fc.assert(fc.property(batches, (claims) => {
      const bytes = fileOf(claims);
      expect(readByPeer(bytes)).toEqual(readByUs(bytes));
    }), { numRuns: 60 });
  });
});
