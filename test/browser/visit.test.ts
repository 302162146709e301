import { expect, test } from "vitest";
import { look, lookEveryWay, pageOf, WAYS } from "./look.ts";
import { servePages } from "./pages.ts";
import { staged } from "./stage.ts";
import { answer, begin, ended, given, key, lines, pick, press, question, tick } from "./visit-talk.ts";

const stage = staged(servePages);

test.each(WAYS)("a therapist's traction for Medicare at $width, $colorScheme", async (way) => {
  const { page, wrong } = await pageOf(stage.browser, way);
  await page.goto(`${stage.url}#/visit`);
  await question(page).filter({ hasText: /What pulled/ }).waitFor();
  await look(page, "visit-start");
  await begin(page, stage.url, /A motor/, /A physical therapist$/, /Medicare Part B/);
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
  for (const [care, notice, expected] of [
    [/Active/, /^No$/, ["97012 GP GY 1 unit", "98940 AT 1 unit"]], [/Maintenance/, /Yes/, ["97012 GP GY 1 unit", "98940 GA 1 unit"]],
    [/Maintenance/, /^No$/, ["97012 GP GY 1 unit", "98940 GZ 1 unit"]],
  ] as const) {
    const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
    await begin(page, stage.url, /A motor/, /A chiropractor/, /Medicare Part B/);
    await given(page, "12");
    await answer(page, /What else/, tick("98940"));
    await answer(page, /Which regions/, tick("lumbar"));
    await answer(page, /active treatment or maintenance/, pick(care));
    await answer(page, /What is it for/, press("Leave it open"));
    await answer(page, /notice/, pick(notice));
    await page.locator("#ending").waitFor();
    expect(await lines(page)).toEqual(expected);
    expect(wrong).toEqual([]);
    await page.context().close();
  }
});

test("what is mistyped is said where it stands, and goes nowhere: minutes, a code, times", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  const said = async (words: RegExp): Promise<void> => { await page.getByRole("alert").filter({ hasText: words }).waitFor(); };
  await begin(page, stage.url, /A motor/, /A physical therapist$/, /Medicare Part B/);
  await answer(page, /Where was it given/, tick("lumbar"));
  await answer(page, /How many minutes/, async () => {
    await page.getByLabel("Minutes of 97012").fill("0");
    await page.keyboard.press("Enter");
    await said(/from 1 to 480/);
    await page.getByLabel("Minutes of 97012").fill("15");
    await page.keyboard.press("Enter");
  });
  await answer(page, /What else/, async () => {
    for (const typed of ["9714", "banana", "bread"]) {
      await page.getByLabel("Another code").fill(typed);
      await page.getByRole("button", { name: "Go on" }).click();
      await said(new RegExp(`${typed.toUpperCase()} is not a code`));
    }
    await page.getByLabel("Another code").fill("");
    await page.getByLabel(/Manual therapy/).check();
    for (const typed of ["0", "banana", "900"]) {
      await page.getByLabel("Minutes of 97140").fill(typed);
      await page.getByRole("button", { name: "Go on" }).click();
      await said(/^Minutes of 97140: write a number from 1 to 480/);
    }
    await page.getByLabel("Minutes of 97140").fill("15");
    await page.getByRole("button", { name: "Go on" }).click();
  });
  await answer(page, /From when to when/, async () => {
    expect(await page.locator(".so-far").innerText()).not.toMatch(/notice|Not sure yet|not recorded/i);
    const times = [["97012 from", "10:00"], ["97012 to", "09:45"], ["97140 from", "10:15"], ["97140 to", "10:30"]] as const;
    for (const [label, time] of times) await page.getByLabel(label).fill(time);
    await page.getByRole("button", { name: "Go on" }).click();
    await said(/^97012: give both times, the end after the beginning/);
    await page.getByLabel("97012 to").fill("10:15");
    await page.getByRole("button", { name: "Go on" }).click();
  });
  await question(page).filter({ hasText: /plan of care/ }).waitFor();
  await page.getByRole("button", { name: "Start again" }).click();
  await question(page).filter({ hasText: /What pulled/ }).waitFor();
  expect(await page.locator(".said-so").count()).toBe(0);
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
    await begin(page, stage.url, pulled, /A physical therapist$/, /Medicare Part B/);
    await question(page).filter({ hasText: asked }).waitFor();
    expect(await page.locator(".pick-label").allInnerTexts()).not.toContainEqual(expect.stringContaining("in writing"));
    await lookEveryWay(page, `visit-refused-${String(pulled).replaceAll(/\W/g, "")}`);
    await answer(page, asked, pick(off));
    await answer(page, /What else/, press(/Nothing else/));
    await ended(page, /Nothing to bill for this/);
    expect(await lines(page)).toEqual([]);
    expect(wrong).toEqual([]);
  },
);

