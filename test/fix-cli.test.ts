import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fixCommand } from "../src/cli/fix.ts";
import { fileOf } from "./fixtures/x12/sample.ts";

let folder = "";
const at = (name: string): string => join(folder, name);
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "fix-")); });
afterEach(() => { rmSync(folder, { recursive: true }); });

interface Ran { readonly status: number; readonly out: string; readonly err: string; readonly error: string }

/** Runs the command in this process. What `main` would print of an error is in `error`, its status is 2. */
async function run(...args: readonly string[]): Promise<Ran> {
  const texts = { out: "", err: "" };
  const into = (name: "out" | "err") => (piece: Uint8Array | string): boolean => {
    texts[name] += typeof piece === "string" ? piece : new TextDecoder().decode(piece);
    return true;
  };
  const spies = [vi.spyOn(process.stdout, "write").mockImplementation(into("out")), vi.spyOn(process.stderr, "write").mockImplementation(into("err"))];
  let error = "";
  try {
    await fixCommand().exitOverride().parseAsync([...args], { from: "user" });
  } catch (thrown) {
    error = (thrown as Error).message;
    process.exitCode = 2;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  const status = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { status, ...texts, error };
}

/** A Medicare claim of a therapist with `|` between elements, `>` in composites, no newlines and `!` at the end of segments. */
const odd = (...segments: readonly string[]): string => segments.map((segment) => `${segment.replaceAll("*", "|").replaceAll(":", ">")}!`).join("");
const claim = (total: number, ...services: readonly string[]): string[] => [
  `CLM*A1*${total}***11:B:1*Y*A*Y*Y`, "HI*ABK:M5416*ABF:M9903", "NM1*82*1*RENDER*PAT****XX*1000000004", "PRV*PE*PXC*225100000X",
  ...services.flatMap((service, i) => [`LX*${i + 1}`, `SV1*${service}`, "DTP*472*D8*20260302", "NTE*ADD*DOE FELT BETTER"]),
];
const before = odd(...fileOf(claim(120, "HC:97012:gp*40*UN*1***1", "HC:97012:gp*40*UN*1***1", "HC:97110*40*UN*1***1")));
const after = odd(...fileOf(claim(80, "HC:97012:GP*40*UN*1***1", "HC:97110:GP*40*UN*1***1")));

const answers = (...list: readonly object[]): string => {
  writeFileSync(at("answers.json"), JSON.stringify({ answers: list }));
  return at("answers.json");
};
const file = (content = before): string => {
  writeFileSync(at("day.837"), content, "latin1");
  return at("day.837");
};
const who = { by: "A. Render, PT", on: "2026-03-03" };
const bothAnswers = [{ claim: "A1", rule: "traction/one-unit-per-day", answer: true, ...who }, { finding: "A1/modifiers/therapy-modifier-required/3", answer: "yes", ...who }];

test("from a file with odd separators to one without these findings, the rest of its bytes as they were", async () => {
  const { status, out, error } = await run(file(), "--attest", answers(...bothAnswers), "--out", at("fixed.837"), "--fail-on", "never");
  expect([status, error]).toEqual([0, ""]);
  expect(readFileSync(at("fixed.837"), "latin1")).toBe(after);
  expect(readFileSync(at("day.837"), "latin1")).toBe(before);
  expect(out).toContain("- SV1|HC>97012>gp|40|UN|1|||1\n+ SV1|HC>97012>GP|40|UN|1|||1\n      ^^^^^^^^^^^\n");
  expect(out).toContain("traction/one-unit-per-day (attested by A. Render, PT on 2026-03-03)");
  expect(out).toContain("claim A1: line 3 is now line 2");
  expect(out).not.toMatch(/DOE|JANE|MEM1|FELT/);
});

test("safe changes alone without answers, and the questions as a file to fill in", async () => {
  const first = await run(file(), "--out", at("fixed.837"), "--questions", at("q.json"));
  expect(first.status).toBe(1);
  expect(readFileSync(at("fixed.837"), "latin1")).toBe(before.replaceAll("gp", "GP"));
  const template = readFileSync(at("q.json"), "utf8");
  expect(template).not.toMatch(/DOE|JANE|MEM1|FELT/);
  writeFileSync(at("filled.json"), template.replaceAll("\"answer\": null", "\"answer\": true").replaceAll("\"by\": \"\"", "\"by\": \"A. Render, PT\""));
  await run(file(), "--attest", at("filled.json"), "--out", at("fixed.837"));
  expect(readFileSync(at("fixed.837"), "latin1")).toBe(after);
});

test("--dry-run writes nothing and says what it would do, as text and as JSON", async () => {
  const { out } = await run(file(), "--dry-run");
  expect(out).toContain("--- claim A1");
  expect(out).toContain("nothing written (--dry-run)");
  expect(out).toContain("Questions still open\n  A1/traction/one-unit-per-day/1+2: ");
  const json = JSON.parse((await run(file(), "--dry-run", "--format", "json", "--attest", answers({ finding: "nobody", answer: false }))).out) as Record<string, unknown>;
  expect(json).toMatchObject({
    written: null, unusedAnswers: [{ entry: 1, finding: "nobody", why: "no finding of this file fits it" }], moved: [], schemaVersion: 1,
    applied: [{ rule: "form/modifier-form", tier: "safe" }, { rule: "form/modifier-form" }], summary: { claims: 1 },
  });
});

test("visit records follow the lines that move", async () => {
  const services = [[1, "97012"], [2, "97012"], [3, "97110"]].map(([line, code]) => ({ line, code, minutes: 15 }));
  writeFileSync(at("visits.json"), JSON.stringify([{ claim: "A1", date: "2026-03-02", services }]));
  const { out } = await run(file(), "--visits", at("visits.json"), "--attest", answers(...bothAnswers), "--dry-run", "--format", "json");
  const json = JSON.parse(out) as { readonly claims: readonly { readonly unchecked: readonly { readonly reason: string }[] }[] };
  expect(json.claims[0]?.unchecked.filter(({ reason }) => reason === "visit-absent")).toEqual([]);
});

test.each([
  ["in place", ["DAY"], /does not write over .*day\.837\. Add --out .*day\.837\.fixed .* or --dry-run/],
  ["over the file itself", ["DAY", "--out", "DAY"], /--out .*: this is one of the files that are read/],
  ["over the file by --questions", ["DAY", "--dry-run", "--questions", "DAY"], /--questions .*: this is one of the files that are read/],
  ["without a file", ["NONE", "--dry-run"], /none\.837: There is no such file/],
  ["two results on one output", ["DAY", "--out", "-", "--format", "json"], /both want standard output/],
  ["where no file can be", ["DAY", "--out", "NONE/x"], /cannot be written \(ENOENT\)/],
])("%s it does not work: status 2, and the file stays", async (_, args, message) => {
  file();
  const { status, error } = await run(...args.map((arg) => arg.replace("DAY", at("day.837")).replace("NONE", at("none.837"))));
  expect(status).toBe(2);
  expect(error).toMatch(message);
  expect(readFileSync(at("day.837"), "latin1")).toBe(before);
});

test("answers that cannot be understood, and files without claims, are status 2 with JSON all the same", async () => {
  const bad = await run(file(), "--dry-run", "--format", "json", "--attest", answers({ finding: "x", answer: "perhaps" }));
  expect([bad.status, bad.error]).toEqual([2, `${at("answers.json")}: answer 1: "answer" must be true, false, "yes" or "no".`]);
  expect(JSON.parse(bad.out)).toMatchObject({ applied: [], problems: [{ code: "unusable-call" }] });
  const empty = await run(file("{\"claims\": []}"), "--out", at("fixed.837"));
  expect([empty.status, existsSync(at("fixed.837"))]).toEqual([2, false]);
  expect(empty.error).toContain("it looks like JSON");
});

test("--out - gives the bytes to standard output and the report to standard error", async () => {
  const { out, err } = await run(file(), "--attest", answers(...bothAnswers), "--out", "-");
  expect(out).toBe(after);
  expect(err).toContain("written to standard output");
});

test("a note that cannot be read counts as it does for scrub: its claim is not clean, and the status says so", async () => {
  writeFileSync(at("day.837"), before);
  mkdirSync(at("notes"));
  writeFileSync(join(at("notes"), "A1.txt"), Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3));
  const { out, err } = await run(at("day.837"), "--dry-run", "--format", "json", "--notes", at("notes"));
  const told = JSON.parse(out) as { problems: { code: string; claim: string }[]; summary: { clean: number; problems: { error: number } } };
  expect(told.problems).toMatchObject([{ code: "unreadable-note", claim: "A1" }]);
  expect([told.summary.clean, told.summary.problems.error]).toEqual([0, 1]);
  expect(err).toContain("It is no text");
});
