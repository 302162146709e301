import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { serveDesk } from "./demo.ts";
import { pageOf, WAYS } from "./look.ts";
import { staged } from "./stage.ts";

const stage = staged(serveDesk);

/** The claim whose row has the focus; none where something else has it. */
function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.querySelector(".cell-claim")?.textContent ?? undefined);
}

test("a note is written where the dialog opens, and the keyboard stays on its row however the dialog is closed", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(stage.url);
  await page.getByText("71 claims", { exact: true }).first().waitFor({ timeout: 30_000 });
  await page.locator(".cell-claim").nth(4).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const claim = await focused(page);
  const next = await page.locator(".cell-claim").nth(3).innerText();
  expect(claim).toBe(await page.locator(".cell-claim").nth(2).innerText());
  const words = page.getByLabel("For whoever opens this claim next");
  const closings: readonly (() => Promise<void>)[] = [
    () => page.keyboard.press("Escape"),
    () => page.getByRole("dialog").getByRole("button", { name: "Close" }).click(),
    () => page.getByRole("dialog").getByRole("button", { name: "Close" }).press("Enter"),
    () => page.getByRole("button", { name: "Write it" }).click(),
  ];
  for (const close of closings) {
    await page.keyboard.press("n");
    await words.waitFor();
    await page.keyboard.type("Asked Dr. Rivera on Monday: hold j");
    expect(await words.inputValue()).toBe("Asked Dr. Rivera on Monday: hold j");
    await close();
    await words.waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toBe(claim);
  }
  await page.getByText(`Noted on ${claim ?? ""}.`).waitFor();
  await page.evaluate(() => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); });
  await page.keyboard.press("j");
  expect(await focused(page)).toBe(claim);
  await page.keyboard.press("j");
  expect(await focused(page)).toBe(next);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a name is found in either order", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(stage.url);
  await page.getByText("71 claims", { exact: true }).first().waitFor({ timeout: 30_000 });
  const patient = await page.locator(".list .cell-patient").first().innerText();
  const [last = "", first = ""] = patient.split(/, ?/);
  await page.getByRole("searchbox").fill(`${first} ${last}`);
  await page.locator(".list .cell-patient").first().waitFor();
  await expect.poll(async () => new Set(await page.locator(".list .cell-patient").allInnerTexts())).toEqual(new Set([patient]));
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a screen that does not come, for the program behind the page was stopped, leaves the page and says what to do", async () => {
  const { page } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(stage.url);
  await page.locator(".cell-claim").first().waitFor({ timeout: 30_000 });
  await page.route("**/assets/claim-*.js", (route) => route.abort());
  await page.locator(".cell-claim").first().click();
  await page.getByText("This screen could not be loaded").waitFor();
  expect(await page.getByRole("navigation", { name: "Screens" }).isVisible()).toBe(true);
  await page.unroute("**/assets/claim-*.js");
  await page.getByRole("button", { name: "Load the page again" }).click();
  await page.getByRole("heading", { name: "In the file" }).waitFor();
  await page.context().close();
});
