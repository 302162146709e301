import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newFolder } from "../../test/support/office.ts";
import { PROGRAMS, startPostgres } from "../../test/support/postgres.ts";
import type { TestPostgres } from "../../test/support/postgres.ts";
import type { NewClaim, Store } from "./contract.ts";
import { openStore } from "./open.ts";

const AT = "2026-11-28T10:00:00.000Z";
const MADE = { by: "owner", at: AT };
/** 1 March 2020. */
const CUT = 18_322;

/** As an export writes it: the file's own number is of no account. */
function content(number: string, charge: number, file = 1): Uint8Array {
  const isa = `ISA*00*          *00*          *ZZ*OFFICE         *ZZ*PAYER          *260303*0712*^*00501*${String(file).padStart(9, "0")}*0*P*:~`;
  return new TextEncoder().encode(`${isa}ST*837*0001~CLM*${number}*${charge}***11:B:1*Y*A*Y*Y~SE*3*0001~`);
}

function claim(batch: string, seq: number, number: string, more: Partial<NewClaim> = {}): NewClaim {
  return {
    key: `${batch}-${seq}`, seq, batch, content: content(number, 40), flawed: false, number, patientKey: `of ${number}`, patient: "Testing, P.", payer: "EXAMPLE",
    policy: "generic", firstDay: 20_514, dates: ["2026-03-02"], lines: 1, chargeCents: 4000, verdict: "findings", mark: "error", errors: 1, warnings: 0,
    unchecked: 0, what: "x", atRiskCents: 4000, fileBy: undefined, findings: [{ rule: "x", severity: "error", atRiskCents: 4000 }], json: "{}", ...more,
  };
}

async function upload(store: Store, id: string, claims: readonly NewClaim[]): Promise<void> {
  await store.batches.begin({ id, kind: "claims", by: "owner", receivedAt: AT });
  await store.batches.received(id, `of ${id}`, 1);
  await store.claims.add(claims);
  await store.batches.progress(id, { bytesRead: 1, claims: claims.length });
  await store.batches.finish(id, { state: "checked", problems: [] });
}

async function staysOut(store: Store, said: Readonly<Record<string, Uint8Array>>): Promise<readonly string[]> {
  return [...await store.cameAgain.erasedAmong(Object.entries(said).map(([key, bytes]) => ({ key, content: bytes })))].sort();
}

function staysAway(where: () => Promise<string>, seal: object): void {
  let store: Store;
  beforeAll(async () => { store = await openStore({ data: await where(), cost: 1024, ...seal }); });
  afterAll(() => store.close());
  const erase = (chosen: Parameters<Store["erasing"]["erase"]>[0]) => store.transaction((inside) => inside.erasing.erase(chosen, MADE));

  it("knows an erased claim as it came and as it was changed, in any file", async () => {
    await upload(store, "a", [claim("a", 1, "A1"), claim("a", 2, "A2"), claim("a", 3, "A3", { content: new Uint8Array([1]) })]);
    await store.claims.revise("a-1", content("A1", 41), { ...MADE, what: "CLM02", visits: [] });
    await store.claims.revise("a-1", content("A1", 42), { ...MADE, what: "CLM02", visits: [] });
    const said = { came: content("A1", 40, 7), is: content("A1", 42, 7), other: content("A1", 43), stays: content("A2", 40) };
    expect(await staysOut(store, said), "nothing was erased yet").toEqual([]);
    await erase({ patient: "of A1" });
    expect(await staysOut(store, said)).toEqual(["came", "is"]);
    await erase({ patient: "of A3" });
    expect(await staysOut(store, { ...said, unread: new Uint8Array([1]), none: new Uint8Array() }), "what cannot be read is no erased claim").toEqual(["came", "is"]);
    expect(await staysOut(store, {})).toEqual([]);
  });

  it("lets what was taken out come in again, until its patient is erased, or what stood in its place", async () => {
    await upload(store, "b", [claim("b", 11, "B1"), claim("b", 12, "B2"), claim("b", 13, "B3"), claim("b", 14, "B4", { patientKey: "" })]);
    await upload(store, "c", [claim("c", 21, "B3", { content: content("B3", 44), patientKey: "another" })]);
    await upload(store, "d", [claim("d", 31, "B3", { content: content("B3", 45), patientKey: "another" })]);
    const said = { one: content("B1", 40, 2), two: content("B2", 40, 2), first: content("B3", 40, 2), second: content("B3", 44, 2), third: content("B3", 45, 2), four: content("B4", 40, 2) };
    await store.transaction((inside) => inside.takingBack.takeClaims(["b-13"], "c-21"));
    await store.transaction((inside) => inside.takingBack.takeClaims(["c-21"], "d-31"));
    await store.transaction((inside) => inside.takingBack.take("b"));
    expect(await staysOut(store, said)).toEqual([]);
    await erase({ patient: "of B1" });
    expect(await staysOut(store, said), "it was taken out with its file before").toEqual(["one"]);
    await erase({ patient: "another" });
    expect(await staysOut(store, said), "all versions go with the last").toEqual(["first", "one", "second", "third"]);
    await erase({ patient: "" });
    expect(await staysOut(store, said)).toEqual(["first", "one", "second", "third"]);
  });

  it("erases by a day what was taken out too, and keeps what is taken out after it was erased away", async () => {
    const old = { dates: ["2019-12-30", "2020-02-29"], firstDay: 18_260 };
    await upload(store, "e", [claim("e", 41, "E1", old), claim("e", 42, "E2"), claim("e", 43, "E3", { dates: [], firstDay: 0 })]);
    await store.transaction((inside) => inside.takingBack.take("e"));
    const said = { old: content("E1", 40), young: content("E2", 40), ageless: content("E3", 40) };
    await erase({ before: CUT - 1 });
    expect(await staysOut(store, said)).toEqual([]);
    await erase({ before: CUT });
    expect(await staysOut(store, said)).toEqual(["old"]);
    await upload(store, "f", [claim("f", 51, "E1", { content: content("E1", 40, 9) })]);
    await store.transaction((inside) => inside.takingBack.take("f"));
    expect(await staysOut(store, said)).toEqual(["old"]);
  });

  it("counts of an upload what was left out of it", async () => {
    await upload(store, "g", [claim("g", 61, "G1"), claim("g", 62, "G2")]);
    await store.transaction((inside) => inside.cameAgain.leftOut("g", [], 3));
    await store.batches.progress("g", { bytesRead: 1, claims: 5 });
    expect(await store.batches.get("g")).toMatchObject({ claims: 5, same: 0, erased: 3 });
    await erase({ patient: "of G1" });
    expect(await store.batches.get("g")).toMatchObject({ claims: 4, erased: 3 });
    await store.transaction((inside) => inside.takingBack.takeClaims(["g-62"], ""));
    expect(await store.batches.get("g")).toMatchObject({ claims: 0, erased: 0, isTakenBack: true });
  });
}

describe.each([["plain", {}], ["sealed", { passphrase: "a long one" }]])("SQLite, %s", (_, seal) => { staysAway(async () => newFolder(), seal); });

describe.runIf(PROGRAMS !== undefined).each([["plain", {}], ["sealed", { passphrase: "a long one" }]])("PostgreSQL, %s", (_, seal) => {
  let server: TestPostgres;
  beforeAll(async () => { server = await startPostgres(); }, 60_000);
  afterAll(() => server.stop());
  staysAway(() => server.newDatabase(), seal);
});
