import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newFolder } from "../../test/support/office.ts";
import { PROGRAMS, startPostgres } from "../../test/support/postgres.ts";
import type { TestPostgres } from "../../test/support/postgres.ts";
import type { Judged, NewClaim, Received, Store } from "./contract.ts";
import { hashOf } from "./audit.ts";
import { baseAt, openStore } from "./open.ts";
import { PLAIN } from "./seal.ts";
import { migrate, storeOver } from "./store.ts";
import type { Base } from "./store.ts";

const AT = "2026-11-28T10:00:00.000Z";
const MADE = { by: "owner", at: AT };
const PASSPHRASE = "an office's own passphrase";

function judged(number: string, more: Partial<Judged> = {}): Judged {
  return {
    number, patientKey: "p1", patient: "Testing, P.", payer: "EXAMPLE PAYER", policy: "generic", firstDay: 20_514, dates: ["2026-03-02"], lines: 1,
    chargeCents: 4000, verdict: "findings", mark: "error", errors: 1, warnings: 0, unchecked: 2, what: "Two units.", atRiskCents: 4000, fileBy: 20_600,
    findings: [{ rule: "traction/one-unit-per-line", severity: "error", atRiskCents: 4000 }], json: `{"claim":"${number}"}`, ...more,
  };
}

function claim(batch: string, seq: number, number: string, more: Partial<NewClaim> = {}): NewClaim {
  return { ...judged(number), key: `${batch}-${seq}`, seq, batch, content: new TextEncoder().encode(`ISA ${number} \u00e9`), flawed: false, ...more };
}

async function batchIn(store: Store, id: string, digest = id): Promise<Received> {
  await store.batches.begin({ id, kind: "claims", by: "owner", receivedAt: AT });
  await store.batches.addChunk(id, 0, new Uint8Array([1, 2, 255]));
  return store.batches.received(id, digest, 3);
}

