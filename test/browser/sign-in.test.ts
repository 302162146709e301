import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launch } from "./chromium.ts";
import { serveDesk } from "./demo.ts";
import { look, pageOf, WAYS } from "./look.ts";
import type { Served } from "./pages.ts";

const PASSWORD = "a long enough password";
const data = mkdtempSync(join(tmpdir(), "claimwright-people-"));
let browser: Browser;
let served: Served;
beforeAll(async () => {
  served = await serveDesk(["--data", data]);
  browser = await launch();
  await addAdmin();
}, 60_000);
afterAll(async () => {
  await browser.close();
  served.close();
  rmSync(data, { recursive: true, force: true });
});

/** From the first user on everybody signs in. */
async function addAdmin(): Promise<void> {
  const { csrf } = await (await fetch(`${served.url}api/session`)).json() as { csrf: string };
  const { status } = await fetch(`${served.url}api/users`, {
    method: "POST", headers: { "content-type": "application/json", "x-claimwright-csrf": csrf },
    body: JSON.stringify({ name: "Dana", role: "admin", password: PASSWORD }),
  });
  expect(status).toBe(201);
}

test.each(WAYS)("nothing of a claim is shown before somebody signs in, at $width, $colorScheme", async (way) => {
  const { page, wrong } = await pageOf(browser, way);
  await page.goto(served.url);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await look(page, "sign-in");
  await page.getByLabel("Name").fill("Dana");
  await page.getByLabel("Password").fill("not the right one");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("The name or the password is not right.", { exact: false }).waitFor();
  await look(page, "sign-in-refused");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("Drop this morning's 837P here").waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(wrong.filter((one) => !one.includes("401"))).toEqual([]);
  await page.context().close();
});

test("after a while without anybody the claims are out of sight, and the session is over", async () => {
  const { page } = await pageOf(browser, WAYS[0]);
  await page.clock.install();
  await page.goto(served.url);
  await page.getByLabel("Name").fill("Dana");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("Drop this morning's 837P here").waitFor();
  await page.clock.runFor(16 * 60_000);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  const { user } = await page.evaluate(async () => (await fetch("/api/session")).json() as Promise<{ user: unknown }>);
  expect(user).toBeNull();
  await page.context().close();
});

test("what a role may not do is not offered", async () => {
  const own = await serveDesk();
  const { csrf } = await (await fetch(`${own.url}api/session`)).json() as { csrf: string };
  const headers = { "content-type": "application/json", "x-claimwright-csrf": csrf };
  const { page, wrong } = await pageOf(browser, WAYS[0]);
  const add = (name: string, role: string): Promise<Response> =>
    fetch(`${own.url}api/users`, { method: "POST", headers, body: JSON.stringify({ name, role, password: PASSWORD }) });
  await add("Dana", "admin");
  await page.goto(own.url);
  await page.getByLabel("Name").fill("Dana");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "Audit" }).waitFor();
  const made = await page.evaluate(async (body) => {
    const session = await (await fetch("/api/session")).json() as { csrf: string };
    const answer = await fetch("/api/users", { method: "POST", headers: { "content-type": "application/json", "x-claimwright-csrf": session.csrf }, body });
    return answer.status;
  }, JSON.stringify({ name: "Kim", role: "front-desk", password: PASSWORD }));
  expect(made).toBe(201);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByLabel("Name").fill("Kim");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.locator(".cell-claim").first().click();
  await page.getByRole("button", { name: "Hold" }).waitFor();
  expect(await page.getByRole("button", { name: /Release|Answer and change|See the change|Keep it as it is/ }).count()).toBe(0);
  expect(await page.getByRole("link", { name: "Audit" }).count()).toBe(0);
  expect(wrong).toEqual([]);
  await page.context().close();
  own.close();
});

test("what somebody typed or chose goes with them: at the sign-out, and when another signs in after a while", async () => {
  const own = await serveDesk();
  const { csrf } = await (await fetch(`${own.url}api/session`)).json() as { csrf: string };
  const add = (headers: Record<string, string>, name: string, role: string): Promise<Response> => fetch(`${own.url}api/users`, {
    method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify({ name, role, password: PASSWORD }),
  });
  await add({ "x-claimwright-csrf": csrf }, "Dana", "admin");
  const { page } = await pageOf(browser, WAYS[0]);
  const signIn = async (name: string): Promise<void> => {
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("link", { name }).waitFor();
    await page.locator(".cell-claim").first().waitFor();
  };
  const search = page.getByRole("searchbox").first();
  const narrow = async (): Promise<void> => {
    await page.getByLabel("Payer", { exact: true }).selectOption({ index: 1 });
    await search.fill("20");
    await page.evaluate(() => { sessionStorage.setItem("claimwright.visit", JSON.stringify({ held: { patient: "x" }, at: Date.now() })); });
    expect(page.url()).toContain("payer=");
  };
  const isClear = async (): Promise<void> => {
    expect(new URL(page.url()).hash.replace("#/today", "")).toBe("");
    expect(await search.inputValue()).toBe("");
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(["claimwright.who"]);
  };
  await page.clock.install();
  await page.goto(own.url);
  await signIn("Dana");
  const session = await page.evaluate(async () => (await fetch("/api/session")).json() as Promise<{ csrf: string }>);
  const [cookie] = await page.context().cookies();
  expect((await add({ "x-claimwright-csrf": session.csrf, cookie: `${cookie?.name ?? ""}=${cookie?.value ?? ""}` }, "Kim", "biller")).status).toBe(201);
  await narrow();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await signIn("Kim");
  await isClear();

  await narrow();
  await page.clock.runFor(16 * 60_000);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await signIn("Kim");
  expect(page.url(), "who comes back finds the list as it was").toContain("payer=");
  await page.clock.runFor(16 * 60_000);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await signIn("Dana");
  await isClear();
  await page.reload();
  await page.locator(".cell-claim").first().waitFor();
  await isClear();

  const other = await page.context().newPage();
  await other.goto(own.url);
  await other.locator(".cell-claim").first().waitFor();
  await narrow();
  await other.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await page.evaluate(() => sessionStorage.length), "another tab of theirs").toBe(0);
  await page.context().close();
  own.close();
}, 120_000);
