import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { spillFile } from "./spill-file.ts";

const folder = mkdtempSync(join(tmpdir(), "claimwright-spill-"));

test("pages of any length come back from where they were put, and no name is left in the folder", () => {
  const spill = spillFile(folder);
  const pages = [Uint8Array.of(1, 2, 3), new Uint8Array(70_000).fill(7), Uint8Array.of(9)];
  const places = pages.map((page) => spill.write(page) ?? -1);
  const fetched = pages.map((page, at) => {
    const into = new Uint8Array(page.length);
    spill.read(places[at] ?? -1, into);
    return into;
  });
  expect(fetched).toEqual(pages);
  if (process.platform !== "win32") expect(readdirSync(folder)).toEqual([]);
});

test("nothing is written before there is something to write, and a folder that is not there takes nothing", () => {
  spillFile(folder);
  expect(readdirSync(folder)).toEqual([]);
  expect(spillFile(join(folder, "nowhere")).write(Uint8Array.of(1))).toBeUndefined();
});

test("what cannot be read again is said, with what to do", () => {
  const spill = spillFile(folder);
  spill.write(Uint8Array.of(1));
  expect(() => { spill.read(0, new Uint8Array(2)); }).toThrow("set TMPDIR to a folder on another");
});