/** What every store must do, whatever it stands on. */
function holdsTheContract(where: () => Promise<string>, sealed: boolean): void {
  let data: string;
  let store: Store;
  const open = (): Promise<Store> => openStore({ data, cost: 1024, ...(sealed ? { encrypt: true, passphrase: PASSPHRASE } : {}) });
  beforeAll(async () => {
    data = await where();
    store = await open();
  });
  afterAll(() => store.close());

  it("keeps an upload until it is read, and knows the same content again", async () => {
    expect(await batchIn(store, "b1")).toEqual({ id: "b1", came: "new" });
    expect(await batchIn(store, "b2", "b1")).toEqual({ id: "b1", came: "again" });
    expect(await store.batches.next()).toMatchObject({ id: "b1", seq: 1, state: "reading", bytes: 3, bytesRead: 0, claims: 0 });
    expect([...await store.batches.chunk("b1", 0) ?? []]).toEqual([1, 2, 255]);
    expect(await store.batches.chunk("b1", 1)).toBeUndefined();
    await store.batches.begin({ id: "b3", kind: "claims", by: "owner", receivedAt: AT });
    await store.batches.addChunk("b3", 0, new Uint8Array([1]));
    await store.batches.dropUnfinished();
    expect(await store.batches.list({ offset: 0, limit: 9 })).toMatchObject({ total: 1, rows: [{ id: "b1" }] });
  });

  it("takes in claims once, and gives them back as they are", async () => {
    await store.claims.add([claim("b1", 11, "A1", { content: new Uint8Array([0, 255, 10]), flawed: true }), claim("b1", 12, "A2", { patientKey: "" })]);
    await expect(store.claims.add([claim("b1", 11, "A9", { key: "b1-x" })])).rejects.toThrow();
    expect(await store.claims.content("b1-11")).toMatchObject({ number: "A1", flawed: true, patientKey: "p1" });
    expect([...(await store.claims.content("b1-11"))?.content ?? []]).toEqual([0, 255, 10]);
    const row = Object.fromEntries(Object.entries(judged("A1")).filter(([name]) => !["findings", "json", "patientKey"].includes(name)));
    expect(await store.claims.row("b1-11")).toEqual({ ...row, key: "b1-11", seq: 11, state: "open", version: 1 });
    expect(await store.claims.json("b1-11")).toBe("{\"claim\":\"A1\"}");
    expect(await store.claims.row("none")).toBeUndefined();
    await store.batches.progress("b1", { bytesRead: 3, claims: 2 });
    await store.batches.finish("b1", { state: "checked", problems: [{ code: "x" }] });
    expect(await store.batches.get("b1")).toMatchObject({ state: "checked", claims: 2, problems: [{ code: "x" }] });
    expect(await store.batches.chunk("b1", 0)).toBeUndefined();
    expect([await store.batches.hasEarlier(1), await store.batches.hasEarlier(2)]).toEqual([false, true]);
  });

  it("tries an upload once more whose reading failed, with its own claims still in", async () => {
    await store.batches.begin({ id: "b5", kind: "claims", by: "owner", receivedAt: AT });
    await store.batches.addChunk("b5", 0, new Uint8Array([7]));
    await store.batches.addChunk("b5", 1, new Uint8Array([8]));
    await store.batches.received("b5", "b5", 2);
    await store.batches.progress("b5", { bytesRead: 1, claims: 40 });
    await store.batches.finish("b5", { state: "failed", problems: [{ code: "x" }], why: "Stopped." });
    await store.batches.begin({ id: "b6", kind: "claims", by: "owner", receivedAt: AT });
    await store.batches.addChunk("b6", 0, new Uint8Array([7, 8]));
    expect(await store.batches.received("b6", "b5", 2)).toEqual({ id: "b5", came: "once-more" });
    const next = await store.batches.next();
    expect(next).toMatchObject({ id: "b5", state: "reading", bytesRead: 0, claims: 40, problems: [] });
    expect(next).not.toHaveProperty("why");
    expect([...await store.batches.chunk("b5", 0) ?? []]).toEqual([7, 8]);
    expect(await store.batches.chunk("b5", 1)).toBeUndefined();
    expect(await store.batches.get("b6")).toBeUndefined();
    await store.batches.finish("b5", { state: "checked", problems: [] });
  });

  it("finds what came before and after a claim for its patient", async () => {
    await batchIn(store, "b4");
    await store.claims.add([claim("b4", 21, "A1", { patientKey: "p2" }), claim("b4", 22, "A3"), claim("b4", 23, "A4", { patientKey: "" })]);
    const before = async (seq: number, patients: string[], numbers: string[]) => (await store.claims.before(seq, { patients, batch: "b4", numbers })).map(({ seq: own }) => own);
    expect(await before(22, ["p1"], [])).toEqual([11]);
    expect(await before(22, ["p1"], ["A1"])).toEqual([11, 21]);
    expect(await before(99, [], [])).toEqual([]);
    expect(await before(99, ["", "p1"], ["A4"])).toEqual([11, 22, 23]);
    expect((await store.claims.after(11, "p1")).map(({ seq }) => seq)).toEqual([22]);
    expect(await store.claims.after(11, "")).toEqual([]);
    expect((await store.claims.withNumber("A1")).map(({ seq }) => seq)).toEqual([11, 21]);
    const namesakes = async (numbers: string[], keys: string[]) => (await store.claims.namesakes(numbers, keys)).map(({ seq }) => seq);
    const [first] = await store.claims.withNumber("A1");
    expect([await namesakes(["A1", "none"], []), await namesakes(["A1"], [first?.key ?? ""]), await namesakes([], [])]).toEqual([[11, 21], [21], []]);
    expect((await store.claims.from(12, 2)).map(({ seq }) => seq)).toEqual([21, 22]);
  });

  it("filters, sorts and sums in the database", async () => {
    await store.claims.judge("b4-21", judged("A1", { mark: "clean", verdict: "clean", findings: [], errors: 0, atRiskCents: 0, payer: "OTHER", fileBy: undefined }));
    await store.claims.judge("b4-22", judged("A3", { mark: "review", atRiskCents: 9000, fileBy: 20_550, patientKey: "p1" }));
    const numbers = async (query: Partial<Parameters<Store["claims"]["page"]>[0]>) =>
      (await store.claims.page({ sort: "claim", offset: 0, limit: 10, ...query })).rows.map(({ key }) => key);
    expect(await numbers({})).toEqual(["b1-11", "b4-21", "b1-12", "b4-22", "b4-23"]);
    expect(await numbers({ sort: "money", limit: 2 })).toEqual(["b4-22", "b1-11"]);
    expect(await numbers({ sort: "deadline", offset: 4 })).toEqual(["b4-21"]);
    expect(await numbers({ mark: "clean" })).toEqual(["b4-21"]);
    expect(await numbers({ rule: "traction/one-unit-per-line", payer: "EXAMPLE PAYER" })).toHaveLength(4);
    expect(await numbers({ q: "other" })).toEqual(["b4-21"]);
    expect(await numbers({ q: "a3" })).toEqual(["b4-22"]);
    expect(await numbers({ q: "%" })).toEqual([]);
    expect(await numbers({ q: "testing" })).toHaveLength(sealed ? 0 : 5);
    for (const q of ["payer a3", "A3, EXAMPLE", " a3  example payer "]) expect(await numbers({ q }), q).toEqual(["b4-22"]);
    expect(await numbers({ q: "a3 other" })).toEqual([]);
    for (const q of ["Pat Testing", "testing, pat", "P. Testing"]) expect(await numbers({ q }), q).toHaveLength(sealed ? 0 : 5);
    for (const q of ["Quinn Testing", "Pat Otherly", "Pat Test%"]) expect(await numbers({ q }), q).toEqual([]);
    expect(await numbers({ due: { before: 20_600 } })).toEqual(["b4-22"]);
    expect(await numbers({ due: { from: 20_551, before: 20_601 } })).toEqual(["b1-11", "b1-12", "b4-23"]);
    expect((await store.claims.summary(20_550)).pastDeadline).toBe(0);
    expect(await store.claims.summary(20_601)).toEqual({
      claims: 5, held: 0, clean: 1, toFix: 3, errors: 3, toReview: 1, notFullyChecked: 0, kept: 0, releasedWithError: 0, atRiskCents: 21_000, pastDeadline: 4, nextDeadline: { day: 20_550, claim: "A3", payer: "EXAMPLE PAYER" },
      byPayer: [{ payer: "EXAMPLE PAYER", claims: 4, clean: 0, atRiskCents: 21_000 }, { payer: "OTHER", claims: 1, clean: 1, atRiskCents: 0 }],
      byRule: [{ rule: "traction/one-unit-per-line", claims: 4, atRiskCents: 16_000 }], days: [{ day: 20_514, claims: 5, clean: 1 }],
    });
  });

  it("changes a claim only for who saw it last", async () => {
    await store.claims.change("b1-11", { state: "held", assigned: "kim" }, 1);
    await expect(store.claims.change("b1-11", { state: "open" }, 1)).rejects.toThrow(/Somebody changed/);
    expect(await store.claims.row("b1-11")).toMatchObject({ state: "held", assigned: "kim", version: 2 });
    expect((await store.claims.summary(0)).held).toBe(1);
    await store.claims.change("b1-11", { assigned: null });
    expect(await store.claims.row("b1-11")).not.toHaveProperty("assigned");
  });

  it("revises a claim and takes it back, as often as it was", async () => {
    const visit = { number: "A1", day: 20_514, json: "{}" };
    await store.claims.revise("b1-11", new Uint8Array([5]), { ...MADE, what: "SV104 (line 1)", visits: [visit] });
    await store.claims.revise("b1-11", new Uint8Array([6]), { ...MADE, what: "CLM02", visits: [] });
    expect(await store.claims.revisions("b1-11")).toEqual([{ ...MADE, what: "SV104 (line 1)" }, { ...MADE, what: "CLM02" }]);
    const bytes = async () => [...(await store.claims.content("b1-11"))?.content ?? []];
    expect(await bytes()).toEqual([6]);
    expect(await store.claims.undo("b1-11")).toEqual([]);
    expect(await bytes()).toEqual([5]);
    expect(await store.claims.undo("b1-11")).toEqual([visit]);
    expect(await bytes()).toEqual([0, 255, 10]);
    const undone = { claim: "b1-11", what: "SV104 (line 1)", made: { by: "1", at: AT }, by: "2", at: "2026-11-28T11:00:00.000Z" };
    await store.records.addUndone(undone);
    expect(await store.records.undone("b1-11")).toEqual([undone]);
    expect(await store.records.undone("b1-12")).toEqual([]);
    expect(await store.claims.undo("b1-11")).toBeUndefined();
    expect(await store.claims.revisions("b1-11")).toEqual([]);
  });

  it("knows a claim that was changed after it was saved, and one that is again as it was saved", async () => {
    const standing = async (): Promise<object> => {
      const { savedAt, changedSince } = await store.claims.row("b4-21") ?? {};
      const { total } = await store.claims.page({ saved: true, sort: "claim", offset: 0, limit: 9 });
      return { savedAt, changedSince, total };
    };
    await store.claims.saved(["b4-21"], AT);
    await store.claims.change("b4-21", { state: "open" });
    expect(await standing()).toEqual({ savedAt: AT, changedSince: undefined, total: 1 });
    await store.claims.revise("b4-21", new Uint8Array([5]), { ...MADE, what: "", visits: [] });
    await store.claims.revise("b4-21", new Uint8Array([6]), { ...MADE, what: "", visits: [] });
    await store.claims.undo("b4-21");
    expect(await standing()).toEqual({ savedAt: AT, changedSince: true, total: 0 });
    await store.claims.undo("b4-21");
    expect(await standing()).toEqual({ savedAt: AT, changedSince: undefined, total: 1 });
    await store.claims.revise("b4-21", new Uint8Array([7]), { ...MADE, what: "", visits: [] });
    await store.claims.saved(["b4-21"], "2026-11-28T11:00:00.000Z");
    expect(await standing()).toEqual({ savedAt: "2026-11-28T11:00:00.000Z", changedSince: undefined, total: 1 });
  });

  it("lets the second of two who save a claim at one moment see that it was saved", async () => {
    const saves = (at: string): Promise<boolean> => store.transaction(async (inside) => {
      const wasSaved = (await inside.claims.row("b4-22"))?.savedAt !== undefined;
      if (!wasSaved) await inside.claims.saved(["b4-22"], at);
      return wasSaved;
    });
    expect((await Promise.all([saves(AT), saves(AT), saves(AT)])).sort()).toEqual([false, true, true]);
  });

  it("knows a file again that was saved", async () => {
    const file = { ...MADE, reference: "202611281000000000007", claims: 3 };
    await store.savedFiles.add(file);
    expect(await store.savedFiles.find(file.reference)).toEqual(file);
    expect(await store.savedFiles.find("")).toBeUndefined();
    await expect(store.savedFiles.add(file)).rejects.toThrow();
  });

  it("keeps what people wrote down", async () => {
    const { records } = store;
    await records.putVisit({ number: "A1", day: 20_514, json: "{\"a\":1}" }, MADE);
    await records.putVisit({ number: "A1", day: 20_514, json: "{\"a\":2}" }, MADE);
    await records.putVisit({ number: "A1", day: 0, json: "{}" }, MADE);
    expect(await records.visits(["A1", "A2"])).toEqual([{ number: "A1", day: 0, json: "{}" }, { number: "A1", day: 20_514, json: "{\"a\":2}" }]);
    await records.dropVisit({ number: "A1", day: 0 });
    expect(await records.visits(["A1"])).toEqual([{ number: "A1", day: 20_514, json: "{\"a\":2}" }]);
    await records.putNote("A1", "first", MADE);
    await records.putNote("A1", "Traction, 15 minutes \u2713", MADE);
    expect(await records.notes(["A1", "A2"])).toEqual(new Map([["A1", "Traction, 15 minutes \u2713"]]));
    await records.addRemark({ claim: "b1-11", text: "Called.", ...MADE });
    expect(await records.remarks("b1-11")).toEqual([{ claim: "b1-11", text: "Called.", ...MADE }]);
    await records.attest({ claim: "b1-11", finding: "A1/x/1", rule: "x", question: "Is it so?", answer: true, ...MADE });
    expect(await records.attestations("b1-11")).toEqual([{ claim: "b1-11", finding: "A1/x/1", rule: "x", question: "Is it so?", answer: true, ...MADE }]);
    await records.override({ claim: "b1-11", finding: "A1/x/1", rule: "x", reason: "first", ...MADE });
    await records.override({ claim: "b1-11", finding: "A1/x/1", rule: "x", reason: "second", ...MADE });
    expect(await records.overrides(["b1-11"])).toEqual([{ claim: "b1-11", finding: "A1/x/1", rule: "x", reason: "second", ...MADE }]);
    expect(await records.overrides([])).toEqual([]);
  });

  it("knows its people and settings", async () => {
    const ann = { id: "1", name: "Ann", role: "admin", active: true } as const;
    expect(await store.people.add({ ...ann, password: "hash", createdAt: AT })).toBe(true);
    expect(await store.people.add({ ...ann, id: "2", password: "hash", createdAt: AT })).toBe(false);
    expect(await store.people.add({ ...ann, id: "2", name: "ANN", password: "hash", createdAt: AT })).toBe(false);
    for (const name of ["Ann", "ann", " ANN "]) expect(await store.people.byName(name), name).toEqual({ ...ann, password: "hash" });
    expect(await store.people.byName("Anna")).toBeUndefined();
    expect(await store.people.change("1", { active: false })).toBe(true);
    expect(await store.people.change("9", { active: false })).toBe(false);
    expect(await store.people.list()).toEqual([{ ...ann, active: false }]);
    await store.settings.put("x", "1");
    await store.settings.put("x", "2");
    expect([await store.settings.get("x"), await store.settings.get("y")]).toEqual(["2", undefined]);
  });

  it("keeps a second factor, of which each code counts once", async () => {
    const { factors } = store;
    expect([await factors.of("1"), await factors.holders()]).toEqual([undefined, []]);
    const factor = { secret: "JBSWY3DPEHPK3PXP", since: AT, lastStep: 0 };
    await factors.put("1", factor, ["h1"]);
    await factors.put("1", factor, ["h1", "h2"]);
    expect(await factors.of("1")).toEqual({ ...factor, recoveryLeft: 2 });
    expect(await factors.holders()).toEqual(["1"]);
    expect([await factors.take("1", 59_000_001), await factors.take("1", 59_000_001), await factors.take("1", 59_000_000), await factors.take("9", 1)]).toEqual([true, false, false, false]);
    expect([await factors.takeRecovery("1", "h1"), await factors.takeRecovery("1", "h1"), await factors.takeRecovery("9", "h2")]).toEqual([true, false, false]);
    expect(await factors.of("1")).toMatchObject({ lastStep: 59_000_001, recoveryLeft: 1 });
    await factors.renew("1", ["h3", "h4", "h5"]);
    expect([await factors.takeRecovery("1", "h2"), (await factors.of("1"))?.recoveryLeft]).toEqual([false, 3]);
    expect([await factors.drop("1"), await factors.drop("1"), await factors.of("1")]).toEqual([true, false, undefined]);
    expect(await factors.takeRecovery("1", "h3")).toBe(false);
  });

  it("does all of a step or nothing", async () => {
    const before = await store.settings.get("x");
    await expect(store.transaction(async (inside) => {
      await inside.settings.put("x", "changed");
      await inside.audit.add({ ...MADE, act: "no", what: "" });
      throw new Error("stop");
    })).rejects.toThrow("stop");
    expect(await store.settings.get("x")).toBe(before);
    expect(await store.audit.page({ offset: 0, limit: 9 })).toEqual({ total: 0, rows: [] });
  });

  it("keeps a trail in which each row holds the one before it, also of two at once", async () => {
    await Promise.all(["hold", "fix", "release"].map((act) => store.transaction((inside) => inside.audit.add({ ...MADE, act, claim: "A1", what: "" }))));
    const { total, rows } = await store.audit.page({ offset: 0, limit: 2 });
    expect([total, rows.length, rows[0]?.n]).toEqual([3, 2, 3]);
    expect((await store.audit.page({ to: AT, offset: 0, limit: 9 })).total).toBe(0);
    expect(await store.audit.check()).toEqual({ whole: true });
  });

  it("is one program's alone", async () => {
    await expect(open()).rejects.toThrow(/another claimwright is working on this/);
  });

  it("has all of it after it was closed, and its trail cannot be changed unseen", async () => {
    const row = await store.claims.row("b1-11");
    await store.close();
    const base = await baseAt(data);
    for (const statement of ["update audit set act = 'x' where n = 2", "delete from audit where n = 2"]) {
      await expect(sql.raw(statement).execute(base.db)).rejects.toThrow(/only added to/);
    }
    for (const statement of base.isPostgres ? ["drop trigger audit_kept on audit", "drop trigger audit_only_emptied on audit"] : ["drop trigger audit_no_update", "drop trigger audit_no_delete"]) {
      await sql.raw(statement).execute(base.db);
    }
    await sql.raw("update audit set what = 'other' where n = 2").execute(base.db);
    await base.db.destroy();
    await base.release();
    store = await open();
    expect(await store.claims.row("b1-11")).toEqual(row);
    expect(await store.audit.check()).toEqual({ whole: false, brokenAt: 2 });
  });

  it("remembers each file of a watched folder as it was last", async () => {
    const file = { folder: "/outbox", name: "Birch é.837", size: 3_000_000_000, modified: 1_796_000_000_123, at: AT };
    await store.watched.put({ ...file, came: "refused", why: "It is empty." });
    await store.watched.put({ ...file, name: "b", at: "2026-11-28T11:00:00.000Z", came: "in", batch: "b1" });
    await store.watched.put({ ...file, size: 7, came: "again", batch: "b1" });
    expect(await store.watched.get("/outbox", "Birch é.837")).toEqual({ ...file, size: 7, came: "again", batch: "b1" });
    expect(await store.watched.get("/other", "b")).toBeUndefined();
    expect(await store.watched.list({ offset: 0, limit: 1 })).toMatchObject({ total: 2, rows: [{ name: "b", batch: "b1" }] });
  });

  it("of a later version is left alone", async () => {
    await store.close();
    const base = await baseAt(data);
    await sql.raw("insert into kysely_migration values ('9999-later', '2030-01-01')").execute(base.db);
    await base.db.destroy();
    await base.release();
    await expect(open()).rejects.toThrow(/written by a later version/);
    const again = await baseAt(data);
    await sql.raw("delete from kysely_migration where name = '9999-later'").execute(again.db);
    await again.db.destroy();
    await again.release();
    store = await open();
  });
}

