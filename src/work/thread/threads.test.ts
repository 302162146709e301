import { readFileSync } from "node:fs";
import type { Worker } from "node:worker_threads";
import { afterEach, expect, it } from "vitest";
import { DAY, newFolder, TestOffice } from "../../../test/support/office.ts";
import { importTables, ThreadScrubber } from "./thread-scrubber.ts";

const offices: TestOffice[] = [];
afterEach(async () => { for (const office of offices.splice(0)) await office.close(); });

async function openOffice(onStart?: (worker: Worker) => void): Promise<TestOffice> {
  const office = await TestOffice.open({ scrubber: (parts) => new ThreadScrubber(parts, onStart), onError: () => undefined });
  offices.push(office);
  return office;
}

/** The example day so many times over, each claim under a number of its own. */
function days(times: number): string {
  const day = readFileSync(DAY.claims, "latin1");
  return Array.from({ length: times }, (_, time) => day.replace(/CLM\*(\w+)/g, (_whole, number: string) => `CLM*${number}X${time}`)).join("");
}

async function send(office: TestOffice, text: string): Promise<string> {
  return ((await office.ask("POST", "/batches", text, { "content-type": "application/octet-stream" })).body as { id: string }).id;
}

/** Makes a thread fail as a fault of its own would: by what it does not understand. */
function breakDown(thread: Worker | undefined): void {
  thread?.postMessage(undefined);
}

interface Batch { readonly state: string; readonly claims: number; readonly why?: string }

async function batchOf(office: TestOffice, id: string): Promise<Batch> {
  return (await office.ask("GET", `/batches/${id}`)).body;
}

it("others are answered while 2,000 claims are read, and what they change meanwhile is judged by", async () => {
  const office = await openOffice();
  const id = await send(office, days(29));
  let answered = 0;
  const held = new Set<string>();
  for (;;) {
    await new Promise((resolve) => { setTimeout(resolve, 30); });
    const { state, claims } = await batchOf(office, id);
    if (state !== "reading") break;
    const { rows: [row] } = (await office.ask("GET", "/claims?state=open&limit=1")).body as { rows: { key: string }[] };
    expect((await office.ask("GET", "/summary")).status).toBe(200);
    if (row !== undefined && held.size < 10 && (await office.ask("POST", `/claims/${row.key}/hold`)).status === 200) held.add(row.key);
    if (claims > 0 && claims < 2059) answered++;
  }
  expect(answered).toBeGreaterThan(5);
  expect(await batchOf(office, id)).toMatchObject({ state: "checked", claims: 2059 });
  expect((await office.ask("GET", "/claims?state=held&limit=1")).body).toMatchObject({ total: held.size });
  expect((await office.ask("GET", "/audit/check")).body).toEqual({ whole: true });
}, 240_000);

it("a thread that breaks down is started again, and its claims come in once", async () => {
  const threads: Worker[] = [];
  const office = await openOffice((thread) => { threads.push(thread); });
  const id = await send(office, days(6));
  while ((await batchOf(office, id)).claims === 0) await new Promise((resolve) => { setTimeout(resolve, 5); });
  breakDown(threads[0]);
  await office.service.worker.idle();
  expect(threads).toHaveLength(2);
  expect(await batchOf(office, id)).toMatchObject({ state: "checked", claims: 426 });
  expect((await office.ask("GET", "/claims?limit=1")).body).toMatchObject({ total: 426 });
  expect((await office.ask("GET", "/audit")).body).toMatchObject({ rows: [{ act: "upload" }, { act: "upload-resumed" }] });
}, 120_000);

it("one that ends twice fails its file with a clear word, and the next file is read", async () => {
  let ends = 0;
  const office = await openOffice((thread) => { if (ends++ < 2) breakDown(thread); });
  const id = await send(office, days(1));
  await office.service.worker.idle();
  expect(await batchOf(office, id)).toMatchObject({ state: "failed", claims: 0, why: expect.stringContaining("came to an end twice") as string });
  expect((await office.ask("GET", "/audit?limit=1")).body).toMatchObject({ rows: [{ act: "upload-refused", what: expect.stringContaining("came to an end twice") as string }] });
  await send(office, days(1));
  await office.service.worker.idle();
  expect(await batchOf(office, id), "brought once more, it is read").toMatchObject({ state: "checked", claims: 71 });
}, 120_000);

it("a file whose thread is gone does not go on in one that never heard of it, whoever else asked meanwhile", async () => {
  const threads: Worker[] = [];
  const parts = { tables: newFolder(), practice: undefined, today: "2026-11-28" };
  const scrubber = new ThreadScrubber(() => parts, (thread) => { threads.push(thread); });
  await scrubber.begin("f", 0);
  const gone = new Promise((resolve) => threads[0]?.on("exit", resolve));
  breakDown(threads[0]);
  await gone;
  expect((await scrubber.visits(readFileSync(DAY.visits))).records.length).toBeGreaterThan(0);
  await expect(scrubber.push(readFileSync(DAY.claims))).rejects.toMatchObject({ name: "ThreadStopped" });
  await scrubber.begin("f", 0);
  expect(await scrubber.push(readFileSync(DAY.claims))).toHaveLength(71);
  expect(threads).toHaveLength(2);
  await scrubber.stop();
}, 120_000);

it("an error in the thread comes out under its own name, and the thread goes on", async () => {
  const parts = { tables: newFolder(), practice: undefined, today: "2026-11-28" };
  const scrubber = new ThreadScrubber(() => parts);
  await expect(scrubber.push(new Uint8Array([1]))).rejects.toThrow(/before it was told/);
  await scrubber.begin("f", 0);
  expect(await scrubber.push(readFileSync(DAY.claims))).toHaveLength(71);
  expect(await scrubber.end()).toMatchObject({ met: 71, problems: [] });
  await scrubber.stop();
  await expect(importTables([DAY.claims], { folder: parts.tables, today: parts.today })).rejects.toMatchObject({ name: "TableRefused" });
}, 120_000);
