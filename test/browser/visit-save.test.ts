import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { open } from "../../src/check/index.ts";
import type { Cms1500 } from "../../src/index.ts";
import { compile, rules, shippedMacs, shippedPolicies, starterTables } from "../../src/index.ts";
import { readClaims } from "../../src/read/index.ts";
import { lookEveryWay, pageOf, WAYS } from "./look.ts";
import { servePages } from "./pages.ts";
import { staged } from "./stage.ts";
import { answer, begin, DETAILS, ended, fillIn, given, key, lines, pick, press, question, saving, tick } from "./visit-talk.ts";

const stage = staged(servePages);
const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });

test("back, a change, and an 837P with what a visit does not say", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await begin(page, stage.url, /Weights/, /A chiropractor/, /UnitedHealthcare/);
  await page.locator(".interview").getByRole("button", { name: "Back" }).click();
  await question(page).filter({ hasText: /On which day/ }).waitFor();
  await page.keyboard.press("Enter");
  await given(page, "12");
  await answer(page, /What else/, press(/Nothing else/));
  await answer(page, /What is it for/, async () => {
    await page.getByLabel("Diagnosis codes").fill("M54.16");
    await page.keyboard.press("Enter");
  });
  await ended(page, /^Billable, once the note /);
  await page.locator(".said-so").filter({ hasText: "Weights" }).click();
  await answer(page, /What pulled/, key("1"));
  await ended(page, /^Billable, once the note /);
  const dialog = await saving(page);
  await lookEveryWay(page, "visit-837p");
  expect(await dialog.getByLabel(/Name of the payer/).inputValue()).toBe("UnitedHealthcare");
  expect(await dialog.getByLabel(/kind of insurance/).inputValue()).toBe("CI");
  await fillIn(dialog, [...DETAILS, [/Who signed the note/, "A. Doe, DC"], [/cause of the symptoms/, "cervical disc, after a fall"]]);
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Save the 837P" }).click()]);
  expect(download.suggestedFilename()).toBe("visit-2026-03-10-260310001.837");
  const bytes = readFileSync(await download.path());
  expect(bytes.toString("latin1")).toMatch(/^ISA.*SV1\*HC:97012:GP\*40\*UN\*1/s);
  expect(wrong).toEqual([]);
});

test("the same claim for paper: the boxes of the CMS-1500, with what was said and nothing else, and then the 837P", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await begin(page, stage.url, /A motor/, /A chiropractor/, /UnitedHealthcare/);
  await given(page, "12");
  await answer(page, /What else/, press(/Nothing else/));
  await answer(page, /What is it for/, async () => {
    await page.getByLabel("Diagnosis codes").fill("M54.2");
    await page.keyboard.press("Enter");
  });
  const dialog = await saving(page);
  const paper = dialog.getByRole("button", { name: "Save for paper" });
  await paper.click();
  expect(await dialog.getByText(/still missing/).count()).toBe(1);
  const tax = dialog.getByLabel(/Tax number of the billing/);
  await tax.fill("x");
  await dialog.getByText("This does not fit: nine digits, such as 93-1234567.").waitFor();
  await dialog.getByText("Nine digits, such as 93-1234567", { exact: true }).waitFor();
  expect(await tax.getAttribute("aria-invalid")).toBe("true");
  await tax.fill("");
  await fillIn(dialog, [...DETAILS, [/Who signed the note/, "A. Doe, DC"], [/cause of the symptoms/, "cervical disc, after a fall"]]);
  await dialog.getByText("Filled in from your answers").click();
  expect(await dialog.getByLabel(/Patient control number/).inputValue()).toBe("260310001");
  await dialog.getByLabel(/Patient control number/).fill("20417");
  const [download] = await Promise.all([page.waitForEvent("download"), paper.click()]);
  expect(download.suggestedFilename()).toBe("visit-2026-03-10-260310001-cms-1500.json");
  const { boxes, lines, carrier } = JSON.parse(readFileSync(await download.path(), "utf8")) as Cms1500;
  expect(carrier).toEqual({ name: "UnitedHealthcare", id: "87726" });
  expect(["1a", "2", "21", "26", "28", "33a"].map((box) => boxes.find((one) => one.box === box)?.value)).toEqual([
    "W1234567", "Test, Pat", { indicator: "0", A: "M542" }, "20417", "40.00", "1003000902",
  ]);
  expect(lines).toMatchObject([{ "24A": { from: "2026-03-02" }, "24D": { code: "97012", modifiers: ["GP"] }, "24E": "A", "24F": "40.00", "24G": "1" }]);
  expect(["9a", "17", "17b", "23", "32a"].map((box) => boxes.find((one) => one.box === box)?.value)).toEqual(["", { qualifier: "", name: "" }, "", "", ""]);
  const [electronic] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Save the 837P" }).click()]);
  expect(electronic.suggestedFilename()).toBe("visit-2026-03-10-260310002.837");
  expect(wrong).toEqual([]);
});

