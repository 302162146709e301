import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../store/index.ts";
import type { Store } from "../store/index.ts";
import { loadDemo } from "./demo.ts";
import { startServer } from "./server.ts";
import type { Running, ServerOptions } from "./server.ts";
import { Service } from "./service.ts";
import type { ServiceOptions } from "./service.ts";

export interface OfficeOptions extends Omit<ServerOptions, "service">, Omit<ServiceOptions, "demo" | "dataFolder"> {
  /** A folder; absent for the invented day, in a folder that goes with the program. */
  readonly data?: string;
  readonly passphrase?: string;
  readonly encrypt?: boolean;
}

/** Opens the data and serves it. Throws ServeRefused, StoreRefused, PracticeRefused and PackedError. */
export async function startOffice(options: OfficeOptions): Promise<Running> {
  const isDemo = options.data === undefined;
  const data = options.data ?? mkdtempSync(join(tmpdir(), "claimwright-demo-"));
  const cleanUp = (): void => { if (isDemo) rmSync(data, { recursive: true, force: true }); };
  try {
    const running = await overStore(await openStore({ ...options, data }), { ...options, demo: isDemo, dataFolder: data });
    return { address: running.address, close: () => running.close().finally(cleanUp) };
  } catch (error) {
    cleanUp();
    throw error;
  }
}

async function overStore(store: Store, options: Omit<ServerOptions, "service"> & ServiceOptions): Promise<Running> {
  try {
    const service = await Service.over(store, options);
    const running = await startServer({ ...options, service });
    if (options.demo) await loadDemo(service);
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
