import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { launch } from "./chromium.ts";
import { serveDesk } from "./demo.ts";
import { look, lookEveryWay, pageOf, WAYS } from "./look.ts";

const PASSWORD = "a long enough password";
const STEP = 30_000;
let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(() => browser.close());

async function signIn(page: Page, name = "dana"): Promise<void> {
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** The code of a step that the server did not see yet: the last one is taken once, the next one early. */
function code(secret: string, steps = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + steps * STEP });
}

async function setUp(page: Page, shot: string, looks = look): Promise<{ readonly secret: string; readonly codes: readonly string[] }> {
  await page.getByLabel("Your password").fill(PASSWORD);
  await page.getByRole("button", { name: "Show the QR code" }).click();
  await page.getByRole("img", { name: /QR code/ }).waitFor();
  await looks(page, `${shot}-qr`);
  const secret = (await page.locator(".secret").textContent() ?? "").replaceAll(" ", "");
  await page.getByLabel("The code that the app shows now").fill("000000");
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByText("The app shows another code", { exact: false }).waitFor();
  await page.getByLabel("The code that the app shows now").fill(code(secret));
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("heading", { name: "Your recovery codes" }).waitFor();
  await looks(page, `${shot}-codes`);
  const codes = await page.locator(".recovery li").allTextContents();
  await page.getByRole("button", { name: "I have written them down" }).click();
  return { secret, codes };
}

test.each(WAYS)("is set up, asked for at sign-in and demanded of everybody, at $width, $colorScheme", async (way) => {
  const data = mkdtempSync(join(tmpdir(), "claimwright-factor-"));
  const served = await serveDesk(["--data", data]);
  const { page, wrong } = await pageOf(browser, way);
  await page.goto(`${served.url}#/people`);
  await page.getByLabel("Name").fill("Dana");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await signIn(page);
  await page.getByLabel("Who signs in with one").selectOption("everybody");
  await page.getByRole("heading", { name: "Set up a second factor" }).waitFor();
  await look(page, "factor-first");
  const { secret, codes } = await setUp(page, "factor");
  expect(codes).toHaveLength(10);
  await page.getByText(", second factor").waitFor();
  await look(page, "factor-people");
  await page.getByRole("link", { name: "Dana" }).click();
  await page.getByText("10 recovery codes are left. Your office asks for it.", { exact: false }).waitFor();
  await look(page, "factor-account");
  await page.getByRole("button", { name: "Sign out" }).click();
  await signIn(page);
  await page.getByLabel("Code", { exact: true }).waitFor();
  await look(page, "factor-sign-in");
  await page.getByLabel("Code", { exact: true }).fill("123456");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("The code is not right, or was used before.", { exact: false }).waitFor();
  await page.getByLabel("Code", { exact: true }).fill(code(secret, 1));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("10 recovery codes are left.", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await signIn(page);
  await page.getByLabel("Code", { exact: true }).fill(codes[0] ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("9 recovery codes are left.", { exact: false }).waitFor();
  expect(wrong.filter((one) => !/40[13]|422/.test(one))).toEqual([]);
  await page.context().close();
  served.close();
  rmSync(data, { recursive: true, force: true });
});

test("a change that is asked a code for is done once it was given", async () => {
  const served = await serveDesk();
  const { page } = await pageOf(browser, WAYS[0]);
  await page.goto(`${served.url}#/people`);
  await page.getByLabel("Name").fill("Dana");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await signIn(page);
  await page.getByRole("link", { name: "Dana" }).click();
  await page.getByRole("button", { name: "Set one up" }).click();
  const { codes } = await setUp(page, "factor-own", lookEveryWay);
  await page.goto(`${served.url}#/people`);
  // What the server says after a quarter of an hour; that it does is held where its clock is the test's.
  let isFresh = false;
  await page.route("**/api/users", (route) => (isFresh || route.request().method() !== "POST"
    ? route.continue()
    : route.fulfill({ status: 403, contentType: "application/problem+json", body: JSON.stringify({ title: "Code asked", status: 403, detail: "Give a code.", field: "code" }) })));
  await page.getByLabel("Name").fill("Kim");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("heading", { name: "A code once more" }).waitFor();
  await lookEveryWay(page, "factor-again");
  await page.getByLabel("Code", { exact: true }).fill("nothing");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByText("Nothing was changed yet.").waitFor();
  isFresh = true;
  await page.getByLabel("Code", { exact: true }).fill(codes[0] ?? "");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByText("Kim can sign in.").waitFor();
  await page.context().close();
  served.close();
});
