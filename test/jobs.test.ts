import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generate } from "../bench/write-file.ts";
import { scrubOnMany } from "../src/cli/jobs/many.ts";
import { STRIPE } from "../src/cli/jobs/messages.ts";
import type { FromWorker } from "../src/cli/jobs/messages.ts";
import { JOINED_AS_THEY_ARE, Tally } from "../src/write/index.ts";
import { run } from "./support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "claimwright-jobs-"));
const file = join(folder, "claims.edi");
const FEW = 2 * STRIPE + 40;

beforeAll(() => { generate(file, "837p", { claims: FEW }, 7); });
afterAll(() => { rmSync(folder, { recursive: true }); });

function scrub(format: string, jobs: number, ...more: readonly string[]): string {
  const { status, stdout, stderr } = run(["scrub", file, "--format", format, "--jobs", String(jobs), "--fail-on", "never", ...more]);
  expect(stderr).not.toContain("working on one");
  expect(status).toBe(0);
  return stdout;
}

describe("--jobs", () => {
  it.each(["ndjson", "json", "csv", "sarif"])("%s: two and three workers write the bytes that one core writes", (format) => {
    const one = scrub(format, 1);
    expect(scrub(format, 2)).toBe(one);
    expect(scrub(format, 3)).toBe(one);
  }, 60_000);

  it("into a file: the memory of what is written goes back to its worker, and the bytes are the same", () => {
    const [long, out] = [join(folder, "long.edi"), join(folder, "long.ndjson")];
    generate(long, "837p", { claims: 16 * STRIPE }, 8);
    const written = (jobs: string): string => {
      expect(run(["scrub", long, "--format", "ndjson", "--jobs", jobs, "--fail-on", "never", "--out", out]).status).toBe(0);
      return readFileSync(out, "utf8");
    };
    const one = written("1");
    expect(one.split("\n").length).toBeGreaterThan(16 * STRIPE);
    expect(written("2") === one).toBe(true);
  }, 120_000);

  it("files side by side: a claim of the first is a duplicate's earlier one in the second", () => {
    const two = scrub("ndjson", 2, file);
    expect(two).toBe(scrub("ndjson", 1, file));
    expect(two).toContain("claim/duplicate");
  }, 60_000);

  it("says that a report which needs all claims works on one core", () => {
    expect(run(["scrub", file, "--format", "text", "--jobs", "2", "--fail-on", "never"]).stderr).toContain("working on one");
  });

  it.each(["0", "two", "1.5"])("refuses --jobs %s", (jobs) => {
    const { status, stderr } = run(["scrub", file, "--jobs", jobs]);
    expect(status).not.toBe(0);
    expect(stderr).toContain(`--jobs ${jobs}: give a whole number from 1.`);
  });
});

it("a worker that stops is started once more: nothing is lost, nothing told twice", async () => {
  const texts: string[] = [];
  let stopped: Worker | undefined;
  await scrubOnMany(2, { files: [file], options: { format: "ndjson", failOn: "never" } }, {
    parts: { text: () => "", ...JOINED_AS_THEY_ARE }, tally: new Tally(),
    output: {
      write: (text) => texts.push(text), writeBytes: (bytes) => texts.push(String(Buffer.from(bytes))) > 0, settle: () => Promise.resolve(),
    },
    onClaim: () => undefined, onProblem: () => undefined, onPath: () => undefined, onPiece: () => undefined,
    onStart: (worker) => worker.on("message", ({ is }: FromWorker) => {
      if (is === "stripe" && stopped === undefined) (stopped = worker).postMessage(undefined);
    }),
  });
  expect(stopped).toBeDefined();
  expect(texts.join("").split("\n").slice(0, FEW)).toEqual(scrub("ndjson", 1).split("\n").slice(0, FEW));
}, 60_000);
