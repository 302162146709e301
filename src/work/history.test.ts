import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { newFolder, TestOffice } from "../../test/support/office.ts";
import { run } from "../../test/support/cli.ts";
import { fileOf } from "../../test/support/one-claim.ts";
import { receive } from "./index.ts";

const offices: TestOffice[] = [];
afterEach(async () => { for (const office of offices.splice(0)) await office.close(); });

async function openOffice(): Promise<TestOffice> {
  const office = await TestOffice.open();
  offices.push(office);
  return office;
}

async function load(office: TestOffice, text: string): Promise<void> {
  const path = join(newFolder(), "f.837");
  writeFileSync(path, text);
  await office.load("claims", path);
}

interface Told { readonly rule: string; readonly message: string }

async function findingsOf(office: TestOffice, number: string): Promise<readonly Told[]> {
  const { rows: [row] } = await office.service.store.claims.page({ q: number, sort: "claim", offset: 0, limit: 1 });
  return (JSON.parse(await office.service.store.claims.json(row?.key ?? "") ?? "{}") as { findings: Told[] }).findings;
}

const rulesOf = async (office: TestOffice, number: string): Promise<readonly string[]> =>
  (await findingsOf(office, number)).map(({ rule }) => rule);

describe("claims of earlier days", () => {
  it("are held against later ones, as scrub does with --history", async () => {
    const office = await openOffice();
    const [first, second] = [fileOf("A1", "20260302"), fileOf("B7", "20260302", { made: "20260311" })];
    await load(office, first);
    await load(office, second);
    expect(await rulesOf(office, "A1")).not.toContain("claim/duplicate");
    const told = await findingsOf(office, "B7");
    expect(told.length).toBeGreaterThan((await findingsOf(office, "A1")).length);
    expect(told.some(({ message }) => message.includes("A1"))).toBe(true);

    const folder = newFolder();
    writeFileSync(join(folder, "1"), first);
    writeFileSync(join(folder, "2"), second);
    const { stdout } = run(["scrub", join(folder, "2"), "--history", join(folder, "1"), "--format", "json", "--fail-on", "never"]);
    const { claims: [scrubbed] } = JSON.parse(stdout) as { claims: { findings: Told[] }[] };
    const said = ({ rule, message }: Told): Told => ({ rule, message });
    expect(told.map(said)).toEqual(scrubbed?.findings.map(said));
  });

  it("that are held count no more, until they are held no more", async () => {
    const office = await openOffice();
    await load(office, fileOf("A1", "20260302").replaceAll("97012", "97110"));
    await load(office, fileOf("B7", "20260302", { made: "20260311" }).replaceAll("97012", "97110"));
    expect(await rulesOf(office, "B7")).toContain("claim/duplicate");
    const { rows: [first] } = await office.service.store.claims.page({ q: "A1", sort: "claim", offset: 0, limit: 1 });
    const does = async (what: string): Promise<boolean> => {
      expect((await office.ask("POST", `/claims/${first?.key ?? ""}/${what}`)).status).toBe(200);
      return (await findingsOf(office, "B7")).some(({ message }) => message.includes("A1"));
    };
    expect((await findingsOf(office, "B7")).some(({ message }) => message.includes("A1"))).toBe(true);
    expect([await does("hold"), await does("hold"), await does("open"), await does("hold")]).toEqual([false, false, true, false]);
    await load(office, fileOf("C9", "20260302", { made: "20260312" }));
    expect((await findingsOf(office, "C9")).some(({ message }) => message.includes("A1"))).toBe(false);
  });

  it("that were replaced count no more", async () => {
    const office = await openOffice();
    await load(office, fileOf("A1", "20260302"));
    await load(office, fileOf("A1", "20260302", { frequency: "7", made: "20260311" }));
    await load(office, fileOf("C9", "20260303", { made: "20260312" }));
    expect((await findingsOf(office, "C9")).some(({ message }) => message.includes("A1"))).toBe(false);
  });

  it("that come late, because their upload failed at first, are held against what came meanwhile", async () => {
    const office = await openOffice();
    const { store, worker } = office.service;
    const first = fileOf("A1", "20260302");
    const upload = { kind: "claims", by: "owner", at: "2026-11-28T10:00:00Z", bytes: Readable.from([Buffer.from(first)]) } as const;
    const { id } = await receive(store, upload);
    await store.batches.finish(id, { state: "failed", problems: [], why: "stopped" });
    await load(office, fileOf("B7", "20260302", { made: "20260311" }));
    const alone = await rulesOf(office, "B7");
    await load(office, first);
    await worker.idle();
    expect((await rulesOf(office, "B7")).length).toBeGreaterThan(alone.length);
    expect((await findingsOf(office, "B7")).some(({ message }) => message.includes("A1"))).toBe(true);
  });

  it("that change are held against later ones anew", async () => {
    const office = await openOffice();
    await load(office, fileOf("A1", "20260302"));
    await load(office, fileOf("B7", "20260302", { made: "20260311" }));
    const before = await rulesOf(office, "B7");
    const { store } = office.service;
    const { rows: [row] } = await store.claims.page({ q: "A1", sort: "claim", offset: 0, limit: 1 });
    const key = row?.key ?? "";
    const { recheck } = await import("./index.ts");
    await store.transaction(async (inside) => {
      await inside.claims.revise(key, new TextEncoder().encode(fileOf("A1", "20260305")), { by: "owner", at: "2026-11-28T10:00:00Z", what: "", visits: [] });
      await recheck(inside, office.service.office, key);
    });
    expect((await rulesOf(office, "B7")).length).toBeLessThan(before.length);
  });
});
