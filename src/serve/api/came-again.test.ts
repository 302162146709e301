import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { DAY, TestOffice } from "../../../test/support/office.ts";
import { numbersCameIn } from "../../work/index.ts";

const TYPE = { "content-type": "application/octet-stream" };
const morning = readFileSync(DAY.claims, "latin1");
/** Exported again with two claims put right: the numbers and the time of the file are others. */
const corrected = morning.replace("*260303*0712*", "*260303*0940*").replaceAll("*000000001*", "*000000002*").replace("DAY0001*20260303*0712", "DAY0002*20260303*0940")
  .replace("CLM*20403*102*", "CLM*20403*104*").replace("HC:98941:AT*62*UN*1", "HC:98941:AT*64*UN*1").replace("CLM*20401*100*", "CLM*20401*101*").replace("97110:GP*60*UN*2***1", "97110:GP*61*UN*2***1");
let office: TestOffice;

beforeEach(async () => { office = await TestOffice.open(); });
afterEach(() => office.close());

async function bring(text: string): Promise<string> {
  const { body } = await office.ask("POST", "/batches?kind=claims", Buffer.from(text, "latin1"), TYPE);
  await office.service.worker.idle();
  return (body as { id: string }).id;
}

interface Row { readonly key: string; readonly claim: string; readonly errors: number; readonly what: string; readonly chargeCents: number }
interface Told { readonly key: string; readonly claim: string; readonly twins: readonly { readonly key: string }[] }
interface Again { readonly same: number; readonly differ: number; readonly free: number; readonly rows: readonly Told[] }

const NONE: Told = { key: "none", claim: "", twins: [] };

async function rows(): Promise<readonly Row[]> {
  return ((await office.ask("GET", "/claims?limit=500&sort=claim")).body as { rows: readonly Row[] }).rows;
}

async function said(): Promise<readonly string[]> {
  return (await rows()).map(({ claim, errors, what, chargeCents }) => `${claim} ${chargeCents} ${errors} ${what}`).sort();
}

async function again(id: string): Promise<Again> {
  return (await office.ask("GET", `/batches/${id}/again`)).body;
}

/** What is said of the corrected export where nothing else ever came. */
async function alone(text = corrected): Promise<readonly string[]> {
  const other = await TestOffice.open();
  const { body } = await other.ask("POST", "/batches?kind=claims", Buffer.from(text, "latin1"), TYPE);
  await other.service.worker.idle();
  expect(body).toMatchObject({ again: false });
  const listed = (await other.ask("GET", "/claims?limit=500&sort=claim")).body as { rows: readonly Row[] };
  await other.close();
  return listed.rows.map(({ claim, errors, what, chargeCents }) => `${claim} ${chargeCents} ${errors} ${what}`).sort();
}

it("a corrected export adds what differs alone, says in what, and all new ones take the old ones' places", async () => {
  await bring(morning);
  const second = await bring(corrected);
  expect((await rows()).length).toBe(73);
  expect((await office.ask("GET", `/batches/${second}`)).body).toMatchObject({ claims: 71, same: 69 });
  const told = await again(second);
  expect(told).toMatchObject({ same: 69, differ: 2, free: 2, rows: [
    { claim: "20401", isSent: false, isWorked: false, twins: [{ isEarlier: true, isSent: false, isWorked: false, differs: ["total $100.00 → $101.00", "line 2: charge $60.00 → $61.00"] }] },
    { claim: "20403", twins: [{ differs: ["total $102.00 → $104.00", "line 1: charge $62.00 → $64.00"] }] },
  ] });

  expect((await office.ask("POST", `/batches/${second}/instead`, { claims: 3 })).status).toBe(409);
  expect((await office.ask("POST", `/batches/${second}/instead`, { claims: 2 })).body).toEqual({ claims: 2 });
  await office.service.worker.idle();
  expect(await said()).toEqual(await alone());
  expect((await office.ask("GET", `/batches/${second}/back`)).body, "which do not come back by it").toMatchObject({ claims: 2, instead: 2 });
  expect(await again(second)).toMatchObject({ same: 69, differ: 0 });
  const { rows: trail } = (await office.ask("GET", "/audit?limit=3")).body as { rows: object[] };
  expect(trail).toMatchObject([
    { claim: "20403", did: "took one version of a claim", detail: "claims, upload 2 instead of claims, upload 1" }, { claim: "20401" },
    { did: "brought in", detail: "claims, upload 2: 71 claims, 69 in already, unchanged" },
  ]);
  expect(await again(await bring(morning)), "the earlier ones may come again").toMatchObject({ same: 69, differ: 2 });
});

it("one claim is chosen at a time: the new one, with what was said on the old, or the old one", async () => {
  await bring(morning);
  const [old = NONE] = (await rows()).filter(({ claim }) => claim === "20401");
  await office.ask("POST", `/claims/${old.key}/note`, { text: "called the payer" });
  const second = await bring(corrected);
  const { rows: [one = NONE, three = NONE] } = await again(second);
  const page = (await office.ask("GET", `/claims/${one.key}`)).body as { versions: readonly { key: string }[] };
  expect(page.versions).toEqual(one.twins);
  const back = (await office.ask("GET", `/claims/${old.key}`)).body as { versions: readonly object[] };
  expect(back.versions).toMatchObject([{ key: one.key, isEarlier: false, differs: ["total $100.00 → $101.00", "line 2: charge $60.00 → $61.00"] }]);

  expect((await office.ask("POST", `/claims/${one.key}/instead`, { of: [three.key] })).status, "another claim is no version").toBe(409);
  const taken = await office.ask("POST", `/claims/${one.key}/instead`, { of: [old.key] });
  expect(taken.body).toMatchObject({ row: { claim: "20401", chargeCents: 10_100 }, versions: [], notes: [{ text: "called the payer" }] });
  const kept = three.twins[0]?.key ?? "";
  expect((await office.ask("POST", `/claims/${kept}/instead`, { of: [three.key] })).body).toMatchObject({ row: { claim: "20403", chargeCents: 10_200 }, versions: [] });
  await office.service.worker.idle();
  expect(await said()).toEqual(await alone(corrected.replace("CLM*20403*104*", "CLM*20403*102*").replace("HC:98941:AT*64*UN*1", "HC:98941:AT*62*UN*1")));
});

