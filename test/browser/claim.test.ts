import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { serveDesk } from "./demo.ts";
import { look, lookEveryWay, pageOf, WAYS } from "./look.ts";
import { staged } from "./stage.ts";

const stage = staged(serveDesk);

/** Opens a claim of the invented day as people do: from the list. */
async function open(page: Page, claim: string): Promise<void> {
  await page.goto(stage.url);
  await page.getByText(/^7[01] claims$/).first().waitFor({ timeout: 30_000 });
  await page.getByRole("searchbox").fill(claim);
  await expect.poll(() => page.locator(".cell-claim").allInnerTexts(), { timeout: 20_000 }).toEqual([claim]);
  await page.locator(".desk .list .desk-row").first().click();
  await page.getByRole("heading", { level: 1, name: new RegExp(claim) }).waitFor();
}

test.each(WAYS)("a claim with two units of traction at $width, $colorScheme", async (way) => {
  const { page, wrong } = await pageOf(stage.browser, way);
  await page.goto(stage.url);
  await expect.poll(() => page.title()).toBe("Today \u2013 Claimwright");
  await open(page, "20402");
  expect(await page.title()).toBe("Claim \u2013 Claimwright");
  await page.getByText("2 units of 97012", { exact: false }).first().waitFor();
  await look(page, "claim-top");
  expect(await page.locator(".stretch.error").first().innerText()).toContain("97012");
  await page.locator(".stretch.error").first().focus();
  await expect.poll(() => page.locator(".segment-words").innerText()).toContain("one day pays at most 1");
  await look(page, "claim");
  await page.keyboard.press("f");
  await page.getByText("Was this one session of traction", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Yes, and the record says so" }).and(page.locator(":enabled")).waitFor();
  await look(page, "claim-question");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "what was done", exact: false }).click();
  await page.getByText("Who treated").waitFor();
  await look(page, "claim-visit");
  await page.keyboard.press("Escape");
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a no is kept and changes nothing; a yes changes the claim, is kept, and can be undone", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await open(page, "20402");
  await page.getByRole("button", { name: "Answer and change" }).click();
  await page.getByRole("button", { name: "No", exact: true }).click();
  await page.getByText("No to: Was this one session of traction", { exact: false }).waitFor();
  expect(await page.locator(".lines tbody tr").count()).toBe(2);
  await page.getByRole("button", { name: "Answer and change" }).click();
  await page.locator(".diff").waitFor();
  await page.getByRole("button", { name: "Yes, and the record says so" }).click();
  await page.getByText("Yes to: Was this one session of traction", { exact: false }).waitFor();
  await expect.poll(() => page.locator(".lines tbody tr").count()).toBe(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => page.locator(".lines tbody tr").count()).toBe(2);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a matter of form is repaired without a question", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await open(page, "20428");
  await page.keyboard.press("f");
  await page.locator(".diff").waitFor();
  expect(await page.locator(".diff").innerText()).toContain("HC:97012:GP");
  await page.getByRole("button", { name: "Make the change" }).click();
  await expect.poll(() => page.locator(".stretch").count()).toBe(0);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a finding is kept as it is with a reason, and then the claim may go", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await open(page, "20448");
  const release = page.getByRole("button", { name: "Release", exact: true });
  expect(await release.isDisabled()).toBe(true);
  await page.getByText("Release waits for 1 error", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Keep it as it is …" }).first().click();
  await page.getByLabel("Why is the claim right as it is?").fill("Two disciplines saw the patient; the plan allows both.");
  await page.getByRole("button", { name: "Keep it", exact: true }).click();
  await page.getByText("the plan allows both", { exact: false }).first().waitFor();
  await release.click();
  await page.getByText("20448 is released.").waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("what was done and the note are taken in, and the claim is checked with them", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await open(page, "20401");
  await page.getByRole("button", { name: "what was done", exact: false }).click();
  await page.getByLabel("Minutes of the whole visit").fill("45");
  await page.getByRole("button", { name: "Keep it and check again" }).click();
  await page.getByText("The record is with the claim", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Add the visit's note" }).click();
  await page.getByLabel("Paste the note of this visit").fill("03/02/2026. Lumbar traction on a motorized table, 15 minutes, 40 lb, for L4 radiculopathy. Nia Okafor, PT");
  await page.getByRole("button", { name: "Keep it and check again" }).click();
  await page.getByRole("button", { name: "Replace the visit's note" }).waitFor();
  await page.getByRole("button", { name: "Change what was done" }).click();
  expect(await page.getByLabel("Minutes of the whole visit").inputValue()).toBe("45");
  expect(wrong).toEqual([]);
  await page.context().close();
});

test.each(WAYS)("a segment is changed where it stands: tried, kept, taken back, at $width, $colorScheme", async (way) => {
  const { page, wrong } = await pageOf(stage.browser, way);
  await open(page, "20403");
  const before = await page.locator(".segments").innerText();
  await page.getByRole("button", { name: /^Change SV1, .*line 1/ }).click();
  await look(page, "claim-segment");
  await page.getByLabel("SV104 quantity").fill("4");
  expect(await page.getByLabel("The segment as it is written").inputValue()).toContain("*UN*4*");
  await page.getByLabel("SV104 quantity").press("Enter");
  await page.getByText("Would be found new").waitFor();
  await look(page, "claim-segment-tried");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".segment-editor").count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("SV1");
  expect(await page.locator(".segments").innerText()).toBe(before);

  await page.keyboard.press("Enter");
  await page.getByLabel("SV104 quantity").fill("4");
  await page.getByLabel("SV104 quantity").press("Enter");
  await page.getByRole("button", { name: "Keep this change" }).click();
  await expect.poll(() => page.getByText(/changed SV104 \(line 1\)$/).count()).toBeGreaterThan(0);
  expect(await page.locator(".stretch.error").first().innerText()).toMatch(/^4/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => page.locator(".segments").innerText()).toBe(before);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a change that would break the file is refused where it is made, and the keys of the claim are letters there", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await open(page, "20403");
  await page.getByRole("button", { name: /^Change SV1, .*line 1/ }).click();
  await page.getByLabel("SV103 unit").fill("*");
  await page.getByText("parts the elements of this file", { exact: false }).waitFor();
  await page.getByLabel("SV103 unit").fill("");
  await page.getByRole("button", { name: "Try it" }).press("h");
  await page.getByRole("button", { name: "Try it" }).click();
  await page.getByText(/SV103 .* is empty\. Fill it\./).waitFor();
  await lookEveryWay(page, "claim-segment-refused");
  await page.getByRole("button", { name: "Add a segment after it" }).click();
  await page.getByLabel("The segment as it is written").fill("CLM*1*2");
  await page.keyboard.press("Enter");
  await page.getByText("would begin another claim", { exact: false }).waitFor();
  await page.keyboard.press("Escape");
  expect(await page.getByRole("button", { name: "Hold" }).count()).toBe(1);
  expect(wrong.filter((words) => !words.includes("422"))).toEqual([]);
  await page.context().close();
});

test("a new line is pasted whole: it is counted as the line that it is, and fields are those of its first segment", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await open(page, "20402");
  await page.getByRole("button", { name: /^Change DTP, .*line 2/ }).last().click();
  await page.getByRole("button", { name: "Add a segment after it" }).click();
  await page.getByLabel("The segment as it is written").fill("LX*3~SV1*HC:97110:GP*40*UN*1***1~DTP*472*D8*20260302");
  await page.getByText("3 segments are written here.", { exact: false }).waitFor();
  expect(await page.locator(".segment-fields input").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual(["3"]);
  await page.getByRole("button", { name: "Try it" }).click();
  await page.getByRole("group", { name: "What would come of it" }).waitFor();
  expect(await page.locator(".edit-outcome .diff").innerText()).not.toMatch(/line 2/i);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a change tried on a claim that somebody else has changed is told so, and what was typed stays", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await open(page, "20405");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole("heading", { level: 1, name: /20405/ }).waitFor();
  const whole = page.getByLabel("The segment as it is written");
  await page.getByRole("button", { name: /^Change SV1, .*line 1/ }).click();
  await page.getByLabel("SV104 quantity").fill("7");
  const typed = await whole.inputValue();
  await other.keyboard.press("h");
  await other.getByText("is held", { exact: false }).first().waitFor();
  await page.getByRole("button", { name: "Try it" }).click();
  await page.getByText("Somebody changed this claim", { exact: false }).waitFor();
  expect(await whole.inputValue()).toBe(typed);
  await lookEveryWay(page, "claim-segment-stale");
  await page.getByRole("button", { name: "Load the claim again" }).click();
  await page.getByText("what you typed is kept", { exact: false }).waitFor();
  expect(await whole.inputValue()).toBe(typed);
  await page.getByRole("button", { name: "Try it" }).click();
  await page.getByText("Would be found new").waitFor();
  expect(wrong.filter((words) => !words.includes("409"))).toEqual([]);
  await page.context().close();
});

test("on a narrow screen, letters of box 24E and identifiers stand whole", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[2]);
  await open(page, "20404");
  await page.locator(".line-pointers").first().evaluate((cell) => { cell.textContent = "ABCD"; });
  await page.locator(".line-pointers").first().scrollIntoViewIfNeeded();
  await lookEveryWay(page, "claim-narrow-lines");
  const isCut = await page.locator(".lines td").evaluateAll((cells) => cells.some((cell) => cell.scrollWidth > cell.clientWidth + 1));
  expect(isCut).toBe(false);
  const heights = await page.locator(".box dd").evaluateAll((all) => all.flatMap((dd) => {
    const text = dd.firstChild;
    const at = text?.textContent?.search(/\d{10}/) ?? -1;
    if (text === null || at < 0) return [];
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 10);
    return [range.getClientRects().length];
  }));
  expect(heights.length).toBeGreaterThan(1);
  expect(new Set(heights)).toEqual(new Set([1]));
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a line is taken off where it stands, what cannot be is said in sight, and a segment goes where the guide has it", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await open(page, "20403");
  const before = await page.locator(".segments").innerText();
  await page.getByRole("button", { name: /^Change SV1, .*line 2/ }).click();
  expect(await page.getByRole("button", { name: "Take it off" }).count()).toBe(0);
  await page.getByLabel("The segment as it is written").fill("");
  await page.keyboard.press("Enter");
  await page.getByText("would hold nothing", { exact: false }).waitFor();
  await expect.poll(() => page.locator(".edit-outcome").evaluate((part) => {
    const { top, bottom } = part.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  })).toBe(true);
  await page.getByRole("button", { name: "Take line 2 off" }).click();
  await page.getByRole("button", { name: "Keep this change" }).click();
  await page.getByText("took line 2 off, changed the total", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => page.locator(".segments").innerText()).toBe(before);
  await page.getByRole("button", { name: /^Change CLM, / }).click();
  await page.getByRole("button", { name: "Add a segment after it" }).click();
  await page.getByLabel("The segment as it is written").fill("REF*G1*AUTH123");
  await page.keyboard.press("Enter");
  await page.getByText("The guide has it after segment", { exact: false }).waitFor();
  await lookEveryWay(page, "claim-segment-placed");
  await page.keyboard.press("Escape");
  expect(wrong.filter((words) => !words.includes("422"))).toEqual([]);
  await page.context().close();
});

