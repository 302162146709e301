import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const WEB = join(import.meta.dirname, "..", "dist", "web");
const MOST_KB = 200;

/** What the page loads before it shows anything: scripts, what they are sure to import, styles. Engine and tables come in the worker. */
test("the first screen is light", () => {
  const page = readFileSync(join(WEB, "index.html"), "utf8");
  const files = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name = ""]) => name);
  expect(files.some((name) => name.endsWith(".js"))).toBe(true);
  expect(files.some((name) => name.endsWith(".css"))).toBe(true);
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(WEB, name))).length, gzipSync(page).length);
  expect(bytes / 1000).toBeLessThan(MOST_KB);
  expect(bytes / 1000).toBeGreaterThan(20);
});
