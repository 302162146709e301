import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Spill } from "../check/index.ts";
import { Unusable } from "./unusable.ts";

/**
 * A file in the folder for temporary files (`TMPDIR`), made when it is first written to and readable by its owner alone. Its name is
 * taken away at once where the system allows it, so that nothing of it outlives the program, however that ends.
 */
export function spillFile(folder: string = tmpdir()): Spill {
  let file: number | undefined;
  let size = 0;
  return {
    write(bytes) {
      try {
        file ??= nameless(mkdtempSync(join(folder, "claimwright-")));
        writeWhole(file, bytes, size);
      } catch {
        // A full disk or a folder that cannot be written to costs memory, and no claim.
        return undefined;
      }
      size += bytes.length;
      return size - bytes.length;
    },
    read(place, into) {
      try {
        if (file !== undefined && readWhole(file, into, place)) return;
      } catch { /* said below */ }
      throw new Unusable(`${folder}: what was put aside there of the claims before could not be read again. Check that disk, or set TMPDIR to a folder on another.`);
    },
  };
}

/** An open file of which nothing is left to be seen, in a folder of its own that goes with it. */
function nameless(folder: string): number {
  const file = openSync(join(folder, "claims"), "wx+", 0o600);
  try {
    rmSync(folder, { recursive: true });
  } catch {
    // Windows keeps the name as long as the file is open.
    process.once("exit", () => {
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    });
  }
  return file;
}

function writeWhole(file: number, bytes: Uint8Array, place: number): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at, place + at);
}

/** False where the file ends too early. */
function readWhole(file: number, into: Uint8Array, place: number): boolean {
  for (let at = 0; at < into.length;) {
    const read = readSync(file, into, at, into.length - at, place + at);
    if (read === 0) return false;
    at += read;
  }
  return true;
}
