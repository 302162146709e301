import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newFolder } from "../../test/support/office.ts";
import { PROGRAMS, startPostgres } from "../../test/support/postgres.ts";
import type { TestPostgres } from "../../test/support/postgres.ts";
import type { NewClaim, Store } from "./contract.ts";
import { openStore } from "./open.ts";

const AT = "2026-11-28T10:00:00.000Z";
const MADE = { by: "owner", at: AT };

function claim(batch: string, seq: number, number: string, more: Partial<NewClaim> = {}): NewClaim {
  return {
    key: `${batch}-${seq}`, seq, batch, content: new Uint8Array([1]), flawed: false, number, patientKey: "p1", patient: "Testing, P.", payer: "EXAMPLE",
    policy: "generic", firstDay: 20_514, dates: ["2026-03-02"], lines: 1, chargeCents: 4000, verdict: "findings", mark: "error", errors: 1, warnings: 0,
    unchecked: 0, what: "x", atRiskCents: 4000, fileBy: undefined, findings: [{ rule: "x", severity: "error", atRiskCents: 4000 }], json: "{}", ...more,
  };
}

async function upload(store: Store, id: string, claims: readonly NewClaim[]): Promise<void> {
  await store.batches.begin({ id, kind: "claims", by: "owner", receivedAt: AT });
  await store.batches.received(id, `of ${id}`, 1);
  await store.claims.add(claims);
  await store.batches.progress(id, { bytesRead: 1, claims: claims.length });
  await store.batches.finish(id, { state: "checked", problems: [{ code: "x" }] });
}

/** b2 has of b1 three claims once more, one of them without a day there, and four that are not the same. */
async function fill(store: Store): Promise<void> {
  await upload(store, "b1", [
    claim("b1", 11, "A1"), claim("b1", 12, "A2"), claim("b1", 13, "A3", { patientKey: "p3" }), claim("b1", 14, "A4"), claim("b1", 15, ""), claim("b1", 16, "A6", { patientKey: "" }),
    claim("b1", 17, "A7", { dates: [], firstDay: 20_000 }),
  ]);
  await upload(store, "b2", [
    claim("b2", 21, "A1"), claim("b2", 22, "A2"), claim("b2", 23, "A3"), claim("b2", 24, "A4", { firstDay: 20_515 }), claim("b2", 25, ""), claim("b2", 26, "A6", { patientKey: "" }),
    claim("b2", 27, "A7"),
  ]);
  await store.claims.revise("b2-21", new Uint8Array([2]), { ...MADE, what: "CLM02", visits: [] });
  await store.claims.revise("b2-21", new Uint8Array([3]), { ...MADE, what: "CLM02", visits: [] });
  await store.records.override({ claim: "b2-21", finding: "A1/x", rule: "x", reason: "agreed", ...MADE });
  await store.records.attest({ claim: "b2-22", finding: "A2/x", rule: "x", question: "So?", answer: false, ...MADE });
  for (const key of ["b1-11", "b2-21", "b2-23"]) await store.records.addRemark({ claim: key, text: "called", ...MADE });
  await store.records.putNote("A1", "a note", MADE);
}

