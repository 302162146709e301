import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BILLING, claim, fileOf, GS, HEADER, interchange, ISA, text } from "./fixtures/x12/sample.ts";

const root = join(import.meta.dirname, "..");
const main = join(root, "dist", "cli", "main.js");
const folder = mkdtempSync(join(tmpdir(), "claimwright-"));

beforeAll(() => {
  if (!existsSync(main)) spawnSync(process.execPath, [join(root, "scripts", "build.mjs")], { stdio: "inherit" });
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

interface Result { readonly status: number | null; readonly out: string; readonly err: string }

/** Runs the built program, in a folder of its own. */
function claimwright(args: readonly string[], input?: string | Uint8Array): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: folder, input, encoding: "utf8" });
  return { status, out: stdout, err: stderr };
}

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

interface Answer {
  readonly files: readonly { readonly path: string; readonly claims: number; readonly problems: readonly { readonly code: string }[] }[];
  readonly claims: readonly AnsweredClaim[];
  readonly summary: Readonly<Record<string, number>>;
}

interface AnsweredClaim {
  readonly claim: string;
  readonly verdict: string;
  readonly findings: readonly { readonly rule: string }[];
  readonly checked: number;
  readonly rules?: readonly string[];
}

function scrubbed(...args: readonly string[]): Answer & Result {
  const result = claimwright(["scrub", ...args, "--format", "json"]);
  return { ...result, ...JSON.parse(result.out) as Answer };
}

const TWICE = ["LX*1", "SV1*HC:97012:GP*40*UN*1***1", "DTP*472*D8*20260302", "LX*2", "SV1*HC:97012:GP*40*UN*1***1", "DTP*472*D8*20260302"];
const wrong = put("wrong.edi", text(fileOf(["CLM*W1*80***11:B:1*Y*A*Y*Y", "HI*ABK:M5416", ...TWICE])));
const codesOf = ({ files }: Answer): string[] => files.flatMap(({ problems }) => problems.map(({ code }) => code));

describe("exit status", () => {
  test.each([
    ["a finding at error", [wrong], 1],
    ["the same, never failing", [wrong, "--fail-on", "never"], 0],
    ["help", ["--help"], 0],
  ])("%s", (_, args, status) => {
    expect(claimwright(["scrub", ...args]).status).toBe(status);
  });

  test("0 with nothing at or above --fail-on; warnings count when asked", () => {
    const visits = put("fine.json", JSON.stringify([{ claim: "F1", services: [] }]));
    const fine = put("fine.edi", text(fileOf(["CLM*F1*40***11:B:1*Y*A*Y*Y", "HI*ABK:M5416", "LX*1", "SV1*HC:97110:GP*40*UN*1***1", "DTP*472*D8*20260302"])));
    const { status, summary } = scrubbed(fine, "--policy", "generic", "--visits", visits);
    expect(summary["errors"]).toBe(0);
    expect(status).toBe(0);
    const warned = scrubbed(fine, "--policy", "generic", "--fail-on", "warning");
    expect(warned.status).toBe((warned.summary["warnings"] ?? 0) > 0 ? 1 : 0);
  });

  test("an error of the file counts, and its claim is never clean", () => {
    const segments = fileOf(claim("C1")).map((segment) => (segment.startsWith("CLM") ? segment.replace("*40*", "*4O*") : segment));
    const answer = scrubbed(put("charge.edi", text(segments)));
    expect(answer.status).toBe(1);
    expect(answer.claims[0]?.verdict).not.toBe("clean");
  });
});

