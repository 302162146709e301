// The command as a few files instead of hundreds: most of a cold start is Node finding and linking modules one by one.
// The library beside it (dist/index.js) stays in its own modules, so that its users' bundlers see what they take.
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Small packages that every run needs. The others are found in node_modules when a command asks for them. */
const TAKEN_IN = ["cli-progress", "commander", "csv-stringify", "picocolors", "yaml", "zod"];
/** Each becomes a file of this name in dist/cli; a worker is one, as it is started by its address. */
const ENTRIES = { main: "main.js", worker: "jobs/worker.js", "scrub-thread": "../work/thread/scrub-thread.js" };

/** Commander can start programs for its commands, which none of ours asks for: what that needs would cost a tenth of a start. */
const WITHOUT_CHILDREN = {
  name: "without-children",
  transform(code, id) {
    if (!id.includes("commander") || !code.includes(CHILDREN)) return undefined;
    return code.replace(CHILDREN, "const childProcess = undefined;");
  },
};
const CHILDREN = "const childProcess = require('node:child_process');";

/** Blanks and comments are half of the program, and are read at every start. */
const SMALL = { minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } } };

/** Replaces `dist/cli` (compiled, one module a file) by its bundle. */
export async function bundleCommand(root, dist) {
  const { rolldown } = await import("rolldown");
  const [from, to] = [join(dist, "cli"), join(dist, "cli-bundle")];
  const input = Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, join(from, file)]));
  const external = (id) => isPackage(id) && !TAKEN_IN.some((name) => belongsTo(id, name));
  const bundle = await rolldown({ input, platform: "node", external, plugins: [WITHOUT_CHILDREN] });
  await bundle.write({ dir: to, format: "esm", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js", ...SMALL });
  await bundle.close();
  for (const file of readdirSync(to)) spellOut(join(to, file));
  writeFileSync(join(to, "THIRD-PARTY-LICENSES.txt"), licences(root));
  rmSync(from, { recursive: true });
  renameSync(to, from);
}

/** Text of ASCII alone is read a byte a character, in a third of the time; what is beyond is written as an escape, which means the same. */
function spellOut(path) {
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`));
}

function isPackage(id) {
  return !id.startsWith(".") && !id.startsWith("/") && !id.includes("node_modules") && !/^[A-Za-z]:/.test(id);
}

function belongsTo(id, name) {
  return id === name || id.startsWith(`${name}/`);
}

function licences(root) {
  const parts = TAKEN_IN.map((name) => {
    const folder = join(root, "node_modules", name);
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    if (file === undefined) throw new Error(`${name} has no licence file to pass on.`);
    return `${name}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  });
  return `Packages that are part of these files, and their licences.\n\n${parts.join("\n---\n\n")}`;
}
