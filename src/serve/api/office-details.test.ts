import { afterAll, beforeAll, expect, it } from "vitest";
import { TestOffice } from "../../../test/support/office.ts";

let office: TestOffice;
beforeAll(async () => { office = await TestOffice.open({ passwordCost: 1024 }); });
afterAll(() => office.close());

const DETAILS = { office: { "claim.billing.npi": "1003000902" }, treating: { DC: { "claim.treating.by": "own" } }, payers: { uhc: { "claim.payer.id": "87726" } }, lastNumber: 118 };

it("keeps what the office's claims say of it, with one row in the trail for each change", async () => {
  expect((await office.ask("GET", "/office")).body).toEqual({ office: {}, treating: {} });
  for (let again = 0; again < 2; again += 1) expect((await office.ask("PUT", "/office", DETAILS)).body).toEqual(DETAILS);
  expect((await office.ask("GET", "/office")).body).toEqual(DETAILS);
  const { rows } = (await office.ask("GET", "/audit?limit=10")).body as { rows: { act: string; what: string }[] };
  expect(rows.filter(({ act }) => act === "office")).toMatchObject([{ what: "3 of its details" }]);
});

it("the trail counts what was changed, wherever it is kept; the next number is no change", async () => {
  const next = { ...DETAILS, treating: { DC: { "claim.treating.by": "group" } }, payers: {}, lastNumber: 119 };
  for (const body of [next, { ...next, lastNumber: 120 }]) await office.ask("PUT", "/office", body);
  const { rows } = (await office.ask("GET", "/audit?limit=10")).body as { rows: { act: string; what: string }[] };
  expect(rows.filter(({ act }) => act === "office").map(({ what }) => what)).toEqual(["2 of its details", "3 of its details"]);
  await office.ask("PUT", "/office", DETAILS);
});

it.each([[{ office: { x: 1 }, treating: {} }], [{ office: {} }], [{ ...DETAILS, lastNumber: 0 }]])("refuses what is none of that: %j", async (body) => {
  expect((await office.ask("PUT", "/office", body)).status).toBe(400);
  expect((await office.ask("GET", "/office")).body).toEqual(DETAILS);
});
