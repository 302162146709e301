import { expect, test } from "vitest";
import { look, lookEveryWay, pageOf, WAYS } from "./look.ts";
import { servePages } from "./pages.ts";
import { staged } from "./stage.ts";
import { answer, pick, press } from "./visit-talk.ts";

const stage = staged(servePages);

test.each(WAYS)("the example note at $width, $colorScheme", async (way) => {
  const { page, wrong } = await pageOf(stage.browser, way);
  await page.goto(`${stage.url}#/note`);
  await page.getByRole("heading", { name: "Check a note" }).waitFor();
  await page.getByLabel("Payer").locator("option").nth(3).waitFor({ state: "attached" });
  await look(page, "note-start");
  await page.getByRole("button", { name: "An example note" }).click();
  await page.locator(".element.found").first().waitFor();
  const note = page.getByRole("textbox", { name: "The note" });
  const written = await note.inputValue();
  expect(await page.locator(".marked").count()).toBeGreaterThan(5);
  expect(await page.locator(".paper-behind").innerText()).toContain("motorized table");
  expect(await page.locator(".element.contradicted").innerText()).toMatch(/Duration[^]*12 min/);
  await look(page, "note-example");
  await page.locator(".element.found .quoted").first().click();
  const chosen = await note.evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd));
  expect(chosen).not.toBe("");
  expect(await page.locator(".element.found .quoted").first().innerText()).toContain(chosen);
  expect(await note.inputValue()).toBe(written);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a reload keeps the note and what it is read for; an emptied one is not kept", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(`${stage.url}#/note`);
  const note = page.getByRole("textbox", { name: "The note" });
  await note.fill("Lumbar traction on a roller table, 10 minutes.");
  await page.getByLabel("Codes billed").fill("97012 98940");
  await page.locator(".element.found").first().waitFor();
  await page.reload();
  expect(await note.inputValue()).toBe("Lumbar traction on a roller table, 10 minutes.");
  expect(await page.getByLabel("Codes billed").inputValue()).toBe("97012 98940");
  await page.locator(".element.found").first().waitFor();
  await lookEveryWay(page, "note-refused");
  await page.getByRole("button", { name: "Clear" }).click();
  await page.reload();
  expect(await note.inputValue()).toBe("");
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("bill this visit: what the note says is filled in with its words, what it says twice is not, and nothing is answered by itself", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(`${stage.url}#/note`);
  await page.getByRole("button", { name: "An example note" }).click();
  await page.locator(".element.found").first().waitFor();
  await page.getByRole("button", { name: "Bill this visit" }).click();
  await answer(page, /What pulled/, async () => {
    expect(await page.locator(".from-note").innerText()).toMatch(/^From the note: “.*motorized table.*Confirm it/);
    expect(await page.locator(".pick.current .pick-label").innerText()).toBe("A motor");
    expect(await page.locator(".said-so").count()).toBe(0);
    await pick(/A motor/)(page);
  });
  await answer(page, /Who gave it/, pick(/A physical therapist$/));
  await answer(page, /Who pays/, pick(/Medicare Part B/));
  await answer(page, /On which day/, async () => {
    expect(await page.getByLabel("Day of service").inputValue()).toBe("2026-03-02");
    await page.keyboard.press("Enter");
  });
  await answer(page, /Where was it given/, async () => {
    expect(await page.getByLabel("lumbar").isChecked()).toBe(true);
    await press("Go on")(page);
  });
  await answer(page, /How many minutes/, async () => {
    expect(await page.locator(".from-note").count()).toBe(0);
    expect(await page.getByLabel("Minutes of 97012").inputValue()).toBe("");
    await page.keyboard.type("15");
    await page.keyboard.press("Enter");
  });
  await answer(page, /What else/, async () => {
    expect(await page.getByLabel("Minutes of 97110").inputValue()).toBe("23");
    await press("Go on")(page);
  });
  expect(page.url()).toBe(`${stage.url}#/visit`);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...history.state as object }))).not.toMatch(/motorized|SLR|97110/);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("what no question asks goes along with the note's words, and is left out where a person says so", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(`${stage.url}#/note`);
  await page.getByRole("textbox", { name: "The note" }).fill("Mechanical traction, lumbar, motorized table, 15 min. Tolerated well.\nJane Roe, PT");
  await page.locator(".element.found").first().waitFor();
  await page.getByRole("button", { name: "Bill this visit" }).click();
  await answer(page, /What pulled/, pick(/A motor/));
  await answer(page, /Who gave it/, pick(/A physical therapist$/));
  await answer(page, /Who pays/, pick(/UnitedHealthcare/));
  for (const asked of [/On which day/, /Where was it given/, /How many minutes/]) await answer(page, asked, press("Go on"));
  await answer(page, /What else/, press(/Nothing else/));
  await answer(page, /plan of care/, pick(/for physical therapy/));
  await answer(page, /What is it for/, press("Leave it open"));
  const taken = page.getByText(/Taken from the note/);
  expect(await taken.innerText()).toMatch(/signed by “Jane Roe, PT”, response “Tolerated well”/);
  const signed = page.locator(".found").filter({ hasText: /recorded:.*signature/ });
  expect(await signed.count()).toBe(1);
  await lookEveryWay(page, "visit-from-note");
  await page.getByRole("button", { name: "Not so: leave this out" }).click();
  await signed.waitFor({ state: "detached" });
  expect(await taken.count()).toBe(0);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("traction was put off: what was given is billed without it, with the note's regions", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(`${stage.url}#/note`);
  await page.getByRole("textbox", { name: "The note" }).fill("03/02/2026 Lumbar traction deferred today d/t BP.\nPerformed 98940 lumbar, side posture, L4/L5.\nE-signed by Mark Olsen, D.C.");
  await page.getByLabel("Codes billed").fill("97012, 98940");
  await page.getByLabel("Treated by").selectOption("DC");
  await page.getByText("What was given is billed without it: 98940.", { exact: false }).waitFor();
  await lookEveryWay(page, "note-put-off");
  await page.getByRole("button", { name: "Bill what was given" }).click();
  await answer(page, /What pulled/, async () => {
    expect(await page.locator(".from-note").innerText()).toContain("Lumbar traction deferred today");
    expect(await page.locator(".pick.current .pick-label").innerText()).toBe("No traction that day");
    await pick(/No traction that day/)(page);
  });
  for (const asked of [/Who gave it/, /Who pays/]) await answer(page, asked, async () => { await page.locator(".pick.current").click(); });
  for (const asked of [/On which day/, /What was given/]) await answer(page, asked, press("Go on"));
  await answer(page, /Which regions did 98940 treat/, async () => {
    expect(await page.getByLabel("lumbar").isChecked()).toBe(true);
    await press("Go on")(page);
  });
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("words are found as they are typed, and another payer reads them again", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(`${stage.url}#/note`);
  const note = page.getByRole("textbox", { name: "The note" });
  const line = (element: string) => page.locator(".element").filter({ has: page.locator("strong", { hasText: element }) });
  await note.fill("Mechanical traction, lumbar, motorized table.");
  await line("Duration").and(page.locator(".missing")).waitFor();
  await note.press("End");
  await page.keyboard.type(" 15 minutes.", { delay: 10 });
  await line("Duration").and(page.locator(".found")).getByText("15 min").first().waitFor();
  expect(await note.inputValue()).toBe("Mechanical traction, lumbar, motorized table. 15 minutes.");
  const tally = page.locator(".service-head").first();
  const before = await page.locator(".element").allInnerTexts();
  await page.getByLabel("Payer").selectOption("aetna");
  await page.waitForFunction((told) => [...document.querySelectorAll<HTMLElement>(".element")].map(({ innerText }) => innerText).join() !== told, before.join());
  expect(await tally.innerText()).toContain("97012");
  expect(wrong).toEqual([]);
});

test("a text file is opened, its lines as they are", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(`${stage.url}#/note`);
  await page.setInputFiles("input[type=file]", { name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2]) });
  await page.getByText("That is no text, but some other kind of file.", { exact: false }).waitFor();
  await page.setInputFiles("input[type=file]", { name: "visit.txt", mimeType: "text/plain", buffer: Buffer.from("Traction by hand, cervical.\r\n10 min\r\n") });
  await page.locator(".element").first().waitFor();
  expect(await page.getByRole("textbox", { name: "The note" }).inputValue()).toBe("Traction by hand, cervical.\n10 min\n");
  expect(wrong).toEqual([]);
});
