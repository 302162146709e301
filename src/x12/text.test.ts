import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, internText } from "./index.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("text of bytes", () => {
  it("is UTF-8", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
      const bytes = encode(text);
      expect(decodeText(bytes, 0, bytes.length)).toBe(text);
      expect(internText(bytes, 0, bytes.length)).toBe(text);
    }));
  });

  it("is Latin-1 where it is no UTF-8", () => {
    expect(decodeText(new Uint8Array([65, 0xd1, 66]), 0, 3)).toBe("AÑB");
    expect(internText(new Uint8Array([65, 0xd1, 66]), 0, 3)).toBe("AÑB");
  });

  it("keeps a byte order mark", () => {
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 65]), 0, 4)).toBe("\ufeffA");
  });

  it("of codes is the same whichever were asked before", () => {
    const codes = Array.from({ length: 20_000 }, (_, i) => (i * 7919 % 99_991).toString(36).toUpperCase());
    for (const code of [...codes, ...codes]) expect(internText(encode(code), 0, code.length)).toBe(code);
  });
});
