/** What a file that is no X12 seems to be, in words for a person; `undefined` when nothing speaks for any format. */
export type Foreign
  = | "a PDF document" | "a zip archive or an Office file (.zip, .xlsx, .docx)" | "a gzip archive" | "an old Office file (.xls, .doc)"
    | "UTF-16 text, which has to be saved again as plain text (ANSI or UTF-8)" | "an RTF document" | "HTML" | "XML" | "JSON" | "an image";

const MAGIC: readonly (readonly [readonly number[], Foreign])[] = [
  [[0x25, 0x50, 0x44, 0x46], "a PDF document"],
  [[0x50, 0x4b, 0x03, 0x04], "a zip archive or an Office file (.zip, .xlsx, .docx)"],
  [[0x50, 0x4b, 0x05, 0x06], "a zip archive or an Office file (.zip, .xlsx, .docx)"],
  [[0x1f, 0x8b], "a gzip archive"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Office file (.xls, .doc)"],
  [[0xff, 0xfe], "UTF-16 text, which has to be saved again as plain text (ANSI or UTF-8)"],
  [[0xfe, 0xff], "UTF-16 text, which has to be saved again as plain text (ANSI or UTF-8)"],
  [[0x89, 0x50, 0x4e, 0x47], "an image"],
  [[0xff, 0xd8, 0xff], "an image"],
  [[0x49, 0x49, 0x2a, 0x00], "an image"],
  [[0x4d, 0x4d, 0x00, 0x2a], "an image"],
];

/** Looks at the first bytes of a file that does not begin with an ISA. */
export function sniffForeign(bytes: Uint8Array): Foreign | undefined {
  const magic = MAGIC.find(([signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (magic) return magic[1];
  if (isSpaced(bytes)) return "UTF-16 text, which has to be saved again as plain text (ANSI or UTF-8)";
  const text = opening(bytes);
  if (text.startsWith("{\\rtf")) return "an RTF document";
  if (/^<(!doctype html|html|head|body)\b/i.test(text)) return "HTML";
  if (/^<[?!a-z]/i.test(text)) return "XML";
  return /^(\{\s*["}]|\[\s*[[\]{"\d-])/.test(text) ? "JSON" : undefined;
}

/** What a file of no known format seems to be: text in columns, other text, or neither. */
export function describeUnknown(bytes: Uint8Array): string {
  const text = opening(bytes);
  if (/^[A-Z][A-Z0-9]{1,2}[*|~^!]/.test(text)) return "X12 segments without their ISA envelope";
  if (bytes.subarray(0, 512).some((byte) => byte < 9 || (byte > 13 && byte < 32))) return "binary data";
  const line = text.split(/[\r\n]/, 1)[0] ?? "";
  return /[,;\t].*[,;\t]/.test(line) ? "a table in text form (CSV)" : "plain text";
}

/** Every second byte is NUL: text of two bytes a character, without its mark. */
function isSpaced(bytes: Uint8Array): boolean {
  const evens = bytes[0] === 0 && bytes[2] === 0 && bytes[1] !== 0 && bytes[3] !== 0;
  const odds = bytes[1] === 0 && bytes[3] === 0 && bytes[0] !== 0 && bytes[2] !== 0;
  return bytes.length >= 4 && (evens || odds);
}

function opening(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 512)).trimStart();
}
