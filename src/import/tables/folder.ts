import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { headOf, PackedError } from "../../reference/index.ts";
import type { PackedFile, PackedHead } from "../../reference/index.ts";

const SUFFIX = ".cwt";
const HEAD = 65_536;

/** A packed table that lies in a folder. */
export interface StoredTable extends PackedFile {
  readonly path: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where tables are kept unless the call says otherwise: CLAIMWRIGHT_TABLES, else the user's own folder for data. */
export function defaultFolder(env: Environment = process.env, platform: string = process.platform): string {
  const said = env["CLAIMWRIGHT_TABLES"];
  if (said !== undefined && said !== "") return said;
  return join(dataFolder(env, platform), "claimwright", "tables");
}

/** The user's own folder for data, as the system has it. */
export function dataFolder(env: Environment, platform: string): string {
  const home = env["HOME"] ?? homedir();
  if (platform === "win32") return env["LOCALAPPDATA"] ?? join(home, "AppData", "Local");
  if (platform === "darwin") return join(home, "Library", "Application Support");
  const xdg = env["XDG_DATA_HOME"];
  return xdg !== undefined && xdg !== "" ? xdg : join(home, ".local", "share");
}

/** The tables of a folder by name; none where there is no folder. Throws PackedError, with the path, for a damaged one. */
export function storedTables(folder: string): readonly StoredTable[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(SUFFIX)).sort().map((name) => stored(join(folder, name)));
}

/** Only the head is read here; the rest comes with the first look-up. */
function stored(path: string): StoredTable {
  const head = readHead(path);
  if (head.bytes !== statSync(path).size) throw new PackedError(`${path}: the packed table is cut short`);
  return { path, head, bytes: () => readFileSync(path), ...(process.platform === "win32" ? {} : { part: partsOf(path) }) };
}

/** Files that are held open for their parts are closed when nobody looks anything up in them any more. */
const OPENED = new FinalizationRegistry<number>((file) => { closeSync(file); });

/**
 * Reads parts of a table from the file as it was when it was first asked for: one that takes its place changes no answer.
 * Not on Windows, where a file that is open cannot be replaced.
 */
function partsOf(path: string): NonNullable<PackedFile["part"]> {
  let file: number | undefined;
  const part = (at: number, length: number): Uint8Array => {
    if (file === undefined) OPENED.register(part, file = openSync(path, "r"));
    const bytes = new Uint8Array(length);
    if (readSync(file, bytes, 0, length, at) !== length) throw new PackedError(`${path}: the packed table is cut short`);
    return bytes;
  };
  return part;
}

function readHead(path: string): PackedHead {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(HEAD);
    return headOf(bytes.subarray(0, readSync(file, bytes)));
  } catch (error) {
    throw error instanceof PackedError ? new PackedError(`${path}: ${error.message}`) : error;
  } finally {
    closeSync(file);
  }
}

/** The path of a table in a folder: one file an edition. */
export function pathOf(folder: string, { kind, quarter }: Pick<PackedHead, "kind" | "quarter">): string {
  return join(folder, `${kind}-${quarter}${SUFFIX}`);
}

/** The path of a table by its file's name. Throws PackedError for what names no table, or leads out of the folder. */
export function pathIn(folder: string, name: string): string {
  if (basename(name) !== name || !name.endsWith(SUFFIX)) throw new PackedError("this names no packed table");
  return join(folder, name);
}

/** Puts a table in its place as one step: until then the old one stands, whatever happens. */
export function store(path: string, bytes: Uint8Array): void {
  const next = `${path}.${process.pid}.tmp`;
  mkdirSync(join(path, ".."), { recursive: true });
  try {
    written(next, bytes);
    renameSync(next, path);
  } finally {
    rmSync(next, { force: true });
  }
}

function written(path: string, bytes: Uint8Array): void {
  const file = openSync(path, "w");
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
