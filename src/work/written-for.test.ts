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

/** Why the checks of each claim of the number could not be made, as far as that is the record. */
async function reasonsOf(office: TestOffice): Promise<readonly (readonly string[])[]> {
  const pages = await Promise.all((await keysOf(office)).map(async (key) => (await office.ask("GET", `/claims/${key}`)).body as { claim: Checked }));
  return pages.map(({ claim }) => [...new Set(claim.unchecked.map(({ reason }) => reason).filter((reason) => reason.startsWith("visit-")))]);
}

const UNKNOWN = ["visit-absent"];

test.each([
  ["on the same day", "20260302", [UNKNOWN, UNKNOWN]],
  ["on another day", "20261130", [[], UNKNOWN]],
])("the claim that was there first is judged again when another person's comes %s", async (_, day, reasons) => {
  const office = await openOffice(fileOf("A1", "20260302"));
  await office.ask("PUT", `/claims/${(await keysOf(office))[0] ?? ""}/visit`, RECORD);
  expect(await reasonsOf(office)).toEqual([[]]);
  await load(office, fileOf("A1", day, { made: "20261201", person: OTHER }));
  expect(await reasonsOf(office)).toEqual(reasons);
  await load(office, fileOf("A1", "20260302", { made: "20261202", person: { name: "NM1*IL*1*THIRD*ONE****MI*M3", birth: "DMG*D8*19800101*M" } }));
  expect(await reasonsOf(office)).toEqual([UNKNOWN, UNKNOWN, UNKNOWN]);
});

test.each([
  ["on one day", "20260302", [UNKNOWN, UNKNOWN]],
  ["on two days", "20260303", [[], UNKNOWN]],
])("two people of one number in one file %s", async (_, day, reasons) => {
  const office = await openOffice();
  await office.ask("POST", "/batches?kind=visits", JSON.stringify([RECORD]), { "content-type": "application/octet-stream" });
  await office.service.worker.idle();
  await load(office, fileOf("A1", "20260302") + fileOf("A1", day, { person: OTHER }));
  expect(await reasonsOf(office)).toEqual(reasons);
  await office.service.renew();
  await office.service.worker.idle();
  expect(await reasonsOf(office)).toEqual(reasons);
});

test("a change of the day gives the other one its record back", async () => {
  const office = await openOffice(fileOf("A1", "20260302"));
  const [first = ""] = await keysOf(office);
  await office.ask("PUT", `/claims/${first}/visit`, RECORD);
  await load(office, fileOf("A1", "20260302", { made: "20261201", person: OTHER }));
  const second = (await keysOf(office))[1] ?? "";
  const { segments } = (await office.ask("GET", `/claims/${second}`)).body as { segments: { segment: number; tag: string }[] };
  const segment = segments.findLast(({ tag }) => tag === "DTP")?.segment;
  const edits = [{ op: "set", segment, text: "DTP*472*D8*20260303" }];
  expect((await office.ask("POST", `/claims/${second}/edit`, { edits })).status).toBe(200);
  expect(await reasonsOf(office)).toEqual([[], UNKNOWN]);
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