const EARLIER = ["0001-claims", "0002-records", "0003-people-and-audit", "0004-undo", "0005-what-changed", "0006-watched", "0007-saved", "0008-names", "0009-saved-files", "0010-second-factor"] as const;

/** Data of each earlier version comes through the migrations that follow. */
function comesThrough(where: () => Promise<string>): void {
  it.each(EARLIER)("from %s", async (version) => {
    const base = await baseAt(await where());
    await migrate(base, version);
    const old = storeOver(base, PLAIN);
    await batchIn(old, "b1");
    await old.claims.add([claim("b1", 1, "A1")]);
    if (version !== "0001-claims") await old.records.putNote("A1", "text", MADE);
    if (version >= "0003-people-and-audit") await addAct(base, "x", "");
    if (version >= "0003-people-and-audit" && version < "0008-names") await addPeople(base);
    await old.claims.add([claim("b1", 2, "B2"), claim("b1", 3, "B22")]);
    for (const key of ["b1-2", "b1-3"]) await old.claims.change(key, { state: "released" });
    if (version >= "0003-people-and-audit") await addAct(base, "export", "A1\nB2");
    if (version >= "0007-saved") await sql`update claim set saved_at = ${MADE.at} where number = 'B2'`.execute(base.db);
    await migrate(base);
    const store = storeOver(base, PLAIN);
    expect(await store.claims.row("b1-1")).toMatchObject({ number: "A1", version: 1 });
    const saved = await store.claims.page({ saved: true, sort: "claim", offset: 0, limit: 9 });
    expect(saved.rows.map(({ number, savedAt }) => [number, savedAt])).toEqual(version >= "0003-people-and-audit" ? [["B2", MADE.at]] : []);
    expect((await store.claims.page({ saved: false, sort: "claim", offset: 0, limit: 9 })).total).toBe(3 - saved.total);
    await store.claims.revise("b1-1", new Uint8Array([1]), { ...MADE, what: "", visits: [] });
    await store.audit.add({ ...MADE, act: "y", what: "" });
    expect(await store.audit.check()).toEqual({ whole: true });
    if (version >= "0003-people-and-audit") await canBeEmptied(store);
    expect((await store.records.notes(["A1"])).size).toBe(version === "0002-records" ? 1 : 0);
    if (version >= "0003-people-and-audit" && version < "0008-names") await knowsPeople(store);
    expect(await store.factors.holders()).toEqual([]);
    await store.close();
  });
}

