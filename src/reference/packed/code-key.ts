/** One more than the largest key. */
export const CODE_KEYS = 36 * 1000 * 36;

function letter(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  return unit >= 65 && unit <= 90 ? unit - 55 : -1;
}

/** A procedure code (letter or digit, three digits, letter or digit) as an integer in the codes' own order; -1 for anything else. */
export function codeKey(code: string): number {
  if (code.length !== 5) return -1;
  const first = letter(code.charCodeAt(0));
  const last = letter(code.charCodeAt(4));
  const a = code.charCodeAt(1) - 48;
  const b = code.charCodeAt(2) - 48;
  const c = code.charCodeAt(3) - 48;
  const isWhole = (a >>> 0) < 10 && (b >>> 0) < 10 && (c >>> 0) < 10 && first >= 0 && last >= 0;
  return isWhole ? (first * 1000 + a * 100 + b * 10 + c) * 36 + last : -1;
}

/** The code of a key. */
export function codeOfKey(key: number): string {
  const last = key % 36;
  const rest = (key - last) / 36;
  const text = (value: number): string => value.toString(36).toUpperCase();
  return `${text(Math.floor(rest / 1000))}${String(rest % 1000).padStart(3, "0")}${text(last)}`;
}
