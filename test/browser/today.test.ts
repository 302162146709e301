import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { serveDesk } from "./demo.ts";
import { look, lookEveryWay, pageOf, WAYS } from "./look.ts";
import { staged } from "./stage.ts";

const DAY = join(import.meta.dirname, "..", "..", "examples", "clinic-day.edi");

const stage = staged(serveDesk);

/** The demo's claims are checked in the first seconds. */
async function today(page: Page): Promise<void> {
  await page.goto(stage.url);
  await page.getByText("71 claims", { exact: true }).first().waitFor({ timeout: 30_000 });
  await page.locator(".cell-claim").first().waitFor();
}

/** How often it was asked which claims of a file are not in. */
function asked(page: Page): Promise<number> {
  return page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("/claims/missing")).length);
}

/** The number of the first claim of the list. */
function first(page: Page): Promise<string> {
  return page.locator(".cell-claim").first().innerText();
}

test.each(WAYS)("the desk at $width, $colorScheme", async (way) => {
  const { page, wrong } = await pageOf(stage.browser, way);
  await today(page);
  await look(page, "today");
  await page.keyboard.press("g");
  await page.locator(".cause").first().waitFor();
  await look(page, "today-causes");
  await page.getByRole("button", { name: /One unit of 97012 a day/ }).last().click();
  await page.getByRole("button", { name: "Review them together" }).click();
  await page.getByText("2 open claims with this cause", { exact: false }).waitFor();
  await page.locator(".review-item").nth(1).waitFor();
  await look(page, "today-review");
  expect(wrong).toEqual([]);
  await page.context().close();
});

