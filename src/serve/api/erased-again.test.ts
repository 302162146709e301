import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DAY, newFolder, TestOffice } from "../../../test/support/office.ts";
import { PROGRAMS, startPostgres } from "../../../test/support/postgres.ts";
import type { TestPostgres } from "../../../test/support/postgres.ts";

const TYPE = { "content-type": "application/octet-stream" };
const morning = readFileSync(DAY.claims, "latin1");
const later = morning.replace("*260303*0712*", "*260303*0940*").replaceAll("*000000001*", "*000000002*").replace("DAY0001*20260303*0712", "DAY0002*20260303*0940");
/** Exported again with one claim put right. */
const corrected = later.replace("CLM*20403*102*", "CLM*20403*104*").replace("HC:98941:AT*62*UN*1", "HC:98941:AT*64*UN*1");

interface Row { readonly key: string; readonly claim: string; readonly chargeCents: number }

function staysErased(where: () => Promise<string>): void {
  let office: TestOffice;
  beforeEach(async () => { office = await TestOffice.open({ data: await where(), tables: newFolder() }); });
  afterEach(() => office.close());

  const bring = async (text: string): Promise<{ readonly id: string; readonly again: boolean }> => {
    const { body } = await office.ask("POST", "/batches?kind=claims", Buffer.from(text, "latin1"), TYPE);
    await office.service.worker.idle();
    return body;
  };
  const rows = async (): Promise<readonly Row[]> => ((await office.ask("GET", "/claims?limit=500&sort=claim")).body as { rows: readonly Row[] }).rows;
  const numbers = async (): Promise<readonly string[]> => (await rows()).map(({ claim }) => claim);
  const erase = async (claim: string): Promise<void> => {
    const { claims } = (await office.ask("POST", "/retention/patient/look", { claim })).body as { claims: number };
    expect((await office.ask("POST", "/retention/patient", { claim, claims })).status).toBe(200);
    await office.service.worker.idle();
  };
  const takeNew = async (id: string): Promise<void> => {
    expect((await office.ask("POST", `/batches/${id}/instead`, { claims: 1 })).status).toBe(200);
    await office.service.worker.idle();
  };

  it("a file of which one claim was replaced brings no erased one back", async () => {
    await bring(morning);
    await takeNew((await bring(corrected)).id);
    await erase("20401");
    const before = await numbers();
    expect(before).not.toContain("20401");
    const { id, again } = await bring(morning);
    expect(again).toBe(false);
    expect(await numbers(), "the replaced one alone comes again").toEqual([...before, "20403"].sort());
    expect((await office.ask("GET", `/batches/${id}`)).body).toMatchObject({ claims: 71, same: 69, erased: 1 });
    const { rows: [entry] } = (await office.ask("GET", "/audit?limit=1")).body as { rows: { detail: string }[] };
    expect(entry).toMatchObject({ detail: expect.stringMatching(/: 71 claims, 69 in already, unchanged, 1 erased here before$/) });
  });

  it("nor the earlier version of one that was erased later", async () => {
    await bring(morning);
    await takeNew((await bring(corrected)).id);
    await erase("20403");
    const before = await numbers();
    await bring(morning);
    expect(await numbers()).toEqual(before);
    expect(before).not.toContain("20403");
  });

  it("nor a file that was taken back, nor one that was exported anew, nor one whose claim was changed here first", async () => {
    const { id } = await bring(morning);
    const key = (await rows()).find(({ claim }) => claim === "20401")?.key ?? "";
    const { segments } = (await office.ask("GET", `/claims/${key}`)).body as { segments: readonly { tag: string; segment: number; text: string }[] };
    const [edit] = segments.filter(({ tag }) => tag === "DMG");
    expect((await office.ask("POST", `/claims/${key}/edit`, { edits: [{ op: "set", segment: edit?.segment, text: edit?.text.replace(/\*(F|M)$/, "*U") }] })).status).toBe(200);
    await erase("20401");
    const before = await numbers();
    expect((await office.ask("DELETE", `/batches/${id}?claims=${String(before.length)}`)).status).toBe(204);
    await office.service.worker.idle();
    await bring(morning);
    expect(await numbers()).toEqual(before);
    await bring(later);
    expect(await numbers()).toEqual(before);
    expect(before).not.toContain("20401");
  });
}

describe("from a folder", () => { staysErased(() => Promise.resolve(newFolder())); });

describe.skipIf(PROGRAMS === undefined)("on PostgreSQL", () => {
  let server: TestPostgres;
  beforeAll(async () => { server = await startPostgres(); }, 60_000);
  afterAll(() => server.stop());
  staysErased(() => server.newDatabase());
});
