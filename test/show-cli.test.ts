import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WHOLE } from "./fixtures/835/sample.ts";
import { claim, fileOf, text } from "./fixtures/x12/sample.ts";

const root = join(import.meta.dirname, "..");
const main = join(root, "dist", "cli", "main.js");
const folder = mkdtempSync(join(tmpdir(), "claimwright-show-"));

beforeAll(() => {
  if (!existsSync(main)) spawnSync(process.execPath, [join(root, "scripts", "build.mjs")], { stdio: "inherit" });
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

interface Result { readonly status: number | null; readonly out: string; readonly err: string }

function show(args: readonly string[], input?: string): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, "show", ...args], { cwd: folder, input, encoding: "utf8", maxBuffer: 1e9 });
  return { status, out: stdout, err: stderr };
}

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const claims = put("day.837", text(fileOf(claim("20401"), claim("20402"))));
const payment = put("payment.835", text(WHOLE));
const PATIENT = /DOE|JANE|MEM1|ABLE|BIRCH|CEDAR|EX1000/;

describe("show", () => {
  test.each([[claims, "2300 Claim information · 20402"], [payment, "2100 Claim payment information · 20300"]])("%s", (file, line) => {
    const { status, out, err } = show([file]);
    expect(status).toBe(0);
    expect(out).toContain(line);
    expect(out).toMatch(PATIENT);
    expect(err).not.toMatch(PATIENT);
    expect(out).not.toContain("\u001b");
  });

  test("standard input, and a file of its own", () => {
    const piped = show(["-"], readFileSync(join(folder, claims), "utf8"));
    expect(piped).toMatchObject({ status: 0, out: show([claims]).out });
    expect(show([claims, "--out", "tree.txt"])).toMatchObject({ status: 0, out: "" });
    expect(readFileSync(join(folder, "tree.txt"), "utf8")).toBe(piped.out);
    expect(show([claims, "--out", claims])).toMatchObject({ status: 2 });
  });

  test("JSON", () => {
    const { status, out } = show([payment, "--format", "json", "--raw"]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ file: payment, nodes: [{ kind: "interchange" }], summary: { interchanges: 1, claims: 3 }, schemaVersion: 1 });
  });

  test("one claim", () => {
    const { status, out } = show([claims, "--claim", "20402"]);
    expect(status).toBe(0);
    expect(out).toContain("20402");
    expect(out).not.toContain("20401");
    expect(show([payment, "--claim", "20300"]).out).toContain("an earlier payment is taken back");
  });

  test.each<[what: string, args: readonly string[], words: readonly string[]]>([
    ["no such claim", [claims, "--claim", "20403"], ["no claim 20403 in this file; it has 2 claims.", "Did you mean 20401 or 20402?"]],
    ["nothing near it", [payment, "--claim", "XXXXXXXX"], ["no claim XXXXXXXX in this file; it has 3 claims."]],
    ["no such file", ["nowhere.837"], ["nowhere.837: There is no such file."]],
    ["a PDF", [put("scan.pdf", "%PDF-1.7 anything")], ["scan.pdf", "a PDF document"]],
    ["text", [put("note.txt", "Dear Jane Doe,\nplease pay.\n".repeat(50))], ["note.txt"]],
    ["nothing", [put("empty.837", "")], ["The file is empty"]],
  ])("%s: status 2 and one clear line", (_, args, words) => {
    const { status, out, err } = show(args);
    expect([status, out]).toEqual([2, ""]);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    for (const word of words) expect(err).toContain(word);
    expect(err).not.toMatch(/Jane Doe/);
    expect(JSON.parse(show([...args, "--format", "json"]).out)).toMatchObject({ nodes: expect.any(Array) as unknown, schemaVersion: 1 });
  });

  test("a file with errors is shown, with the errors in it", () => {
    const wrong = put("wrong.837", text(fileOf(claim("20401"))).replace("*40*UN*1", "*4O*UN*1"));
    expect(show([wrong])).toMatchObject({ status: 0, out: expect.stringMatching(/● error SV102/) as unknown });
  });

  test("help has an example", () => {
    expect(show(["--help"])).toMatchObject({ status: 0, err: "", out: expect.stringContaining("claimwright show today.837 --claim 20401") as unknown });
  });

  test("a reader that has seen enough ends it", async () => {
    const big = put("big.837", text(fileOf(...Array.from({ length: 20_000 }, (_, index) => claim(`B${index}`)))));
    const child = spawn(process.execPath, [main, "show", big], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    let err = "";
    child.stderr.on("data", (piece: Buffer) => { err += piece.toString(); });
    child.stdout.once("data", () => { child.stdout.destroy(); });
    const status = await new Promise((resolve) => { child.on("exit", resolve); });
    expect([status, err]).toEqual([0, ""]);
  });

  test("a large file passes through a small memory", () => {
    const big = put("big.835", text(WHOLE).replace(/(?=PLB)/, text(WHOLE.slice(WHOLE.findIndex((s) => s.startsWith("CLP")), -4)).repeat(60_000)));
    const args = ["--max-old-space-size=160", main, "show", big, "--claim", "none"];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    expect(stderr).toContain("no claim none in this file; it has 180,003 claims");
    expect(status).toBe(2);
  });
});
