import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { newFolder, TestOffice } from "../../test/support/office.ts";
import { fileOf } from "../../test/support/one-claim.ts";
import { writtenFor } from "./written-for.ts";

interface Checked { readonly unchecked: readonly { readonly reason: string }[] }

const offices: TestOffice[] = [];
afterEach(async () => { for (const office of offices.splice(0)) await office.close(); });

const RECORD = { claim: "A1", date: "2026-03-02", note: "Traction 15 min.", services: [{ line: 1, code: "97012", minutes: 15, device: "motorized-table" }] };

async function openOffice(...files: readonly string[]): Promise<TestOffice> {
  const office = await TestOffice.open();
  offices.push(office);
  for (const text of files) await load(office, text);
  return office;
}

async function load(office: TestOffice, text: string): Promise<void> {
  const path = join(newFolder(), "f.837");
  writeFileSync(path, text);
  await office.load("claims", path);
}

/** How many records each claim of the number has, oldest first. */
async function recordsOf({ service: { store } }: TestOffice, number = "A1"): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const content of await store.claims.withNumber(number)) counts.push((await writtenFor(store, [content])).visits.length);
  return counts;
}

async function keysOf({ service: { store } }: TestOffice): Promise<readonly string[]> {
  return (await store.claims.withNumber("A1")).map(({ key }) => key);
}

const OTHER = { name: "NM1*IL*1*SOMEBODY*ELSE****MI*M2", birth: "DMG*D8*19710105*M" };
const MISSPELT = { name: "NM1*IL*1*TESTIN*PAT****MI*M1", birth: "DMG*D8*19600229*F" };

test.each([
  ["a claim of another person and another day has none of it", OTHER, "20261130", [1, 0]],
  ["of another person on the same day: nobody can tell whose it is", OTHER, "20260302", [0, 0]],
  ["a name put right is one person still", MISSPELT, "20260302", [1, 1]],
])("%s", async (_, person, day, records) => {
  const office = await openOffice(fileOf("A1", "20260302"));
  const [key] = await keysOf(office);
  expect((await office.ask("PUT", `/claims/${key ?? ""}/visit`, RECORD)).status).toBe(200);
  await load(office, fileOf("A1", day, { made: "20261201", person }));
  expect(await recordsOf(office)).toEqual(records);
  const { claim: checked } = (await office.ask("GET", `/claims/${(await keysOf(office))[1] ?? ""}`)).body as { claim: Checked };
  expect(checked.unchecked.some(({ reason }) => reason === "visit-absent")).toBe(records[1] === 0);
  const page = await office.ask("GET", `/claims/${(await keysOf(office))[1] ?? ""}`);
  expect(page.text.includes("motorized-table")).toBe(records[1] === 1);
});

test("what could not be told whose it is, is refused with the way out", async () => {
  const office = await openOffice(fileOf("A1", "20260302"), fileOf("A1", "20260302", { made: "20261201", person: OTHER }));
  for (const key of await keysOf(office)) {
    const visit = await office.ask("PUT", `/claims/${key}/visit`, RECORD);
    expect([visit.status, visit.text]).toEqual([422, expect.stringContaining("Another patient's claim has the number A1 too")]);
    const note = await office.ask("PUT", `/claims/${key}/text`, { text: "Traction 15 min." });
    expect([note.status, note.text]).toEqual([422, expect.stringContaining("a number of its own")]);
  }
  expect(await office.service.store.records.visits(["A1"])).toEqual([]);
});
