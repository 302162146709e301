import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SHORTEST } from "../passwords.ts";
import { LEAKED } from "./leaked-data.ts";
import { isLeaked, packed, unpacked } from "./leaked.ts";

describe("a password out of a leak", () => {
  it.each(["qwertyqwerty", "1234567890123", "passwordpassword", "QWERTY123456", "1Q2w3E4r5T6y", "ｑwertyqwerty"])("is known: %s", (password) => {
    expect(isLeaked(password)).toBe(true);
  });

  it.each(["a long enough password", "correct horse battery", "vier Wörter und ein Komma,", "xK7#pQ2$vL9!mN", "qwertyqwerty but longer"])("is not %s", (password) => {
    expect(isLeaked(password)).toBe(false);
  });

  it("is looked for among so many", () => {
    const all = unpacked(Buffer.from(LEAKED, "base64"));
    expect(all.length).toBeGreaterThan(40_000);
    expect(new Set(all).size).toBe(all.length);
    expect(LEAKED.length).toBeLessThan(300_000);
    expect(SHORTEST, "the list holds those of this length and more").toBe(12);
  });
});

it("packs numbers and takes them out again", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })), (numbers) => {
    expect(unpacked(packed(numbers))).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  }));
});