test("a claim prints on one page, with nothing to press", async () => {
  const { page } = await pageOf(stage.browser, WAYS[0]);
  await open(page, "20402");
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await look(page, "claim-print");
  expect(await page.getByRole("button", { name: "Hold" }).isVisible()).toBe(false);
  const pdf = (await page.pdf({ format: "Letter" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.context().close();
});

test.each([WAYS[0], WAYS[3]])("plan, notice and the year's amounts are written down, checked with, and taken back, at $width, $colorScheme", async (way) => {
  const { page, wrong } = await pageOf(stage.browser, way);
  await open(page, "20404");
  const record = page.getByRole("button", { name: "what was done", exact: false });
  const named = await record.innerText();
  await record.click();
  for (const part of ["Plan of care", "Advance notice (ABN)", "Medicare's amounts this year"]) {
    const fold = page.locator("details.visit-part", { hasText: part });
    if (await fold.getAttribute("open") === null) await fold.locator("summary").click();
  }
  await page.getByLabel("Certified through").fill("2026-05-02");
  await page.getByLabel("Allowed for PT and speech").fill("plenty");
  await page.getByText("is no amount", { exact: false }).waitFor();
  await lookEveryWay(page, "claim-facts");
  await page.getByLabel("Allowed for PT and speech").fill("2,400.50");
  await page.getByRole("button", { name: "Keep it and check again" }).click();
  await page.getByText("wrote down what was done", { exact: false }).last().waitFor();
  await page.getByRole("button", { name: "Change what was done" }).click();
  expect(await page.getByLabel("Allowed for PT and speech").inputValue()).toBe("2400.5");
  await page.keyboard.press("Escape");
  const undone = page.getByText("took it back: wrote down what was done");
  const before = await undone.count();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => undone.count(), { timeout: 30_000 }).toBe(before + 1);
  expect(await record.innerText()).toBe(named);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("the keys of the list do here what they say", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await open(page, "20407");
  const chip = page.locator(".head-chip");
  const isClosed = () => page.locator("dialog[open]").waitFor({ state: "detached" });
  const isSaid = (words: string) => page.locator(".toast", { hasText: words }).first().waitFor();
  await page.keyboard.press("h");
  await isSaid("is held");
  expect(await chip.innerText()).toBe("held");
  await page.keyboard.press("h");
  await isSaid("is open again");
  await page.keyboard.press("n");
  await page.getByLabel("For whoever opens this claim next").waitFor();
  await page.keyboard.press("Escape");
  await isClosed();
  await page.keyboard.press("?");
  await page.getByRole("dialog").getByText("on a claim: undo", { exact: false }).waitFor();
  await page.keyboard.press("Escape");
  await isClosed();
  await page.keyboard.press("Escape");
  await page.getByRole("searchbox").waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a key pressed before a closed dialog has left the page is for the page", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await open(page, "20407");
  await page.keyboard.press("n");
  await page.getByLabel("For whoever opens this claim next").waitFor();
  const where = await page.evaluate(() => {
    document.querySelector<HTMLDialogElement>("dialog[open]")?.close();
    const stays = document.activeElement;
    stays?.dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true }));
    return stays?.tagName;
  });
  expect(where).toBe("TEXTAREA");
  await page.getByRole("dialog").getByText("on a claim: undo", { exact: false }).waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a change is undone, a claim released and taken back, a finding shown and the next claim opened, by keys alone", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(stage.url);
  await page.locator(".cell-claim").first().waitFor({ timeout: 30_000 });
  await page.getByLabel("Mark").selectOption("review");
  await expect.poll(() => page.locator(".desk .list .mark.error").count()).toBe(0);
  await page.locator(".cell-claim").nth(2).waitFor();
  const numbers = (await page.locator(".cell-claim").allInnerTexts()).slice(0, 3);
  const heading = (claim: string | undefined) => page.getByRole("heading", { level: 1, name: new RegExp(claim ?? "no claim") });
  await page.locator(".desk .list .desk-row").nth(0).press("Enter");
  await heading(numbers[0]).waitFor();
  for (const [key, claim] of [["j", numbers[1]], ["j", numbers[2]], ["k", numbers[1]]] as const) {
    await page.keyboard.press(key);
    await heading(claim).waitFor();
  }
  await page.keyboard.press("e");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id ?? "")).toContain(`finding-${numbers[1] ?? ""}/`);
  await page.keyboard.press("r");
  await page.locator(".toast", { hasText: "is released" }).first().waitFor();
  expect(await page.locator(".head-chip").innerText()).toBe("released");
  await page.keyboard.press("r");
  await page.locator(".toast", { hasText: "is open again" }).first().waitFor();
  await page.getByRole("button", { name: "what was done", exact: false }).click();
  await page.getByRole("button", { name: "Keep it and check again" }).click();
  await page.getByText("wrote down what was done", { exact: false }).waitFor();
  await page.keyboard.press("u");
  await page.getByText("took it back: wrote down what was done").waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("what could not be checked leads to what would let it be", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await open(page, "20427");
  await page.getByText("Sources disagree here:").waitFor();
  await page.locator("summary", { hasText: "could not be made" }).click();
  await lookEveryWay(page, "claim-unchecked");
  await page.locator(".unchecked").getByRole("button", { name: "add it" }).click();
  await page.getByLabel("Paste the note of this visit").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".unchecked").getByRole("link", { name: "Tables" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Tables" }).waitFor();
  expect(wrong).toEqual([]);
  await page.context().close();
});
