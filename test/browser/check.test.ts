import { join } from "node:path";
import { expect, test } from "vitest";
import { look, pageOf, WAYS } from "./look.ts";
import { servePages } from "./pages.ts";
import { staged } from "./stage.ts";

const DAY = join(import.meta.dirname, "..", "..", "examples", "clinic-day.edi");

const stage = staged(servePages);

test.each(WAYS)("private check at $width, $colorScheme", async (way) => {
  const { page, wrong } = await pageOf(stage.browser, way);
  await page.goto(stage.url);
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
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(stage.url);
  await page.setInputFiles("input[type=file]", { name: "letter.txt", mimeType: "text/plain", buffer: Buffer.from("Dear office,\n") });
  await page.getByText("This file holds no claim.").waitFor();
  expect(wrong).toEqual([]);
});

test("a file dropped beside the box does not take the page away, and is told where to go", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  const isKeptOut = (): Promise<boolean> => page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["ISA"], "day.837"));
    const at = { dataTransfer, bubbles: true, cancelable: true };
    return ["dragover", "drop"].every((type) => !document.body.dispatchEvent(new DragEvent(type, at)));
  });
  await page.goto(stage.url);
  await page.getByRole("heading", { name: "Private check" }).waitFor();
  expect(await isKeptOut()).toBe(true);
  await page.getByText("Drop it in the box \u201cDrop an 837P here\u201d.").waitFor();
  await page.goto(`${stage.url}#/rules`);
  await page.getByRole("heading", { name: "Rules" }).first().waitFor();
  expect(await isKeptOut()).toBe(true);
  await page.getByText("No file is taken here. Drop it on Private check.").waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});
