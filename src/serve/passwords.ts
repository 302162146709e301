import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

import { isLeaked } from "./leaked/leaked.ts";

const COST = 2 ** 17;
const MEMORY = 268_435_456;
const LENGTH = 32;
export const SHORTEST = 12;

/** A password of fewer different characters is one pattern, over and over. */
const FEWEST_DIFFERENT = 5;
/** A shorter name, or part of one, stands in too many words. */
const SHORTEST_NAME = 4;
const PRODUCT = "Claimwright";

/** Why a password is not taken; `undefined` for one that is. `names`: its user's and the office's, which whoever guesses tries first. */
export function whyNoPassword(password: string, names: readonly string[] = []): string | undefined {
  if (password.length < SHORTEST) return `A password has at least ${SHORTEST} characters.`;
  if (isLeaked(password)) return LEAKED;
  if (new Set(folded(password)).size < FEWEST_DIFFERENT) return REPEATED;
  return isMadeOf(password, [...names, PRODUCT]) ? NAMED : undefined;
}

/** True where a whole name stands in it, where it is names and digits alone, or where it is too short without the longer parts of names. */
function isMadeOf(password: string, names: readonly string[]): boolean {
  const bare = wordsOf(password).join("");
  const whole = names.map((name) => wordsOf(name).join("")).filter((name) => name.length >= SHORTEST_NAME);
  if (whole.some((name) => bare.includes(name))) return true;
  const parts = names.flatMap(wordsOf).filter((part) => bare.includes(part));
  const without = (some: readonly string[]): string => some.reduce((left, part) => left.replaceAll(part, ""), bare);
  if (parts.length > 0 && /^\p{N}*$/u.test(without(parts))) return true;
  const long = parts.filter((part) => part.length >= SHORTEST_NAME);
  return long.length > 0 && without(long).length < SHORTEST;
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function wordsOf(text: string): readonly string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const ADVICE = "Take another: a few words that do not belong together.";
const REPEATED = `This password is a few characters over and over, which whoever guesses tries early. ${ADVICE}`;
const NAMED = `This password is made of the name of its user, of the office or of this program, which whoever guesses tries first. ${ADVICE}`;
const LEAKED = `This password is in a list of leaked ones, which whoever guesses tries first. ${ADVICE}`;

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

/** As they are tried: the width of a letter makes no other password. */
export function isSamePassword(one: string, other: string): boolean {
  return one.normalize("NFKC") === other.normalize("NFKC");
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
