import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { serveDesk } from "./demo.ts";
import { look, lookEveryWay, pageOf, WAYS } from "./look.ts";
import { staged } from "./stage.ts";

const WHOLE = readFileSync(join(import.meta.dirname, "..", "..", "examples", "clinic-day.edi"));
const CUT = { name: "cut.edi", mimeType: "text/plain", buffer: WHOLE.subarray(0, 3000) };
const DAY = { name: "whole.edi", mimeType: "text/plain", buffer: WHOLE };

const stage = staged(() => serveDesk(["--data", mkdtempSync(join(tmpdir(), "claimwright-back-"))]));

test("a cut file is taken back when the whole one came, and the whole one too", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(stage.url);
  await page.getByText("Drop this morning's 837P here").waitFor({ timeout: 30_000 });
  await page.setInputFiles("input[type=file]", CUT);
  await page.getByText("6 claims checked.").waitFor({ timeout: 30_000 });
  await page.setInputFiles("input[type=file]", DAY);
  await page.getByText("71 claims checked.").waitFor({ timeout: 30_000 });
  await page.getByText("6 of its 71 claims are in already, from cut.edi", { exact: false }).waitFor();
  await page.getByText("77 claims", { exact: true }).first().waitFor();
  await lookEveryWay(page, "today-twice");

  await page.getByRole("button", { name: "Take the earlier one back: cut.edi" }).click();
  await page.getByText("Its 6 claims go out of the desk.", { exact: false }).waitFor();
  await lookEveryWay(page, "today-take-back");
  await page.getByRole("button", { name: "Leave it in" }).click();
  await page.getByRole("button", { name: "Take the earlier one back: cut.edi" }).click();
  await page.getByRole("button", { name: "Take 6 claims back" }).click();
  await page.getByText("71 claims", { exact: true }).first().waitFor();
  await expect.poll(() => page.getByText("they stand twice now", { exact: false }).count()).toBe(0);
  await page.getByRole("button", { name: "Take this file back: whole.edi" }).waitFor();

  // After the page was loaded anew the file is known by its time alone.
  await page.reload();
  await page.getByText("Files that came lately").click();
  await expect.poll(() => page.getByRole("button", { name: "Take this file back" }).count()).toBe(1);
  await look(page, "today-lately");
  await page.getByRole("button", { name: "Take this file back" }).click();
  await page.getByRole("button", { name: "Take 71 claims back" }).click();
  await page.getByText("Drop this morning's 837P here").waitFor();
  await page.setInputFiles("input[type=file]", DAY);
  await page.getByText("71 claims checked.").waitFor({ timeout: 30_000 });
  expect(wrong).toEqual([]);
  await page.context().close();
});
