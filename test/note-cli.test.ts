import { mkdtempSync, writeFileSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./support/cli.ts";

const NOTE = `DOS: 03/02/2026
S: Pt reports LBP 6/10 radiating to L leg.
Tx: Mechanical traction to L/S on motorized table x 15 min, 60 lbs, intermittent, supine. Tolerated well.
A: L4-5 HNP with radiculopathy.
P: Continue 3x/week for 4 weeks.
Signed: A. Render, PT 03/02/2026
`;

function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), "claimwright-note-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

test("check-note shows the note with its words underlined, and what the payer will miss", () => {
  const path = folder({ "n.txt": NOTE });
  const { status, stdout } = run(["check-note", join(path, "n.txt"), "--payer", "medicare-b", "--date", "2026-03-02"]);
  expect(status).toBe(0);
  expect(stdout).toContain("  DOS: 03/02/2026\n       1~~~~~~~~~");
  expect(stdout).toMatch(/✓ {2}3 duration +found: 15 min/);
  expect(stdout).toContain("documentation/total-time");
});

test("its JSON gives each element with its offsets, and its page every word of the note", () => {
  const path = folder({ "n.txt": NOTE });
  const answer = JSON.parse(run(["check-note", join(path, "n.txt"), "--date", "2026-03-02", "--format", "json"]).stdout) as {
    services: { code: string; elements: { element: string; evidence: { start: number; end: number; text: string }[] }[] }[];
    findings: { rule: string }[];
  };
  const elements = answer.services[0]?.elements ?? [];
  expect(elements.find(({ element }) => element === "force")).toMatchObject({ status: "found", value: 60, unit: "lb" });
  for (const { evidence } of elements) for (const { start, end, text } of evidence) expect(NOTE.slice(start, end)).toBe(text);
  expect(answer.findings.map(({ rule }) => rule)).toContain("documentation/angle");
  const page = run(["check-note", join(path, "n.txt"), "--date", "2026-03-02", "--format", "html"]).stdout;
  expect(page.replace(/<sup>[^<]*<\/sup>/g, "").replace(/<[^>]*>/g, "")).toContain(NOTE);
  expect(page).not.toMatch(/https?:|<script/);
});

test("an empty note, a folder, a wrong day: one line each, and JSON all the same", () => {
  const path = folder({ "n.txt": NOTE, "empty.txt": " \n" });
  const said = (args: readonly string[]): unknown => {
    const { status, stderr } = run(["check-note", ...args]);
    return [status, stderr.replace(path, "").trim()];
  };
  expect(said([join(path, "empty.txt")])).toEqual([2, "claimwright: /empty.txt: It is empty. Give the note's text."]);
  expect(said([path])).toEqual([2, "claimwright: : This is a folder. Name the file in it."]);
  expect(said([join(path, "n.txt"), "--date", "3/2/26"])).toEqual([2, "claimwright: --date 3/2/26: write the day as 2026-03-02."]);
  expect(JSON.parse(run(["check-note", path, "--format", "json"]).stdout)).toMatchObject({ services: [], problems: [{ code: "unusable-call" }] });
});

interface Answer {
  readonly billable: string;
  readonly fromNote: readonly { readonly element: string; readonly words: string; readonly start: number; readonly end: number }[];
}

test("a note is text of any usual coding; what is no text is refused in one line", () => {
  const at = folder({ "lines.txt": NOTE.replaceAll("\n", "\r\n") });
  writeFileSync(join(at, "wide.txt"), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(NOTE, "utf16le")]));
  writeFileSync(join(at, "scan.txt"), Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3, 0xff, 0]));
  const plain = run(["check-note", join(folder({ "a.txt": NOTE }), "a.txt"), "--payer", "medicare-b"]).stdout;
  expect(run(["check-note", join(at, "lines.txt"), "--payer", "medicare-b"]).stdout).toBe(plain);
  expect(run(["check-note", join(at, "wide.txt"), "--payer", "medicare-b"]).stdout).toBe(plain);
  const scan = run(["check-note", join(at, "scan.txt")]);
  expect([scan.status, scan.stderr.trim().split("\n").length]).toEqual([2, 1]);
  expect(scan.stderr).toContain("scan.txt: It is no text");
});

test("advise --note takes facts from the note, each with its words; a flag goes before them", () => {
  const path = folder({ "n.txt": NOTE });
  const args = ["advise", "--note", join(path, "n.txt"), "--payer", "medicare-b", "--provider", "PT", "--plan", "PT", "--format", "json"];
  const answer = JSON.parse(run([...args, "--minutes", "15"]).stdout) as Answer;
  expect(answer.billable).toBe("yes");
  for (const { words, start, end } of answer.fromNote) if (!words.includes(" … ")) expect(NOTE.slice(start, end)).toBe(words);
  expect(answer.fromNote.map(({ element }) => element)).toEqual([
    "date", "device", "duration", "body-part", "etiology", "force", "mode", "position", "response", "signature",
  ]);
  const told = JSON.parse(run([...args, "--minutes", "12"]).stdout) as Answer & { verdict: { findings: { rule: string }[] } };
  expect(told.fromNote.map(({ element }) => element)).not.toContain("duration");
  expect(told.verdict.findings.map(({ rule }) => rule)).toContain("documentation/note-disagrees");
});

test("scrub --notes joins notes to claims by their number, and tells of notes that no claim has", () => {
  const claims = readFileSync("examples/clinic-day.edi", "latin1");
  const [id = ""] = [...claims.matchAll(/CLM\*([^*]+)\*/g)].map(([, number]) => number ?? "");
  const path = folder({ [`${id}.txt`]: "Nothing of use.", "nobody.txt": NOTE });
  const { stdout, stderr } = run(["scrub", "examples/clinic-day.edi", "--notes", path, "--format", "json", "--fail-on", "never"]);
  const answer = JSON.parse(stdout) as { claims: { claim: string; findings: { rule: string; message: string }[] }[] };
  const device = answer.claims.find(({ claim }) => claim === id)?.findings.find(({ rule }) => rule === "documentation/device");
  expect(device?.message).toContain("Nothing in the note names a device");
  const others = answer.claims.filter(({ claim }) => claim !== id).flatMap(({ findings }) => findings.map(({ rule }) => rule));
  expect(others).not.toContain("documentation/device");
  expect(stderr).toContain("1 note for claims that are not in the files");
});

test("scrub --notes with notes that cannot be read names them, and checks the other claims; one core or two", () => {
  const path = folder({ "20402.txt": "", "20403.txt": NOTE });
  writeFileSync(join(path, "20401.txt"), Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]));
  const args = ["scrub", "examples/clinic-day.edi", "--notes", path, "--format", "json"];
  const { status, stdout, stderr } = run(args);
  const answer = JSON.parse(stdout) as { claims: unknown[]; files: { path: string; problems: { code: string; claim?: string }[] }[] };
  expect([status, answer.claims.length]).toEqual([1, 71]);
  expect(answer.files.slice(1).map(({ path: of, problems }) => [of, problems.map(({ code, claim }) => [code, claim])])).toEqual([
    [join(path, "20401.txt"), [["unreadable-note", "20401"]]], [join(path, "20402.txt"), [["empty-note", "20402"]]],
  ]);
  expect(stderr).toContain("2 notes could not be used");
  expect(run([...args, "--jobs", "2"]).stdout).toBe(stdout);
});
