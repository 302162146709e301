import { createReadStream } from "node:fs";
import { Unusable } from "./unusable.ts";

/** A file that cannot be read at all. */
export class Unreadable extends Unusable {
  /** What, and what to do, without the file's name. */
  readonly what: string;

  constructor(path: string, what: string) {
    super(`${labelOf(path)}: ${what}`);
    this.what = what;
  }
}

const CHUNK = 262_144;
export const STDIN = "-";

/** What a file is called in output. */
export function labelOf(path: string): string {
  return path === STDIN ? "(standard input)" : path;
}

/** The bytes of a file or of standard input, in pieces that are never written to again. Throws Unreadable when it cannot be read. */
export async function* chunksOf(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  const stream = path === STDIN ? process.stdin : createReadStream(path, { highWaterMark: CHUNK });
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) yield chunk;
  } catch (error) {
    throw new Unreadable(path, whyNot(error));
  }
}

/** More than any file of visit records, answers or policies holds; beyond it a text no longer fits into memory. */
const LARGEST = 268_435_456;

/** A whole file, for the small ones: visit records, policies. Throws Unreadable for one of more than `most` bytes. */
export async function bytesOf(path: string, most = LARGEST): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(path)) {
    size += chunk.length;
    if (size > most) throw new Unreadable(path, `This file is too large (over ${Math.floor(most / 1_048_576)} MB). Check that it is the right one, or give less of it at a time.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export const NOT_THERE = "There is no such file. Check the name and the folder.";

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: NOT_THERE,
  EISDIR: "This is a folder. Name the file in it.",
  EACCES: "This file may not be read. Ask for the right to read it, or copy it.",
  EPERM: "This file may not be read. Ask for the right to read it, or copy it.",
};

/** Why a file cannot be read, and what to do; without its name. */
export function whyNot(error: unknown): string {
  const code = codeOf(error);
  return WORDS[code] ?? `It cannot be read (${code}). Check the disk or the network.`;
}

/** The short code of a system error (`ENOENT`); empty for any other. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
