/** Strict: bytes that are no UTF-8 are taken for Latin-1 instead of being replaced. */
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of some bytes: UTF-8, or Latin-1 where they are no valid UTF-8. Short ASCII never reaches a decoder. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  for (let i = start; i < end; i++) if ((bytes[i] ?? 0) > 127) return decodeWide(bytes.subarray(start, end));
  return decodeNarrow(bytes, start, end);
}

function decodeWide(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    return decodeNarrow(bytes, 0, bytes.length);
  }
}

/** One character a byte; eight at a time, since each concatenation costs. */
function decodeNarrow(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  let i = start;
  for (; i + 8 <= end; i += 8) {
    text += String.fromCharCode(
      bytes[i] ?? 0, bytes[i + 1] ?? 0, bytes[i + 2] ?? 0, bytes[i + 3] ?? 0,
      bytes[i + 4] ?? 0, bytes[i + 5] ?? 0, bytes[i + 6] ?? 0, bytes[i + 7] ?? 0,
    );
  }
  for (; i < end; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

const SLOTS = 4096;
const LONGEST_CODE = 16;
const slots: string[] = new Array<string>(SLOTS).fill("");

/**
 * The text of a short code that comes again and again (a procedure, a modifier, a payer id), made once.
 * A fixed number of slots, the newest wins: memory stays flat whatever the file holds.
 */
export function internText(bytes: Uint8Array, start: number, end: number): string {
  const length = end - start;
  if (length === 0) return "";
  if (length > LONGEST_CODE) return decodeText(bytes, start, end);
  let hash = length;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (bytes[i] ?? 0)) | 0;
  const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
  const held = slots[slot] ?? "";
  if (isSame(held, bytes, start, length)) return held;
  const made = decodeText(bytes, start, end);
  if (made.length === length) slots[slot] = made;
  return made;
}

function isSame(text: string, bytes: Uint8Array, start: number, length: number): boolean {
  if (text.length !== length) return false;
  for (let i = 0; i < length; i++) {
    const byte = bytes[start + i] ?? 0;
    if (byte > 127 || text.charCodeAt(i) !== byte) return false;
  }
  return true;
}