test("Back, Forward and a reload keep the visit; the address holds nothing of it; a tab left alone loses it", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.clock.install();
  await begin(page, stage.url, /A motor/, /A physical therapist$/, /Medicare Part B/);
  const at = async (asked: RegExp): Promise<void> => { await question(page).filter({ hasText: asked }).waitFor(); };
  await at(/Where was it given/);
  await page.goBack();
  await at(/On which day/);
  expect(await page.getByLabel("Day of service").inputValue()).toBe("2026-03-02");
  await page.goBack();
  await at(/Who pays/);
  await page.goForward();
  await page.goForward();
  await at(/Where was it given/);
  await page.locator(".interview").getByRole("button", { name: "Back" }).click();
  await at(/On which day/);
  await page.reload();
  await at(/On which day/);
  const told = await page.locator(".said-so").allInnerTexts();
  expect(told.map((words) => words.replace(/\s*\(change\)/, ""))).toEqual(["A motor", "A physical therapist", "Medicare Part B", "2026-03-02"]);
  await page.keyboard.press("Enter");
  await given(page, "15");
  await page.getByRole("link", { name: "Rules" }).click();
  await page.getByRole("searchbox").first().waitFor();
  await page.goBack();
  await at(/What else/);
  expect(page.url()).toBe(`${stage.url}#/visit`);
  expect(await page.title()).toBe("Bill a visit – Claimwright");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.clock.fastForward("16:00");
  await page.getByText("Covered.").waitFor();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.reload();
  await at(/What pulled/);
  expect(wrong).toEqual([]);
});

test("timed services ticked without minutes are asked about once, and stay in sight as open lines", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[2]);
  await begin(page, stage.url, /A motor/, /A physical therapist$/, /Medicare Part B/);
  await given(page, "15");
  await answer(page, /What else/, async () => {
    await page.getByLabel(/Manual therapy/).check();
    expect(await page.locator(".interview").getByRole("button", { name: /Nothing else/ }).count()).toBe(0);
    await page.keyboard.press("0");
    await page.getByLabel(/Therapeutic exercise/).check();
    await page.getByRole("button", { name: "Go on" }).click();
  });
  await answer(page, /^How many minutes of 97140 and 97110\?$/, press("Not written down"));
  await answer(page, /plan of care/, pick(/for physical therapy/));
  await answer(page, /What is it for/, press("Leave it open"));
  await ended(page, /Not sure yet/);
  expect(await lines(page)).toEqual(["97012 GP 1 unit", "97140 units open", "97110 units open"]);
  expect(await page.locator(".unsettled li").count()).toBe(2);
  expect(await page.getByRole("button", { name: "Answer: the minutes of the others" }).count()).toBe(2);
  expect(await page.getByRole("button", { name: "Copy as a draft" }).count()).toBe(1);
  expect(await page.getByRole("button", { name: "Copy the lines" }).count()).toBe(0);
  await lookEveryWay(page, "visit-open-lines");
  expect(wrong).toEqual([]);
});

test("a patient without insurance is told of no plan, payer or contract", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await begin(page, stage.url, /decompression/, /A chiropractor/, /without insurance/);
  await question(page).filter({ hasText: /97012 is not for a decompression table/ }).waitFor();
  expect((await page.locator(".pick").allInnerTexts()).join(" ")).not.toMatch(/payer|plan|contract/);
  expect(await page.locator(".so-far").innerText()).not.toMatch(/Nothing to bill|this payer|the plan/);
  await answer(page, /97012 is not/, pick(/S9090/));
  await given(page, "20");
  await answer(page, /What else/, press(/Nothing else/));
  await answer(page, /What is it for/, press("Leave it open"));
  await ended(page, /The patient pays: no claim goes out/);
  const told = await page.locator(".visit").innerText();
  expect(told).not.toMatch(/the plan\b|your contract|this payer|CPT code book/);
  expect(told).toMatch(/HCPCS Level II/);
  await page.emulateMedia({ media: "print" });
  expect((await page.locator(".print-head").innerText()).split(/\s*\n\s*/)).toEqual([
    "Patient", "Office", "Treated by", "A chiropractor", "Note signed by", "Day of service", "2026-03-02", "Diagnoses", "Charges", "Printed", "2026-03-10",
  ]);
  expect(wrong).toEqual([]);
});

