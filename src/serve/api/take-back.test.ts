import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DAY, TestOffice } from "../../../test/support/office.ts";

const TYPE = { "content-type": "application/octet-stream" };
const whole = readFileSync(DAY.claims);
const cut = whole.subarray(0, 3000);
let office: TestOffice;

beforeAll(async () => { office = await TestOffice.open(); });
afterAll(() => office.close());

async function bring(bytes: Buffer, kind = "claims"): Promise<string> {
  const { body } = await office.ask("POST", `/batches?kind=${kind}`, bytes, TYPE);
  await office.service.worker.idle();
  return (body as { id: string }).id;
}

interface Listed {
  readonly total: number;
  readonly rows: readonly { readonly key: string; readonly claim: string; readonly errors: number }[];
}

async function claims(): Promise<Listed> {
  return (await office.ask("GET", "/claims?limit=500&sort=claim")).body;
}

/** What is said of each claim, by its number. */
async function said(): Promise<readonly string[]> {
  return (await claims()).rows.map(({ claim, errors }) => `${claim} ${errors}`).sort();
}

async function titleOf(url: string): Promise<readonly [number, string]> {
  const { status, body } = await office.ask("DELETE", url);
  return [status, (body as { detail: string }).detail];
}

it("takes a cut file back, and the whole one stands as if it had come alone", async () => {
  const alone = await bring(whole);
  const expected = await said();
  expect((await office.ask("DELETE", `/batches/${alone}?claims=71`)).status).toBe(204);
  await office.service.worker.idle();
  expect((await claims()).total).toBe(0);

  const first = await bring(cut);
  const second = await bring(whole);
  expect(await claims()).toMatchObject({ total: 72 });
  expect((await office.ask("GET", `/batches/${first}`)).body).toMatchObject({ says: { claim: "20401", payers: ["MEDICARE PART B"] } });
  expect((await office.ask("GET", `/batches/${second}`)).body).toMatchObject({ says: { claim: "20406" } });
  expect((await office.ask("POST", "/claims/missing", { numbers: ["20401", "20402", "20402", "no-such", "nor-this", "no-such"] })).body).toEqual({ missing: 2 });
  expect((await office.ask("GET", `/batches/${first}/back`)).body).toEqual({ claims: 6, sent: 0, worked: 0, remarks: 0, instead: 0, leftOut: 5 });

  expect(await titleOf(`/batches/${first}?claims=5`)).toEqual([409, expect.stringContaining("Look again")]);
  expect((await office.ask("DELETE", `/batches/${first}?claims=6`)).status).toBe(204);
  await office.service.worker.idle();
  expect(await claims()).toMatchObject({ total: 66 });
  const { rows } = (await office.ask("GET", "/audit?limit=7")).body as { rows: { readonly claim: string }[] };
  const { receivedAt } = (await office.ask("GET", `/batches/${first}`)).body as { receivedAt: string };
  expect(rows[0]).toMatchObject({ act: "upload-taken-back", did: "took a file back", detail: "claims, upload 2: 6 claims", files: [{ upload: 2, receivedAt }] });
  expect(rows.slice(1).map(({ claim }) => claim).reverse(), "each claim that went").toEqual(["20401", "20402", "20403", "20404", "20405", "20406"]);
  expect(rows[1]).toMatchObject({ act: "claim-taken-back", did: "took back with its file", detail: "claims, upload 2" });
  const third = await bring(whole);
  expect(third, "it left five out which are gone").not.toBe(second);
  expect(await said()).toEqual(expected);
  expect(await titleOf(`/batches/${first}?claims=6`)).toEqual([409, "This file was taken back already. Nothing of it is left to take."]);
  expect(await claims()).toMatchObject({ total: 71 });
  expect((await office.ask("DELETE", `/batches/${second}`)).status, "no claim goes by a stop that comes late").toBe(409);
  for (const [id, left] of [[third, 5], [second, 66]] as const) expect((await office.ask("DELETE", `/batches/${id}?claims=${left}`)).status).toBe(204);
  await bring(whole);
});

it("keeps visit records, by the lines that they came with, for the file that comes next", async () => {
  const visits = await bring(readFileSync(DAY.visits), "visits");
  const expected = await said();
  const { total, rows } = await claims();
  const numbers = rows.map(({ claim }) => claim);
  const records = await office.service.store.records.visits(numbers);
  const own = records[0];
  const row = rows.find(({ claim }) => claim === own?.number);
  const moved = { number: own?.number ?? "", day: own?.day ?? 0, json: "{\"moved\":true}" };
  const made = { by: "owner", at: "2026-11-28T10:00:00.000Z" };
  await office.service.store.transaction(async (store) => {
    await store.claims.revise(row?.key ?? "", new Uint8Array([1]), { ...made, what: "line 1 taken off", visits: own === undefined ? [] : [own] });
    await store.records.putVisit(moved, made);
  });
  const { rows: files } = (await office.ask("GET", "/batches")).body as { rows: { id: string; claims: number; kind: string; isTakenBack?: true }[] };
  const file = files.find(({ kind, isTakenBack }) => kind === "claims" && isTakenBack !== true);
  expect((await office.ask("GET", `/batches/${file?.id ?? ""}/back`)).body).toMatchObject({ claims: total, worked: 1 });
  expect(await titleOf(`/batches/${visits}?claims=1`)).toEqual([409, expect.stringContaining("Only a file of claims")]);
  expect((await office.ask("DELETE", `/batches/${file?.id ?? ""}?claims=${total}`)).status).toBe(204);
  expect((await office.service.store.records.visits(numbers)).map(({ json }) => json)).toEqual(records.map(({ json }) => json));
  expect(await bring(whole)).not.toBe(file?.id);
  expect(await said()).toEqual(expected);
});

it("leaves a file of which a claim was released, and says how many", async () => {
  const id = await bring(Buffer.from(whole.toString("latin1").replace(/CLM\*(\w+)/g, "CLM*$1N"), "latin1"));
  const row = (await claims()).rows.find(({ claim }) => claim.endsWith("N"));
  await office.service.store.claims.change(row?.key ?? "", { state: "released" });
  const { total } = await claims();
  expect(await titleOf(`/batches/${id}?claims=71`)).toEqual([409, expect.stringMatching(/^1 of its 71 claims was released or saved in a file, so the file stays whole\./)]);
  expect((await claims()).total).toBe(total);
  expect((await office.ask("GET", `/batches/${id}/back`)).body).toMatchObject({ sent: 1 });
  expect((await office.ask("GET", "/batches/none/back")).status).toBe(404);
});
