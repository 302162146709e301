import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../store/index.ts";
import type { Store } from "../store/index.ts";
import { loadDemo } from "./demo.ts";
import { passwordHash, whyNoPassword } from "./passwords.ts";
import { ServeRefused } from "./refused.ts";
import { startServer } from "./server.ts";
import type { Running, ServerOptions } from "./server.ts";
import { Service } from "./service.ts";
import type { ServiceOptions } from "./service.ts";

export interface OfficeOptions extends Omit<ServerOptions, "service">, Omit<ServiceOptions, "demo" | "dataFolder" | "tables"> {
  /** A folder; absent for the invented day, in a folder that goes with the program. */
  readonly data?: string;
  /** The folder of imported tables; absent, they lie with the data: what a demo brings in goes with it. */
  readonly tables?: string;
  readonly passphrase?: string;
  readonly encrypt?: boolean;
  /** The first user, where there is none of this name. */
  readonly admin?: { readonly name: string; readonly password: string };
}

/** Opens the data and serves it. Throws ServeRefused, StoreRefused, PracticeRefused and PackedError. */
export async function startOffice(options: OfficeOptions): Promise<Running> {
  const isDemo = options.data === undefined;
  const data = options.data ?? mkdtempSync(join(tmpdir(), "claimwright-demo-"));
  const tables = options.tables ?? join(data, "tables");
  const cleanUp = (): void => { if (isDemo) rmSync(data, { recursive: true, force: true }); };
  try {
    const running = await overStore(await openStore({ ...options, data }), { ...options, tables, demo: isDemo, dataFolder: shown(data) });
    return { address: running.address, close: () => running.close().finally(cleanUp) };
  } catch (error) {
    cleanUp();
    throw error;
  }
}

type Over = Omit<ServerOptions, "service"> & ServiceOptions & Pick<OfficeOptions, "admin">;

async function overStore(store: Store, options: Over): Promise<Running> {
  try {
    if (options.admin !== undefined) await addAdmin(store, options.admin);
    await refuseStrangers(store, options);
    const service = await Service.over(store, options);
    const running = await startServer({ ...options, service });
    if (options.demo) await loadDemo(service);
    await service.watch.start();
    const close = async (): Promise<void> => {
      await running.close();
      await service.close();
    };
    return { address: running.address, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function addAdmin(store: Store, { name, password }: NonNullable<OfficeOptions["admin"]>): Promise<void> {
  if (await store.people.byName(name) !== undefined) return;
  const why = whyNoPassword(password, [name]);
  if (why !== undefined) throw new ServeRefused(`serve --admin ${name}: ${why.charAt(0).toLowerCase()}${why.slice(1)}`);
  const [hash, at, id] = [await passwordHash(password), new Date().toISOString(), randomBytes(6).toString("hex")];
  await store.transaction(async (inside) => {
    await inside.people.add({ id, name, role: "admin", active: true, password: hash, createdAt: at });
    await inside.audit.add({ at, by: "owner", act: "user-added", what: `${id} admin` });
  });
}

/** Where others can reach it, somebody must be able to sign in, and nobody on the way may read along. */
async function refuseStrangers(store: Store, { isShared, isSecure, host }: Over): Promise<void> {
  if (!isShared) return;
  const people = await store.people.list();
  if (!people.some(({ active, role }) => active && role === "admin")) {
    throw new ServeRefused(`serve --host ${host}: others can reach it there, and nobody can sign in yet. Add the first user: --admin NAME --admin-password-file FILE.`);
  }
  if (isSecure === true) return;
  throw new ServeRefused(`serve --host ${host}: claims would cross the network in the clear. Give --tls-cert and --tls-key, or --behind-proxy where a proxy speaks https for it.`);
}

/** Where the data is, without a password. */
function shown(data: string): string {
  return data.replace(/^(\w+:\/\/)[^@/]*@/, "$1");
}
