import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { look, pageOf, WAYS } from "./look.ts";
import { servePages } from "./pages.ts";
import { staged } from "./stage.ts";

const stage = staged(servePages);

const question = (page: Page): ReturnType<Page["locator"]> => page.locator(".interview h1");

/** Waits for the question, then answers it. */
async function answer(page: Page, asked: RegExp, how: (page: Page) => Promise<void>): Promise<void> {
  await question(page).filter({ hasText: asked }).waitFor();
  await how(page);
}

const key = (digit: string) => async (page: Page): Promise<void> => { await page.keyboard.press(digit); };
const pick = (name: RegExp) => async (page: Page): Promise<void> => { await page.locator(".pick").filter({ has: page.locator(".pick-label", { hasText: name }) }).click(); };
const press = (name: RegExp | string) => async (page: Page): Promise<void> => { await page.locator(".interview").getByRole("button", { name }).click(); };
const tick = (...names: readonly string[]) => async (page: Page): Promise<void> => {
  for (const name of names) await page.locator(".interview").getByLabel(name, { exact: false }).first().check();
  await press("Go on")(page);
};

/** What pulled, who, who pays, on 2 March 2026. */
async function begin(page: Page, pulled: RegExp, provider: RegExp, payer: RegExp): Promise<void> {
  await page.goto(`${stage.url}#/visit`);
  await answer(page, /What pulled/, pick(pulled));
  await answer(page, /Who gave it/, pick(provider));
  await answer(page, /Who pays/, pick(payer));
  await answer(page, /On which day/, async () => {
    await page.getByLabel("Day of service").fill("2026-03-02");
    await page.keyboard.press("Enter");
  });
}

async function given(page: Page, minutes: string): Promise<void> {
  await answer(page, /Where was it given/, tick("lumbar"));
  await answer(page, /How many minutes/, async () => {
    await page.keyboard.type(minutes);
    await page.keyboard.press("Enter");
  });
}

const lines = async (page: Page): Promise<readonly string[]> => (await page.locator(".claim-line-head").allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
const ended = async (page: Page, headline: RegExp): Promise<void> => { await page.locator("#ending").filter({ hasText: headline }).waitFor(); };

test.each(WAYS)("a therapist's traction for Medicare at $width, $colorScheme", async (way) => {
  const { page, wrong } = await pageOf(stage.browser, way);
  await page.goto(`${stage.url}#/visit`);
  await question(page).filter({ hasText: /What pulled/ }).waitFor();
  await look(page, "visit-start");
  await begin(page, /A motor/, /A physical therapist$/, /Medicare Part B/);
  await given(page, "15");
  await question(page).filter({ hasText: /What else/ }).waitFor();
  await look(page, "visit-others");
  await answer(page, /What else/, press(/Nothing else/));
  await answer(page, /plan of care/, pick(/for physical therapy/));
  await answer(page, /What is it for/, async () => {
    await page.getByLabel("Diagnosis codes").fill("M54.16");
    await page.keyboard.press("Enter");
  });
  await ended(page, /^Billable, once the note /);
  expect(await lines(page)).toEqual(["97012 GP 1 unit"]);
  await look(page, "visit-end");
  await page.emulateMedia({ media: "print" });
  await look(page, "visit-print");
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a chiropractor for Medicare, active and maintenance", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  for (const [care, notice, expected] of [
    [/Active/, /^No$/, ["97012 GP GY 1 unit", "98940 AT 1 unit"]], [/Maintenance/, /Yes/, ["97012 GP GY 1 unit", "98940 GA 1 unit"]],
    [/Maintenance/, /^No$/, ["97012 GP GY 1 unit", "98940 GZ 1 unit"]],
  ] as const) {
    await page.goto("about:blank");
    await begin(page, /A motor/, /A chiropractor/, /Medicare Part B/);
    await given(page, "12");
    await answer(page, /What else/, tick("98940"));
    await answer(page, /Which regions/, tick("lumbar"));
    await answer(page, /active treatment or maintenance/, pick(care));
    await answer(page, /notice/, pick(notice));
    await answer(page, /What is it for/, press("Leave it open"));
    await page.locator("#ending").waitFor();
    expect(await lines(page)).toEqual(expected);
  }
  expect(wrong).toEqual([]);
});

test("hands: said kindly, and on with 97140", async () => {
  const { page } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(`${stage.url}#/visit`);
  await answer(page, /What pulled/, key("5"));
  await answer(page, /97140, manual therapy, and is timed. Shall we bill that/, key("1"));
  await answer(page, /Who gave it/, key("2"));
  await answer(page, /Who pays/, key("1"));
  await answer(page, /On which day/, key("Enter"));
  await given(page, "16");
  await answer(page, /What else/, press(/Nothing else/));
  await answer(page, /plan of care/, key("1"));
  await answer(page, /What is it for/, press("Leave it open"));
  await answer(page, /How long was the whole treatment/, press("30"));
  await page.locator("#ending").waitFor();
  expect(await lines(page)).toEqual(["97140 GP 1 unit"]);
});

