// Writes docs/rules/ from the rules. Run: npm run docs (with --check, only compares).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { shippedPolicies } from "../src/policy/index.ts";
import { rules } from "../src/rules/index.ts";
import { familyPage, indexPage } from "./docs/page.ts";

const folder = new URL("../docs/rules/", import.meta.url);
const families = Map.groupBy(rules, ({ id }) => id.slice(0, id.indexOf("/")));
const pages = new Map([...families].map(([family, own]) => [`${family}.md`, familyPage(family, own, shippedPolicies)]));
pages.set("README.md", indexPage(families));

function present(name: string): string | undefined {
  try {
    return readFileSync(new URL(name, folder), "utf8");
  } catch {
    return undefined;
  }
}

mkdirSync(folder, { recursive: true });
const stale = [...pages].filter(([name, text]) => present(name) !== text).map(([name]) => name);
const orphans = readdirSync(folder).filter((name) => !pages.has(name));
if (process.argv.includes("--check")) {
  for (const name of [...stale, ...orphans]) console.error(`docs/rules/${name} is out of step with the rules; run "npm run docs".`);
  process.exitCode = stale.length + orphans.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of pages) writeFileSync(new URL(name, folder), text);
}
console.log(`${rules.length} rules on ${pages.size} pages.`);