test("a therapist's claim for Medicare asks who certified the plan, and is saved", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await begin(page, stage.url, /A motor/, /A physical therapist$/, /Medicare Part B/);
  await given(page, "15");
  await answer(page, /What else/, press(/Nothing else/));
  await answer(page, /plan of care/, pick(/for physical therapy/));
  await answer(page, /What is it for/, async () => {
    await page.getByLabel("Diagnosis codes").fill("M54.16");
    await page.keyboard.press("Enter");
  });
  await ended(page, /^Billable, once the note /);
  const dialog = await saving(page);
  await fillIn(dialog, [
    ...DETAILS, [/Payer's id/, "01192"], [/Last name of the physician/, "Certain"], [/First name of the physician/, "Cora"],
    [/NPI of the physician/, "1003000902"], [/Who signed the note/, "A. Doe, PT"], [/How many minutes was the whole/, "30"],
  ]);
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Save the 837P" }).click()]);
  expect(readFileSync(await download.path()).toString("latin1")).toMatch(/NM1\*DN\*1\*CERTAIN\*CORA\*{4}XX\*1003000902/i);
  expect(wrong).toEqual([]);
});

test("Medicare's manipulation: the first day of the course is asked for at once, and stands in a file without that finding", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await begin(page, stage.url, /A motor/, /A chiropractor/, /Medicare Part B/);
  await given(page, "12");
  await answer(page, /What else/, tick("98940"));
  await answer(page, /Which regions/, tick("lumbar"));
  await answer(page, /active treatment or maintenance/, pick(/Active/));
  await answer(page, /What is it for/, async () => {
    await page.getByLabel("Diagnosis codes").fill("M9903, m54.50");
    await page.keyboard.press("Enter");
  });
  await answer(page, /notice/, pick(/^No$/));
  await ended(page, /^98940 can be paid; 97012 will not be, and the patient may owe it\.$/);
  await page.locator(".beneath").filter({ hasText: /^It can go once the note is signed/ }).waitFor();
  const dialog = await saving(page);
  const first = await dialog.getByLabel(/Under whose NPI/).getAttribute("id");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(first);
  await dialog.getByLabel("Last name of the insured").focus();
  await dialog.getByRole("button", { name: "Save the 837P" }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(first);
  await fillIn(dialog, [
    ...DETAILS, [/Payer's id/, "01192"], [/First day of this course/, "2026-01-05"], [/Who signed the note/, "A. Doe, DC"],
    [/Charge for one unit of 98940/, "45.00"],
  ]);
  // What each line treats follows from the region that was told.
  expect(await dialog.getByLabel(/Diagnoses that 97012/).inputValue()).toBe("1, 2");
  await dialog.getByLabel(/Diagnoses that 97012/).fill("2");
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Save the 837P" }).click()]);
  const bytes = readFileSync(await download.path());
  expect(bytes.toString("latin1")).toContain("DTP*454*D8*20260105~");
  const [claim] = [...readClaims(bytes, { file: "", onProblem: ({ code }) => { wrong.push(code); } })];
  if (claim === undefined) throw new Error("The file has no claim.");
  const { findings } = open(engine, { policy: "medicare-b" }).check(claim);
  expect(findings.map(({ rule }) => rule)).not.toContain("cmt/initial-treatment-date");
  expect(wrong).toEqual([]);
});

test("a payer answered as another and named as UnitedHealthcare: told before a file is saved, its rules taken over, and saved by them", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await begin(page, stage.url, /A motor/, /A chiropractor/, /Another payer/);
  await given(page, "12");
  await answer(page, /What else/, press(/Nothing else/));
  await answer(page, /What is it for/, async () => {
    await page.getByLabel("Diagnosis codes").fill("M54.16");
    await page.getByLabel("Cause of the symptoms").fill("a fall");
    await page.keyboard.press("Enter");
  });
  const dialog = await saving(page);
  const payer: typeof DETAILS = [[/Name of the payer/, "UnitedHealthcare"], [/kind of insurance/, "CI"], [/Payer's id/, "87726"]];
  await fillIn(dialog, [...DETAILS, ...payer, [/Who signed the note/, "A. Doe, DC"]]);
  await dialog.getByText(/^This is UnitedHealthcare: its rules ask more/).waitFor();
  await dialog.getByRole("button", { name: "Save the 837P" }).click();
  await dialog.getByText(/^Nothing is saved: the payer is UnitedHealthcare/).waitFor();
  await dialog.getByRole("button", { name: "Go by UnitedHealthcare" }).click();
  await ended(page, /^(Billable|97012 can be billed)/);
  expect((await lines(page))[0]).toMatch(/^97012 GP/);
  const again = await saving(page);
  expect(await again.getByLabel(/Member id/).inputValue()).toBe("W1234567");
  const [download] = await Promise.all([page.waitForEvent("download"), again.getByRole("button", { name: "Save the 837P" }).click()]);
  expect(readFileSync(await download.path()).toString("latin1")).toMatch(/SV1\*HC:97012:GP\*/);
  await page.locator("#ending").filter({ hasNotText: /once the note is signed/ }).waitFor();
  expect(wrong).toEqual([]);
});
