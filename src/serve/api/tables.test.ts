import { afterAll, beforeAll, expect, it } from "vitest";
import { TestOffice } from "../../../test/support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await TestOffice.open();
});
afterAll(() => office.close());

const STREAM = { "content-type": "application/octet-stream" };
const NAMED = "Place of Service Code,Place of Service Name\n11,Office\n12,Home\n";

it("says what is loaded and what is missing", async () => {
  const { body } = await office.ask("GET", "/tables");
  expect(body).toMatchObject({ tables: [{ name: "ncci-ptp", starter: true }, { name: "mue", starter: true }] });
  expect((body as { missing: { name: string }[] }).missing.map(({ name }) => name)).toContain("icd10cm");
});

it("refuses a file that is no table, with its reason, and names that are no file names", async () => {
  const { status, body } = await office.ask("POST", "/tables?name=letter.txt", "Dear office,\n", STREAM);
  expect(status).toBe(422);
  expect((body as { detail: string }).detail).toContain("letter.txt");
  expect((await office.ask("POST", "/tables?name=..%2Fpos.csv", NAMED, STREAM)).status).toBe(400);
  expect((await office.ask("GET", "/tables")).body).toMatchObject({ tables: [{ starter: true }, { starter: true }] });
});

it("takes in a list, checks with it, and writes it into the trail", async () => {
  const { status, body } = await office.ask("POST", "/tables?name=pos.csv", NAMED, STREAM);
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body).toMatchObject({ table: "pos", rows: 2 });
  expect((await office.ask("GET", "/tables")).body).toMatchObject({ tables: [{ name: "pos", starter: false, rows: 2 }, {}, {}] });
  expect((await office.service.store.audit.page({ offset: 0, limit: 1 })).rows).toMatchObject([{ act: "table" }]);
});
