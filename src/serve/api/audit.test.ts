import { afterAll, beforeAll, expect, it } from "vitest";
import { TestOffice } from "../../../test/support/office.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await TestOffice.open();
  await office.load("claims");
});
afterAll(() => office.close());

it("tells who did what, newest first, and between two moments", async () => {
  const { rows: [row] } = (await office.ask("GET", "/claims?limit=1")).body as { rows: { key: string; claim: string }[] };
  await office.ask("POST", `/claims/${row?.key ?? ""}/hold`);
  const { body } = await office.ask("GET", "/audit");
  expect(body).toMatchObject({ rows: [{ act: "hold", by: "owner", claim: row?.claim }, { act: "upload", detail: "claims, upload 1: 71 claims" }] });
  const { at } = (body as { rows: { at: string }[] }).rows[0] ?? { at: "" };
  expect((await office.ask("GET", `/audit?to=${at}`)).body).toMatchObject({ total: 1 });
  expect((await office.ask("GET", `/audit?from=${at}`)).body).toMatchObject({ total: 1 });
  expect((await office.ask("GET", "/audit?from=yesterday")).status).toBe(400);
  expect((await office.ask("GET", "/audit/check")).body).toEqual({ whole: true });
});

it("tells of a file that could not be read, in general words", async () => {
  const { id } = (await office.ask("POST", "/batches", "Dear Ms. Violet Birch,", { "content-type": "application/octet-stream" })).body as { id: string };
  await office.service.worker.idle();
  const { rows } = (await office.ask("GET", "/audit?limit=2")).body as { rows: { act: string; what: string; by: string }[] };
  expect(rows).toMatchObject([
    { act: "upload-refused", by: "owner", what: `claims, upload 2 (batch ${id}): no claim in it (not-x12)`, did: "could not be read", detail: "claims, upload 2: no claim in it (not-x12)" },
    { act: "hold" },
  ]);
  const visits = await office.ask("POST", "/batches?kind=visits", "{}", { "content-type": "application/octet-stream" });
  await office.service.worker.idle();
  const { rows: [row] } = (await office.ask("GET", "/audit?limit=1")).body as { rows: { act: string; what: string }[] };
  expect(row).toMatchObject({ act: "upload-refused", what: `visits, upload 3 (batch ${(visits.body as { id: string }).id}): no visit record in it (visit-bad-field)` });
});

it("tells of an empty file once", async () => {
  expect((await office.ask("POST", "/batches", "", { "content-type": "application/octet-stream" })).status).toBe(400);
  expect((await office.ask("GET", "/audit?limit=2")).body).toMatchObject({ rows: [{ act: "upload-refused", detail: "claims: the file is empty" }, { act: "upload-refused" }] });
});

it("goes out whole as a CSV, in which nothing runs", async () => {
  await office.service.store.audit.add({ at: office.service.at(), by: "owner", act: "note", what: "=1+1" });
  for (let n = 0; n < 600; n++) await office.service.store.audit.add({ at: office.service.at(), by: "owner", act: "look", what: "" });
  const { text, headers } = await office.ask("GET", "/audit/export.csv");
  expect(headers["content-type"]).toContain("text/csv");
  const lines = text.trimEnd().split("\n");
  const { total } = (await office.ask("GET", "/audit")).body as { total: number };
  expect(lines).toHaveLength(total + 1);
  expect(new Set(lines.map((line) => line.split(",")[0])).size).toBe(total + 1);
  expect(text).toContain(",'=1+1,");
  expect(lines[0]).toBe("n,at,by,who,did,claim,detail,act,what,hash");
  expect(lines[1]).toContain(",owner,This computer,saved the audit as CSV,");
});
