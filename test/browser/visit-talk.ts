import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";

export const question = (page: Page): ReturnType<Page["locator"]> => page.locator(".interview h1");

/** Waits for the question, then answers it. */
export async function answer(page: Page, asked: RegExp, how: (page: Page) => Promise<void>): Promise<void> {
  await question(page).filter({ hasText: asked }).waitFor();
  await how(page);
}

export const key = (digit: string) => async (page: Page): Promise<void> => { await page.keyboard.press(digit); };
export const pick = (name: RegExp) => async (page: Page): Promise<void> => { await page.locator(".pick").filter({ has: page.locator(".pick-label", { hasText: name }) }).click(); };
export const press = (name: RegExp | string) => async (page: Page): Promise<void> => { await page.locator(".interview").getByRole("button", { name }).click(); };
export const tick = (...names: readonly string[]) => async (page: Page): Promise<void> => {
  for (const name of names) await page.locator(".interview").getByLabel(name, { exact: false }).first().check();
  await press("Go on")(page);
};

/** What pulled, who, who pays, on 2 March 2026. */
export async function begin(page: Page, url: string, pulled: RegExp, provider: RegExp, payer: RegExp): Promise<void> {
  await page.clock.setSystemTime("2026-03-10T10:00:00");
  await page.goto(`${url}#/visit`);
  await answer(page, /What pulled/, pick(pulled));
  await answer(page, /Who gave it/, pick(provider));
  await answer(page, /Who pays/, pick(payer));
  await answer(page, /On which day/, async () => {
    await page.getByLabel("Day of service").fill("2026-03-02");
    await page.keyboard.press("Enter");
  });
}

export async function given(page: Page, minutes: string): Promise<void> {
  await answer(page, /Where was it given/, tick("lumbar"));
  await answer(page, /How many minutes/, async () => {
    await page.keyboard.type(minutes);
    await page.keyboard.press("Enter");
  });
}

export const lines = async (page: Page): Promise<readonly string[]> => (await page.locator(".claim-line-head").allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
export const ended = async (page: Page, headline: RegExp): Promise<void> => { await page.locator("#ending").filter({ hasText: headline }).waitFor(); };

const stillMissing = async (dialog: Locator): Promise<number> => {
  const [count = "0"] = /^\d+/.exec(await dialog.getByText(/still missing|Nothing is missing/).innerText()) ?? [];
  return Number(count);
};

/** Opens the save dialog, and waits until it knows what it has to ask. */
export async function saving(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Save as 837P" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/still missing|Nothing is missing/).waitFor();
  return dialog;
}

/** Fills every field, and sees the count of what is missing go down with each, to none. A group bills, and one of it treated. */
export async function fillIn(dialog: Locator, details: readonly (readonly [RegExp, string])[]): Promise<void> {
  await dialog.getByLabel(/Under whose NPI/).selectOption("group");
  for (const [label, value] of details) {
    const field = dialog.getByLabel(label);
    const before = await stillMissing(dialog);
    if (await field.evaluate((one) => one.tagName === "SELECT")) await field.selectOption(value);
    else await field.fill(value);
    expect(await stillMissing(dialog), String(label)).toBe(before - 1);
  }
  expect(await stillMissing(dialog)).toBe(0);
}

export const DETAILS: readonly (readonly [RegExp, string])[] = [
  [/Name of the billing provider/, "Example Clinic"], [/NPI of the billing/, "1003000902"], [/Street address of the billing/, "1 Main Street"],
  [/City of the billing/, "Portland"], [/ZIP code of the billing/, "972010001"],
  [/Tax number of the billing/, "931234567"],
  [/Who sends the file/, "OFFICE1"], [/Who receives the file/, "CLEARING1"], [/Phone number/, "5035550100"], [/Name of the receiver/, "Example Clearing"],
  [/Last name of the (chiropractor|physical therapist)/, "Doe"], [/First name of the (chiropractor|physical therapist)/, "Ann"],
  [/NPI of the (chiropractor|physical therapist)/, "1234567893"],
  [/Last name of the insured/, "Test"], [/First name of the insured/, "Pat"], [/Member id/, "W1234567"],
  [/Street address of the insured/, "2 Oak Street"], [/City of the insured/, "Portland"], [/ZIP code of the insured/, "97201"],
  [/Birthday of the insured/, "1970-01-11"], [/Gender on file/, "F"],
  [/all four\?/, "all"], [/Charge for one unit of 97012/, "40.00"],
];
