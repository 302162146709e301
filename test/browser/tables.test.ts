import { expect, test } from "vitest";
import { serveDesk } from "./demo.ts";
import { look, lookEveryWay, pageOf, WAYS } from "./look.ts";
import { staged } from "./stage.ts";

const stage = staged(serveDesk);

test.each(WAYS)("the tables at $width, $colorScheme", async (way) => {
  const { page, wrong } = await pageOf(stage.browser, way);
  await page.goto(`${stage.url}#/tables`);
  await page.getByText("Code pairs not paid together (NCCI)").first().waitFor();
  await page.getByText("came with the program").first().waitFor();
  await page.getByText("Diagnoses (ICD-10-CM)").waitFor();
  await look(page, "tables");
  expect(wrong).toEqual([]);
  await page.context().close();
});

test("a list that is none is refused, and the tables stay as they were", async () => {
  const { page } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(`${stage.url}#/tables`);
  await page.getByText("Loaded", { exact: true }).waitFor();
  await page.setInputFiles("input[type=file]", { name: "letter.txt", mimeType: "text/plain", buffer: Buffer.from("Dear office,\n") });
  await page.getByText("The tables are as they were.").waitFor();
  await page.setInputFiles("input[type=file]", { name: "today.txt", mimeType: "text/plain", buffer: Buffer.from("ISA*00*") });
  await page.getByText("This is a file of claims (X12), no list. Drop it on Today.").waitFor();
  await page.getByText("came with the program").first().waitFor();
  await page.context().close();
});

test("an official list is taken in, and stands beside the starters", async () => {
  const { page, wrong } = await pageOf(stage.browser, WAYS[0]);
  await page.goto(`${stage.url}#/tables`);
  await page.getByText("Loaded", { exact: true }).waitFor();
  const csv = "Place of Service Code(s),Place of Service Name\n11,Office\n12,Home\n";
  await page.setInputFiles("input[type=file]", { name: "pos.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByRole("rowheader", { name: "Places of service" }).waitFor();
  await lookEveryWay(page, "tables-own");
  expect(wrong).toEqual([]);
  await page.context().close();
});
