import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newFolder } from "../../test/support/office.ts";
import { PROGRAMS, startPostgres } from "../../test/support/postgres.ts";
import type { TestPostgres } from "../../test/support/postgres.ts";
import type { NewClaim, Store } from "./contract.ts";
import { baseAt, openStore } from "./open.ts";

const AT = "2026-11-28T10:00:00.000Z";
const MADE = { by: "admin", at: AT };
/** 1 March 2020. */
const CUT = 18_322;

function claim(seq: number, number: string, day: string, more: Partial<NewClaim> = {}): NewClaim {
  return {
    key: `b${seq > 10 ? 2 : 1}-${seq}`, seq, batch: `b${seq > 10 ? 2 : 1}`, content: new TextEncoder().encode(`ISA Zyxwvut ${number}`), flawed: false,
    number, patientKey: "p1", patient: "Zyxwvut, P.", payer: "EXAMPLE", policy: "generic", firstDay: 18_000, dates: ["2019-05-05", ...(day === "" ? [] : [day])],
    lines: 1, chargeCents: 4000, verdict: "findings", mark: "error", errors: 1, warnings: 0, unchecked: 0, what: "x", atRiskCents: 4000, fileBy: undefined,
    findings: [{ rule: "x", severity: "error", atRiskCents: 4000 }], json: `{"n":"Zyxwvut"}`, ...more,
  };
}

/** Two uploads: 1 to 10 are old ones, 11 and on has one that is old and one of a later day under a number of an old one. */
async function fill(store: Store): Promise<void> {
  for (const id of ["b1", "b2"]) {
    await store.batches.begin({ id, kind: "claims", by: "admin", receivedAt: AT });
    await store.batches.addChunk(id, 0, new Uint8Array([1]));
    await store.batches.received(id, id, 1);
    await store.batches.progress(id, { bytesRead: 1, claims: 3 });
    await store.batches.finish(id, { state: "checked", problems: [{ code: "x", claim: "A1" }, { code: "y", claim: "C1" }, { code: "z" }] });
  }
  await store.claims.add([
    claim(1, "A1", "2020-02-29"), claim(2, "A2", "2020-01-10", { patientKey: "p2" }), claim(3, "A3", "2020-01-31"),
    claim(11, "C1", "2020-03-01"), claim(12, "A3", "2021-01-01", { patientKey: "p3" }), claim(13, "", "", { dates: [], firstDay: 0, patientKey: "", patient: "", json: "{}", content: new Uint8Array([1]) }),
  ]);
  await store.claims.change("b1-1", { state: "released" });
  await store.claims.revise("b1-2", new Uint8Array([5]), { ...MADE, what: "CLM02", visits: [] });
  for (const number of ["A1", "A3", "C1", "gone"]) await store.records.putNote(number, "Zyxwvut says", { by: "admin", at: "2019-01-01T00:00:00.000Z" });
  await store.records.putVisit({ number: "A1", day: 18_000, json: "{}" }, MADE);
  await store.records.putVisit({ number: "waits", day: 18_400, json: "{}" }, MADE);
  await store.records.addRemark({ claim: "b1-1", text: "Zyxwvut called", ...MADE });
  await store.records.attest({ claim: "b1-1", finding: "A1/x", rule: "x", question: "So?", answer: true, ...MADE });
  await store.records.override({ claim: "b1-1", finding: "A1/x", rule: "x", reason: "agreed", ...MADE });
  await store.watched.put({ folder: "/out", name: "Zyxwvut.837", size: 1, modified: 1, at: AT, came: "in", batch: "b1" });
  for (const [act, number, what] of [["look", "A1", ""], ["look", "C1", ""], ["override", "A2", "A2/x/1"], ["export", undefined, "A1\nC1"], ["fix", "A3", "A3/x/1"]] as const) {
    await store.transaction(({ audit }) => audit.add({ ...MADE, act, what, ...(number === undefined ? {} : { claim: number }) }));
  }
}