/** As an earlier version wrote it: without a random word. */
async function addAct({ db }: Base, act: string, what: string): Promise<void> {
  const { rows: [last] } = await sql<{ n: number; hash: string }>`select n, hash from audit order by n desc limit 1`.execute(db);
  const row = { n: (last?.n ?? 0) + 1, ...MADE, act, claim: "", what, salt: "" };
  const hash = hashOf(last?.hash ?? "0".repeat(64), row);
  await sql`insert into audit (n, at, "by", act, claim, what, hash) values (${row.n}, ${row.at}, ${row.by}, ${act}, '', ${what}, ${hash})`.execute(db);
}

/** Entries of an earlier version are emptied as new ones are. */
async function canBeEmptied(store: Store): Promise<void> {
  const erased = await store.transaction((inside) => inside.erasing.erase({ before: 20_515 }, MADE));
  expect(erased).toEqual({ claims: 3, records: 1, entries: 1 });
  const { rows } = await store.audit.page({ offset: 0, limit: 9 });
  expect(rows.map(({ act, what, isErased }) => [act, act === "erase" ? "" : what, isErased]))
    .toEqual([["erase", "", undefined], ["y", "", undefined], ["export", "2 claims", true], ["x", "", undefined]]);
  expect(await store.audit.check()).toEqual({ whole: true });
}

