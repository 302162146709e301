import { Secret, TOTP } from "otpauth";

const ISSUER = "Claimwright";
const SECONDS = 30;
const SECRET_BYTES = 20;
/** Clocks differ: a code of the step before or after is taken too. */
const STEPS_OFF = 1;

/** A new shared secret: 160 bits, as RFC 4226 advises, in base32. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The step of time (RFC 6238) that a code is of; `undefined` where it is none of this moment's. `at` in milliseconds. */
export function stepOf(secret: string, code: string, at: number): number | undefined {
  const token = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret, "").validate({ token, timestamp: at, window: STEPS_OFF });
  return delta === null ? undefined : Math.floor(at / 1000 / SECONDS) + delta;
}

/** What an authenticator app reads from the picture: `otpauth://totp/…`. */
export function addressOf(secret: string, name: string): string {
  return totpOf(secret, name).toString();
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, algorithm: "SHA1", digits: 6, period: SECONDS, secret });
}