test.each([{ way: WAYS[0], width: 1280, least: 8 }, { way: WAYS[2], width: 390, least: 2 }])("at $width the list begins high from the day's second look on, and the page alone scrolls", async ({ way, width, least }) => {
  const { page, wrong } = await pageOf(stage.browser, way);
  await today(page);
  await page.reload();
  await page.locator(".cell-claim").nth(12).waitFor();
  await page.locator(".band-fold > summary").getByText("% clean", { exact: false }).waitFor();
  const seen = (): Promise<number> => page.evaluate(() => [...document.querySelectorAll(".list-row")].filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length);
  await expect.poll(seen).toBeGreaterThanOrEqual(least);
  const scrolls = await page.evaluate(() => [...document.querySelectorAll("main *")].filter((part) => part.scrollHeight > part.clientHeight && ["auto", "scroll"].includes(getComputedStyle(part).overflowY)).length);
  expect(scrolls).toBe(0);
  const [menu, keys] = await Promise.all([page.getByRole("link", { name: "Today" }).boundingBox(), page.getByRole("button", { name: "Keys" }).boundingBox()]);
  if (width === WAYS[0].width) expect(Math.abs((menu?.y ?? 0) - (keys?.y ?? 999)), "one row").toBeLessThan(20);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a claim is held, looked for, and opened again, by keys alone", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await today(page);
  const claim = await first(page);
  await page.keyboard.press("j");
  await page.keyboard.press("h");
  await page.getByText(`${claim} is held.`).waitFor();
  await expect.poll(() => first(page)).not.toBe(claim);
  const next = await first(page);
  // The row that is gone takes the focus with it: the key goes to no other claim.
  await page.keyboard.press("h");
  await page.keyboard.press("j");
  await expect.poll(() => page.locator(":focus .cell-claim").innerText()).toBe(next);
  expect(await page.getByText(`${next} is held.`).count()).toBe(0);
  await page.getByLabel("State").selectOption("held");
  await expect.poll(() => first(page)).toBe(claim);
  await page.locator(".desk-row").nth(1).press("h");
  await page.getByText(`${claim} is open again.`).waitFor();
  await page.getByText("Nothing is held.").waitFor();
  await page.getByLabel("State").selectOption("open");
  await page.keyboard.press("/");
  await page.getByRole("searchbox").fill(claim);
  await expect.poll(() => page.locator(".cell-claim").count()).toBe(1);
  expect(page.url()).not.toContain(claim);
  await page.getByRole("searchbox").fill("no claim has these words");
  await page.getByText("No claim like this.").waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a claim with an error is not released by a slip; a clean one is, and comes back", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await today(page);
  await page.getByLabel("Mark").selectOption("error");
  await page.locator(".mark.error").nth(2).waitFor();
  await page.locator(".desk .list .desk-row").first().press("r");
  await page.getByText("still has an error", { exact: false }).waitFor();
  await page.getByLabel("Mark").selectOption("clean");
  await page.locator(".desk .mark.none").first().waitFor();
  const claim = await first(page);
  await page.locator(".desk .list .desk-row").first().press("r");
  await page.getByText(`${claim} is released.`).waitFor();
  await lookEveryWay(page, "today-offer");
  await page.keyboard.press("u");
  await page.getByText(`${claim} is open again.`).waitFor();
  await expect.poll(() => first(page)).toBe(claim);
  await page.locator(".desk .list .desk-row").first().press("r");
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.getByText(`${claim} is open again.`).last().waitFor();
  await expect.poll(() => first(page)).toBe(claim);
  await page.locator(".desk .list .desk-row").first().press("r");
  await expect.poll(() => first(page)).not.toBe(claim);
  await page.getByRole("searchbox").fill(claim);
  await page.getByRole("button", { name: "Show 1 released, not saved yet" }).waitFor();
  await lookEveryWay(page, "today-elsewhere");
  await page.getByRole("button", { name: "Save the file …" }).click();
  await page.getByText("1 released claim, ready to be sent.").waitFor();
  await lookEveryWay(page, "today-save");
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Show 1 released, not saved yet" }).click();
  await expect.poll(() => first(page)).toBe(claim);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as one 837P" }).click()]);
  const text = readFileSync(await file.path(), "utf8");
  expect(text).toMatch(/^ISA/);
  expect(text.match(/CLM\*\d+/g)).toEqual([`CLM*${claim}`]);
  await page.getByText("1 released claim, saved to a file already.").waitFor();
  await page.locator(".desk .list .desk-row").filter({ hasText: "saved " }).waitFor();
  expect(await page.getByRole("button", { name: "Save as one 837P" }).count()).toBe(0);
  await expect.poll(() => page.getByText("not saved to a file yet", { exact: false }).count()).toBe(0);
  await page.getByRole("button", { name: "Write it once more …" }).click();
  const [again] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Write it again" }).click()]);
  expect(readFileSync(await again.path(), "utf8")).toContain(`CLM*${claim}*`);
  await lookEveryWay(page, "today-released");
  await page.setInputFiles("input[type=file]", { name: "sent.837", mimeType: "text/plain", buffer: readFileSync(await again.path()) });
  await page.getByText("This file was saved here on", { exact: false }).waitFor();
  await expect.poll(() => asked(page)).toBeGreaterThan(0);
  expect(await page.getByRole("button", { name: /^Take in / }).count(), "all its claims are in").toBe(0);
  await lookEveryWay(page, "today-own-file");
  await page.getByRole("button", { name: "Close" }).click();
  await page.locator(".desk .list .desk-row").first().press("Enter");
  await page.getByRole("button", { name: "Save once more …" }).click();
  await page.getByText("This claim went into a file before.").waitFor();
  await lookEveryWay(page, "claim-save-again");
  await page.getByRole("button", { name: "Write nothing" }).click();
  await page.keyboard.press("Escape");
  await page.locator(".desk .list .desk-row").first().waitFor();
  await page.locator(".desk .list .desk-row").first().press("r");
  await page.getByText(`${claim} is open again.`).waitFor();
  // The browser logs a refusal as an error.
  expect(wrong.filter((text) => !text.includes("409"))).toEqual([]);
  await page.context().close();
}, 180_000);