/** As an earlier version let them be: two names apart by case alone. */
async function addPeople({ db }: Base): Promise<void> {
  for (const [id, name, at] of [["9", "Kim", 1], ["1", "kim", 2], ["2", "ÉLISE", 3]] as const) {
    await sql`insert into person (id, name, role, password, active, created_at) values (${id}, ${name}, 'biller', ${`hash of ${id}`}, 1, ${`2026-11-0${at}`})`.execute(db);
  }
}

/** Nobody is locked out or renamed: twins go by their exact spelling, and there will be no third. */
async function knowsPeople({ people }: Store): Promise<void> {
  const found = async (name: string): Promise<string | undefined> => (await people.byName(name))?.id;
  expect([await found("Kim"), await found("kim"), await found("KIM"), await found("élise")]).toEqual(["9", "1", undefined, "2"]);
  expect(await people.add({ id: "3", name: "KIM", role: "biller", active: true, password: "hash", createdAt: AT })).toBe(false);
  expect(await people.list()).toHaveLength(3);
}

describe("a store in a folder", () => { holdsTheContract(() => Promise.resolve(newFolder()), false); });
describe("a sealed store in a folder", () => { holdsTheContract(() => Promise.resolve(newFolder()), true); });
describe("an older folder", () => { comesThrough(() => Promise.resolve(newFolder())); });

