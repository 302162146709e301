import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { serveDesk } from "./demo.ts";
import { lookEveryWay, pageOf, WAYS } from "./look.ts";
import { staged } from "./stage.ts";

const WHOLE = readFileSync(join(import.meta.dirname, "..", "..", "examples", "clinic-day.edi"));
const CUT = { name: "cut.edi", mimeType: "text/plain", buffer: WHOLE.subarray(0, 3000) };
const DAY = { name: "whole.edi", mimeType: "text/plain", buffer: WHOLE };

const stage = staged(() => serveDesk(["--data", mkdtempSync(join(tmpdir(), "claimwright-back-"))]));

const FIXED = { name: "corrected.edi", mimeType: "text/plain", buffer: Buffer.from(WHOLE.toString("latin1").replaceAll("*000000001*", "*000000002*")
  .replace("CLM*20403*102*", "CLM*20403*104*").replace("HC:98941:AT*62*UN*1", "HC:98941:AT*64*UN*1").replace("CLM*20402*80*", "CLM*20402*81*"), "latin1") };

test("a cut file is taken back when the whole one came, and the whole one too", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(stage.url);
  await page.getByText("Drop this morning's 837P here").waitFor({ timeout: 30_000 });
  await page.setInputFiles("input[type=file]", CUT);
  await page.getByText("6 claims checked.").waitFor({ timeout: 30_000 });
  await page.setInputFiles("input[type=file]", DAY);
  await page.getByText("66 claims checked. The other 5 are in already, unchanged, and were left as they are.").waitFor({ timeout: 30_000 });
  await page.getByText("1 claim differs from the one that was in, and stands twice until you choose.").waitFor();
  await page.getByText("72 claims", { exact: true }).first().waitFor();
  await lookEveryWay(page, "today-twice");
  await page.getByRole("button", { name: "Take the new one instead: 20406" }).click();
  await page.getByText("71 claims", { exact: true }).first().waitFor();
  await expect.poll(() => page.getByText("stands twice until you choose", { exact: false }).count()).toBe(0);

  await page.getByRole("button", { name: "Take this file back: whole.edi" }).click();
  await page.getByText("Its 66 claims go out of the desk.", { exact: false }).waitFor();
  await lookEveryWay(page, "today-take-back");
  await page.getByRole("button", { name: "Leave it in" }).click();

  // After the page was loaded anew the files are known by their times alone.
  await page.reload();
  await page.getByText("Files that came lately").click();
  await expect.poll(() => page.getByRole("button", { name: "Take this file back" }).count()).toBe(2);
  await expect.poll(() => page.locator(".lately li").allInnerTexts()).toEqual([
    expect.stringMatching(/ · 66 claims · 20406 and others, to MEDICARE PART B, .* and more/),
    expect.stringMatching(/ · 5 claims · 20401 and others, to MEDICARE PART B/),
  ]);
  await lookEveryWay(page, "today-lately");
  for (const claims of [66, 5]) {
    await page.getByRole("button", { name: "Take this file back" }).first().click();
    await page.getByRole("button", { name: `Take ${String(claims)} claims back` }).click();
  }
  await page.getByText("Drop this morning's 837P here").waitFor();
  await page.setInputFiles("input[type=file]", DAY);
  await page.getByText("71 claims checked.").waitFor({ timeout: 30_000 });

  await page.setInputFiles("input[type=file]", FIXED);
  await page.getByText("2 claims checked. The other 69 are in already", { exact: false }).waitFor({ timeout: 30_000 });
  await page.getByText("total $102.00 → $104.00; line 1: charge $62.00 → $64.00.", { exact: false }).waitFor();
  await page.getByRole("searchbox").fill("20403");
  await expect.poll(() => page.locator(".desk .state-chip").allInnerTexts().then((chips) => [...chips].sort())).toEqual(["earlier", "new"]);
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByRole("link", { name: "20403" }).first().click();
  await page.getByText("20403 is in twice.").waitFor();
  await page.getByText("This is the new one.").waitFor();
  await lookEveryWay(page, "claim-versions");
  await page.getByRole("button", { name: "Take the new one instead: 20403" }).click();
  await expect.poll(() => page.getByText("is in twice.", { exact: false }).count()).toBe(0);
  expect(wrong).toEqual([]);
  await page.context().close();
}, 180_000);
