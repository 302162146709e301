import { existsSync, readFileSync, statSync } from "node:fs";
import { hostname, networkInterfaces } from "node:os";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { dataFolder, defaultFolder as tablesFolder } from "../import/tables/folder.ts";
import type { OfficeOptions } from "../serve/index.ts";
import { isPostgres } from "../store/address.ts";
import { codeOf } from "./input.ts";
import { tablesOption } from "./tables/loaded.ts";
import { Unusable } from "./unusable.ts";

/** Where the data is, and how it is opened. */
export interface DataOptions {
  readonly data?: string;
  readonly passphraseFile?: string;
}

export interface ServeCliOptions extends DataOptions {
  readonly port: string;
  readonly host: string;
  readonly open?: boolean;
  readonly demo?: boolean;
  readonly tables?: string;
  readonly encrypt?: boolean;
  readonly name?: readonly string[];
  readonly watch?: readonly string[];
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly behindProxy?: boolean;
  readonly admin?: string;
  readonly adminPasswordFile?: string;
}

export function withDataOptions(command: Command): Command {
  return command
    .option("--data <folder>", "where claims are kept: a folder, or postgres://… (default: CLAIMWRIGHT_DATA, else your data folder)")
    .option("--passphrase-file <file>", "opens encrypted data (else CLAIMWRIGHT_PASSPHRASE)");
}

export function withServeOptions(command: Command, port: string): Command {
  return withDataOptions(command
    .option("--port <n>", "where it listens; 0 takes a free port", port)
    .option("--host <address>", "the address it listens on", "127.0.0.1"))
    .option("--demo", "an invented clinic day, in a folder of its own that goes when the program ends (without --data)")
    .addOption(tablesOption())
    .option("--watch <folders...>", "take in the 837P files of these folders, those that lie there and those that come; nothing in them is changed")
    .option("--open", "open the app in the browser")
    .option("--encrypt", "a new data folder keeps claims, notes and records encrypted under the passphrase")
    .option("--admin <name>", "adds the first user; from then on everybody signs in")
    .option("--admin-password-file <file>", "the password of --admin")
    .option("--tls-cert <file>", "speak https, with this certificate (PEM)")
    .option("--tls-key <file>", "the key of --tls-cert (PEM)")
    .option("--behind-proxy", "a proxy on this computer speaks https for it")
    .option("--name <names...>", "further names that the server answers to");
}

/** What a call says of where and how to serve. Throws Unusable. */
export function officeOptions(options: ServeCliOptions, isLoopback: (host: string) => boolean): Omit<OfficeOptions, "version" | "webFolder"> {
  const { host, demo, data, tables, encrypt = false, behindProxy = false } = options;
  if (demo === true && data !== undefined) throw new Unusable("--demo has a folder of its own. Leave --data out.");
  const tls = tlsOf(options);
  const isShared = !isLoopback(host) || behindProxy;
  return {
    host, port: portOf(options.port), names: [...options.name ?? [], ...(isShared ? ownNames(host) : [])], isShared, encrypt, behindProxy,
    isSecure: tls !== undefined || behindProxy, ...(tls === undefined ? {} : { tls }),
    ...(tables === undefined && demo === true ? {} : { tables: tables ?? tablesOf(dataOf(options).data) }),
    ...(demo === true ? {} : dataOf(options)), ...adminOf(options), ...watchOf(options),
  };
}

/** A folder that is not there is looked for again and again, as one that goes later; a file in its place is a slip. */
function watchOf({ watch = [] }: ServeCliOptions): Pick<OfficeOptions, "watch"> {
  const slip = watch.find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === false);
  if (slip !== undefined) throw new Unusable(`--watch ${slip}: this is a file and no folder. Name the folder that it is in.`);
  return { watch: watch.map((path) => resolve(path)) };
}

/** Where the data of a call is. */
export function dataOf({ data, passphraseFile }: DataOptions): { readonly data: string; readonly passphrase?: string } {
  const said = passphraseFile === undefined ? process.env["CLAIMWRIGHT_PASSPHRASE"] : firstLine("--passphrase-file", passphraseFile);
  return { data: data ?? ownFolder(), ...(said === undefined || said === "" ? {} : { passphrase: said }) };
}

/** The tables that data is checked with: those that lie with it, as a restore puts them, else those of all commands. */
export function tablesOf(data: string): string {
  const own = ownTables(data);
  return own !== undefined && existsSync(own) ? own : tablesFolder();
}

/** Where the tables of a data folder lie when they are its own; a database has no folder. */
export function ownTables(data: string): string | undefined {
  return isPostgres(data) ? undefined : join(data, "tables");
}

function ownFolder(): string {
  const said = process.env["CLAIMWRIGHT_DATA"];
  return said !== undefined && said !== "" ? said : join(dataFolder(process.env, process.platform), "claimwright", "data");
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Unusable(`--port ${text}: give a number from 0 to 65535.`);
  return port;
}

function tlsOf({ tlsCert, tlsKey }: ServeCliOptions): OfficeOptions["tls"] {
  if (tlsCert === undefined && tlsKey === undefined) return undefined;
  if (tlsCert === undefined || tlsKey === undefined) throw new Unusable("--tls-cert and --tls-key go together. Give both.");
  return { cert: bytesFrom("--tls-cert", tlsCert), key: bytesFrom("--tls-key", tlsKey) };
}

function adminOf({ admin, adminPasswordFile }: ServeCliOptions): Pick<OfficeOptions, "admin"> {
  if (admin === undefined) return {};
  if (adminPasswordFile === undefined) throw new Unusable(`--admin ${admin}: give the password in a file, --admin-password-file FILE.`);
  return { admin: { name: admin, password: firstLine("--admin-password-file", adminPasswordFile) } };
}

/** The names and addresses of this computer. */
function ownNames(host: string): readonly string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []).map(({ address }) => (address.includes(":") ? `[${address}]` : address));
  return [host, hostname(), ...addresses];
}

function firstLine(option: string, path: string): string {
  return Buffer.from(bytesFrom(option, path)).toString().split(/\r?\n/)[0] ?? "";
}

function bytesFrom(option: string, path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Unusable(`${option} ${path}: the file cannot be read (${codeOf(error)}).`);
  }
}
