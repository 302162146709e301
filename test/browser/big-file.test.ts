import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { generate } from "../../bench/write-file.ts";
import { tooLong, watchTasks } from "./long-tasks.ts";
import { pageOf, WAYS } from "./look.ts";
import { servePages } from "./pages.ts";
import { staged } from "./stage.ts";

/** 100 by hand (CLAIMWRIGHT_BIG_MB=100), less where minutes count. */
const MB = Number(process.env["CLAIMWRIGHT_BIG_MB"] ?? 10);
const folder = mkdtempSync(join(tmpdir(), "claimwright-big-"));
const FILE = join(folder, "big.837");

const stage = staged(servePages);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

// A busy machine only ever lengthens a task: the best of three is the page's own.
test("a large file is checked while the page stays awake", { retry: 2, timeout: 60_000 + MB * 20_000 }, async () => {
  const { claims } = generate(FILE, "837p", { bytes: MB * 1e6 }, 3);
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await watchTasks(page);
  await page.goto(stage.url);
  await page.setInputFiles("input[type=file]", FILE);
  await page.locator("button.claim-row").first().waitFor();
  const search = page.getByRole("searchbox");
  while (await page.getByRole("progressbar").count() > 0) {
    await search.fill("97012");
    await page.waitForTimeout(700);
    await search.fill("");
    await page.locator(".totals").hover();
    await page.waitForTimeout(700);
  }
  await page.locator(".totals").getByText(`${claims.toLocaleString("en-US")} claims`).waitFor();
  await page.locator("button.claim-row").first().press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").locator(".finding-what").first().waitFor();
  expect(await tooLong(page)).toEqual([]);
  expect(wrong).toEqual([]);
  await page.context().close();
});
