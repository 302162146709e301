import type { AddressInfo } from "node:net";
import { appOf } from "./app.ts";
import type { AppOptions } from "./app.ts";
import { ServeRefused } from "./refused.ts";

export interface ServerOptions extends AppOptions {
  readonly host: string;
  readonly port: number;
}

export interface Running {
  /** Where a browser finds it. */
  readonly address: string;
  close(): Promise<void>;
}

/** Starts the service. Throws ServeRefused where it cannot listen. */
export async function startServer(options: ServerOptions): Promise<Running> {
  const app = appOf(options);
  try {
    await app.listen({ host: options.host, port: options.port });
  } catch (error) {
    await app.close();
    throw new ServeRefused(whyNot(error, options));
  }
  const { port } = app.server.address() as AddressInfo;
  const scheme = options.tls === undefined ? "http" : "https";
  return { address: `${scheme}://${hostOf(options.host)}:${port}/`, close: () => app.close() };
}

function hostOf(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

function whyNot(error: unknown, { host, port }: ServerOptions): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EADDRINUSE") return `serve --port ${port}: this port is in use, perhaps by another claimwright. Close that one, or choose another: --port ${port + 1}.`;
  if (code === "EACCES") return `serve --port ${port}: this computer does not let you use this port. Choose one above 1024.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `serve --host ${host}: this computer has no such address.`;
  return `serve --port ${port}: the server cannot listen (${code}).`;
}