const REST = { sort: "claim", offset: 0, limit: 9 } as const;

function erases(where: () => Promise<string>, seal: object): void {
  let data: string;
  let store: Store;
  beforeAll(async () => {
    data = await where();
    store = await openStore({ data, cost: 1024, ...seal });
    await fill(store);
  });
  afterAll(() => store.close());

  it("says first what would go, by the month of the last day", async () => {
    expect(await store.erasing.count({ before: CUT })).toEqual([{ month: "2020-01", claims: 2, unreleased: 2 }, { month: "2020-02", claims: 1, unreleased: 0 }]);
    expect(await store.erasing.count({ before: 17_000 })).toEqual([]);
    expect(await store.erasing.count({ patient: "" })).toEqual([]);
    expect([await store.erasing.patientOf("A1"), await store.erasing.patientOf("none"), await store.erasing.patientOf("")]).toEqual([["p1"], [], []]);
    expect(await store.erasing.patientOf("A3")).toHaveLength(2);
  });

  it("takes claims before a day with all that hangs on them, and leaves the others", async () => {
    expect(await store.transaction((inside) => inside.erasing.erase({ before: CUT }, MADE))).toEqual({ claims: 3, records: 3, entries: 3 });
    const { rows } = await store.claims.page(REST);
    expect(rows.map(({ key }) => key)).toEqual(["b2-13", "b2-12", "b2-11"]);
    expect(await store.erasing.count({ before: CUT })).toEqual([]);
    expect([...(await store.records.notes(["A1", "A3", "C1", "gone"])).keys()].sort()).toEqual(["A3", "C1"]);
    expect(await store.records.visits(["A1", "waits"])).toMatchObject([{ number: "waits" }]);
    expect([await store.records.remarks("b1-1"), await store.records.attestations("b1-1"), await store.records.overrides(["b1-1"])]).toEqual([[], [], []]);
    expect(await store.batches.get("b1")).toMatchObject({ claims: 0, problems: [] });
    expect(await store.batches.get("b2")).toMatchObject({ claims: 3, problems: [{ code: "x" }, { code: "y" }, { code: "z" }] });
    expect((await store.watched.list({ offset: 0, limit: 9 })).rows).toMatchObject([{ name: "(erased)" }]);
    expect(await store.batches.hasEarlier(2)).toBe(false);
  });

  it("knows the same file again, and lets nothing be judged that is gone", async () => {
    await store.batches.begin({ id: "b3", kind: "claims", by: "admin", receivedAt: AT });
    expect(await store.batches.received("b3", "b1", 1)).toEqual({ id: "b1", came: "again" });
    await store.claims.judge("b1-1", claim(1, "A1", "2020-02-29"));
    expect(await store.claims.row("b1-1")).toBeUndefined();
  });

  it("empties what the trail names of them, and no more: its chain is whole", async () => {
    const { rows } = await store.audit.page({ offset: 0, limit: 9 });
    expect(rows.map(({ act, claim: number, what, isErased }) => [act, number, act === "erase" ? what.split(";").slice(0, 2).join(";") : what, isErased])).toEqual([
      ["erase", undefined, "3 claims, 3 records, 3 entries emptied; before 2020-03-01", undefined],
      ["fix", "A3", "A3/x/1", undefined], ["export", undefined, "2 claims", true], ["override", undefined, "", true],
      ["look", "C1", "", undefined], ["look", undefined, "", true],
    ]);
    expect(await store.audit.check()).toEqual({ whole: true });
  });

  it("takes one patient's claims, also a second time", async () => {
    await expect(store.transaction((inside) => inside.erasing.erase({ patient: "" }, MADE))).resolves.toMatchObject({ claims: 0 });
    expect(await store.transaction((inside) => inside.erasing.erase({ patient: "p1" }, MADE))).toEqual({ claims: 1, records: 1, entries: 1 });
    expect((await store.claims.page(REST)).rows.map(({ key }) => key)).toEqual(["b2-13", "b2-12"]);
    expect(await store.batches.get("b2")).toMatchObject({ claims: 2, problems: [{ code: "x" }, { code: "z" }] });
    expect(await store.audit.check()).toEqual({ whole: true });
  });

  it("goes on after it was made compact", async () => {
    await store.compact();
    expect((await store.claims.page(REST)).total).toBe(2);
    await store.transaction(({ audit }) => audit.add({ ...MADE, act: "look", what: "" }));
    expect(await store.audit.check()).toEqual({ whole: true });
  });

  it.each([
    ["what is left of an emptied entry", "update audit set what = '3 claims' where n = 4", 6],
    ["who did it", "update audit set \"by\" = 'other' where n = 1", 6],
    ["an entry emptied by hand", "update audit set claim = '', what = '', salt = '', erased = 6 where n = 5", 6],
    ["an entry emptied for none", "update audit set claim = '', what = '', salt = '', erased = 99 where n = 5", 99],
    ["an emptied one put back", "update audit set erased = 0 where n = 1", 1],
  ])("shows that somebody changed %s", async (_, statement, brokenAt) => {
    await store.close();
    const base = await baseAt(data);
    const name = base.isPostgres ? "audit_only_emptied on audit" : "audit_no_update";
    const made = base.isPostgres ? undefined : (await sql<{ sql: string }>`select sql from sqlite_master where name = 'audit_no_update'`.execute(base.db)).rows[0]?.sql;
    const kept = await sql`select * from audit order by n`.execute(base.db);
    await sql.raw(base.isPostgres ? "alter table audit disable trigger audit_only_emptied" : `drop trigger ${name}`).execute(base.db);
    await sql.raw(statement).execute(base.db);
    await base.db.destroy();
    await base.release();
    store = await openStore({ data, cost: 1024, ...seal });
    expect(await store.audit.check()).toEqual({ whole: false, brokenAt });
    await store.close();
    await putBack(data, kept.rows as Record<string, unknown>[], made);
    store = await openStore({ data, cost: 1024, ...seal });
    expect(await store.audit.check()).toEqual({ whole: true });
  });
}

