/** One more than the largest key. */
export const CODE_KEYS = 620_000;

const DIGITS = 100_000;
const LETTER_LAST = 360_000;
const LETTER = 10_000;

/** What a first character adds to a code that ends with a digit, by its code unit; -1 for one that begins no code. */
const LEADING = new Int32Array(128).fill(-1);
for (let digit = 0; digit < 10; digit++) LEADING[48 + digit] = digit * LETTER;
for (let letter = 0; letter < 26; letter++) LEADING[65 + letter] = DIGITS + letter * LETTER;

/**
 * A procedure code as an integer; -1 for anything else. Codes of digits come first, then those that begin with a letter, then
 * those that end with one: close together, since a table by key that stays small stays in the processor's own memory. Whether a code
 * begins with a digit or a letter is looked up, not asked: where both come at random a processor guesses wrong, which costs more.
 */
export function codeKey(code: string): number {
  if (code.length !== 5) return -1;
  const leading = LEADING[code.charCodeAt(0)] ?? -1;
  const [a, b, c] = [code.charCodeAt(1) - 48, code.charCodeAt(2) - 48, code.charCodeAt(3) - 48];
  if (leading < 0 || a >>> 0 > 9 || b >>> 0 > 9 || c >>> 0 > 9) return -1;
  const middle = a * 100 + b * 10 + c;
  const last = code.charCodeAt(4);
  if (isDigit(last)) return leading + middle * 10 + last - 48;
  return leading < DIGITS && isLetter(last) ? LETTER_LAST + (last - 65) * LETTER + leading / 10 + middle : -1;
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
