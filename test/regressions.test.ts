import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fix } from "../src/fix/index.ts";
import { open } from "../src/check/index.ts";
import { readClaims } from "../src/read/index.ts";
import { codes, read } from "./fixtures/x12/read.ts";
import { shipped } from "./support/rule.ts";

const FOLDER = new URL("fixtures/regressions/", import.meta.url);
const kept = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, FOLDER)));

/** Files that once went wrong, in small: what happened, which claims are read, and what is told. */
const FILES: readonly (readonly [name: string, once: string, claims: readonly string[], told: readonly string[]])[] = [
  ["acknowledgement-alone.837", "a TA1 outside of any group hid the reason", [], ["e:not-837p"]],
  ["cut-in-a-line.837", "the claim in hand was lost with the end of the file", ["A1", "A2"], ["e:truncated:A2"]],
  ["escape-sequences.837", "a name from the file steered the terminal", ["A1\u001b[31m", "A2"], ["e:character:A1\u001b[31m"]],
  ["levels-repeated.837", "a level counted anew gave a problem for each segment after it", ["A1", "A2"], ["e:hl-number"]],
  ["line-without-number.837", "a line without LX was told of twice", ["A1", "A2"], ["e:service-outside-line:A1"]],
  ["long-name.837", "a name of thousands of letters was quoted whole in answers", ["A1", "A2"], ["e:element-long"]],
  ["patient-outside-level.837", "a patient without HL was taken for the subscriber before", ["A1", "A2"], ["e:segment-required:A1", "e:hl-parent"]],
  ["separators-of-their-own.837", "strokes and angles were taken for data", ["A1", "A2"], []],
  ["subscriber-without-level.837", "the next subscriber's claim went to the one before", ["A1", "A2"], ["e:segment-order:A1", "e:hl-absent"]],
];

test("every file kept is held by a line here", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(FILES.map(([name]) => name));
});

test.each(FILES)("%s: once, %s", (name, _, claims, told) => {
  const result = read(kept(name));
  expect(result.claims.map(({ id }) => id)).toEqual(claims);
  expect(codes(result)).toEqual(told);
  const scrub = (bytes: Uint8Array) => {
    const session = open(shipped());
    return Array.from(readClaims(bytes, { file: name }), (claim) => session.check(claim));
  };
  expect(fix(kept(name), { scrub, answers: [] }).verdicts).toHaveLength(claims.length);
});