async function putBack(data: string, rows: readonly Record<string, unknown>[], trigger: string | undefined): Promise<void> {
  const base = await baseAt(data);
  for (const { n, by, what, claim: number, salt, erased } of rows) {
    await sql`update audit set "by" = ${by}, what = ${what}, claim = ${number}, salt = ${salt}, erased = ${erased} where n = ${n}`.execute(base.db);
  }
  await sql.raw(trigger ?? "alter table audit enable trigger audit_only_emptied").execute(base.db);
  await base.db.destroy();
  await base.release();
}

describe("erasing in a folder", () => { erases(() => Promise.resolve(newFolder()), {}); });
describe("erasing in a sealed folder", () => { erases(() => Promise.resolve(newFolder()), { encrypt: true, passphrase: "an office's own passphrase" }); });
describe.skipIf(PROGRAMS === undefined)("on PostgreSQL", () => {
  let server: TestPostgres;
  beforeAll(async () => { server = await startPostgres(); });
  afterAll(() => server.stop());
  describe("erasing", () => { erases(() => server.newDatabase(), {}); });
});

it("leaves no byte of what was erased in the files of a folder", async () => {
  const data = newFolder();
  const store = await openStore({ data });
  await fill(store);
  const bytes = (): string => ["", "-wal"].map((suffix) => readFileSync(`${data}/claimwright.sqlite${suffix}`).toString("latin1")).join("");
  expect(bytes()).toContain("Zyxwvut");
  await store.transaction((inside) => inside.erasing.erase({ before: 30_000 }, MADE));
  await store.compact();
  expect(bytes()).not.toContain("Zyxwvut");
  expect(bytes()).not.toContain("A2/x/1");
  await store.close();
});
