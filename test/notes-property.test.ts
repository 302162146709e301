import fc from "fast-check";
import { expect, it } from "vitest";
import { holdsValue } from "../bench/notes/evidence.ts";
import { labelledNotes } from "../bench/notes/index.ts";
import { parseIsoDay } from "../src/claim/index.ts";
import { readNote } from "../src/note/index.ts";
import type { ReadElement } from "../src/note/index.ts";

const CODES = ["97012", "97110", "97140", "98940"];
const DAY = parseIsoDay("2026-03-02");

function elementsOf(text: string): readonly ReadElement[] {
  return readNote(text, { codes: CODES, ...(DAY === undefined ? {} : { date: DAY }) }).services.flatMap(({ elements }) => elements);
}

/** Lines of notes of many offices, in any order and number: what no person wrote, and much of what somebody may. */
const LINES = labelledNotes("seen").flatMap(({ text }) => text.split("\n")).filter((line) => line.trim() !== "");
const SEPARATORS = ["\n", "\n\n", " ", "; ", "\t", " | ", ". ", "\r\n"];
const notes = fc.array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom(...SEPARATORS)), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join(""));

it("shows by words of the note what it found, whatever lines stand together", () => {
  fc.assert(fc.property(notes, (text) => {
    const found = elementsOf(text).filter(({ status }) => status === "found");
    const astray = found.filter((element) => !holdsValue(text, element));
    expect(astray.map(({ element, value, evidence }) => [element, value, evidence])).toEqual([]);
  }), { numRuns: 300, seed: 20260302 });
}, 60_000);

it("cuts all evidence from the text at its offsets, found or not, of any signs", () => {
  const signs = fc.string({ unit: fc.constantFrom(..."15 min 60 lb [x]( )|/:;,.'\"#°%→\n\tCTLS97012é\u{1F600}".split("")), maxLength: 120 });
  fc.assert(fc.property(fc.oneof(signs, notes.map((text) => text.slice(0, 160))), (text) => {
    const cut = elementsOf(text).flatMap(({ evidence }) => evidence);
    expect(cut.filter(({ start, end, text: words }) => text.slice(start, end) !== words || start >= end)).toEqual([]);
  }), { numRuns: 400, seed: 20260302 });
}, 60_000);

it("reads a note the same each time, whatever was read between", () => {
  fc.assert(fc.property(notes, notes, (text, other) => {
    const first = elementsOf(text);
    elementsOf(other);
    expect(elementsOf(text)).toEqual(first);
  }), { numRuns: 60, seed: 20260302 });
}, 60_000);
