import { constants } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import type { BigIntStats } from "node:fs";
import { join } from "node:path";

/** What a file was when it was looked at. Times are in milliseconds. */
export interface Seen { readonly size: number; readonly modified: number }

/** A name in a folder: a file, or a link, which is not followed; whatever else stands there is nobody's claims. */
export interface Entry extends Seen { readonly name: string; readonly isLink: boolean }

/** Names that programs give a file while it is still coming. */
const COMING = /^\.|~$|\.(tmp|temp|part|partial|filepart|crdownload|download)$/i;

/** The files of a folder itself, not of those within it. Throws what the file system throws. */
export async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const names = (await readdir(folder)).filter((name) => !COMING.test(name)).sort();
  const entries: Entry[] = [];
  for (const name of names) {
    // A file that went meanwhile is none.
    const stats = await lstat(join(folder, name), { bigint: true }).catch(() => undefined);
    if (stats === undefined || !(stats.isFile() || stats.isSymbolicLink())) continue;
    entries.push({ name, size: Number(stats.size), modified: Number(stats.mtimeMs), isLink: stats.isSymbolicLink() });
  }
  return entries;
}

/** The file was written to, or another was put in its place, while it was read. */
export class StillWritten extends Error {
  override readonly name = "StillWritten";
}

const HEAD = 65_536;
const TAIL = 1_024;

/** What can be told of a file without reading it. */
export interface Outline {
  /** An ISA stands near its beginning. */
  readonly isX12: boolean;
  /** An IEA stands near its end: nothing of it is still to come. */
  readonly isWhole: boolean;
}

/** A file that is only ever read, and only while it is the one that was seen. A link put in its place meanwhile is not followed. */
export class WatchedReading {
  readonly #handle: FileHandle;
  readonly #stats: BigIntStats;

  private constructor(handle: FileHandle, stats: BigIntStats) {
    this.#handle = handle;
    this.#stats = stats;
  }

  /** Throws StillWritten, and what the file system throws. */
  static async of(path: string, { size, modified }: Seen): Promise<WatchedReading> {
    const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const stats = await handle.stat({ bigint: true });
      if (!stats.isFile() || Number(stats.size) !== size || Number(stats.mtimeMs) !== modified) throw new StillWritten("changed");
      return new WatchedReading(handle, stats);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  async outline(): Promise<Outline> {
    const size = Number(this.#stats.size);
    const head = await this.#text(0, Math.min(size, HEAD));
    const tail = await this.#text(Math.max(0, size - TAIL), Math.min(size, TAIL));
    return { isX12: head.includes("ISA"), isWhole: /IEA[^A-Z0-9]/.test(tail) };
  }

  async #text(from: number, length: number): Promise<string> {
    const { buffer, bytesRead } = await this.#handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.toString("latin1", 0, bytesRead);
  }

  /** All of its bytes. Throws StillWritten at the end where it was written to meanwhile. */
  async* bytes(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#handle.createReadStream({ start: 0, autoClose: false })) yield chunk as Uint8Array;
    const { size, mtimeNs } = await this.#handle.stat({ bigint: true });
    if (size !== this.#stats.size || mtimeNs !== this.#stats.mtimeNs) throw new StillWritten("changed");
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
