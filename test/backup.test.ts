import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { run } from "./support/cli.ts";
import { newFolder, TestOffice } from "./support/office.ts";

interface Kept { readonly rows: readonly object[]; readonly verdicts: readonly (string | undefined)[] }

async function keptIn(office: TestOffice): Promise<Kept> {
  const { claims } = office.service.store;
  const { rows } = await claims.page({ sort: "claim", offset: 0, limit: 500 });
  return { rows, verdicts: await Promise.all(rows.map(({ key }) => claims.json(key))) };
}

it.each([["in the clear", {}], ["encrypted", { encrypt: true, passphrase: "an office's own" }]])("a backup of data %s, taken while it is served, restores to the same verdicts", async (_, seal) => {
  const data = newFolder();
  const office = await TestOffice.open({ data, ...seal });
  await office.load("visits");
  await office.load("claims");
  const { rows } = await keptIn(office);
  const [row] = rows as { key: string }[];
  await office.ask("POST", `/claims/${row?.key ?? ""}/note`, { text: "Called." });
  const before = await keptIn(office);

  const file = join(newFolder(), "office.backup");
  const saved = run(["backup", "--data", data, "--out", file]);
  expect(saved.stderr).toBe("");
  expect(saved.stdout).toMatch(/: 71 claims, \d+ bytes\n$/);
  expect(run(["backup", "--data", data, "--out", file])).toMatchObject({ status: 2, stderr: expect.stringContaining("is there already") as string });
  await office.close();

  const anew = join(newFolder(), "data");
  expect(run(["restore", file, "--data", anew])).toMatchObject({ status: 0, stderr: "" });
  expect(run(["restore", file, "--data", anew])).toMatchObject({ status: 2, stderr: expect.stringContaining("has data already") as string });
  const restored = await TestOffice.open({ data: anew, ...seal });
  expect(await keptIn(restored)).toEqual(before);
  await restored.service.worker.checkAllAgain();
  await restored.service.worker.idle();
  expect(await keptIn(restored)).toEqual(before);
  expect(await restored.service.store.audit.check()).toEqual({ whole: true });
  expect((await restored.ask("GET", `/claims/${row?.key ?? ""}`)).body).toMatchObject({ notes: [{ text: "Called." }] });
  await restored.close();
});

it("what is no whole backup is refused, and nothing is made of it", async () => {
  const folder = newFolder();
  const file = join(folder, "x.backup");
  writeFileSync(file, "hello");
  const anew = join(folder, "data");
  expect(run(["restore", file, "--data", anew])).toMatchObject({ status: 2, stderr: expect.stringContaining("no whole backup") as string });
  expect(run(["restore", join(folder, "no"), "--data", anew])).toMatchObject({ status: 2, stderr: expect.stringContaining("no such file") as string });
  expect(run(["backup", "--data", anew, "--out", join(folder, "y")])).toMatchObject({ status: 2, stderr: expect.stringContaining("no data of claimwright") as string });
  const office = await TestOffice.open({ data: join(folder, "real") });
  await office.load("claims");
  expect(run(["backup", "--data", join(folder, "real"), "--out", join(folder, "z")]).status).toBe(0);
  await office.close();
  const bytes = readFileSync(join(folder, "z"));
  writeFileSync(file, bytes.fill(7, 4096 * 3, 4096 * 20));
  expect(run(["restore", file, "--data", anew])).toMatchObject({ status: 2, stderr: expect.stringContaining("no whole backup") as string });
});
