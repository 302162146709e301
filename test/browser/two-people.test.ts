import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { launch } from "./chromium.ts";
import { serveDesk } from "./demo.ts";
import { lookEveryWay, pageOf, WAYS } from "./look.ts";

const PASSWORD = "a long enough password";
let browser: Browser;
beforeAll(async () => { browser = await launch(); }, 60_000);
afterAll(() => browser.close());

interface Sitting { readonly page: Page; readonly wrong: readonly string[] }

async function signedIn(url: string, name: string): Promise<Sitting> {
  const { page, wrong } = await pageOf(browser, WAYS[0]);
  // A password is slow to try, and slower where other tests have the processors.
  page.setDefaultTimeout(30_000);
  await page.goto(url);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name }).waitFor();
  return { page, wrong };
}

async function add(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Add", exact: true }).click();
}

test("two people at two browsers: what one does the other sees, and who is put out is out", async () => {
  const served = await serveDesk();
  const { page: first } = await pageOf(browser, WAYS[0]);
  await first.goto(`${served.url}#/people`);
  await add(first, "Dana", PASSWORD);
  await first.getByRole("heading", { name: "Sign in" }).waitFor();
  await first.context().close();
  const { page: admin } = await signedIn(served.url, "Dana");
  await admin.getByRole("link", { name: "People" }).click();
  await add(admin, "Kim", "QwertyQwerty");
  await admin.getByText("in a list of leaked ones", { exact: false }).waitFor();
  await lookEveryWay(admin, "people-leaked");
  await add(admin, "Kim", PASSWORD);
  await admin.getByText("Kim can sign in.").waitFor();

  const { page: biller } = await signedIn(served.url, "Kim");
  expect(await biller.getByRole("link", { name: /^(People|Audit)$/ }).count()).toBe(0);
  await admin.getByRole("link", { name: "Today" }).click();
  for (const page of [admin, biller]) {
    await page.locator(".cell-claim").first().click();
    await page.getByRole("button", { name: "Hold" }).waitFor();
  }
  expect(biller.url()).toBe(admin.url());
  await admin.getByRole("button", { name: "Hold" }).click();
  await admin.getByRole("button", { name: "Back to open" }).waitFor();
  await biller.getByRole("button", { name: "Hold" }).click();
  await biller.getByText("Somebody changed this claim meanwhile", { exact: false }).waitFor();
  await biller.getByRole("button", { name: "Back to open" }).waitFor();

  await biller.getByRole("link", { name: "Kim" }).click();
  await biller.getByLabel("The password you have").fill(PASSWORD);
  await biller.getByLabel("A new one").fill("another long enough password");
  await biller.getByRole("button", { name: "Change it" }).click();
  await biller.getByText("Your password is changed.").waitFor();
  await lookEveryWay(biller, "own-password");

  await admin.getByRole("link", { name: "People" }).click();
  await admin.locator("li.person").filter({ has: admin.getByText("Kim", { exact: true }) }).getByRole("button", { name: "Take access away" }).click();
  await admin.getByText("no longer here", { exact: false }).waitFor();
  await biller.getByRole("link", { name: "Today" }).click();
  await biller.getByRole("heading", { name: "Sign in" }).waitFor();
  await admin.context().close();
  await biller.context().close();
  served.close();
}, 150_000);