describe("what cannot be used", () => {
  const pdf = put("scan.pdf", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n");
  const utf16 = put("wide.edi", Buffer.from(text(fileOf(claim("U1"))), "utf16le"));
  const asked = interchange([["GS*HS*S*R*20260902*1200*1*X*005010X279A1", "ST*270*0001*005010X279A1", "BHT*0022*13*1*20260903*1200", "SE*3*0001", "GE*1*1"]]);
  const overlaps = put("overlaps.yaml", [
    "id: own", "title: Own", "statements:",
    ...["2026-01-01", "2026-02-01"].map((from) => `  - {rule: traction/one-unit-per-day, from: ${from}, set: {severity: warning}, cite: {title: Letter}}`),
  ].join("\n"));

  test.each([
    ["an empty file", [put("empty.edi", "")], "empty"],
    ["a PDF", [pdf], "PDF"],
    ["a 270", [put("asked.edi", text(asked))], "270"],
    ["UTF-16", [utf16], "UTF-16"],
    ["a file that is not there", ["nowhere.edi"], "no such file"],
    ["a folder", ["."], "folder"],
    ["an unknown policy", [wrong, "--policy", "medicare-bb"], "medicare-b"],
    ["a policy with overlapping dates", [wrong, "--policy", overlaps], "twice"],
    ["a practice file that is no YAML", [wrong, "--practice", put("broken.yaml", "rules: [a: {")], "broken.yaml:1"],
    ["visit records that are no JSON", [wrong, "--visits", put("broken.json", "[{\"claim\": }]")], "not JSON"],
    ["an unknown format", [wrong, "--format", "xml"], "xml"],
    ["--as-of no day", [wrong, "--as-of", "2026-02-30"], "2026-02-30"],
    ["--notes", [wrong, "--notes", "nowhere"], "There is no such folder"],
    ["a severity that is none", [wrong, "--fail-on", "often"], "Allowed choices are error, warning, never. See claimwright scrub --help."],
    ["no core", [wrong, "--jobs", "0"], "--jobs"],
    ["an option that is none", [wrong, "--fial-on", "never"], "--fail-on"],
    ["writing over the input", [wrong, "--out", wrong], "Name another"],
  ])("%s: status 2 and one line", (_, args, words) => {
    const { status, err } = claimwright(["scrub", ...args]);
    expect(err).toContain(words);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).not.toMatch(/\n\s+at |node:internal/);
    expect(status).toBe(2);
  });

  test.each([
    ["fix", ["nowhere.837"], "nowhere.837: There is no such file."],
    ["tables", ["import", "nowhere.zip"], "nowhere.zip: There is no such file."],
    ["tables", ["import", "."], "This is a folder."],
    ["advise", ["visit.json"], "too many arguments for 'advise'. Expected 0 arguments but got 1. See claimwright advise --help."],
    ["tables", ["status", "--nonsense"], "unknown option '--nonsense'. See claimwright tables status --help."],
    ["explain", ["97013"], "Did you mean 97010, 97012 or 97014?"],
    ["rules", ["show", "cmt/at"], "there is no such rule. Did you mean "],
    ["backup", [], "required option '--out <file>' not specified. See claimwright backup --help."],
    ["nonsense", [], "unknown command 'nonsense'. See claimwright --help."],
  ])("%s %j: one line that says what to do", (command, args, words) => {
    const { status, err } = claimwright([command, ...args]);
    expect(err).toContain(words);
    expect([status, err.trimEnd().split("\n").length]).toEqual([2, 1]);
  });

  test("JSON is printed all the same", () => {
    expect(scrubbed(pdf)).toMatchObject({ status: 2, claims: [], files: [{ path: pdf, problems: [{ code: "not-x12", severity: "error" }] }] });
    expect(codesOf(scrubbed(wrong, "--policy", "nobody"))).toEqual(["unusable-call"]);
    const last = claimwright(["scrub", "nowhere.edi", "--format", "ndjson"]).out.trimEnd().split("\n").at(-1) ?? "";
    expect(JSON.parse(last)).toHaveProperty("summary");
  });

  test("the other files are read all the same", () => {
    const answer = scrubbed("nowhere.edi", wrong);
    expect(answer.status).toBe(2);
    expect(answer.claims.map((one) => one.claim)).toEqual(["W1"]);
    expect(answer.err).toContain("nowhere.edi");
  });
});

