import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

import { isLeaked } from "./leaked/leaked.ts";

const COST = 2 ** 17;
const MEMORY = 268_435_456;
const LENGTH = 32;
export const SHORTEST = 12;

/** Why a password is not taken; `undefined` for one that is. */
export function whyNoPassword(password: string): string | undefined {
  if (password.length < SHORTEST) return `A password has at least ${SHORTEST} characters.`;
  return isLeaked(password) ? LEAKED : undefined;
}

const LEAKED = "This password is in a list of leaked ones, which whoever guesses tries first. Take another: a few words that do not belong together.";

/** A password as it is kept: salted, and slow and large to try. */
export async function passwordHash(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derived(password, salt, cost);
  return `scrypt$${cost}$${salt.toString("base64")}$${hash.toString("base64")}`;
}

export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [scheme, cost, salt = "", hash = ""] = kept.split("$");
  if (scheme !== "scrypt") return false;
  const wanted = Buffer.from(hash, "base64");
  return timingSafeEqual(await derived(password, Buffer.from(salt, "base64"), Number(cost)), wanted);
}

/** Tried for a name that is not there, so that its answer takes as long. It is no password's hash. */
export const THROWAWAY = `scrypt$${COST}$${Buffer.alloc(16).toString("base64")}$${Buffer.alloc(LENGTH).toString("base64")}`;

function derived(password: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, LENGTH, { N: cost, r: 8, p: 1, maxmem: MEMORY }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
