import { expect, test } from "vitest";
import { readClaims } from "../read/index.ts";
import { bytes, claim, fileOf } from "../../test/fixtures/x12/sample.ts";
import { drawQuote, quoteOf } from "./quote.ts";

const [first] = [...readClaims(bytes(fileOf(claim("A1"))), { file: "f" })];

test("a line is quoted as it stands, with what is meant", () => {
  const quote = first && quoteOf(first, first.lines[0]?.at("SV101-3"));
  expect(quote).toEqual({ text: "SV1*HC:97012:GP*40*UN*1***1", from: 13, to: 15 });
});

test("a provider is quoted, the patient never", () => {
  expect(first && quoteOf(first, first.billing.at("NM109"))?.text).toContain("1234567893");
  expect(first && quoteOf(first, first.subscriber.at("NM109"))).toBeUndefined();
  expect(first && quoteOf(first, first.subscriber.at("DMG02"))).toBeUndefined();
});

test.each([
  ["abc*def", 4, 7, 20, "abc*def", "    ^^^"],
  ["abc**def", 4, 4, 20, "abc**def", "    ^"],
  [`${"a".repeat(30)}XY${"b".repeat(30)}`, 30, 32, 24, `…${"a".repeat(10)}XY${"b".repeat(10)}…`, `${" ".repeat(11)}^^`],
  [`${"a".repeat(30)}XY`, 30, 32, 24, `…${"a".repeat(20)}XY`, `${" ".repeat(21)}^^`],
])("%s is cut around what is meant", (text, from, to, width, row, carets) => {
  expect(drawQuote({ text, from, to }, width)).toEqual([row, carets]);
});
