import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./support/cli.ts";
import { openStore } from "../src/store/index.ts";
import type { NewClaim } from "../src/store/index.ts";
import { newFolder, TestOffice } from "./support/office.ts";
import { PROGRAMS, startPostgres } from "./support/postgres.ts";
import type { TestPostgres } from "./support/postgres.ts";

interface Kept { readonly rows: readonly object[]; readonly verdicts: readonly (string | undefined)[] }

async function keptIn(office: TestOffice): Promise<Kept> {
  const { claims } = office.service.store;
  const { rows } = await claims.page({ sort: "claim", offset: 0, limit: 500 });
  return { rows, verdicts: await Promise.all(rows.map(({ key }) => claims.json(key))) };
}

const POS = "Place of Service Code,Place of Service Name\n11,Office\n12,Home\n";
const STREAM = { "content-type": "application/octet-stream" };
const YAML = "office: Example\nrules:\n  - rule: traction/one-unit-per-day\n    off: true\n    reason: We agreed otherwise.\n    by: A. Admin\n    until: 2099-12-31\n";

type Where = Partial<Parameters<typeof TestOffice.open>[0]> & { readonly data: string; readonly tables: string };

/** The example day with all that verdicts rest on: records, a list, the office's file, a finding set aside. */
async function fullOffice(where: Where): Promise<TestOffice> {
  const office = await TestOffice.open(where);
  await office.load("visits");
  await office.load("claims");
  expect((await office.ask("POST", "/tables?name=pos.csv", POS, STREAM)).status).toBe(200);
  expect((await office.ask("PUT", "/practice", { yaml: YAML })).status).toBe(200);
  await office.service.worker.idle();
  const { rows: [row] } = (await office.ask("GET", "/claims?mark=error&limit=1&sort=claim")).body as { rows: { key: string }[] };
  const url = `/claims/${row?.key ?? ""}`;
  const { claim } = (await office.ask("GET", url)).body as { claim: { findings: { id: string }[] } };
  expect((await office.ask("POST", `${url}/override`, { findingId: claim.findings[0]?.id, reason: "agreed" })).status).toBe(200);
  for (const text of ["Called.", "Called again."]) await office.ask("POST", `${url}/note`, { text });
  return office;
}

async function checkedAgain(office: TestOffice): Promise<Kept> {
  await office.service.worker.checkAllAgain();
  await office.service.worker.idle();
  return keptIn(office);
}

/** Opens what was restored, and holds it against what was there. */
async function expectSame(where: Where, before: Kept): Promise<void> {
  const restored = await TestOffice.open(where);
  expect(await keptIn(restored)).toEqual(before);
  expect(await checkedAgain(restored)).toEqual(before);
  expect(await restored.service.store.audit.check()).toEqual({ whole: true });
  expect((await restored.ask("GET", "/practice")).body).toEqual({ yaml: YAML });
  const { rows } = (await restored.ask("GET", "/claims?limit=500")).body as { rows: { key: string }[] };
  const pages = await Promise.all(rows.map(async ({ key }) => (await restored.ask("GET", `/claims/${key}`)).body as { notes: { text: string }[] }));
  expect(pages.flatMap(({ notes }) => notes.map(({ text }) => text))).toEqual(["Called.", "Called again."]);
  await restored.close();
}

const foldersOf = (data: string): Where => ({ data, tables: join(data, "tables") });

it.each([["in the clear", {}], ["encrypted", { encrypt: true, passphrase: "an office's own" }]])("a backup of data %s, taken while it is served, restores to the same verdicts", async (_, seal) => {
  const data = newFolder();
  const office = await fullOffice({ ...foldersOf(data), ...seal });
  const before = await keptIn(office);
  const file = join(newFolder(), "office.backup");
  const saved = run(["backup", "--data", data, "--out", file]);
  expect(saved.stderr).toBe("");
  expect(saved.stdout).toMatch(/: 71 claims, 1 table, \d+ bytes\n$/);
  expect(run(["backup", "--data", data, "--out", file])).toMatchObject({ status: 2, stderr: expect.stringContaining("is there already") as string });
  await office.close();

  const anew = join(newFolder(), "data");
  const restored = run(["restore", file, "--data", anew]);
  expect(restored).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining(`${join(anew, "tables")}: 1 table.`) as string });
  expect(run(["restore", file, "--data", anew])).toMatchObject({ status: 2, stderr: expect.stringContaining("has data already") as string });
  expect(run(["restore", file, "--data", join(newFolder(), "x"), "--tables", join(anew, "tables")])).toMatchObject({ status: 2, stderr: expect.stringContaining("tables in this folder already") as string });
  await expectSame({ ...foldersOf(anew), ...seal }, before);

  const bare = await TestOffice.open({ ...foldersOf(anew), tables: newFolder(), ...seal });
  expect(await checkedAgain(bare), "the table is part of what verdicts rest on").not.toEqual(before);
  await bare.close();
});

