import { createHash } from "node:crypto";
import { LEAKED } from "./leaked-data.ts";

/** What of a hash is kept of each: of a password that is not in the list, about one in a hundred thousand is taken for one that is. */
const BYTES = 4;

let known: ReadonlySet<number> | undefined;

/** True for a password that many used and that was in a leak: whoever guesses tries these first. Upper and lower case are the same. */
export function isLeaked(password: string): boolean {
  known ??= new Set(unpacked(Buffer.from(LEAKED, "base64")));
  return known.has(markOf(password));
}

/** The first four bytes of the hash of a password without regard to case and width. */
export function markOf(password: string): number {
  return createHash("sha256").update(password.normalize("NFKC").toLowerCase()).digest().readUIntBE(0, BYTES);
}

/** Sorted whole numbers as the differences between them, seven bits a byte; the last byte of each has the eighth. */
export function packed(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    let rest = number - last;
    const digits = [128 + rest % 128];
    while ((rest = Math.floor(rest / 128)) > 0) digits.unshift(rest % 128);
    bytes.push(...digits);
    last = number;
  }
  return Uint8Array.from(bytes);
}

export function unpacked(bytes: Uint8Array): readonly number[] {
  const numbers: number[] = [];
  let [last, rest] = [0, 0];
  for (const byte of bytes) {
    rest = rest * 128 + byte % 128;
    if (byte < 128) continue;
    last += rest;
    numbers.push(last);
    rest = 0;
  }
  return numbers;
}
