import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launch } from "./chromium.ts";
import { serveDesk } from "./demo.ts";
import { look, pageOf, WAYS } from "./look.ts";

const PASSWORD = "a long enough password";
let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(() => browser.close());

test.each(WAYS)("the first admin, a biller, and one who leaves, at $width, $colorScheme", async (way) => {
  const served = await serveDesk();
  const { page, wrong } = await pageOf(browser, way);
  await page.goto(`${served.url}#/people`);
  await page.getByRole("heading", { name: "Add yourself, as the admin" }).waitFor();
  await look(page, "people-first");
  await page.getByLabel("Name").fill("Dana");
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText("Nobody was added.").waitFor();
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.getByLabel("Name").fill("Dana");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Add a person" }).waitFor();
  await page.getByLabel("Name").fill("Kim");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText("Kim can sign in.").waitFor();
  await page.getByLabel("What Kim may do").selectOption("clinician");
  await page.getByText("Kim's role is changed.").waitFor();
  await look(page, "people");
  await page.getByRole("button", { name: "Take access away" }).last().click();
  await page.getByText("no longer here", { exact: false }).waitFor();
  expect(wrong.filter((one) => !/40[01]/.test(one))).toEqual([]);
  await page.context().close();
  served.close();
});

test("the last admin stays", async () => {
  const served = await serveDesk();
  const { page } = await pageOf(browser, WAYS[0]);
  await page.goto(`${served.url}#/people`);
  await page.getByLabel("Name").fill("Dana");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.getByLabel("Name").fill("Dana");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Take access away" }).click();
  await page.getByText("One active admin must stay", { exact: false }).waitFor();
  expect(await page.getByText("no longer here").count()).toBe(0);
  await page.context().close();
  served.close();
});