describe("a wrong file hides no claim", () => {
  test("cut short: the whole claims are judged", () => {
    const whole = text(fileOf(claim("T1"), claim("T2"), claim("T3")));
    const answer = scrubbed(put("cut.edi", whole.slice(0, whole.indexOf("CLM*T3") + 30)));
    expect(answer.claims.map((one) => one.claim)).toEqual(expect.arrayContaining(["T1", "T2"]));
    expect(codesOf(answer)).toContain("truncated");
    expect(answer.status).toBe(1);
  });

  test("two claims with one number: both judged, and told", () => {
    const answer = scrubbed(put("same.edi", text(fileOf(claim("S1"), claim("S1")))));
    expect(answer.claims.map((one) => one.claim)).toEqual(["S1", "S1"]);
    expect(codesOf(answer)).toContain("duplicate-claim-id");
  });

  test("visit records for claims that are not there", () => {
    const visits = put("strangers.json", JSON.stringify([{ claim: "W1", services: [] }, { claim: "GONE", services: [] }]));
    const answer = scrubbed(wrong, "--visits", visits);
    expect(answer.files.find(({ path }) => path === visits)?.problems).toMatchObject([{ code: "visit-without-claim", severity: "warning", claim: "GONE" }]);
    expect(claimwright(["scrub", wrong, "--visits", visits]).err).toContain("1 visit record for claims that are not in the files");
  });
});

describe("standard input", () => {
  test("- is read", () => {
    const { status, out } = claimwright(["scrub", "-", "--format", "json"], readFileSync(join(folder, wrong)));
    expect(status).toBe(1);
    expect((JSON.parse(out) as Answer).claims).toHaveLength(1);
  });

  test("a segment without an end is passed over in little memory", async () => {
    const watched = "data:text/javascript,process.on('exit',()=>process.stderr.write('KB='+process.resourceUsage().maxRSS))";
    const child = spawn(process.execPath, ["--import", watched, main, "scrub", "-", "--format", "json"], { cwd: folder });
    let err = "";
    child.stderr.on("data", (chunk: Buffer) => { err += chunk.toString(); });
    child.stdout.resume();
    child.stdin.write(text([ISA, GS, "ST*837*0001*005010X222A1", ...HEADER, ...BILLING]));
    const piece = Buffer.alloc(1_000_000, "A");
    for (let i = 0; i < 200; i++) if (!child.stdin.write(piece)) await new Promise((resume) => child.stdin.once("drain", resume));
    child.stdin.end();
    const status = await new Promise((done) => child.on("close", done));
    expect(status).toBe(2);
    expect(Number(/KB=(\d+)/.exec(err)?.[1])).toBeLessThan(180_000);
  });
});

describe("output", () => {
  test("the same input gives the same output, byte for byte", () => {
    const args = ["scrub", wrong, join(root, "examples", "clinic-day.edi"), "--visits", join(root, "examples", "clinic-day.visits.json")];
    for (const format of ["json", "ndjson", "text"]) {
      expect(claimwright([...args, "--format", format]).out).toBe(claimwright([...args, "--format", format]).out);
    }
  });

  test("ndjson: a claim a line in file order, the summary last", () => {
    const file = put("three.edi", text(fileOf(claim("N1"), claim("N2"), claim("N3"))));
    const lines = claimwright(["scrub", file, "--format", "ndjson"]).out.trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.slice(0, -1).map((line) => line["claim"])).toEqual(["N1", "N2", "N3"]);
    expect(lines.at(-1)).toMatchObject({ summary: { claims: 3, lines: 3 } });
  });

  test("ndjson has the claims of json", () => {
    const { claims } = scrubbed(wrong);
    const [first = ""] = claimwright(["scrub", wrong, "--format", "ndjson"]).out.split("\n");
    expect(JSON.parse(first)).toEqual(claims[0]);
  });

  test("--explain names the rules that ran, as many as were counted", () => {
    const [first] = scrubbed(wrong, "--explain").claims;
    expect(first?.rules).toHaveLength(first?.checked ?? -1);
    expect(scrubbed(wrong).claims[0]).not.toHaveProperty("rules");
  });

  test("--out writes what would have been printed", () => {
    const printed = claimwright(["scrub", wrong, "--format", "json"]).out;
    expect(claimwright(["scrub", wrong, "--format", "json", "--out", "result.json"]).out).toBe("");
    expect(readFileSync(join(folder, "result.json"), "utf8")).toBe(printed);
  });

  test("text fits 80 columns, has no colours off a terminal, and shows the line", () => {
    const { out, err } = claimwright(["scrub", wrong]);
    expect(out.split("\n").filter((line) => line.length > 80 && !line.includes("https://"))).toEqual([]);
    expect(out).not.toContain("\u001b");
    expect(out).toContain("SV1*HC:97012:GP*40*UN*1***1\n          ^^^^^^^^^^^");
    expect(err).toMatch(/1 claim in \d/);
  });

  test("history is compared with, never judged", () => {
    const earlier = put("earlier.edi", text(fileOf(["CLM*E1*40***11:B:1*Y*A*Y*Y", "HI*ABK:M5416", ...TWICE.slice(0, 3)])));
    const later = put("later.edi", text(fileOf(["CLM*L1*40***11:B:1*Y*A*Y*Y", "HI*ABK:M5416", ...TWICE.slice(0, 3)])));
    const answer = scrubbed(later, "--history", earlier);
    expect(answer.claims.map((one) => one.claim)).toEqual(["L1"]);
    expect(answer.claims[0]?.findings.map(({ rule }) => rule)).toContain("traction/one-unit-per-day");
  });

  test("the office's own file is found in the current folder", () => {
    put("claimwright.yaml", "rules:\n  - {rule: traction/one-unit-per-day, off: true, reason: A test, by: T}\n");
    try {
      expect(scrubbed(wrong).claims[0]?.findings.map(({ rule }) => rule)).not.toContain("traction/one-unit-per-day");
    } finally {
      rmSync(join(folder, "claimwright.yaml"));
    }
  });
});

