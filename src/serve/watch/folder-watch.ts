import { join } from "node:path";
import type { Store, WatchedFile } from "../../store/index.ts";
import { EmptyUpload, OwnFile } from "../../work/index.ts";
import { bring } from "../bring.ts";
import type { Service } from "../service.ts";
import { OWNER } from "../sessions.ts";
import { entriesOf, StillWritten, WatchedReading } from "./look.ts";
import type { Entry, Seen } from "./look.ts";
import { EMPTY, LINK, NOT_X12, troubleOf, unreadable } from "./words.ts";

/** Who brings the files of a watched folder, in uploads and in the trail. */
export const WATCHER = "watch";
const SETTING = "watch";
/** The folders named at the last start: those that were named then too are no news. */
const NAMED = "watch-named";
const EVERY_MS = 5000;
/** A file that has no end yet, and does not grow, is taken as it is after this. */
const PATIENCE_MS = 300_000;

export interface WatchedFolder {
  readonly path: string;
  /** Named when the program was started: it cannot be taken off the list here. */
  readonly isFixed: boolean;
  /** ISO time of the last look. */
  readonly lookedAt?: string;
  /** Why it cannot be looked into. */
  readonly trouble?: string;
}

/**
 * Looks into folders for new 837P files and brings them in as if somebody had uploaded them. Nothing in a folder is ever changed.
 *
 * It looks every few seconds rather than wait to be told (fs.watch, chokidar): network shares, where clearing houses' and practice
 * systems' files mostly lie, tell of nothing; a file has to be looked at twice in any case, to know that it has stopped growing; and
 * one way for all systems is one to test.
 */
export class FolderWatch {
  readonly #service: Service;
  readonly #fixed: readonly string[];
  #chosen: readonly string[] = [];
  readonly #folders = new Map<string, Omit<WatchedFolder, "path" | "isFixed">>();
  readonly #known = new Map<string, WatchedFile>();
  /** Files that were not dealt with yet, as they were at the look before. */
  #growing = new Map<string, Seen>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #isStopped = false;

  constructor(service: Service, fixed: readonly string[]) {
    this.#service = service;
    this.#fixed = fixed;
  }

  /** Looks now, and then again and again. */
  async start(): Promise<void> {
    this.#chosen = JSON.parse(await this.#service.store.settings.get(SETTING) ?? "[]") as readonly string[];
    await this.#noteFixed();
    this.#again(0);
  }

  async #noteFixed(): Promise<void> {
    await this.#service.store.transaction(async (store) => {
      const before = JSON.parse(await store.settings.get(NAMED) ?? "[]") as readonly string[];
      for (const folder of this.#fixed) if (!before.includes(folder)) await this.#service.note(store, OWNER.id, "watch-folder", folder);
      await store.settings.put(NAMED, JSON.stringify(this.#fixed));
    });
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#looking;
  }

  get folders(): readonly WatchedFolder[] {
    return this.#paths().map((path) => ({ path, isFixed: this.#fixed.includes(path), ...this.#folders.get(path) }));
  }

