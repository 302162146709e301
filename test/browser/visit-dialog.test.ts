import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Locator, Page } from "playwright-core";
import { serveDesk } from "./demo.ts";
import { lookEveryWay, pageOf, WAYS } from "./look.ts";
import { servePages } from "./pages.ts";
import { staged } from "./stage.ts";
import { answer, begin, DETAILS, fillIn, given, pick, press, saving } from "./visit-talk.ts";

const stage = staged(servePages);

/** A chiropractor's traction, as far as the save dialog. */
async function halter(page: Page, url: string, payer: RegExp): Promise<Locator> {
  await begin(page, url, /Weights/, /A chiropractor/, payer);
  await given(page, "12");
  await answer(page, /What else/, press(/Nothing else/));
  await answer(page, /What is it for/, async () => {
    await page.getByLabel("Diagnosis codes").fill("S33.5XXA");
    await page.getByLabel(/Cause of the symptoms/).fill("lifting a crate");
    await page.keyboard.press("Enter");
  });
  return saving(page);
}

const OF_A_PATIENT = /insured|Gender|Member id|all four/;

async function saved(page: Page, dialog: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Save the 837P" }).click()]);
  return readFileSync(await download.path()).toString("latin1");
}

async function fillAgain(dialog: Locator): Promise<void> {
  await dialog.getByText(/^The payer: UnitedHealthcare/).click();
  const own = DETAILS.filter(([label]) => OF_A_PATIENT.test(label.source));
  for (const [label, value] of [...own, [/Payer's id/, "87726"], [/Who signed the note/, "A. Doe, DC"]] as const) {
    const field = dialog.getByLabel(label);
    if (await field.evaluate((one) => one.tagName === "SELECT")) await field.selectOption(value);
    else await field.fill(value);
  }
}

test.each([["in this browser", () => Promise.resolve(undefined)], ["with the desk", () => serveDesk()]] as const)(
  "what the office wrote once is there after a reload, and nothing of the patient is: kept %s", async (_, serve) => {
    const desk = await serve();
    const url = desk?.url ?? stage.url;
    const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
    const dialog = await halter(page, url, /UnitedHealthcare/);
    await fillIn(dialog, [...DETAILS, [/Who signed the note/, "A. Doe, DC"]]);
    expect(await saved(page, dialog)).toMatch(/NM1\*82\*1\*Doe\*Ann\*{4}XX\*1234567893~PRV\*PE\*PXC\*111N00000X~/);
    await page.reload();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/W1234567|Test|20417|lifting/);
    const again = await saving(page);
    await again.getByText("The office: Example Clinic, NPI 1003000902").waitFor();
    await lookEveryWay(page, `visit-dialog-kept-${desk === undefined ? "browser" : "desk"}`);
    expect(await again.getByLabel(/Payer's id/).inputValue()).toBe("87726");
    expect(await again.locator(".dialog-group:not([open]) .group-title").allInnerTexts()).toEqual([
      "The office: Example Clinic, NPI 1003000902", "Where the file goes", "Who treated: Ann Doe, NPI 1234567893", "The payer: UnitedHealthcare", "Filled in from your answers",
    ]);
    expect(await again.getByLabel(/Control number/).inputValue()).toBe("260310002");
    expect(await again.getByLabel(/Charge for one unit of 97012/).inputValue()).toBe("40.00");
    expect(await again.getByLabel(/Last name of the insured/).inputValue()).toBe("");
    await fillAgain(again);
    expect(await again.getByText(/still missing|Nothing is missing/).innerText()).toBe("Nothing is missing.");
    expect(await saved(page, again)).toMatch(/^ISA\*.*\*260310002\*.*NM1\*85\*2\*Example Clinic.*NM1\*82\*1\*Doe/s);
    const third = await saving(page);
    await third.getByText(/^The office:/).click();
    await third.getByRole("button", { name: /Forget/ }).click();
    expect(await third.getByLabel(/NPI of the billing/).inputValue()).toBe("");
    expect(await page.evaluate(() => localStorage.getItem("claimwright.office"))).toBeNull();
    expect(wrong).toEqual([]);
    await page.context().close();
    desk?.close();
  },
);

test("a file that is refused says why beside the field; what is taken and to be read again is remarked on", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[2]);
  await begin(page, stage.url, /A motor/, /A chiropractor/, /Medicare Part B/);
  await given(page, "15");
  await answer(page, /What else/, press(/Nothing else/));
  await answer(page, /What is it for/, async () => {
    await page.getByLabel("Diagnosis codes").fill("M54.16");
    await page.getByLabel(/Cause of the symptoms/).fill("a fall");
    await page.keyboard.press("Enter");
  });
  await answer(page, /courtesy/, pick(/^No$/));
  const dialog = await saving(page);
  await fillIn(dialog, [...DETAILS, [/Payer's id/, "01192"], [/Who signed the note/, "x"]]);
  const remarks = await dialog.locator(".remark").allInnerTexts();
  expect(remarks).toHaveLength(2);
  expect(remarks.join(" ")).toMatch(/A Medicare number has 11 characters.*this one has 8.*no credential/s);
  await dialog.getByLabel(/Member id/).fill("1EG4-TE5-MK73");
  await dialog.getByLabel(/Who signed the note/).fill("A. Doe, DC");
  expect(await dialog.locator(".remark").count()).toBe(0);
  await dialog.getByLabel(/Birthday/).fill("2026-03-05");
  await dialog.getByRole("button", { name: "Save the 837P" }).click();
  const born = dialog.locator(".field").filter({ has: page.getByLabel(/Birthday/) });
  await born.getByText("The patient's date of birth is after the day of service.").waitFor();
  await lookEveryWay(page, "visit-dialog-refused");
  await dialog.getByLabel(/Birthday/).fill("1950-03-05");
  expect(await born.locator(".wrong").count()).toBe(0);
  expect(await saved(page, dialog)).toMatch(/NM1\*IL\*1\*Test\*Pat\*{4}MI\*1EG4TE5MK73~/);
  const again = await saving(page);
  await again.getByText(/A file with this number was saved here already/).waitFor();
  expect(wrong).toEqual([]);
});

test("a car insurer's claim is not saved without the accident, and the group's NPI is not taken for the clinician's", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[2]);
  const dialog = await halter(page, stage.url, /Auto insurance/);
  expect(await dialog.getByLabel(/Name of the payer/).inputValue()).toBe("");
  let downloads = 0;
  page.on("download", () => { downloads += 1; });
  await dialog.getByLabel(/Under whose NPI/).selectOption("group");
  for (const [label, value] of [...DETAILS, [/Payer's id/, "CAR1"], [/Name of the payer/, "Example Mutual"]] as const) {
    const field = dialog.getByLabel(label);
    if (await field.evaluate((one) => one.tagName === "SELECT")) await field.selectOption(value);
    else await field.fill(value);
  }
  await dialog.getByLabel(/NPI of the chiropractor/).fill("1003000902");
  await dialog.getByText(/That is the NPI that bills/).waitFor();
  await dialog.getByLabel(/ZIP code of the billing/).fill("9720");
  await dialog.getByRole("button", { name: "Save the 837P" }).click();
  await expect.poll(() => page.evaluate(() => localStorage.getItem("claimwright.office"))).toContain("Example Clinic");
  expect(await page.evaluate(() => localStorage.getItem("claimwright.office"))).not.toMatch(/"9720"|claim\.treating\.npi/);
  await dialog.getByLabel(/ZIP code of the billing/).fill("972010001");
  await dialog.getByLabel(/NPI of the chiropractor/).fill("1234567893");
  await dialog.getByRole("button", { name: "Save the 837P" }).click();
  await dialog.getByText("3 answers still missing.").waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("detail-claim.accident.kind");
  await dialog.getByLabel(/condition related/).selectOption("EM");
  await dialog.getByText(/A car insurer is to pay, and this says work/).waitFor();
  await dialog.getByLabel(/condition related/).selectOption("AA");
  await dialog.getByLabel(/which state was/).fill("wa");
  await dialog.getByLabel(/insurer's claim number/).fill("CASE1");
  await dialog.getByLabel(/day was the accident/).fill("2026-03-09");
  await dialog.getByRole("button", { name: "Save the 837P" }).click();
  await dialog.getByText("To correct: “On which day was the accident?”.").waitFor();
  expect(await dialog.getByText(/after the visit|after the service|DTP/).allInnerTexts()).toEqual(["That is after the visit of 2026-03-02: the accident comes first."]);
  await dialog.getByLabel(/day was the accident/).fill("2026-02-20");
  await dialog.getByLabel(/insurer's claim number/).fill("");
  await dialog.getByRole("button", { name: "Save the 837P" }).click();
  await dialog.getByText("1 answer still missing.").waitFor();
  await lookEveryWay(page, "visit-accident-missing");
  expect(downloads).toBe(0);
  await dialog.getByLabel(/insurer's claim number/).fill("2026-10-01");
  await dialog.getByText(/That is a date/).waitFor();
  await dialog.getByRole("button", { name: "Save the 837P" }).click();
  await dialog.getByText(/^To correct: /).waitFor();
  expect(downloads).toBe(0);
  await dialog.getByLabel(/insurer's claim number/).fill("CASE1");
  const text = await saved(page, dialog);
  expect(text).toMatch(/REF\*Y4\*CASE1~.*\*AA:::WA~DTP\*439\*D8\*20260220~/s);
  expect(wrong).toEqual([]);
});