describe("the other commands", () => {
  test.each([
    ["explain traction/one-unit-per-day", "One unit of 97012 a day"],
    ["explain 97012", "mechanical traction"],
    ["explain gp", "Modifier GP"],
    ["explain CO-151", "Reason code 151"],
    ["explain N362", "Remark code N362"],
    ["explain medicare-b", "Medicare Part B"],
    ["rules list traction", "traction/one-unit-per-day"],
    ["rules show traction/one-unit-per-day", "One unit of 97012 a day"],
    ["tables status", "ncci-ptp"],
    ["units --method cms 97112=24 97110=23", "3 units"],
  ])("%s", (line, words) => {
    const text = claimwright(line.split(" "));
    expect(text).toMatchObject({ status: 0, err: "" });
    expect(text.out).toContain(words);
    const data = claimwright([...line.split(" "), "--format", "json"]);
    expect(data.status).toBe(0);
    expect(JSON.parse(data.out)).toBeTypeOf("object");
  });

  test.each([
    ["explain 9701", "97012"],
    ["explain traction/one-unit-per-dya", "traction/one-unit-per-day"],
    ["rules show nothing/here", "no such rule"],
    ["rules list --family tracktion", "traction"],
    ["rules list --policy nobody", "nobody"],
    ["units 97110", "97110=23"],
    ["units --method none 97110=8", "cms"],
    ["scurb", "scrub"],
  ])("%s: status 2 and one line", (line, words) => {
    const { status, err } = claimwright(line.split(" "));
    expect(status).toBe(2);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toContain(words);
  });

  test("units: untimed codes stand aside", () => {
    const { out } = claimwright(["units", "--method", "cms", "97110=23", "97140=8", "97012=15", "--format", "json"]);
    expect(JSON.parse(out)).toMatchObject({
      method: "cms", totalTimedMinutes: 31, totalUnits: 2,
      allocations: [{ 97110: 2 }, { 97110: 1, 97140: 1 }], untimedUnits: { 97012: 1 },
    });
  });

  test.each([["explain", "97012"], ["tables", "status"]])("%s %s fits 80 columns but for addresses", (...args) => {
    expect(claimwright(args).out.split("\n").filter((line) => line.length > 80 && !line.includes("https://"))).toEqual([]);
  });

  test("every command has help", () => {
    for (const command of ["scrub", "fix", "advise", "explain", "rules", "units", "tables"]) {
      expect(claimwright([command, "--help"])).toMatchObject({ status: 0, err: "" });
    }
  });
});
