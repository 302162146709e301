import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

/** Where an installed Chromium usually stands. */
const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const HOW = "The browser tests need a Chromium: install one (Debian: apt-get install chromium), or name it in CHROMIUM.";

/** A real Chromium: the one named in CHROMIUM, an installed one, else the npm package's. Throws one clear line where none starts. */
export async function launch(): Promise<Browser> {
  const named = process.env["CHROMIUM"] ?? INSTALLED.find((path) => existsSync(path));
  try {
    return named === undefined ? await ofPackage() : await chromium.launch({ executablePath: named, args: ["--no-sandbox"] });
  } catch (error) {
    const [why = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new Error(`${HOW} (${why})`, { cause: error });
  }
}

/** The package brings the system libraries that a bare machine lacks; the browser finds them by its environment. */
async function ofPackage(): Promise<Browser> {
  const { default: packaged } = await import("@sparticuz/chromium");
  const executablePath = await packaged.executablePath();
  const env = { ...process.env, ...(lacksLibraries(executablePath) ? { LD_LIBRARY_PATH: unpackedLibraries() } : {}) };
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--headless=shell", "--disable-gpu"], env });
}

function unpackedLibraries(): string {
  const folder = join(tmpdir(), "claimwright-chromium-libraries");
  if (existsSync(join(folder, "lib"))) return join(folder, "lib");
  mkdirSync(folder, { recursive: true });
  const packed = join(import.meta.dirname, "..", "..", "node_modules", "@sparticuz", "chromium", "bin", "al2023.tar.br");
  execFileSync("tar", ["-x", "-C", folder], { input: brotliDecompressSync(readFileSync(packed)) });
  return join(folder, "lib");
}

function lacksLibraries(executable: string): boolean {
  try {
    return execFileSync("ldd", [executable], { encoding: "utf8" }).includes("not found");
  } catch {
    return true;
  }
}
