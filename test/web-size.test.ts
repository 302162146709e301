import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const WEB = join(import.meta.dirname, "..", "dist", "web");
const MOST_KB = 200;

/** A script with all that it is sure to import. */
function withImports(name: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  const text = readFileSync(join(WEB, name), "utf8");
  for (const [, own = ""] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) withImports(`assets/${own}`, found);
  return found;
}

/** What is loaded before the first screen, Today, is there: scripts, what they import, styles. Engine and tables come in the worker. */
test("the first screen is light", () => {
  const page = readFileSync(join(WEB, "index.html"), "utf8");
  const own = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name = ""]) => name);
  const today = readdirSync(join(WEB, "assets")).filter((name) => /^today-.*\.js$/.test(name)).map((name) => `assets/${name}`);
  expect(today).toHaveLength(1);
  const files = [...new Set([...own, ...today].flatMap((name) => (name.endsWith(".js") ? [...withImports(name)] : [name])))];
  expect(files.some((name) => name.endsWith(".js"))).toBe(true);
  expect(files.some((name) => name.endsWith(".css"))).toBe(true);
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(WEB, name))).length, gzipSync(page).length);
  expect(bytes / 1000).toBeLessThan(MOST_KB);
  expect(bytes / 1000).toBeGreaterThan(80);
});
