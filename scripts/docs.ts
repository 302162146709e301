// Writes docs/rules/, docs/policies/ and docs/matrix.md from the rules and policies. Run: npm run docs (with --check, only compares).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { shippedMacs, shippedPolicies } from "../src/policy/index.ts";
import { rules } from "../src/rules/index.ts";
import { matrixPage } from "./docs/matrix-page.ts";
import { familyPage, indexPage } from "./docs/page.ts";
import { macPage, policiesIndex, policyPage } from "./docs/policy-page.ts";

const docs = new URL("../docs/", import.meta.url);
const families = Map.groupBy(rules, ({ id }) => id.slice(0, id.indexOf("/")));
const ruleOf = (id: string) => rules.find((rule) => rule.id === id);
const pages = new Map<string, string>([
  ...[...families].map(([family, own]) => [`rules/${family}.md`, familyPage(family, own, shippedPolicies)] as const),
  ["rules/README.md", indexPage(families)],
  ...shippedPolicies.map((policy) => [`policies/${policy.id}.md`, policyPage(policy, ruleOf)] as const),
  ["policies/macs.md", macPage(shippedMacs, ruleOf)],
  ["policies/README.md", policiesIndex(shippedPolicies)],
  ["matrix.md", matrixPage(rules, shippedPolicies)],
]);

function present(name: string): string | undefined {
  try {
    return readFileSync(new URL(name, docs), "utf8");
  } catch {
    return undefined;
  }
}

function orphans(folder: string): readonly string[] {
  return readdirSync(new URL(folder, docs)).map((name) => `${folder}${name}`).filter((name) => !pages.has(name));
}

for (const folder of ["rules/", "policies/"]) mkdirSync(new URL(folder, docs), { recursive: true });
const stale = [...pages].filter(([name, text]) => present(name) !== text).map(([name]) => name);
const lost = [...orphans("rules/"), ...orphans("policies/")];
if (process.argv.includes("--check")) {
  for (const name of [...stale, ...lost]) console.error(`docs/${name} is out of step with the rules; run "npm run docs".`);
  process.exitCode = stale.length + lost.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of pages) writeFileSync(new URL(name, docs), text);
}
console.log(`${rules.length} rules and ${shippedPolicies.length} policies on ${pages.size} pages.`);