const REFUSED = [
  [/inversion/, /97012 is not for an inversion table: leave it off/, /Leave 97012 off/],
  [/Rollers/, /97012 is not for a roller table here/, /Leave it off/],
] as const;
test.each(REFUSED)(
  "%s for Medicare: not covered, said kindly, and still an end", async (pulled, asked, off) => {
    const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
    await begin(page, pulled, /A physical therapist$/, /Medicare Part B/);
    await question(page).filter({ hasText: asked }).waitFor();
    expect(await page.locator(".pick-label").allInnerTexts()).not.toContainEqual(expect.stringContaining("in writing"));
    await look(page, `visit-refused-${String(pulled).replaceAll(/\W/g, "")}`);
    await answer(page, asked, pick(off));
    await answer(page, /What else/, press(/Nothing else/));
    await ended(page, /Nothing to bill for this/);
    expect(await lines(page)).toEqual([]);
    expect(wrong).toEqual([]);
  },
);

test("back, a change, and an 837P with what a visit does not say", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await begin(page, /Weights/, /A chiropractor/, /UnitedHealthcare/);
  await page.locator(".interview").getByRole("button", { name: "Back" }).click();
  await question(page).filter({ hasText: /On which day/ }).waitFor();
  await page.keyboard.press("Enter");
  await given(page, "12");
  await answer(page, /What else/, press(/Nothing else/));
  await answer(page, /What is it for/, async () => {
    await page.getByLabel("Diagnosis codes").fill("M54.2");
    await page.keyboard.press("Enter");
  });
  await ended(page, /^Billable, once the note /);
  await page.locator(".said-so").filter({ hasText: "Weights" }).click();
  await answer(page, /What pulled/, key("1"));
  await ended(page, /^Billable, once the note /);
  await page.getByRole("button", { name: "Save as 837P" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/still missing/).waitFor();
  await look(page, "visit-837p");
  for (const [label, value] of DETAILS) await dialog.getByLabel(label).fill(value);
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByLabel(/Who signed the note/).fill("A. Doe, DC");
  await dialog.getByLabel(/cause of the symptoms/).fill("cervical disc, after a fall");
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Save" }).click()]);
  expect(download.suggestedFilename()).toBe("claim.837");
  const bytes = readFileSync(await download.path());
  expect(bytes.toString("latin1")).toMatch(/^ISA.*SV1\*HC:97012:GP\*40\*UN\*1/s);
  expect(wrong).toEqual([]);
});

test("a therapist's claim for Medicare asks who certified the plan, and is saved", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await begin(page, /A motor/, /A physical therapist$/, /Medicare Part B/);
  await given(page, "15");
  await answer(page, /What else/, press(/Nothing else/));
  await answer(page, /plan of care/, pick(/for physical therapy/));
  await answer(page, /What is it for/, async () => {
    await page.getByLabel("Diagnosis codes").fill("M54.16");
    await page.keyboard.press("Enter");
  });
  await ended(page, /^Billable, once the note /);
  await page.getByRole("button", { name: "Save as 837P" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/still missing/).waitFor();
  const medicare = new Map([["CI", "MB"], ["UnitedHealthcare", "Medicare Part B"], ["87726", "01192"]]);
  for (const [label, value] of DETAILS) await dialog.getByLabel(label).fill(medicare.get(value) ?? value);
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByLabel(/Last name of the physician/).fill("Certain");
  await dialog.getByLabel(/First name of the physician/).fill("Cora");
  await dialog.getByLabel(/NPI of the physician/).fill("1003000902");
  await dialog.getByLabel(/Who signed the note/).fill("A. Doe, PT");
  await dialog.getByLabel(/How many minutes was the whole/).fill("30");
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Save" }).click()]);
  expect(readFileSync(await download.path()).toString("latin1")).toMatch(/NM1\*DN\*1\*CERTAIN\*CORA\*{4}XX\*1003000902/i);
  expect(wrong).toEqual([]);
});

const DETAILS: readonly (readonly [RegExp, string])[] = [
  [/Who sends the file/, "OFFICE1"], [/Who receives the file/, "CLEARING1"], [/Which control number/, "118"], [/production/, "T"],
  [/name of the submitter/, "Example Clinic"], [/id does the receiver know/, "OFFICE1"], [/phone number/, "5035550100"],
  [/name of the receiver/, "Example Clearing"], [/Which id does the receiver have/, "CLEARING1"],
  [/name of the billing provider/, "Example Clinic"], [/NPI of the billing/, "1003000902"], [/street address of the billing/, "1 Main Street"],
  [/city is the billing/, "Portland"], [/state is the billing/, "OR"], [/ZIP code of the billing/, "972010001"],
  [/employer number/, "EI"], [/tax number of the billing/, "931234567"], [/kind of insurance/, "CI"],
  [/Last name of the insured/, "Test"], [/First name of the insured/, "Pat"], [/member id/, "W1234567"],
  [/street address of the subscriber/, "2 Oak Street"], [/city is the subscriber/, "Portland"], [/state is the subscriber/, "OR"], [/ZIP code of the subscriber/, "97201"],
  [/subscriber born/, "1970-01-11"], [/gender/, "F"], [/name of the payer/, "UnitedHealthcare"], [/payer's id/, "87726"],
  [/patient control number/, "20417"], [/place of service/, "11"], [/signature on file/, "yes"], [/accept assignment/, "A"], [/assigned the benefits/, "Y"],
  [/records be released/, "Y"], [/charged for 97012/, "40.00"],
];
