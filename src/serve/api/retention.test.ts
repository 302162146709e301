import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DAY, newFolder, TestOffice } from "../../../test/support/office.ts";

const PASSWORD = "correct horse battery";
let office: TestOffice;
let now = Date.parse("2032-04-01T10:00:00Z");

beforeAll(async () => {
  office = await TestOffice.open({ passwordCost: 1024, now: () => new Date(now) });
  await office.load("visits");
  await office.load("claims");
});
afterAll(() => office.close());

interface Shown {
  readonly claims: number;
  readonly before: string;
  readonly months: readonly { readonly month: string; readonly claims: number }[];
}

interface Patients extends Shown { readonly otherwise: readonly { readonly key: string }[] }

async function shown(): Promise<Shown> {
  return (await office.ask("GET", "/retention")).body;
}

async function total(): Promise<number> {
  return ((await office.ask("GET", "/claims?limit=1")).body as { total: number }).total;
}

it("keeps claims for ever until somebody says otherwise, and erases nothing by itself", async () => {
  expect(await shown()).toEqual({ years: null, claims: 0, months: [] });
  expect(await office.ask("POST", "/retention/erase", { before: "2026-04-01", claims: 1 })).toMatchObject({ status: 422 });
  expect((await office.ask("PUT", "/retention", { years: 0 })).status).toBe(400);
  const { body } = await office.ask("PUT", "/retention", { years: 6 });
  expect(body).toMatchObject({ years: 6, before: "2026-04-01" });
  const { claims, months } = await shown();
  expect(claims).toBeGreaterThan(0);
  expect(months.reduce((sum, one) => sum + one.claims, 0)).toBe(claims);
  expect(await total()).toBe(71);
  expect((await office.ask("GET", "/audit?limit=1")).body).toMatchObject({ rows: [{ act: "retention", did: "set how long claims are kept", detail: "6 years" }] });
});

it("erases one patient's claims, and no other's", async () => {
  const { rows } = (await office.ask("GET", "/claims?limit=500")).body as { rows: { claim: string }[] };
  const claim = rows[0]?.claim ?? "";
  const look = await office.ask("POST", "/retention/patient/look", { claim });
  const { claims } = look.body as Shown;
  expect(claims).toBeGreaterThan(0);
  const who = {
    name: expect.stringMatching(/^[A-Z]+, [A-Z]+$/), payer: expect.stringMatching(/./),
    numbers: expect.arrayContaining([claim]),
  };
  expect(look.body).toMatchObject({ who });
  expect((await office.ask("POST", "/retention/patient", { claim, claims: claims + 1 })).status).toBe(409);
  expect((await office.ask("POST", "/retention/patient", { claim, claims })).body).toMatchObject({ claims, isCompact: true });
  expect(await total()).toBe(71 - claims);
  expect((await office.ask("POST", "/retention/patient/look", { claim })).status).toBe(404);
});

it("asks about claims of the same name and birth date under another number, and erases those that are chosen", async () => {
  const day = readFileSync(DAY.claims, "latin1");
  const folder = newFolder();
  const bring = async (name: string, text: string): Promise<void> => {
    writeFileSync(join(folder, name), text, "latin1");
    await office.load("claims", join(folder, name));
  };
  await bring("one.edi", day.replaceAll(/CLM\*(\d+)/g, "CLM*$1A").replaceAll("*MI*EX", "*MI*ZZ"));
  const before = await total();
  const look = async (claim: string, also: readonly string[] = []): Promise<Patients> => (await office.ask("POST", "/retention/patient/look", { claim, also })).body;
  const own = await look("20402A");
  expect(own).toMatchObject({ claims: 1, otherwise: [{ claim: "20402", payer: "MEDICARE PART B", claims: 1 }] });
  const also = own.otherwise.map(({ key }) => key);
  expect(await look("20402A", also)).toMatchObject({ claims: 2 });
  expect((await office.ask("POST", "/retention/patient/look", { claim: "20402A", also: ["another"] })).status).toBe(409);
  expect((await office.ask("POST", "/retention/patient", { claim: "20402A", also, claims: 1 })).status).toBe(409);
  expect((await office.ask("POST", "/retention/patient", { claim: "20402A", also, claims: 2 })).body).toMatchObject({ claims: 2, isCompact: true });
  expect(await total()).toBe(before - 2);

  await bring("two.edi", day.replaceAll("CLM*20403*", "CLM*20403B*"));
  await bring("three.edi", day.replaceAll("CLM*20403*", "CLM*20403B*").replace("MI*EX10002~", "MI*EX10992~"));
  expect(await look("20403B"), "two versions of one claim, of which one has another member's number").toMatchObject({ otherwise: [{ claim: "20403A" }, { claim: "20403B" }] });
});

it("erases what was shown, with the password, and judges the rest without it", async () => {
  expect((await office.ask("POST", "/users", { name: "Ann", role: "admin", password: PASSWORD })).status).toBe(201);
  const { body, headers } = await office.ask("POST", "/session", { name: "Ann", password: PASSWORD });
  [office.csrf, office.cookie] = [body["csrf"], String(headers["set-cookie"]).split(";")[0] ?? ""];
  const left = await total();
  const { claims, before } = await shown();
  const ask = (more: object) => office.ask("POST", "/retention/erase", { before, claims, password: PASSWORD, ...more });
  expect(await ask({ claims: claims - 1 })).toMatchObject({ status: 409 });
  expect(await ask({ before: "2026-05-01" })).toMatchObject({ status: 409 });
  expect(await ask({ password: "another" })).toMatchObject({ status: 422, body: { field: "password" } });
  expect(await ask({ password: undefined })).toMatchObject({ status: 422, body: { field: "password" } });
  expect(await total()).toBe(left);
  expect((await ask({})).body).toMatchObject({ claims, isCompact: true });
  expect(await total()).toBe(left - claims);
  expect(await shown()).toMatchObject({ claims: 0, months: [] });
  await office.service.worker.idle();
  expect((await office.ask("GET", "/audit/check")).body).toEqual({ whole: true });
  const { rows } = (await office.ask("GET", "/audit?limit=3")).body as { rows: { act: string; did: string; detail: string }[] };
  expect(rows[0]).toMatchObject({ act: "erase", did: "erased claims" });
  expect(rows[0]?.detail).toMatch(/^\d+ claims?, \d+ records?, \d+ (entry|entries) emptied; before 2026-04-01$/);
});

it("knows an erased file again, and does not take it in", async () => {
  now += 1000;
  const left = await total();
  await office.load("claims");
  expect(await total()).toBe(left);
});
