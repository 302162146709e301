import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, scryptSync } from "node:crypto";
import { StoreRefused } from "./refused.ts";

/**
 * How what names a patient is kept: as it is, or sealed under a key.
 * `place` ties a value to its row, so that none can be put in another's.
 */
export interface Seal {
  readonly isSealing: boolean;
  seal(bytes: Uint8Array, place: string): Uint8Array;
  open(bytes: Uint8Array, place: string): Uint8Array;
  sealText(text: string, place: string): string;
  openText(text: string, place: string): string;
  /** A name for a text that cannot be turned back into it without the key: claims of one patient have the same. */
  fingerprint(text: string): string;
}

const FINGERPRINT = 32;

export const PLAIN: Seal = {
  isSealing: false,
  seal: (bytes) => bytes,
  open: (bytes) => bytes,
  sealText: (text) => text,
  openText: (text) => text,
  fingerprint: (text) => createHash("sha256").update(text).digest("hex").slice(0, FINGERPRINT),
};

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;
const PREFIX = "sealed:";

/** Whole values under AES-256-GCM, each with its own nonce. */
export function sealWith(key: Uint8Array): Seal {
  const own = subkey(key, "claimwright values");
  const names = subkey(key, "claimwright fingerprints");
  const seal = (bytes: Uint8Array, place: string): Uint8Array => {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, own, nonce).setAAD(Buffer.from(place));
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  };
  const open = (bytes: Uint8Array, place: string): Uint8Array => {
    const decipher = createDecipheriv(CIPHER, own, bytes.subarray(0, NONCE)).setAAD(Buffer.from(place));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
  };
  return {
    isSealing: true,
    seal,
    open,
    sealText: (text, place) => PREFIX + Buffer.from(seal(Buffer.from(text), place)).toString("base64"),
    openText: (text, place) => Buffer.from(open(Buffer.from(text.slice(PREFIX.length), "base64"), place)).toString(),
    fingerprint: (text) => createHmac("sha256", names).update(text).digest("hex").slice(0, FINGERPRINT),
  };
}

function subkey(key: Uint8Array, use: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", key, new Uint8Array(), use, 32));
}

/** What is kept beside the data so that a passphrase can be tried: no key, and nothing that leads to it faster than trying. */
export interface SealCard { readonly salt: string; readonly cost: number; readonly proof: string }

const COST = 2 ** 17;
const MEMORY = 268_435_456;
const PROOF = "claimwright";

/** A new card for a passphrase. */
export function cardFor(passphrase: string, cost = COST): { readonly card: SealCard; readonly seal: Seal } {
  const salt = randomBytes(16).toString("base64");
  const seal = sealWith(keyOf(passphrase, salt, cost));
  return { card: { salt, cost, proof: seal.sealText(PROOF, "proof") }, seal };
}

/** The seal of a card. Throws StoreRefused for another passphrase. */
export function sealOf({ salt, cost, proof }: SealCard, passphrase: string): Seal {
  const seal = sealWith(keyOf(passphrase, salt, cost));
  try {
    if (seal.openText(proof, "proof") === PROOF) return seal;
  } catch {
    // Told below, as any other passphrase that does not fit.
  }
  throw new StoreRefused("the passphrase does not open this data. Check it, or the file that it stands in.");
}

function keyOf(passphrase: string, salt: string, cost: number): Uint8Array {
  return scryptSync(passphrase.normalize("NFKC"), Buffer.from(salt, "base64"), 32, { N: cost, r: 8, p: 1, maxmem: MEMORY });
}
