import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { launch } from "./chromium.ts";
import { serveDesk } from "./demo.ts";
import { look, pageOf, WAYS } from "./look.ts";
import type { Served } from "./pages.ts";

const PASSWORD = "a long enough password";
let browser: Browser;
beforeAll(async () => { browser = await launch(); }, 60_000);
afterAll(() => browser.close());

interface Office { readonly served: Served; stop(): void }

/** The invented day as it would have been seven years before, and an admin. */
async function oldOffice(): Promise<Office> {
  const data = mkdtempSync(join(tmpdir(), "claimwright-retention-"));
  const served = await serveDesk(["--data", data]);
  const { csrf } = await (await fetch(`${served.url}api/session`)).json() as { csrf: string };
  const send = (path: string, body: string, type: string): Promise<Response> =>
    fetch(`${served.url}api/${path}`, { method: "POST", headers: { "content-type": type, "x-claimwright-csrf": csrf }, body });
  await send("batches", readFileSync("examples/clinic-day.edi", "latin1").replaceAll("2026", "2019"), "application/octet-stream");
  for (let tries = 0; tries < 300; tries++) {
    const { rows: [batch] } = await (await fetch(`${served.url}api/batches`)).json() as { rows: { state: string }[] };
    if (batch?.state === "checked") {
      await send("users", JSON.stringify({ name: "Dana", role: "admin", password: PASSWORD }), "application/json");
      return { served, stop: () => { served.close(); rmSync(data, { recursive: true, force: true }); } };
    }
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
  throw new Error("The day was not read.");
}

async function erase(page: Page, claims: number): Promise<void> {
  await page.getByLabel(`Type ${claims} to confirm`).fill(String(claims));
  await page.getByLabel("Your password").fill(PASSWORD);
  await page.getByRole("button", { name: "Erase for good" }).click();
}

test.each(WAYS)("an admin sees what is older and erases it, at $width, $colorScheme", async (way) => {
  const { served, stop } = await oldOffice();
  const { page, wrong } = await pageOf(browser, way);
  await page.goto(`${served.url}#/people`);
  await page.getByLabel("Name").fill("Dana");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "How long claims are kept" }).click();
  await page.getByLabel("Claims are kept").selectOption("6");
  await page.getByRole("table", { name: /Older/ }).waitFor();
  await look(page, "retention");
  await page.getByLabel("Number of one of the claims").fill("20401");
  await page.getByRole("button", { name: "Show what would go" }).click();
  await page.getByRole("table", { name: "This patient" }).waitFor();
  const button = page.getByRole("button", { name: /^Erase/ });
  const [older, own] = (await button.allTextContents()).map((words) => Number(/\d+/.exec(words)?.[0]));
  if (older === undefined || own === undefined) throw new Error("Nothing is offered.");
  expect(older).toBeGreaterThan(own);
  await button.last().click();
  await look(page, "retention-patient");
  await erase(page, own);
  await page.getByText(/claims? erased\./).waitFor();
  const left = older - own;
  await page.getByRole("button", { name: `Erase ${left} claims` }).click();
  await page.getByLabel(`Type ${left} to confirm`).fill(String(left + 1));
  expect(await page.getByRole("button", { name: "Erase for good" }).isDisabled()).toBe(true);
  await erase(page, left);
  await page.getByText("No claim is older", { exact: false }).waitFor();
  await look(page, "retention-done");
  await page.goto(`${served.url}#/audit`);
  await page.getByText(`before ${new Date().getFullYear() - 6}`, { exact: false }).waitFor();
  await page.getByRole("button", { name: "Check the chain" }).click();
  await page.getByText("Whole: no entry was changed or taken out.").waitFor();
  await look(page, "retention-audit");
  expect(wrong).toEqual([]);
  await page.context().close();
  stop();
});
