import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Served } from "./pages.ts";

const PROGRAM = join(import.meta.dirname, "..", "..", "dist", "cli", "main.js");
const STARTS_MS = 60_000;

/** `serve` as people start it, on a free port; by itself with the invented clinic day. */
export async function serveDesk(args: readonly string[] = ["--demo"]): Promise<Served> {
  const program = spawn(process.execPath, [PROGRAM, "serve", "--port", "0", ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => { reject(new Error(`serve did not start: ${said}`)); }, STARTS_MS);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    program.stdout.on("data", hear);
    program.stderr.on("data", hear);
    program.once("exit", (code) => { reject(new Error(`serve ended with ${code ?? "a signal"}: ${said}`)); });
  });
  return { url, close: () => { program.kill("SIGTERM"); } };
}
