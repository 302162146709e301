import { afterEach, expect, test, vi } from "vitest";
import type { Output } from "./output.ts";
import { ScrubRun } from "./scrub-run.ts";
import { prepare } from "./setup.ts";

const nothing = (): undefined => undefined;
const done = (): Promise<void> => Promise.resolve();
const isTty = process.stderr.isTTY;

afterEach(() => {
  vi.restoreAllMocks();
  process.stderr.isTTY = isTty;
});

/** Scrubs a file that is not there, with the report and the remarks each on a terminal or not; gives the remarks. */
async function remarksOf(report: boolean, remarks: boolean): Promise<string> {
  const said: string[] = [];
  process.stderr.isTTY = remarks;
  vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
  const output: Output = { isTerminal: report, write: nothing, writeBytes: () => true, settle: done, close: done };
  const run = new ScrubRun({ claim: nothing, problem: nothing, end: nothing }, output);
  expect(await run.run(["nowhere.837"], await prepare({}), { format: "text", failOn: "error" })).toBe(2);
  return said.join("");
}

test("what is wrong with a file is said once where the report and the remarks stand on one screen", async () => {
  expect(await remarksOf(true, true)).toBe("");
  expect(await remarksOf(false, true)).toContain("nowhere.837: There is no such file.");
  expect(await remarksOf(true, false)).toContain("nowhere.837: There is no such file.");
});
