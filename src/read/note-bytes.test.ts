import { expect, test } from "vitest";
import { noteOf } from "./note-bytes.ts";

const NOTE = "Traction 15 min, Müller – 60°.";
const wide = (mark: readonly number[], swap: boolean): Uint8Array => {
  const body = Buffer.from(NOTE, "utf16le");
  return Buffer.concat([Buffer.from(mark), swap ? body.swap16() : body]);
};

test.each([
  ["UTF-8", Buffer.from(NOTE)], ["UTF-8 with its mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(NOTE)])],
  ["UTF-16, little end first", wide([0xff, 0xfe], false)], ["UTF-16, big end first", wide([0xfe, 0xff], true)],
])("a note in %s is read", (_, bytes) => { expect(noteOf(bytes)).toBe(NOTE); });

test("a note as Windows writes it is read", () => { expect(noteOf(Buffer.from("60\xb0 \x96 M\xfcller", "latin1"))).toBe("60° – Müller"); });

test.each([
  ["a PDF", Buffer.from("%PDF-1.7\n\u0000\u0001")], ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
  ["control characters", Buffer.from("a\u0001b\u0002c")],
])("%s is no note", (_, bytes) => { expect(noteOf(bytes)).toBeUndefined(); });
