// Runs the tests. Run: npm test, or npm test -- test/cli.test.ts
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`The tests need Node 22.12 or later and this is ${process.version}: install Node 24, or run "npm ci" without --omit=optional.`);
  process.exit(1);
}

const root = join(import.meta.dirname, "..");
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
if (!existsSync(vitest)) {
  console.error("The tests need the development packages: run \"npm ci\".");
  process.exit(1);
}

/** Some tests run what was built: it must be of this source. */
const built = statSync(join(root, "dist", "cli", "main.js"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sources = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const isStale = sources.some((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs > built);
if (isStale) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, "build.mjs")], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * The browser ones count how long the page's own thread is busy: what else runs on the machine would count too. The last breaks threads
 * down, which has crashed a process that had run hundreds of tests before (nodejs/node#56312): it gets one as fresh as an office's.
 */
const ALONE = ["test/browser/big-file.test.ts", "test/browser/desk-long.test.ts", "src/work/thread/threads.test.ts"];

function run(...args) {
  const { status } = spawnSync(process.execPath, [vitest, "run", ...args], { cwd: root, stdio: "inherit" });
  return status ?? 1;
}

const asked = process.argv.slice(2);
if (asked.length > 0) process.exit(run(...asked));
const together = run(`--maxWorkers=${availableParallelism()}`, ...ALONE.map((file) => `--exclude=${file}`));
const alone = run("--maxWorkers=1", ...ALONE);
process.exit(together || alone);
