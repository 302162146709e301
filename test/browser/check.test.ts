import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launch } from "./chromium.ts";
import { look, pageOf, WAYS } from "./look.ts";
import { servePages } from "./pages.ts";
import type { Served } from "./pages.ts";

const DAY = join(import.meta.dirname, "..", "..", "examples", "clinic-day.edi");

let browser: Browser;
let served: Served;
beforeAll(async () => {
  served = await servePages();
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  served.close();
});

test.each(WAYS)("private check at $width, $colorScheme", async (way) => {
  const { page, wrong } = await pageOf(browser, way);
  await page.goto(served.url);
  await page.getByRole("heading", { name: "Private check" }).waitFor();
  await look(page, "check-start");
  await page.setInputFiles("input[type=file]", DAY);
  await page.getByText("at risk", { exact: false }).first().waitFor();
  await page.locator(".claim-id").first().waitFor();
  await look(page, "check-list");
  const rows = page.locator("button.claim-row");
  expect(await rows.count()).toBeGreaterThan(5);
  await rows.first().press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").locator(".finding-what").first().waitFor();
  await look(page, "check-claim");
  await page.keyboard.press("Escape");
  await page.getByRole("searchbox").fill("no claim has these words");
  await page.getByText("No claim like this.").waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a file that is no 837P says what to do", async () => {
  const { page, wrong } = await pageOf(browser, WAYS[0]);
  await page.goto(served.url);
  await page.setInputFiles("input[type=file]", { name: "letter.txt", mimeType: "text/plain", buffer: Buffer.from("Dear office,\n") });
  await page.getByText("This file holds no claim.").waitFor();
  expect(wrong).toEqual([]);
});
