import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY, newFolder, TestOffice } from "../../../test/support/office.ts";
import { fileOf } from "../../../test/support/one-claim.ts";
import type { Row } from "./shapes.ts";

let office: TestOffice;

beforeAll(async () => {
  office = await TestOffice.open();
  await office.load("claims");
});

afterAll(() => office.close());

/** The keys of claims that are free to be released, and are released now. */
async function released(most: number): Promise<readonly string[]> {
  const { rows } = (await office.ask("GET", "/claims?state=open&limit=500&sort=claim")).body as { rows: Row[] };
  const keys = rows.filter(({ errors }) => errors === 0).slice(0, most).map(({ key }) => key);
  for (const key of keys) expect((await office.ask("POST", `/claims/${key}/release`)).status).toBe(200);
  return keys;
}

function isa15(text: string): string | undefined {
  return text.split("*")[15];
}

interface Trail { readonly rows: readonly { readonly did: string; readonly detail: string }[] }

async function lastTold(): Promise<object | undefined> {
  return ((await office.ask("GET", "/audit?limit=1")).body as Trail).rows[0];
}

describe("a saved file", () => {
  it("is written by one of two who save the same claims at the same moment", async () => {
    const keys = await released(2);
    const both = await Promise.all([1, 2, 3].map(() => office.ask("POST", "/export", { keys })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it("holds a claim once that is named twice", async () => {
    const [key = ""] = await released(1);
    const { text } = await office.ask("POST", "/export", { keys: [key, key] });
    expect(text.match(/~\s*CLM\*/g)).toHaveLength(1);
  });

  it("may be written anew of a claim that was changed since, and of no other", async () => {
    const [key = ""] = await released(1);
    const url = `/claims/${key}`;
    expect((await office.ask("POST", "/export", { keys: [key] })).status).toBe(200);
    await office.ask("POST", `${url}/open`);
    await office.ask("POST", `${url}/release`);
    expect((await office.ask("POST", "/export", { keys: [key] })).status).toBe(409);
    await office.ask("POST", `${url}/open`);
    const { segments } = (await office.ask("GET", url)).body as { segments: { tag: string; text: string; segment: number }[] };
    const patient = segments.find(({ tag, text }) => tag === "N3" && text.length > 3);
    const edits = [{ op: "set", segment: patient?.segment, text: "N3*9 OTHER STREET" }];
    const { row } = (await office.ask("POST", `${url}/edit`, { edits })).body as { row: Row };
    expect(row).toMatchObject({ state: "open", changedSince: true });
    await office.ask("POST", `${url}/release`);
    expect((await office.ask("GET", "/claims?saved=no&state=released")).body).toMatchObject({ total: 1, rows: [{ key }] });
    expect((await office.ask("POST", "/export", { keys: [key] })).status).toBe(200);
    expect((await office.ask("GET", "/claims?saved=no&state=released")).body).toMatchObject({ total: 0 });
  });

  it("is marked for payment or as a test where the office says so, and the next one is too", async () => {
    const keys = await released(1);
    const save = async (more: object): Promise<string | undefined> => isa15((await office.ask("POST", "/export", { keys, again: true, ...more })).text);
    expect((await office.ask("GET", "/export")).body).toEqual({ usage: "as-it-came", came: isa15(readFileSync(DAY.claims, "latin1")) });
    const came = await save({});
    const other = came === "T" ? "P" : "T";
    expect(await save({ usage: other })).toBe(other);
    expect(await save({})).toBe(other);
    expect((await office.ask("GET", "/export")).body).toMatchObject({ usage: other });
    expect(await save({ usage: "as-it-came" })).toBe(came);
    const { rows } = (await office.ask("GET", "/audit?limit=20")).body as Trail;
    expect(rows.filter(({ did }) => did === "marks saved files").map(({ detail }) => detail)).toEqual([
      "as the files were that the claims came in", other === "P" ? "for payment (ISA15 P)" : "as a test (ISA15 T)",
    ]);
  });

  it("has a number that no file had which came in, also where the next one of its own would be that", async () => {
    const isa13 = (text: string): number => Number(text.split("*")[13]);
    const keys = await released(1);
    const save = async (): Promise<number> => isa13((await office.ask("POST", "/export", { keys, again: true })).text);
    const last = await save();
    const other = newFolder();
    const text = fileOf("Z1", "20260302").replace(/^((?:[^*]*\*){13})\d{9}/, `$1${last + 1}`);
    writeFileSync(join(other, "f.837"), text);
    expect(isa13(text)).toBe(last + 1);
    await office.load("claims", join(other, "f.837"));
    expect([await save(), await save()]).toEqual([last + 2, last + 3]);
  });

  it("that is brought in is known again and adds nothing, and is taken in where somebody asks for it", async () => {
    const keys = await released(2);
    const { text } = await office.ask("POST", "/export", { keys });
    const total = async (): Promise<unknown> => ((await office.ask("GET", "/claims")).body as { total: number }).total;
    const before = await total();
    const bring = (query: string, body: string) => office.ask("POST", `/batches?${query}`, Buffer.from(body), { "content-type": "application/octet-stream" });
    const refused = await bring("kind=claims", text);
    expect([refused.status, refused.body]).toEqual([409, expect.objectContaining({
      title: "Its claims are in", field: "own", detail: expect.stringMatching(/^This file was saved here on .*, with 2 claims\. Nothing was added\.$/),
    })]);
    expect(await lastTold()).toMatchObject({ did: "brought again", detail: "claims: a file that was saved here, nothing added" });
    expect((await bring("kind=claims", `${text}\n`)).status).toBe(409);
    await office.service.worker.idle();
    expect(await total()).toBe(before);
    expect((await bring("kind=claims&own=take", text)).status).toBe(202);
    await office.service.worker.idle();
    expect(await total(), "what is in stays as it is").toBe(before);
    expect(await lastTold()).toMatchObject({ did: "brought in", detail: expect.stringMatching(/: 2 claims, 2 in already, unchanged$/) });

    await office.service.store.transaction((store) => store.takingBack.takeClaims(keys.slice(0, 1), ""));
    expect((await bring("kind=claims&own=take", text)).status).toBe(202);
    await office.service.worker.idle();
    expect(await total(), "what is gone comes in again").toBe(before);
  });

  it("that comes into a watched folder is known again there too", async () => {
    const keys = await released(1);
    const { text } = await office.ask("POST", "/export", { keys });
    const folder = mkdtempSync(join(tmpdir(), "outbox-"));
    writeFileSync(join(folder, "claims.837"), text);
    await office.ask("PUT", "/watch", { folders: [folder] });
    await office.service.watch.look();
    expect((await office.ask("GET", "/watch")).body).toMatchObject({ files: [{ name: "claims.837", state: "again", why: expect.stringContaining("saved here") }] });
  });
});
