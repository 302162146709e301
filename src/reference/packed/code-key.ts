/** One more than the largest key. */
export const CODE_KEYS = 620_000;

const DIGITS = 100_000;
const LETTER_LAST = 360_000;
const LETTER = 10_000;

/**
 * A procedure code as an integer; -1 for anything else. Codes of digits come first, then those that begin with a letter, then
 * those that end with one: close together, since a table by key that stays small stays in the processor's own memory.
 */
export function codeKey(code: string): number {
  if (code.length !== 5) return -1;
  const [first, last] = [code.charCodeAt(0), code.charCodeAt(4)];
  const [a, b, c] = [code.charCodeAt(1) - 48, code.charCodeAt(2) - 48, code.charCodeAt(3) - 48];
  if (a >>> 0 > 9 || b >>> 0 > 9 || c >>> 0 > 9) return -1;
  const middle = a * 100 + b * 10 + c;
  if (isDigit(last)) {
    if (isDigit(first)) return (first - 48) * LETTER + middle * 10 + last - 48;
    return isLetter(first) ? DIGITS + (first - 65) * LETTER + middle * 10 + last - 48 : -1;
  }
  return isDigit(first) && isLetter(last) ? LETTER_LAST + (last - 65) * LETTER + (first - 48) * 1000 + middle : -1;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isLetter(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

/** The code of a key. */
export function codeOfKey(key: number): string {
  const four = String(key % LETTER).padStart(4, "0");
  if (key < DIGITS) return String(key).padStart(5, "0");
  if (key < LETTER_LAST) return String.fromCharCode(65 + Math.floor((key - DIGITS) / LETTER)) + four;
  return four + String.fromCharCode(65 + Math.floor((key - LETTER_LAST) / LETTER));
}
