import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bytesOf } from "./input.ts";

const folder = mkdtempSync(join(tmpdir(), "claimwright-"));
const file = join(folder, "eleven.json");
writeFileSync(file, "[1,2,3,4,5]");
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

test("a small file is read whole", async () => {
  expect(new TextDecoder().decode(await bytesOf(file))).toBe("[1,2,3,4,5]");
  expect(await bytesOf(file, 11)).toHaveLength(11);
});

test("one that is too large to be what it should be is refused, and the error says what to do", async () => {
  await expect(bytesOf(file, 10)).rejects.toThrow(/eleven\.json: This file is too large \(over 0 MB\)\. Check that it is the right one/);
});
