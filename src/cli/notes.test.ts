import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { judged } from "./doubt.ts";
import { LARGEST_NOTE, namedNote, noteFolder } from "./notes.ts";
import type { Verdict } from "../check/index.ts";

const folder = mkdtempSync(join(tmpdir(), "claimwright-notes-"));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const put = (name: string, content: string | Uint8Array): void => { writeFileSync(join(folder, name), content); };
put("GOOD.txt", "Traction 15 min.");
put("EMPTY.txt", " \r\n");
put("SCAN.txt", Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3));
put("LONG.txt", new Uint8Array(LARGEST_NOTE + 1).fill(0x41));
mkdirSync(join(folder, "DIR.txt"));

test.each([
  ["EMPTY", "warning", "The note is empty."],
  ["SCAN", "error", "It is no text"],
  ["LONG", "error", "The note is larger than 1 MB."],
  ["DIR", "error", "This is a folder."],
])("the wrong note %s is told once, by its file and claim, and there is no note then", (claim, severity, words) => {
  const { notes, wrong } = noteFolder(folder);
  expect([notes.has(claim), notes.get(claim), notes.get("GOOD"), notes.get(claim)]).toEqual([true, undefined, "Traction 15 min.", undefined]);
  const told = wrong();
  expect(told).toMatchObject([{ path: join(folder, `${claim}.txt`), problem: { severity, claim, message: expect.stringContaining(words) as string } }]);
  expect(wrong()).toEqual([]);
});

test("a note that nobody asks for is not read, and says nothing", () => {
  expect(noteFolder(folder).wrong()).toEqual([]);
  expect(noteFolder(folder).claims).toEqual(["DIR", "EMPTY", "GOOD", "LONG", "SCAN"]);
});

test("a claim whose note cannot be read is never clean", () => {
  const verdict = { verdict: "clean", claim: { id: "SCAN" } } as Verdict;
  const notes = noteFolder(folder);
  expect(judged(verdict, new Set(), notes).verdict.verdict).toBe("clean");
  notes.notes.get("SCAN");
  expect(judged(verdict, new Set(), notes).verdict.verdict).toBe("clean-as-far-as-checked");
  notes.notes.get("EMPTY");
  expect(judged({ ...verdict, claim: { id: "EMPTY" } } as Verdict, new Set(), notes).verdict.verdict).toBe("clean");
});

test("a note named in the call is refused in one line", () => {
  expect(() => namedNote(Uint8Array.of(0), "a.txt")).toThrow("a.txt: It is no text");
  const claims = "ISA*00*          *00*";
  for (const bytes of [Buffer.from(claims), Buffer.from(`\ufeff${claims}`, "utf16le")]) expect(() => namedNote(bytes, "a.txt")).toThrow("a.txt: This is a claim file");
});
