import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { ServeRefused } from "./refused.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml",
  ".json": "application/json", ".woff2": "font/woff2", ".png": "image/png", ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json", ".edi": "text/plain; charset=utf-8", ".wasm": "application/wasm",
};

/** Beside the compiled server; a server that runs from its source takes what was built last. */
const PLACE = new URL(import.meta.url.endsWith(".ts") ? "../../dist/web/" : "../web/", import.meta.url);

/** Where the built app lies. */
export function webFolder(): string {
  const folder = fileURLToPath(PLACE);
  if (!existsSync(join(folder, "index.html"))) throw new ServeRefused("serve: the app's pages are not built. Run \"npm run build\" first.");
  return folder;
}

/** Gives out the app's files. They are read once, and a request only picks one of them: no path of a request ever touches the disk. */
export function serveWeb(app: FastifyInstance, folder: string): void {
  for (const path of filesIn(folder)) {
    const name = relative(folder, path).split(sep).join("/");
    const bytes = readFileSync(path);
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    // Built files carry their content in their name; the page itself is asked for anew.
    const cache = name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    const url = name === "index.html" ? "/" : `/${name}`;
    app.get(url, (_request, reply) => reply.type(type).header("cache-control", cache).send(bytes));
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
