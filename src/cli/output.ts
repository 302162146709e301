import { closeSync, openSync, realpathSync, writeSync } from "node:fs";
import { once } from "node:events";
import { codeOf } from "./input.ts";
import { TextBytes } from "./text-bytes.ts";
import { Unusable } from "./unusable.ts";

const PIECE = 65_536;

/** Where results go: standard output, or the file of `--out`. Gathers small writes; `settle` waits for a slow reader. */
export interface Output {
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
  /** Takes what is UTF-8 already. True where it is written at once; otherwise it must not change any more. */
  readonly writeBytes: (bytes: Uint8Array) => boolean;
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the output. Refuses to write over one of the inputs. */
export function outputTo(path: string | undefined, inputs: readonly string[]): Output {
  return path === undefined || path === "-" ? toStdout() : toFile(path, inputs);
}

function toStdout(): Output {
  const waiting = new TextBytes();
  const flush = (): void => { if (waiting.size > 0) process.stdout.write(waiting.take()); };
  const drained = async (): Promise<void> => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, "drain");
  };
  return {
    isTerminal: process.stdout.isTTY,
    write: (text) => { waiting.add(text); },
    writeBytes: (bytes) => {
      flush();
      process.stdout.write(bytes);
      return false;
    },
    settle: async () => {
      if (waiting.size >= PIECE) flush();
      await drained();
    },
    close: async () => {
      flush();
      await drained();
    },
  };
}

function toFile(path: string, inputs: readonly string[]): Output {
  if (inputs.some((input) => isSame(input, path))) throw new Unusable(`--out ${path}: this is one of the files that are read. Name another.`);
  const file = opened(path);
  const waiting = new TextBytes();
  const put = (bytes: Uint8Array): void => { writeAll(file, bytes, path); };
  return {
    isTerminal: false,
    write: (text) => {
      waiting.add(text);
      if (waiting.size >= PIECE) waiting.empty(put);
    },
    writeBytes: (bytes) => {
      waiting.empty(put);
      put(bytes);
      return true;
    },
    settle: () => Promise.resolve(),
    close: () => {
      waiting.empty(put);
      closeSync(file);
      return Promise.resolve();
    },
  };
}

function opened(path: string): number {
  try {
    return openSync(path, "w");
  } catch (error) {
    throw new Unusable(`--out ${path}: the file cannot be written (${codeOf(error)}). Choose another place.`);
  }
}

function writeAll(file: number, bytes: Uint8Array, path: string): void {
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  } catch (error) {
    throw new Unusable(`--out ${path}: the file cannot be written (${codeOf(error)}). Make room, or choose another place.`);
  }
}

/** True when both names lead to one file that is there. */
export function isSame(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}
