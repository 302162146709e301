import { DatabaseSync } from "node:sqlite";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./support/cli.ts";

const DAY = ["scrub", "examples/clinic-day.edi", "--visits", "examples/clinic-day.visits.json", "--fail-on", "never", "--format"];
const BROKEN = "package.json";

interface FoundJson { readonly rule: string; readonly id: string }
interface Json { readonly claims: readonly { readonly claim: string; readonly findings: readonly FoundJson[] }[] }

function asJson(): Json {
  return JSON.parse(run([...DAY, "json"]).stdout) as Json;
}

test("SARIF: one result a finding, each with its rule, its level and its bytes", () => {
  const { version, runs } = JSON.parse(run([...DAY, "sarif"]).stdout) as {
    version: string;
    runs: {
      tool: { driver: { name: string; rules: { id: string; shortDescription: { text: string } }[] } };
      results: {
        ruleId: string; ruleIndex: number; level: string; message: { text: string }; partialFingerprints: { finding: string };
        locations: { physicalLocation: { artifactLocation: { uri: string }; region: { byteOffset: number; byteLength: number } } }[];
      }[];
    }[];
  };
  expect(version).toBe("2.1.0");
  const [scrub] = runs;
  const rules = scrub?.tool.driver.rules ?? [];
  const ids = asJson().claims.flatMap(({ findings }) => findings.map(({ id }) => id));
  expect(scrub?.results.map(({ partialFingerprints }) => partialFingerprints.finding)).toEqual(ids);
  const bytes = readFileSync("examples/clinic-day.edi");
  for (const { ruleId, ruleIndex, level, locations } of scrub?.results ?? []) {
    expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(["error", "warning", "note"]).toContain(level);
    const place = locations[0]?.physicalLocation;
    expect(place?.artifactLocation.uri).toBe("examples/clinic-day.edi");
    if (place?.region !== undefined) expect(place.region.byteOffset + place.region.byteLength).toBeLessThanOrEqual(bytes.length);
  }
});

test("CSV: a row for each finding, a row for a claim without any; no cell is a formula", () => {
  const { stdout } = run([...DAY, "csv"]);
  const rows = asJson().claims.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  // Quoted cells hold no line ends here, so lines are rows.
  expect(stdout.trim().split("\n")).toHaveLength(rows + 1);
  expect(stdout).not.toMatch(/(?:^|,)"?[=+@]/m);
});

test("HTML: one page that runs nothing, fetches nothing, and names every claim", () => {
  const { stdout } = run([...DAY, "html"]);
  expect(stdout).not.toMatch(/<script|<link|<img|src=/);
  expect(stdout.match(/<article/g)).toHaveLength(asJson().claims.length);
  expect(stdout).toContain("71 claims checked");
});

test("SQLite: what JSON tells, to be asked", () => {
  const path = join(mkdtempSync(join(tmpdir(), "claimwright-sqlite-")), "day.sqlite");
  expect(run([...DAY, "sqlite", "--out", path]).status).toBe(0);
  const base = new DatabaseSync(path, { readOnly: true });
  const told = base.prepare("select claim, rule from findings").all().map(({ claim, rule }) => `${String(claim)} ${String(rule)}`);
  expect(told).toEqual(asJson().claims.flatMap(({ claim, findings }) => findings.map(({ rule }) => `${claim} ${rule}`)));
  base.close();
});

test("a file that cannot be used still gives a whole document, and SQLite asks for a file", () => {
  expect(JSON.parse(run(["scrub", BROKEN, "--format", "sarif"]).stdout)).toMatchObject({ version: "2.1.0" });
  expect(run([...DAY, "sqlite"]).stderr).toContain("add --out claims.sqlite");
  expect(run([...DAY, "xml"]).stderr).toContain("Use one of text, json, ndjson, sarif, html, csv, sqlite.");
});
