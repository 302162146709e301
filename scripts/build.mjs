// Compiles src/ into dist/. Run: npm run build
// Works as npm's `prepare` too: where there is no compiler (an install without development packages), a dist/ that is there is kept.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bundleCommand } from "./bundle.mjs";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
/** Built beside and then moved: a failed build leaves the last good one, and nobody finds half of one. */
const made = join(root, "node_modules", ".cache", "claimwright-dist");
const compiler = join(root, "node_modules", "typescript", "bin", "tsc");

if (!existsSync(compiler)) {
  if (existsSync(join(dist, "cli", "main.js"))) process.exit(0);
  console.error("claimwright: there is no TypeScript to build with; run \"npm ci\" with development packages.");
  process.exit(1);
}

rmSync(made, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json", "--outDir", made], { cwd: root, stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);
if (existsSync(join(root, "node_modules", "rolldown", "package.json"))) await bundleCommand(root, made);
chmodSync(join(made, "cli", "main.js"), 0o755);
await buildApp();
const last = `${made}-last`;
rmSync(last, { recursive: true, force: true });
if (existsSync(dist)) renameSync(dist, last);
renameSync(made, dist);
rmSync(last, { recursive: true, force: true });

/** The browser's half. A production install that has the compiler and not Vite goes without. */
async function buildApp() {
  if (!existsSync(join(root, "node_modules", "vite", "package.json"))) return;
  const { build } = await import("vite");
  await build({ configFile: join(root, "src", "web", "vite.config.ts"), build: { outDir: join(made, "web") }, logLevel: "warn" });
}
