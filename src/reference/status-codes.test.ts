import { describe, expect, it } from "vitest";
import { guideNamed } from "../x12/index.ts";
import type { LoopSpec, SegmentSpec } from "../x12/index.ts";
import { categoryFacts, entityText, knownNotes, knownStatuses, noteFacts, statusFacts } from "./status-codes.ts";
import type { NoteList } from "./status-codes.ts";

function find(loop: LoopSpec, tag: string): SegmentSpec | undefined {
  for (const child of loop.children) {
    const found = child.kind === "loop" ? find(child, tag) : child.tag === tag ? child : undefined;
    if (found) return found;
  }
  return undefined;
}

describe("codes of a 999", () => {
  it.each<readonly [NoteList, string, number]>([["segment", "IK3", 4], ["element", "IK4", 3], ["transaction", "IK5", 2], ["group", "AK9", 5]])(
    "%s: every code of the guide has words, and the guide takes every code here", (list, tag, element) => {
      const allowed = find(guideNamed("999").root, tag)?.elements[element - 1]?.codes ?? new Set<string>();
      const known = knownNotes(list).map(({ code }) => code);
      // 11 of IK403 stands in the list, and no meaning of it is known here.
      expect([...allowed].filter((code) => !known.includes(code) && !(list === "element" && code === "11"))).toEqual([]);
      expect(known.filter((code) => !allowed.has(code))).toEqual([]);
    });

  it("of a TA1 run from 000 to 031", () => {
    expect(knownNotes("interchange").map(({ code }) => code)).toEqual(Array.from({ length: 32 }, (_, n) => String(n).padStart(3, "0")));
  });

  it("without words are named", () => {
    expect(noteFacts("element", "99").means).toBe("Code 99 of IK403: see the code list.");
  });
});

describe("claim statuses", () => {
  it("have words for the sixty and more that turn up most, each once", () => {
    const codes = knownStatuses().map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(60);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { means, next, at } of knownStatuses()) {
      expect(`${means}${next}`).toMatch(/\.$/);
      if (at !== undefined) expect(at).toMatch(/^[A-Z][A-Z0-9]{1,2}\d\d(-\d)?$/);
    }
  });

  it("without words are named", () => {
    expect(statusFacts("9999").means).toBe("Status 9999: see the code list.");
    expect(entityText("ZZ9")).toBe("entity ZZ9");
  });

  it.each([["A1", "accepted"], ["A2", "accepted"], ["A3", "rejected"], ["A6", "rejected"], ["A7", "rejected"], ["A8", "rejected"],
    ["R3", "request"], ["R9", "request"], ["P1", "pending"], ["F1", "pending"], ["A9", "rejected"], ["", "rejected"]])("%s: %s", (code, outcome) => {
    expect(categoryFacts(code).outcome).toBe(outcome);
  });
});