describe.skipIf(PROGRAMS === undefined)("on PostgreSQL", () => {
  let server: TestPostgres;
  beforeAll(async () => { server = await startPostgres(); });
  afterAll(() => server.stop());

  it("a backup restores to the same verdicts, in another database and in a folder", async () => {
    const [url, tables, empty] = [await server.newDatabase(), newFolder(), await server.newDatabase()];
    expect(run(["backup", "--data", empty, "--out", join(newFolder(), "x")])).toMatchObject({ status: 2, stderr: expect.stringContaining("of another version of claimwright, or there is none") as string });
    const office = await fullOffice({ data: url, tables });
    const before = await keptIn(office);
    const file = join(newFolder(), "office.backup");
    expect(run(["backup", "--data", url, "--tables", tables, "--out", file])).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining(": 71 claims, 1 table, ") as string });

    const [other, own] = [await server.newDatabase(), join(newFolder(), "tables")];
    expect(run(["restore", file, "--data", other])).toMatchObject({ status: 2, stderr: expect.stringContaining("with --tables") as string });
    expect(run(["restore", file, "--data", url, "--tables", own])).toMatchObject({ status: 2, stderr: expect.stringContaining("another claimwright is working") as string });
    await office.close();
    expect(run(["restore", file, "--data", url, "--tables", own])).toMatchObject({ status: 2, stderr: expect.stringContaining("has data already") as string });
    expect(run(["restore", file, "--data", other, "--tables", own])).toMatchObject({ status: 0, stderr: "" });
    await expectSame({ data: other, tables: own }, before);

    const folder = join(newFolder(), "data");
    expect(run(["restore", file, "--data", folder])).toMatchObject({ status: 0, stderr: "" });
    await expectSame(foldersOf(folder), before);
  });

  it("people, second factors and an emptied trail come along", async () => {
    await expectDoors(await server.newDatabase(), newFolder(), () => server.newDatabase());
  });
});

it("what is no whole backup is refused, and nothing is made of it", async () => {
  const folder = newFolder();
  const file = join(folder, "x.backup");
  writeFileSync(file, "hello");
  const anew = join(folder, "data");
  expect(run(["restore", file, "--data", anew])).toMatchObject({ status: 2, stderr: expect.stringContaining("no whole backup") as string });
  expect(run(["restore", join(folder, "no"), "--data", anew])).toMatchObject({ status: 2, stderr: expect.stringContaining("no such file") as string });
  expect(run(["backup", "--data", anew, "--out", join(folder, "y")])).toMatchObject({ status: 2, stderr: expect.stringContaining("no data of claimwright") as string });
  const office = await TestOffice.open({ data: join(folder, "real") });
  await office.load("claims");
  expect(run(["backup", "--data", join(folder, "real"), "--out", join(folder, "z")]).status).toBe(0);
  await office.close();
  const bytes = readFileSync(join(folder, "z"));
  writeFileSync(file, bytes.fill(7, 4096 * 3, 4096 * 20));
  expect(run(["restore", file, "--data", anew])).toMatchObject({ status: 2, stderr: expect.stringContaining("no whole backup") as string });
});

const MADE = { by: "owner", at: "2026-11-28T10:00:00.000Z" };

/** People with their second factors, and a trail of which claims were erased, come along whole. */
async function expectDoors(data: string, tables: string, anew: () => Promise<string>): Promise<void> {
  const store = await openStore({ data });
  await store.people.add({ id: "1", name: "Ann", role: "admin", active: true, password: "hash", createdAt: MADE.at });
  const factor = { secret: "JBSWY3DPEHPK3PXP", since: MADE.at, lastStep: 59_000_001 };
  await store.factors.put("1", factor, ["h1", "h2"]);
  await store.batches.begin({ id: "b1", kind: "claims", by: "1", receivedAt: MADE.at });
  await store.batches.received("b1", "b1", 1);
  await store.claims.add([oldClaim("A1"), oldClaim("A2")]);
  for (const claim of ["A1", "A2", "B1"]) await store.transaction(({ audit }) => audit.add({ ...MADE, act: "look", claim, what: "" }));
  await store.transaction(({ erasing }) => erasing.erase({ before: 20_000 }, MADE));
  await store.close();
  const file = join(newFolder(), "office.backup");
  expect(run(["backup", "--data", data, "--tables", tables, "--out", file])).toMatchObject({ status: 0 });
  const into = await anew();
  expect(run(["restore", file, "--data", into, "--tables", join(newFolder(), "tables")])).toMatchObject({ status: 0, stderr: "" });
  const restored = await openStore({ data: into });
  expect(await restored.people.byName("ann")).toMatchObject({ id: "1" });
  expect(await restored.factors.of("1")).toEqual({ ...factor, recoveryLeft: 2 });
  expect(await restored.audit.check()).toEqual({ whole: true });
  expect((await restored.audit.page({ offset: 0, limit: 9 })).rows.map(({ act, claim, isErased }) => [act, claim, isErased]))
    .toEqual([["erase", undefined, undefined], ["look", "B1", undefined], ["look", undefined, true], ["look", undefined, true]]);
  await restored.close();
}

function oldClaim(number: string): NewClaim {
  const seq = Number(number.slice(1));
  return {
    key: `b1-${seq}`, seq, batch: "b1", content: new Uint8Array([1]), flawed: false, number, patientKey: "p1", patient: "T, P.", payer: "X", policy: "generic",
    firstDay: 18_000, dates: ["2019-04-14"], lines: 1, chargeCents: 1, verdict: "clean", mark: "clean", errors: 0, warnings: 0, unchecked: 0, what: "", atRiskCents: 0,
    fileBy: undefined, findings: [], json: "{}",
  };
}

it("people, second factors and an emptied trail come along", () => expectDoors(newFolder(), newFolder(), () => Promise.resolve(join(newFolder(), "data"))));
