import { expect, test } from "vitest";
import type { ClaimFinding } from "../../server/types.ts";
import { segmentsOf } from "./segments.ts";
import type { Said } from "./segments.ts";

const ISA = "ISA*00*          *00*          *ZZ*CLINIC01       *ZZ*CLEAR01        *260303*0712*^*00501*000000001*0*T*:~\n";

function finding(id: string, bytes: readonly [number, number]): ClaimFinding {
  return {
    id, rule: "traction/one-unit-per-day", severity: "error", lines: [1], message: "", why: "", next: "", citations: [], layer: "base",
    where: { segment: 2, bytes }, fix: null,
  };
}

/** A finding by its id, a remark on the file by its code. */
function nameOf(said: Said): string {
  return "id" in said ? said.id : said.code;
}

test("a finding underlines its bytes and nothing beside them", () => {
  const text = `${ISA}NM1*IL*1*ÄRZTIN~\nSV1*HC:97012:GP*40~\n`;
  const before = new TextEncoder().encode(text.slice(0, text.indexOf("HC:97012"))).length;
  const [, , line] = segmentsOf(text, [finding("a", [before, before + 11])]);
  expect(line?.pieces.map(({ text: words, findings }) => [words, findings.map(nameOf)])).toEqual([
    ["SV1*", []], ["HC:97012:GP", ["a"]], ["*40~", []],
  ]);
});

test("findings that overlap share the stretch that is both of theirs", () => {
  const text = `${ISA}SV1*HC~`;
  const at = ISA.length;
  const [, line] = segmentsOf(text, [finding("a", [at, at + 6]), finding("b", [at + 4, at + 6])]);
  expect(line?.pieces.map(({ text: words, findings }) => `${words}=${findings.map(nameOf).join("")}`)).toEqual(["SV1*=a", "HC=ab", "~="]);
});

test("what is wrong with the file itself is underlined as a finding is", () => {
  const at = ISA.length;
  const [, line] = segmentsOf(`${ISA}SX1*HC~`, [{ code: "segment-unknown", severity: "error", message: "", where: { segment: 2, bytes: [at, at + 3] } }]);
  expect(line?.pieces.map(({ text, findings }) => [text, findings.map(nameOf)])).toEqual([["SX1", ["segment-unknown"]], ["*HC~", []]]);
});

test("the terminator is the file's own, and a last segment without one is shown", () => {
  const own = ISA.replace("~", "|");
  expect(segmentsOf(`${own}GS*HC|ST*837`, []).map(({ pieces }) => pieces.map(({ text }) => text).join(""))).toEqual([own.trim(), "GS*HC|", "ST*837"]);
});