describe.skipIf(PROGRAMS === undefined)("on PostgreSQL", () => {
  let server: TestPostgres;
  beforeAll(async () => { server = await startPostgres(); });
  afterAll(() => server.stop());
  describe("a store", () => { holdsTheContract(() => server.newDatabase(), false); });
  describe("a sealed store", () => { holdsTheContract(() => server.newDatabase(), true); });
  describe("an older one", () => { comesThrough(() => server.newDatabase()); });
});

describe("sealed data", () => {
  it("holds nothing of a patient in the clear, and opens for its passphrase alone", async () => {
    const data = newFolder();
    const store = await openStore({ data, cost: 1024, encrypt: true, passphrase: PASSPHRASE });
    await batchIn(store, "b1");
    const content = new TextEncoder().encode("ZYXWVUT*PAT");
    await store.claims.add([claim("b1", 1, "A1", { patient: "Zyxwvut, P.", content, json: "{\"x\":\"Zyxwvut\"}" })]);
    await store.records.putNote("A1", "Zyxwvut says that", MADE);
    await store.records.putVisit({ number: "A1", day: 0, json: "{\"note\":\"Zyxwvut\"}" }, MADE);
    await store.records.addRemark({ claim: "b1-1", text: "Zyxwvut called", ...MADE });
    await store.people.add({ id: "1", name: "Ann", role: "admin", active: true, password: "hash", createdAt: AT });
    await store.factors.put("1", { secret: "ZYXWVUTSECRET", since: AT, lastStep: 0 }, ["h1"]);
    const visits = [{ number: "A1", day: 0, json: "Zyxwvut" }];
    await store.claims.revise("b1-1", new TextEncoder().encode("ZYXWVUT*NEW"), { ...MADE, what: "SV101", visits });
    await store.close();
    expect(readFileSync(`${data}/claimwright.sqlite`).toString("latin1")).not.toMatch(/zyxwvut/i);
    await expect(openStore({ data })).rejects.toThrow(/this data is encrypted/);
    await expect(openStore({ data, passphrase: "another" })).rejects.toThrow(/does not open this data/);
    const again = await openStore({ data, passphrase: PASSPHRASE });
    expect(await again.claims.row("b1-1")).toMatchObject({ patient: "Zyxwvut, P." });
    expect(await again.factors.of("1")).toMatchObject({ secret: "ZYXWVUTSECRET" });
    await again.close();
  });

  it("is not begun in a folder that has claims in the clear", async () => {
    const data = newFolder();
    const store = await openStore({ data });
    await batchIn(store, "b1");
    await store.close();
    await expect(openStore({ data, encrypt: true, passphrase: PASSPHRASE })).rejects.toThrow(/already holds claims in the clear/);
    await expect(openStore({ data: newFolder(), encrypt: true })).rejects.toThrow(/needs a passphrase/);
  });
});
