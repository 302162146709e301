/** A note's text: UTF-8 or UTF-16 as its first bytes say, else as Windows writes Western letters; `undefined` for what is no text. */
export function noteOf(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes);
  return isText(text) ? text : undefined;
}

/** True for the text of an X12 file: claims, or an answer to them. */
export function isClaimFile(text: string): boolean {
  return /^\s*ISA[^\w\s]/.test(text);
}

const MOST_CONTROLS = 0.01;

/** Without a NUL, and with hardly any other sign that no text holds. */
function isText(text: string): boolean {
  const controls: readonly string[] = text.match(/[\u0000-\u0008\u000e-\u001f]/g) ?? [];
  return !controls.includes("\u0000") && controls.length <= text.length * MOST_CONTROLS;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
