import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);

test("the developer guide's program runs as it stands", () => {
  const guide = readFileSync(new URL("docs/guide/developer.md", root), "utf8");
  const [, program = ""] = /```js\n([\s\S]*?)```/.exec(guide) ?? [];
  const file = new URL("guide-snippet.tmp.mjs", root);
  writeFileSync(file, program);
  try {
    const out = execFileSync(process.execPath, [file.pathname], { cwd: root, encoding: "utf8" });
    expect(out).toContain("20402 error traction/one-unit-per-day");
  } finally {
    rmSync(file);
  }
});
