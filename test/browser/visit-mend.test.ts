import { expect, test } from "vitest";
import { lookEveryWay, pageOf, WAYS } from "./look.ts";
import { servePages } from "./pages.ts";
import { staged } from "./stage.ts";
import { answer, begin, ended, given, lines, pick, press, tick } from "./visit-talk.ts";

const stage = staged(servePages);

test("what is wrong is named, and a button leads to the answer that mends it; a notice is asked about once the diagnoses are known, and not again for the same reason", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[2]);
  await begin(page, stage.url, /A motor/, /A chiropractor/, /Medicare Part B/);
  await given(page, "12");
  await answer(page, /What else/, tick("98940"));
  await answer(page, /Which regions/, tick("lumbar"));
  await answer(page, /active treatment or maintenance/, pick(/Active/));
  const diagnosed = async (codes: string): Promise<void> => answer(page, /What is it for/, async () => {
    await page.getByLabel("Diagnosis codes").fill(codes);
    await page.getByLabel(/Cause of the symptoms/).fill("a fall");
    await page.keyboard.press("Enter");
  });
  await diagnosed("M54.16, M99.03");
  await answer(page, /notice/, pick(/^No$/));
  await ended(page, /^To correct first: the order of the diagnoses/);
  await lookEveryWay(page, "visit-to-correct");
  await page.getByRole("button", { name: "Correct: the diagnoses" }).click();
  await diagnosed("M99.03, M54.16");
  // The notice was asked about for the same reason before: its answer stands.
  await ended(page, /^98940 can be paid; 97012 will not be/);
  expect(wrong).toEqual([]);
});

test("of two services without times one may be left off at the end, and the rest is as it was told", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await begin(page, stage.url, /A motor/, /A physical therapist$/, /Medicare Part B/);
  await given(page, "12");
  await answer(page, /What else/, async () => {
    for (const [name, code] of [[/Manual therapy/, "97140"], [/Therapeutic exercise/, "97110"]] as const) {
      await page.getByLabel(name).check();
      await page.getByLabel(`Minutes of ${code}`).fill("15");
    }
    await press("Go on")(page);
  });
  await answer(page, /From when to when/, press("Not written down"));
  await answer(page, /plan of care/, pick(/for physical therapy/));
  await answer(page, /What is it for/, press("Leave it open"));
  await answer(page, /How long was the whole/, press("42"));
  await ended(page, /Not sure yet/);
  await page.getByRole("button", { name: "Leave 97140 off the claim" }).click();
  await ended(page, /^Billable, once the note/);
  expect(await lines(page)).toEqual(["97012 GP 1 unit", "97110 GP 1 unit"]);
  expect(wrong).toEqual([]);
});

test("without a plan of care it is said what that means, and the answer can be corrected", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await begin(page, stage.url, /A motor/, /A physical therapist$/, /Medicare Part B/);
  await given(page, "15");
  await answer(page, /What else/, press(/Nothing else/));
  await answer(page, /plan of care/, pick(/There is none/));
  await answer(page, /What is it for/, press("Leave it open"));
  await ended(page, /Not sure yet/);
  await page.getByText(/^There is no plan of care, you answered/).waitFor();
  await page.getByRole("button", { name: "Correct: the plan of care" }).click();
  await answer(page, /plan of care/, pick(/for physical therapy/));
  await ended(page, /^Billable, once the note/);
  expect(wrong).toEqual([]);
});
