import { createHash } from "node:crypto";
import { Secret } from "otpauth";

export const RECOVERY_CODES = 10;
const CODE_BYTES = 10;

/** Ten codes of 80 random bits, as people write them down: `ABCD-EFGH-IJKL-MNOP`. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, () => (new Secret({ size: CODE_BYTES }).base32.match(/.{4}/g) ?? []).join("-"));
}

/** How a code is kept. It is long and random, so that a fast hash is enough; the person in it keeps equal codes of two apart. */
export function recoveryHash(person: string, code: string): string {
  const bare = code.toUpperCase().replace(/[^A-Z2-7]/g, "");
  return createHash("sha256").update(JSON.stringify(["claimwright recovery", person, bare])).digest("hex");
}