test("before a file is saved, claims past their deadline by today's date are named", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.clock.setFixedTime("2031-01-15T12:00:00");
  await today(page);
  await page.getByLabel("Mark").selectOption("clean");
  await page.locator(".desk .mark.none").first().waitFor();
  const row = page.locator(".desk .list .desk-row").filter({ has: page.locator(".cell-by:not(:empty)"), hasNotText: "saved " }).first();
  const claim = await row.locator(".cell-claim").innerText();
  await row.press("r");
  await page.getByText(`${claim} is released.`).waitFor();
  await page.getByLabel("State").selectOption("released");
  await page.getByText(`1 claim is past the payer's filing deadline: ${claim} (file by`, { exact: false }).waitFor();
  await lookEveryWay(page, "today-late");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as one 837P" }).click()]);
  await page.getByText("1 claim saved as one file. 1 claim of it past the filing deadline.").waitFor();
  expect(readFileSync(await file.path(), "utf8")).toContain(`CLM*${claim}*`);
  await page.locator(".desk .list .desk-row").first().press("r");
  await page.getByText(`${claim} is open again.`).waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("the row says why without leaving the list, and takes a note", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await today(page);
  const row = page.locator(".desk .list .desk-row").first();
  await row.press("e");
  await page.getByRole("dialog").locator(".finding-what").first().waitFor();
  await lookEveryWay(page, "today-explain");
  await page.keyboard.press("Escape");
  await row.press("n");
  await page.getByLabel("For whoever opens this claim next").fill("Asked the front desk for the minutes.");
  await page.getByRole("button", { name: "Write it" }).click();
  await page.getByText("Noted on", { exact: false }).waitFor();
  await row.press("Enter");
  await page.getByText("Asked the front desk for the minutes.").waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("the way back from a claim leads to its row, and on", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await today(page);
  await page.keyboard.press("j");
  for (let step = 0; step < 25; step++) await page.keyboard.press("j");
  const claim = await page.locator(":focus .cell-claim").innerText();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: new RegExp(claim) }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(":focus .cell-claim").innerText(), { timeout: 15_000 }).toBe(claim);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: new RegExp(claim) }).waitFor();
  await page.keyboard.press("j");
  await page.getByRole("heading", { level: 1, name: new RegExp(claim) }).waitFor({ state: "detached" });
  const next = (await page.getByRole("heading", { level: 1 }).innerText()).split(" ")[0];
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(":focus .cell-claim").innerText(), { timeout: 15_000 }).toBe(next);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("filters survive a reload and the way back, and a search stays out of the address", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await today(page);
  await page.getByLabel("Sort by").selectOption("claim");
  await page.getByLabel("Mark").selectOption("review");
  await page.getByRole("searchbox").fill("Pine");
  await expect.poll(() => page.locator(".cell-claim").count()).toBeLessThan(5);
  expect(page.url()).toContain("mark=review");
  expect(page.url()).not.toMatch(/pine/i);
  await page.getByRole("searchbox").fill("");
  await page.reload();
  await page.locator(".cell-claim").nth(8).waitFor();
  expect([await page.getByLabel("Mark").inputValue(), await page.getByLabel("Sort by").inputValue()]).toEqual(["review", "claim"]);
  const claim = await page.locator(".cell-claim").nth(8).innerText();
  for (const back of [() => page.goBack(), () => page.keyboard.press("Escape")]) {
    await page.locator(".desk .list .desk-row").nth(8).press("Enter");
    await page.getByRole("heading", { level: 1, name: new RegExp(claim) }).waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: new RegExp(claim) }).waitFor();
    await back();
    await expect.poll(() => page.locator(":focus .cell-claim").innerText(), { timeout: 15_000 }).toBe(claim);
    expect(await page.getByLabel("Mark").inputValue()).toBe("review");
  }
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a watched folder brings its files in, and says what it refused", async () => {
  const [data, folder] = [0, 1].map(() => mkdtempSync(join(tmpdir(), "claimwright-watch-")));
  copyFileSync(DAY, join(folder ?? "", "monday.837"));
  const own = await serveDesk(["--data", data ?? "", "--watch", folder ?? ""]);
  for (const way of WAYS) {
    const { page, wrong } = await pageOf(stage.browser, way);
    await page.goto(own.url);
    await page.getByText("71 claims", { exact: true }).first().waitFor({ timeout: 30_000 });
    writeFileSync(join(folder ?? "", "letter.txt"), "Dear office,\n");
    await page.getByText("1 refused", { exact: false }).waitFor({ timeout: 30_000 });
    await page.locator(".watch summary").click();
    await page.getByText("There is no ISA segment".toLowerCase(), { exact: false }).waitFor();
    await look(page, "today-watch");
    await page.getByRole("button", { name: "Change the folders" }).click();
    await page.getByLabel("The folder's whole path").fill("outbox");
    await page.getByRole("button", { name: "Watch it" }).click();
    await page.getByText("Give the folder's whole path", { exact: false }).waitFor();
    await look(page, "today-watch-dialog");
    expect(wrong.filter((text) => !text.includes("422"))).toEqual([]);
    await page.context().close();
  }
  own.close();
  for (const one of [data, folder]) rmSync(one ?? "", { recursive: true, force: true });
}, 240_000);