  /** Watches these folders beside those that were named at the start. */
  async choose(folders: readonly string[], by: string): Promise<void> {
    const what = folders.length === 0 ? "none" : folders.join(", ");
    await this.#service.store.transaction(async (store) => {
      await store.settings.put(SETTING, JSON.stringify(folders));
      await this.#service.note(store, by, "watch-folder", what);
    });
    this.#chosen = folders;
  }

  /** One look into every folder. A second one at the same time is the first. */
  look(): Promise<void> {
    this.#looking ??= this.#lookNow().finally(() => { this.#looking = undefined; });
    return this.#looking;
  }

  #paths(): readonly string[] {
    return [...new Set([...this.#fixed, ...this.#chosen])];
  }

  #again(after: number): void {
    this.#timer = setTimeout(() => {
      void this.look().catch(this.#service.options.onError).finally(() => { if (!this.#isStopped) this.#again(EVERY_MS); });
    }, after).unref();
  }

  async #lookNow(): Promise<void> {
    const growing = new Map<string, Seen>();
    for (const folder of this.#paths()) this.#folders.set(folder, await this.#lookInto(folder, growing));
    this.#growing = growing;
  }

  async #lookInto(folder: string, growing: Map<string, Seen>): Promise<Omit<WatchedFolder, "path" | "isFixed">> {
    let entries: readonly Entry[];
    try {
      entries = await entriesOf(folder);
    } catch (error) {
      return { lookedAt: this.#service.at(), trouble: troubleOf(error) };
    }
    for (const entry of entries) {
      if (this.#isStopped) break;
      const path = join(folder, entry.name);
      const known = await this.#knownAs(path, folder, entry.name);
      if (known !== undefined && isSame(known, entry)) continue;
      if (!this.#hasSettled(path, entry) || !await this.#take(folder, entry, known)) growing.set(path, entry);
    }
    return { lookedAt: this.#service.at() };
  }

  /** What was said of a file before; asked of the store once. */
  async #knownAs(path: string, folder: string, name: string): Promise<WatchedFile | undefined> {
    const known = this.#known.get(path) ?? await this.#service.store.watched.get(folder, name);
    if (known !== undefined) this.#known.set(path, known);
    return known;
  }

  /** It is as it was at the look before. */
  #hasSettled(path: string, entry: Entry): boolean {
    const before = this.#growing.get(path);
    return before !== undefined && isSame(before, entry);
  }

  /** Deals with a file that has stopped growing; false where it is to be looked at again. */
  async #take(folder: string, entry: Entry, known: WatchedFile | undefined): Promise<boolean> {
    if (entry.isLink) return this.#refuse(folder, entry, LINK);
    if (entry.size === 0) return this.#refuse(folder, entry, EMPTY);
    let reading: WatchedReading | undefined;
    try {
      reading = await WatchedReading.of(join(folder, entry.name), entry);
      return await this.#bring(folder, entry, reading);
    } catch (error) {
      if (error instanceof OwnFile) return this.#knowOwn(folder, entry, error);
      if (error instanceof StillWritten || error instanceof EmptyUpload) return false;
      // It may become readable without being changed: told once, and tried at each look.
      const why = unreadable(error);
      if (known?.why !== why) await this.#refuse(folder, { ...entry, size: -1 }, why);
      return false;
    } finally {
      await reading?.close();
    }
  }

  async #bring(folder: string, entry: Entry, reading: WatchedReading): Promise<boolean> {
    const { isX12, isWhole } = await reading.outline();
    if (!isX12) return this.#refuse(folder, entry, NOT_X12);
    if (!isWhole && this.#service.now().getTime() - entry.modified < PATIENCE_MS) return false;
    const { id, again } = await bring(this.#service, { kind: "claims", by: WATCHER, at: this.#service.at(), bytes: this.#untilStopped(reading) });
    await this.#remember(this.#service.store, folder, entry, { came: again ? "again" : "in", batch: id });
    return true;
  }

  /** What is being read when the program stops is read at its next start. */
  async* #untilStopped(reading: WatchedReading): AsyncGenerator<Uint8Array> {
    for await (const chunk of reading.bytes()) {
      if (this.#isStopped) throw new StillWritten("stopped");
      yield chunk;
    }
  }

  /** The office saves its files where it watches: their claims are in. */
  async #knowOwn(folder: string, entry: Entry, { message: why }: OwnFile): Promise<boolean> {
    await this.#remember(this.#service.store, folder, entry, { came: "again", why });
    return true;
  }

  async #refuse(folder: string, entry: Entry, why: string): Promise<boolean> {
    await this.#service.store.transaction(async (store) => {
      await this.#remember(store, folder, entry, { came: "refused", why });
      await this.#service.note(store, WATCHER, "upload-refused", `claims, watched folder: ${why}`);
    });
    return true;
  }

  #remember({ watched }: Store, folder: string, { name, size, modified }: Entry, what: Pick<WatchedFile, "came" | "batch" | "why">): Promise<void> {
    this.#known.delete(join(folder, name));
    return watched.put({ folder, name, size, modified, at: this.#service.at(), ...what });
  }
}

function isSame(a: Seen, b: Seen): boolean {
  return a.size === b.size && a.modified === b.modified;
}