it("what was sent stays, and what was fixed here as the new export has it is no other claim", async () => {
  await bring(morning);
  const keyOf = async (number: string): Promise<string> => (await rows()).find(({ claim }) => claim === number)?.key ?? "";
  await office.service.store.claims.change(await keyOf("20401"), { state: "released" });
  const key = await keyOf("20403");
  const { segments } = (await office.ask("GET", `/claims/${key}`)).body as { segments: readonly { tag: string; line?: number; segment: number; text: string }[] };
  const edits = segments.flatMap(({ tag, line, segment, text }) => {
    if (tag === "CLM") return [{ op: "set", segment, text: text.replace("*102*", "*104*") }];
    return tag === "SV1" && line === 1 ? [{ op: "set", segment, text: text.replace("*62*", "*64*") }] : [];
  });
  expect((await office.ask("POST", `/claims/${key}/edit`, { edits })).status).toBe(200);

  const second = await bring(corrected);
  const told = await again(second);
  expect(told).toMatchObject({ same: 70, differ: 1, free: 0, rows: [{ claim: "20401", twins: [{ isSent: true }] }] });
  const [one] = told.rows;
  const refused = await office.ask("POST", `/claims/${one?.key ?? ""}/instead`, { of: [one?.twins[0]?.key] });
  expect([refused.status, refused.body]).toEqual([409, expect.objectContaining({ title: "Sent" })]);
  expect((await office.ask("POST", `/claims/${one?.twins[0]?.key ?? ""}/instead`, { of: [one?.key] })).status).toBe(200);
  expect((await rows()).length).toBe(71);
});

it("a file of which nothing was added counts its number among those that came in, and so does one that was taken back", async () => {
  const first = await bring(morning.replaceAll("*000000001*", "*000000077*"));
  await bring(morning.replaceAll("*000000001*", "*000000078*"));
  expect((await rows()).length).toBe(71);
  expect(await numbersCameIn(office.service.store, [])).toEqual(new Set([77, 78]));
  expect((await office.ask("DELETE", `/batches/${first}?claims=71`)).status).toBe(204);
  expect(await numbersCameIn(office.service.store, [])).toEqual(new Set([77, 78]));
});

/** The example day's first claim with its day put right, in a file of its own number. */
const moved = corrected.replace(/CLM\*20401\*.*?(?=HL\*)/s, (claim) => claim.replaceAll("20260302", "20260303"));

it("a claim whose day was put right is the same claim, and the day is told", async () => {
  await bring(morning);
  const second = await bring(moved);
  const told = await again(second);
  expect(told).toMatchObject({ same: 69, differ: 2, free: 2 });
  const row = told.rows.find(({ claim }) => claim === "20401");
  expect(row).toMatchObject({ twins: [{ isEarlier: true, differs: expect.arrayContaining([expect.stringContaining("2026-03-02 → 2026-03-03")]) }] });
  const back = (await office.ask("GET", `/claims/${row?.twins[0]?.key ?? ""}`)).body as { versions: readonly object[] };
  expect(back.versions).toMatchObject([{ key: row?.key, isEarlier: false }]);
  expect((await office.ask("POST", `/batches/${second}/instead`, { claims: 2 })).status).toBe(200);
  await office.service.worker.idle();
  expect(await said()).toEqual(await alone(moved));
});

it("the same patient on another day in a file that has nothing in common is another visit", async () => {
  await bring(morning);
  const other = await bring(morning.replaceAll("*000000001*", "*000000009*").replaceAll("20260302", "20260305"));
  expect((await rows()).length).toBeGreaterThan(71);
  expect((await again(other)).rows).toEqual([]);
});

it("a file that came by itself is announced until somebody chooses", async () => {
  const folder = mkdtempSync(join(tmpdir(), "outbox-"));
  const undecided = async (): Promise<readonly object[]> => ((await office.ask("GET", "/again")).body as { rows: readonly object[] }).rows;
  await bring(morning);
  writeFileSync(join(folder, "corrected.837"), corrected, "latin1");
  await office.ask("PUT", "/watch", { folders: [folder] });
  await office.service.watch.look();
  await office.service.worker.idle();
  const [row] = await undecided() as readonly { id: string }[];
  expect(row).toMatchObject({ differ: 2, file: "corrected.837" });
  const [one = NONE] = (await again(row?.id ?? "")).rows;
  await office.service.store.claims.change(one.key, { state: "held" });
  expect(await undecided(), "one that is held waits for nobody").toMatchObject([{ differ: 1 }]);
  await office.service.store.claims.change(one.key, { state: "open" });
  await office.ask("POST", `/batches/${row?.id ?? ""}/instead`, { claims: 2 });
  expect(await undecided()).toEqual([]);
});
