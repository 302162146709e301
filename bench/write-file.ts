import { closeSync, openSync, writeSync } from "node:fs";
import { claims837p } from "./claims-837p.ts";
import { remittances835 } from "./remittances-835.ts";

export interface Most { readonly bytes?: number; readonly claims?: number }

const BLOCK = 1_048_576;

/** Writes an invented file, no line breaks, in blocks. Answers its size. */
export function generate(path: string, type: "837p" | "835", { bytes: mostBytes = Infinity, claims: mostClaims = Infinity }: Most, seed: number): { readonly bytes: number; readonly claims: number } {
  const file = openSync(path, "w");
  const made = { bytes: 0, claims: 0 };
  let block = "";
  const flush = (): void => {
    writeSync(file, block, null, "latin1");
    block = "";
  };
  const isEnough = (claims: number): boolean => {
    made.claims = claims;
    return claims >= mostClaims || made.bytes >= mostBytes;
  };
  for (const segment of (type === "837p" ? claims837p : remittances835)(seed, isEnough)) {
    block += `${segment}~`;
    made.bytes += segment.length + 1;
    if (block.length > BLOCK) flush();
  }
  flush();
  closeSync(file);
  return made;
}
