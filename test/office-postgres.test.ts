import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newFolder, TestOffice } from "./support/office.ts";
import { PROGRAMS, startPostgres } from "./support/postgres.ts";
import type { TestPostgres } from "./support/postgres.ts";

interface Row { readonly key: string; readonly claim: string; readonly mark: string }
interface Page { readonly claim: { readonly findings: readonly { readonly id: string; readonly fix: { readonly tier: string } | null }[] } }

describe.skipIf(PROGRAMS === undefined)("an office on PostgreSQL", () => {
  let server: TestPostgres;
  let office: TestOffice;
  let folder: TestOffice;

  beforeAll(async () => {
    server = await startPostgres();
    office = await TestOffice.open({ data: await server.newDatabase(), tables: newFolder() });
    folder = await TestOffice.open();
    for (const one of [office, folder]) {
      await one.load("visits");
      await one.load("claims");
    }
  }, 60_000);

  afterAll(async () => {
    await folder.close();
    await office.close();
    await server.stop();
  });

  it("says of a day what an office on SQLite says", async () => {
    expect((await office.ask("GET", "/summary")).body).toEqual((await folder.ask("GET", "/summary")).body);
    for (const query of ["sort=money", "sort=deadline&mark=error", "sort=claim&rule=traction/one-unit-per-day"]) {
      const list = async (one: TestOffice): Promise<string[]> =>
        ((await one.ask("GET", `/claims?limit=500&${query}`)).body as { rows: Row[] }).rows.map(({ claim, mark }) => `${claim} ${mark}`);
      expect(await list(office)).toEqual(await list(folder));
    }
  });

  it("works on a claim from its finding to its export, with every step in the trail", async () => {
    const { rows } = (await office.ask("GET", "/claims?limit=500&sort=claim")).body as { rows: Row[] };
    const pages = await Promise.all(rows.map(async ({ key }) => ({ key, page: (await office.ask("GET", `/claims/${key}`)).body as Page })));
    const safe = pages.find(({ page }) => page.claim.findings.some(({ fix }) => fix?.tier === "safe"));
    const finding = safe?.page.claim.findings.find(({ fix }) => fix?.tier === "safe");
    const url = `/claims/${safe?.key ?? ""}`;
    expect((await office.ask("POST", `${url}/fix`, { findingIds: [finding?.id] })).status).toBe(200);
    expect((await office.ask("POST", `${url}/undo`)).body).toMatchObject({ claim: safe?.page.claim });
    const clean = rows.find(({ mark }) => mark === "clean")?.key ?? "";
    expect((await office.ask("POST", `/claims/${clean}/release`, { version: 1 })).status).toBe(200);
    expect((await office.ask("POST", `/claims/${clean}/open`, { version: 1 })).status).toBe(409);
    expect((await office.ask("POST", "/export", { keys: [clean] })).text).toMatch(/^ISA/);
    expect((await office.ask("GET", "/audit?limit=4")).body).toMatchObject({ rows: [{ act: "export" }, { act: "release" }, { act: "undo" }, { act: "fix" }] });
    expect((await office.ask("GET", "/audit/check")).body).toEqual({ whole: true });
  });

  it("checks everything again", async () => {
    await office.service.worker.checkAllAgain();
    await office.service.worker.idle();
    const { rows } = (await office.ask("GET", "/claims?limit=500")).body as { rows: Row[] };
    expect(rows).toHaveLength(71);
  });
});