test("minutes left empty by a quick Enter are told, and a whole treatment shorter than its parts", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await begin(page, stage.url, /A motor/, /A physical therapist$/, /Medicare Part B/);
  await page.getByText(/^about \d+ left$/).waitFor();
  await answer(page, /Where was it given/, tick("lumbar"));
  await answer(page, /How many minutes/, async () => {
    await page.keyboard.type("120");
    await page.keyboard.press("Enter");
    await page.getByText(/^120 minutes is long for one session/).waitFor();
    await page.getByLabel("Minutes of 97012").fill("12");
    await page.keyboard.press("Enter");
  });
  await answer(page, /What else/, tick("97140", "97110"));
  await answer(page, /How many minutes of 97140 and 97110/, async () => {
    await page.keyboard.type("15");
    await page.keyboard.press("Enter");
    await page.getByText(/^Minutes of 97110 are empty: write them/).waitFor();
    await page.keyboard.type("15");
    await page.keyboard.press("Enter");
  });
  await answer(page, /From when to when/, async () => {
    const times = [["97012 from", "09:00"], ["97012 to", "09:12"], ["97140 from", "09:12"], ["97140 to", "09:27"], ["97110 from", "09:27"], ["97110 to", "09:42"]] as const;
    for (const [label, time] of times) await page.getByLabel(label).fill(time);
    await page.getByRole("button", { name: "Go on" }).click();
  });
  await answer(page, /plan of care/, key("1"));
  await answer(page, /What is it for/, press("Leave it open"));
  await answer(page, /How long was the whole treatment/, async () => {
    expect(await page.getByRole("button", { name: "30", exact: true }).count()).toBe(0);
    await page.getByLabel("Minutes altogether").fill("30");
    await page.keyboard.press("Enter");
    await page.getByText(/make 42 minutes, and 30 is less/).waitFor();
    await press("42")(page);
  });
  await page.locator(".said-so").filter({ hasText: "42 minutes altogether" }).waitFor();
  expect(wrong).toEqual([]);
});

test("a day that is not known stays so: today's rules, no claim to save yet, and the way to give it; on a phone the answers are folded", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[2]);
  await page.clock.setSystemTime("2026-03-10T10:00:00");
  await page.goto(`${stage.url}#/visit`);
  await page.getByText("Bill a visit", { exact: true }).and(page.locator(".begun p")).waitFor();
  await answer(page, /What pulled/, pick(/A motor/));
  await answer(page, /Who gave it/, pick(/A physical therapist$/));
  await answer(page, /Who pays/, pick(/UnitedHealthcare/));
  await answer(page, /On which day/, press(/Not sure/));
  await given(page, "15");
  await answer(page, /What else/, press(/Nothing else/));
  await answer(page, /plan of care/, pick(/for physical therapy/));
  await answer(page, /What is it for/, async () => {
    await page.getByLabel("Diagnosis codes").fill("M54.16");
    await page.keyboard.press("Enter");
  });
  await ended(page, /once the note/);
  const [undated, unread] = await page.locator(".beneath").allInnerTexts();
  expect(undated).toContain("the day it was given is needed before a claim is saved");
  expect(unread).toMatch(/^Not known: .*motorized spinal traction unproven/);
  expect(await page.locator("main").innerText()).not.toMatch(/2026-03-10|recorded:[^\n]*\bdate\b/);
  expect(await page.getByRole("button", { name: "Save as 837P" }).count()).toBe(0);
  await lookEveryWay(page, "visit-no-day");
  const told = page.locator("details.answered");
  expect(await told.locator("summary").innerText()).toBe("Your 9 answers");
  expect(await told.getByText("Day not known: by today's rules").isVisible()).toBe(false);
  await told.locator("summary").click();
  await told.getByText("Day not known: by today's rules").waitFor();
  await page.getByRole("button", { name: "Give the day, then save" }).click();
  await answer(page, /On which day/, async () => {
    await page.getByLabel("Day of service").fill("2026-03-02");
    await page.keyboard.press("Enter");
  });
  await ended(page, /once the note/);
  await page.getByRole("button", { name: "Save as 837P" }).waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});