function takesBack(where: () => Promise<string>): void {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ data: await where(), cost: 1024 });
    await fill(store);
  });
  afterAll(() => store.close());

  it("says what would go, and what stands in an earlier upload too", async () => {
    expect(await store.takingBack.look("b2")).toEqual({ claims: 7, sent: 0, worked: 2, remarks: 2, instead: 0, leftOut: 0 });
    expect(await store.takingBack.look("none")).toEqual({ claims: 0, sent: 0, worked: 0, remarks: 0, instead: 0, leftOut: 0 });
    expect(await store.takingBack.changed("b2")).toEqual(["b2-21"]);
    expect(await store.cameAgain.pairs("b2")).toEqual(["1", "2", "3", "6", "7"].map((n) => ({ own: `b2-2${n}`, other: `b1-1${n}` })).concat({ own: "b2-24", other: "b1-14" }));
    expect(await store.cameAgain.pairs("b1")).toEqual([]);
    expect(await store.cameAgain.besides("b1-11")).toEqual(["b2-21"]);
    expect([await store.cameAgain.besides("b1-15"), await store.cameAgain.besides("b1-14")]).toEqual([[], ["b2-24"]]);
    expect(await store.cameAgain.undecided(9)).toEqual(["b2"]);
  });

  it("has what was changed as it came", async () => {
    const came = await store.cameAgain.asTheyCame(["b2-21", "b2-22"]);
    expect([...came].map(([key, bytes]) => [key, ...bytes])).toEqual([["b2-21", 1]]);
    expect(await store.cameAgain.asTheyCame([])).toEqual(new Map());
  });

  it("counts what was released, or saved in a file and opened again, once", async () => {
    await store.claims.change("b1-11", { state: "released" });
    await store.claims.saved(["b1-11", "b1-12"], AT);
    await store.claims.change("b1-13", { state: "held" });
    expect(await store.takingBack.look("b1")).toMatchObject({ claims: 7, sent: 2 });
  });

  it("takes one upload's claims with all that hangs on them, and no other's", async () => {
    expect(await store.transaction((inside) => inside.takingBack.take("b2"))).toBe(7);
    const { rows } = await store.claims.page({ sort: "claim", offset: 0, limit: 20 });
    expect(rows.map(({ key }) => key).sort()).toEqual(["b1-11", "b1-12", "b1-13", "b1-14", "b1-15", "b1-16", "b1-17"]);
    expect([await store.records.remarks("b2-21"), await store.records.overrides(["b2-21"]), await store.records.attestations("b2-22")]).toEqual([[], [], []]);
    expect([await store.claims.content("b2-21"), await store.claims.json("b2-21"), await store.claims.revisions("b2-21")]).toEqual([undefined, undefined, []]);
    expect(await store.records.remarks("b1-11")).toHaveLength(1);
    expect([...(await store.records.notes(["A1"])).values()]).toEqual(["a note"]);
    expect(await store.batches.get("b2")).toMatchObject({ seq: 2, state: "checked", claims: 0, problems: [], isTakenBack: true });
    expect(await store.batches.get("b1")).not.toHaveProperty("isTakenBack");
  });

  it("takes the same content for a new upload then, with a number of its own", async () => {
    await store.batches.begin({ id: "b3", kind: "claims", by: "owner", receivedAt: AT });
    expect(await store.batches.received("b3", "of b2", 1)).toEqual({ id: "b3", came: "new" });
    expect(await store.batches.get("b3")).toMatchObject({ seq: 3 });
  });

  it("knows what an upload left out, and lets its content in again when that goes", async () => {
    await upload(store, "c1", [claim("c1", 5001, "C1"), claim("c1", 5002, "C2"), claim("c1", 5003, "C3")]);
    await upload(store, "c2", [claim("c2", 6001, "C9")]);
    await store.transaction((inside) => inside.cameAgain.leftOut("c2", ["c1-5001", "c1-5002"], 0));
    await store.batches.progress("c2", { bytesRead: 1, claims: 3 });
    expect(await store.batches.get("c2")).toMatchObject({ claims: 3, same: 2 });
    expect(await store.takingBack.look("c1")).toMatchObject({ claims: 3, leftOut: 2 });
    const again = async (id: string, of: string): Promise<unknown> => {
      await store.batches.begin({ id, kind: "claims", by: "owner", receivedAt: AT });
      const { came } = await store.batches.received(id, `of ${of}`, 1);
      return came;
    };
    expect([await again("c3", "c2"), await again("c4", "c1")]).toEqual(["again", "again"]);

    await store.transaction((inside) => inside.takingBack.takeClaims(["c1-5003"], ""));
    expect(await store.batches.get("c1")).toMatchObject({ claims: 2, same: 0, state: "checked" });
    expect(await store.batches.get("c1")).not.toHaveProperty("isTakenBack");
    expect([await again("c5", "c2"), await again("c6", "c1")]).toEqual(["again", "new"]);
    await store.transaction((inside) => inside.takingBack.takeClaims(["c1-5001", "c1-5002"], ""));
    expect(await store.batches.get("c1")).toMatchObject({ claims: 0, isTakenBack: true });
    expect(await again("c7", "c2")).toBe("new");
    expect(await store.batches.get("c2")).toMatchObject({ claims: 3, same: 2, state: "checked" });
    expect(await store.batches.get("c2")).not.toHaveProperty("isTakenBack");
    expect(await store.transaction((inside) => inside.takingBack.take("c2"))).toBe(1);
    expect(await store.batches.get("c2")).toMatchObject({ claims: 0, same: 0, isTakenBack: true });
  });

  it("takes no visit for another whose day was put right, where numbers are the patients' own or the uploads have nothing in common", async () => {
    const of = (batch: string, seq: number, number: string, firstDay: number): NewClaim => claim(batch, seq, number, { firstDay, patientKey: `of ${number}` });
    const pairs = (batch: string) => store.cameAgain.pairs(batch);
    await upload(store, "m1", [of("m1", 7001, "M1", 20_514), of("m1", 7002, "M2", 20_514)]);
    await upload(store, "m2", [of("m2", 7101, "M1", 20_515)]);
    expect(await pairs("m2"), "nothing in common").toEqual([]);
    await store.transaction((inside) => inside.cameAgain.leftOut("m2", ["m1-7002"], 0));
    expect(await pairs("m2")).toEqual([{ own: "m2-7101", other: "m1-7001" }]);
    await upload(store, "m3", [of("m3", 7201, "M1", 20_516), of("m3", 7202, "M3", 20_516), of("m3", 7203, "M3", 20_517)]);
    await store.transaction((inside) => inside.cameAgain.leftOut("m3", ["m1-7002"], 0));
    expect(await pairs("m3"), "a patient's number stands on two days").toEqual([]);
    await upload(store, "m4", [of("m4", 7301, "M1", 20_518)]);
    await store.transaction((inside) => inside.cameAgain.leftOut("m4", ["m1-7001", "m1-7002"], 0));
    expect(await pairs("m4"), "it has the earlier day too; the other left the same out").toEqual([{ own: "m4-7301", other: "m2-7101" }]);
    for (const batch of ["m1", "m2", "m3", "m4"]) await store.transaction((inside) => inside.takingBack.take(batch));
  });

  it("takes all claims of a long upload", async () => {
    await upload(store, "b4", Array.from({ length: 1001 }, (_, n) => claim("b4", 4000 + n, `L${n}`)));
    expect(await store.transaction((inside) => inside.takingBack.take("b4"))).toBe(1001);
    expect((await store.claims.page({ sort: "claim", offset: 0, limit: 1 })).total).toBe(7);
  });
}

describe("an upload is taken back from a folder", () => { takesBack(() => Promise.resolve(newFolder())); });
describe.skipIf(PROGRAMS === undefined)("on PostgreSQL", () => {
  let server: TestPostgres;
  beforeAll(async () => { server = await startPostgres(); });
  afterAll(() => server.stop());
  describe("an upload is taken back", () => { takesBack(() => server.newDatabase()); });
});