test.each(WAYS)("a file that is brought twice is one file; one that is no 837P says so, at $width, $colorScheme", async (way) => {
  const { page, wrong } = await pageOf(stage.browser, way);
  await today(page);
  await page.setInputFiles("input[type=file]", DAY);
  await page.getByText("This file is already in; nothing was added.", { exact: false }).waitFor();
  await look(page, "today-again");
  await page.getByText("71 claims", { exact: true }).waitFor();
  await page.setInputFiles("input[type=file]", { name: "letter.txt", mimeType: "text/plain", buffer: Buffer.from("Dear office,\n") });
  await page.getByText("The file was not checked.").waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("files that are dropped together are read one after the other, each with its own word", async () => {
  const folder = mkdtempSync(join(tmpdir(), "claimwright-queue-"));
  const own = await serveDesk(["--data", folder]);
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(own.url);
  await page.getByRole("heading", { name: "Drop this morning's 837P here" }).waitFor();
  const record = { claim: "nobody", services: [] };
  await page.setInputFiles("input[type=file]", [
    { name: "day.837", mimeType: "text/plain", buffer: readFileSync(DAY) },
    { name: "letter.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n") },
    { name: "records.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify([record])) },
  ]);
  const list = page.locator(".ended > ul > li");
  await list.nth(2).waitFor({ timeout: 30_000 });
  expect(await list.nth(0).innerText()).toMatch(/^day\.837 71 claims checked\.\s+Take this file back$/);
  expect(await list.nth(1).innerText()).toMatch(/^letter\.pdf\s+The file was not checked\.\s+.*it looks like a PDF document/);
  expect(await list.nth(2).innerText()).toContain("records.json Visit records taken in; 0 claims checked again.");
  expect(await list.nth(2).innerText()).toContain("No claim is in yet for 1 visit record: nobody.");
  await lookEveryWay(page, "today-queue");
  expect(wrong).toEqual([]);
  await page.context().close();
  own.close();
  rmSync(folder, { recursive: true, force: true });
});

test("claims of one cause are put right and released together, each after its own tick", async () => {
  const own = await serveDesk();
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(own.url);
  await page.getByText("71 claims", { exact: true }).waitFor({ timeout: 30_000 });
  await page.getByLabel("Cause", { exact: true }).selectOption({ label: "GP, GO or GN on therapy codes" });
  await page.getByRole("button", { name: "Review them together" }).click();
  await page.locator(".review-item").nth(1).waitFor();
  await page.getByRole("button", { name: "Make the changes" }).and(page.locator(":disabled")).waitFor();
  await page.locator(".review-tick input").first().check();
  await page.getByRole("button", { name: "Make the changes on 1" }).click();
  await page.getByText("Changed and checked again.").waitFor();
  expect(await page.getByText("Changed and checked again.").count()).toBe(1);
  await page.getByRole("button", { name: "Release 1" }).click();
  await page.locator(".review-mark").getByText("released").waitFor();
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByText("70 claims", { exact: true }).waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
  own.close();
});

test("while a first file is read that somebody else brought, the desk says so, and fills by itself", async () => {
  const folder = mkdtempSync(join(tmpdir(), "claimwright-first-"));
  const own = await serveDesk(["--data", folder]);
  const day = readFileSync(DAY, "latin1");
  const long = Array.from({ length: 30 }, (_, time) => day.replace(/CLM\*(\w+)/g, (_whole, number: string) => `CLM*${number}X${time}`)).join("");
  const { csrf } = await (await fetch(`${own.url}api/session`)).json() as { csrf: string };
  const headers = { "x-claimwright-csrf": csrf, "content-type": "application/octet-stream" };
  expect((await fetch(`${own.url}api/batches`, { method: "POST", headers, body: long })).status).toBe(202);
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(own.url);
  await page.getByText("Reading a file …", { exact: false }).waitFor();
  expect(await page.getByText("Drop this morning's 837P here").count()).toBe(0);
  await page.getByText("2,130 claims", { exact: true }).waitFor({ timeout: 120_000 });
  await expect.poll(() => page.getByText("Reading a file …", { exact: false }).count(), { timeout: 15_000 }).toBe(0);
  expect(wrong).toEqual([]);
  await page.context().close();
  own.close();
  rmSync(folder, { recursive: true, force: true });
}, 240_000);

test("an empty desk says what to do", async () => {
  const folder = mkdtempSync(join(tmpdir(), "claimwright-empty-"));
  const own = await serveDesk(["--data", folder]);
  for (const way of WAYS) {
    const { page, wrong } = await pageOf(stage.browser, way);
    await page.goto(own.url);
    await page.getByRole("heading", { name: "Drop this morning's 837P here" }).waitFor();
    await look(page, "today-empty");
    expect(await page.getByRole("searchbox").count()).toBe(0);
    expect(wrong).toEqual([]);
    await page.context().close();
  }
  own.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a server that stops is told, and the claims stay in sight", async () => {
  const own = await serveDesk();
  const { page } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(own.url);
  await page.locator(".cell-claim").first().waitFor({ timeout: 30_000 });
  own.close();
  await page.waitForTimeout(500);
  await page.locator(".desk .list .desk-row").first().press("h");
  await page.getByText("Claimwright does not answer.", { exact: true }).waitFor();
  await lookEveryWay(page, "today-unreached");
  expect(await page.locator(".cell-claim").count()).toBeGreaterThan(3);
  expect(await page.locator(".state-chip").count(), "what was not done is not shown as done").toBe(0);
  await page.context().close();
});
