import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { serveDesk } from "./demo.ts";
import { look, pageOf, WAYS } from "./look.ts";
import { staged } from "./stage.ts";

const stage = staged(serveDesk);

test.each(WAYS)("who did what, at $width, $colorScheme", async (way) => {
  const { page, wrong } = await pageOf(stage.browser, way);
  await page.goto(stage.url);
  await page.locator(".cell-claim").first().waitFor({ timeout: 30_000 });
  const claim = await page.locator(".cell-claim").first().innerText();
  await page.keyboard.press("j");
  await page.keyboard.press("h");
  await page.getByText(`${claim} is held.`).waitFor();
  await page.evaluate(() => { location.hash = "#/audit"; });
  await page.locator(".list .audit-row").first().waitFor();
  expect(await page.locator(".list .audit-row").first().innerText()).toContain(claim);
  await page.getByRole("button", { name: "Check the chain" }).click();
  await page.getByText("Whole:", { exact: false }).waitFor();
  await look(page, "audit");
  await page.getByLabel("To").fill("2020-01-01");
  await page.getByText("Nothing in these days.").waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("the record is saved as a CSV without a patient's name in it", async () => {
  const { page } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(`${stage.url}#/audit`);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as CSV" }).click()]);
  expect(file.suggestedFilename()).toBe("claimwright-audit.csv");
  const text = readFileSync(await file.path(), "utf8");
  expect(text).toContain("put on hold");
  expect(text.toLowerCase()).not.toMatch(/birch|violet|ulex/);
  await page.context().close();
});
