import { expect, test } from "vitest";
import { readNote } from "../../src/note/index.ts";

/** Wordings that say the same, and what the reader is to make of them for a code. */
export type Wordings = readonly [value: string, code: string, wordings: readonly string[]];

/** What the reader says of one element: its value, `-` where it is missing, `~` where it is open, `!` where two values stand. */
function read(element: string, text: string, code: string): string {
  const found = readNote(text, { codes: [code] }).services[0]?.elements.find((one) => one.element === element);
  if (found?.status === "found") return String(found.value);
  return { missing: "-", ambiguous: "~", contradicted: "!" }[found?.status ?? "missing"];
}

/** A test for each wording. */
export function reads(element: string, all: readonly Wordings[]): void {
  const each = all.flatMap(([value, code, wordings]) => wordings.map((text) => [value, code, text] as const));
  test.each(each)("%s of %s: %s", (value, code, text) => {
    expect(read(element, text, code)).toBe(value);
  });
}
