import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DAY, newFolder, TestOffice } from "../../../test/support/office.ts";
import { file835, WHOLE } from "../../../test/fixtures/835/sample.ts";
import { WatchedReading } from "./look.ts";

interface File { readonly name: string; readonly state: string; readonly claims?: number; readonly why?: string }
interface Folder { readonly path: string; readonly lookedAt?: string; readonly trouble?: string }
interface Watch { readonly folders: readonly Folder[]; readonly total: number; readonly files: readonly File[] }

const open: TestOffice[] = [];

async function watching(folder: string, options: Parameters<typeof TestOffice.open>[0] = {}): Promise<TestOffice> {
  const office = await TestOffice.open({ watch: [folder], ...options });
  open.push(office);
  return office;
}

afterEach(async () => {
  vi.restoreAllMocks();
  for (const office of open.splice(0)) await office.close();
});

/** Looks so often, and waits for what is read then. */
async function looks(office: TestOffice, times: number): Promise<Watch> {
  for (let n = 0; n < times; n++) await office.service.watch.look();
  await office.service.worker.idle();
  return (await office.ask("GET", "/watch")).body;
}

async function acts(office: TestOffice): Promise<readonly string[]> {
  const { rows } = (await office.ask("GET", "/audit?limit=500")).body as { rows: { act: string; by: string }[] };
  return rows.map(({ act, by }) => `${by}: ${act}`);
}

describe("a watched folder", () => {
  it("brings in a file that has stopped growing, once, and leaves it as it was", async () => {
    const folder = newFolder();
    const office = await watching(folder);
    const path = join(folder, "monday.837");
    copyFileSync(DAY.claims, path);
    const before = statSync(path);
    expect((await looks(office, 1)).files).toEqual([]);
    const { files, folders } = await looks(office, 1);
    expect(files).toMatchObject([{ name: "monday.837", state: "checked", claims: 71 }]);
    expect(folders).toMatchObject([{ path: folder, isFixed: true, lookedAt: expect.any(String) as string }]);
    expect(await looks(office, 3)).toMatchObject({ total: 1 });
    expect((await office.ask("GET", "/claims?limit=1")).body).toMatchObject({ total: 71 });
    expect(await acts(office)).toEqual(["watch: upload"]);
    expect([statSync(path).mtimeMs, readdirSync(folder), readFileSync(path).equals(readFileSync(DAY.claims))]).toEqual([before.mtimeMs, ["monday.837"], true]);
  });

  it("waits for a file that grows, and for the end of one that lacks it", async () => {
    const folder = newFolder();
    let now = Date.now();
    const office = await watching(folder, { now: () => new Date(now) });
    const day = readFileSync(DAY.claims);
    const path = join(folder, "day.edi");
    writeFileSync(path, day.subarray(0, 9000));
    await looks(office, 1);
    appendFileSync(path, day.subarray(9000, 20_000));
    expect((await looks(office, 3)).files, "no end yet").toEqual([]);
    appendFileSync(path, day.subarray(20_000));
    expect((await looks(office, 2)).files).toMatchObject([{ state: "checked", claims: 71 }]);
    writeFileSync(join(folder, "cut.edi"), day.subarray(0, 9000));
    expect((await looks(office, 2)).total).toBe(1);
    now += 400_000;
    expect((await looks(office, 1)).total, "what never gets an end is read as it is").toBe(2);
  });

  it("knows the same bytes again under another name, and after a restart what was there", async () => {
    const [folder, data] = [newFolder(), newFolder()];
    const first = await watching(folder, { data });
    copyFileSync(DAY.claims, join(folder, "a.837"));
    await looks(first, 2);
    copyFileSync(DAY.claims, join(folder, "b.837"));
    expect((await looks(first, 2)).files).toMatchObject([{ name: "b.837", state: "again" }, { name: "a.837", state: "checked" }]);
    await open.pop()?.close();
    const next = await watching(folder, { data });
    expect(await looks(next, 3)).toMatchObject({ total: 2 });
    expect(await acts(next)).toEqual(["watch: upload-again", "watch: upload"]);
    expect((await next.ask("GET", "/batches")).body).toMatchObject({ total: 1 });
    utimesSync(join(folder, "a.837"), new Date(), new Date(Date.now() + 60_000));
    expect((await looks(next, 2)).files.map(({ state }) => state), "touched, and not changed").toEqual(["again", "again"]);
  });

  it.each([
    ["a letter", (path: string) => { writeFileSync(path, "Dear office,\n"); }, "no ISA segment"],
    ["nothing", (path: string) => { writeFileSync(path, ""); }, "empty"],
    ["a link", (path: string) => { symlinkSync(join(process.cwd(), DAY.claims), path); }, "links are not followed"],
    ["a remittance", (path: string) => { writeFileSync(path, file835(WHOLE)); }, "835"],
  ])("refuses %s with a clear line, and leaves it there", async (_, put, said) => {
    const folder = newFolder();
    const office = await watching(folder);
    put(join(folder, "Violet Birch.txt"));
    const { files } = await looks(office, 4);
    expect(files).toMatchObject([{ name: "Violet Birch.txt", state: "refused", why: expect.stringContaining(said) as string }]);
    expect(existsSync(join(folder, "Violet Birch.txt"))).toBe(true);
    const trail = (await office.ask("GET", "/audit")).text;
    expect(trail.match(/upload-refused/g)).toHaveLength(1);
    expect(trail).not.toContain("Violet");
    expect((await office.ask("GET", "/claims")).body).toMatchObject({ total: 0 });
  });

  it("does not look at folders within it, nor at what programs are still writing", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "old.837"));
    for (const name of [".day.837", "day.837.part", "day.837.tmp", "day.837~"]) copyFileSync(DAY.claims, join(folder, name));
    const office = await watching(folder);
    expect((await looks(office, 2)).files).toEqual([]);
    renameSync(join(folder, "day.837.part"), join(folder, "day.837"));
    expect((await looks(office, 2)).files).toMatchObject([{ name: "day.837", state: "checked" }]);
  });

  it("that goes is told, and looked for until it is there again", async () => {
    const folder = join(newFolder(), "outbox");
    const office = await watching(folder);
    expect((await looks(office, 1)).folders).toMatchObject([{ trouble: expect.stringContaining("not there") as string }]);
    mkdirSync(folder);
    copyFileSync(DAY.claims, join(folder, "a.837"));
    const there = await looks(office, 2);
    expect(there.folders[0]).not.toHaveProperty("trouble");
    expect(there.files).toMatchObject([{ state: "checked" }]);
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "");
    expect((await looks(office, 1)).folders).toMatchObject([{ trouble: expect.stringContaining("no folder") as string }]);
  });

  it("tries a file that cannot be read until it can, and tells it once", async () => {
    const folder = newFolder();
    const office = await watching(folder);
    copyFileSync(DAY.claims, join(folder, "a.837"));
    const refused = vi.spyOn(WatchedReading, "of").mockRejectedValue(Object.assign(new Error("/secret/path"), { code: "EACCES" }));
    expect((await looks(office, 4)).files).toMatchObject([{ state: "refused", why: expect.stringContaining("(EACCES)") as string }]);
    expect(refused.mock.calls.length).toBeGreaterThan(1);
    expect(await acts(office)).toEqual(["watch: upload-refused"]);
    refused.mockRestore();
    expect((await looks(office, 1)).files).toMatchObject([{ state: "checked", claims: 71 }]);
  });

  it("that is named at each start is written down once, and again after it was left out", async () => {
    const [folder, other, data] = [newFolder(), newFolder(), newFolder()];
    const said: unknown[] = [];
    for (const watch of [[folder], [folder], [folder, other], [other], [other, folder]]) {
      const office = await TestOffice.open({ data, watch });
      await office.service.watch.start();
      const { rows } = (await office.ask("GET", "/audit")).body as { rows: { act: string; what: string }[] };
      said.push(rows.filter(({ act }) => act === "watch-folder").map(({ what }) => (what === folder ? "folder" : "other")).reverse());
      await office.close();
    }
    expect(said).toEqual([["folder"], ["folder"], ["folder", "other"], ["folder", "other"], ["folder", "other", "folder"]]);
  });

  it("of encrypted data leaves no file's name in the clear", async () => {
    const [folder, data] = [newFolder(), newFolder()];
    const office = await watching(folder, { data, encrypt: true, passphrase: "an office's own", cost: 1024 });
    copyFileSync(DAY.claims, join(folder, "VioletBirch.837"));
    expect((await looks(office, 2)).files).toMatchObject([{ name: "VioletBirch.837", state: "checked" }]);
    for (const name of readdirSync(data).filter((one) => one.startsWith("claimwright.sqlite"))) expect(readFileSync(join(data, name)).includes("VioletBirch"), name).toBe(false);
  });

  it("is chosen by an admin, by its whole path, and stays chosen", async () => {
    const [folder, data] = [newFolder(), newFolder()];
    const office = await TestOffice.open({ data });
    open.push(office);
    for (const bad of ["outbox", join(folder, "none"), join(process.cwd(), "package.json")]) {
      expect((await office.ask("PUT", "/watch", { folders: [bad] })).body).toMatchObject({ status: 422, field: "folders" });
    }
    expect((await office.ask("PUT", "/watch", { folders: [folder] })).body).toMatchObject({ folders: [{ path: folder, isFixed: false }] });
    expect((await office.ask("GET", "/audit")).body).toMatchObject({ rows: [{ act: "watch-folder", by: "owner", what: folder }] });
    await open.pop()?.close();
    const next = await watching(newFolder(), { data });
    await next.service.watch.start();
    expect(next.service.watch.folders.map(({ isFixed }) => isFixed)).toEqual([true, false]);
    expect((await next.ask("PUT", "/watch", { folders: [] })).body).toMatchObject({ folders: [{ isFixed: true }] });
  });
});
