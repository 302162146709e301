import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY, TestOffice } from "../../../test/support/office.ts";
import { readClaims } from "../../read/index.ts";
import type { Row } from "./shapes.ts";

interface Fix { readonly tier: string; readonly question?: string; readonly edits: readonly { readonly element: string }[] }
interface Finding { readonly id: string; readonly rule: string; readonly fix: Fix | null }
interface Checked { readonly findings: readonly Finding[]; readonly unchecked: readonly { readonly reason: string }[] }
interface Page {
  readonly row: Row;
  readonly text: string;
  readonly claim: Checked;
  readonly attestations: readonly object[];
  readonly canUndo: boolean;
  readonly diff: readonly object[];
  readonly hasNote: boolean;
  readonly note?: string;
}

let office: TestOffice;

beforeAll(async () => {
  office = await TestOffice.open();
  await office.load("visits");
  await office.load("claims");
});

afterAll(() => office.close());

async function pages(): Promise<readonly Page[]> {
  const { rows } = (await office.ask("GET", "/claims?state=open&limit=500&sort=claim")).body as { rows: Row[] };
  return Promise.all(rows.map(async ({ key }) => (await office.ask("GET", `/claims/${key}`)).body as Page));
}

/** A claim with a finding whose fix is of a tier. */
async function withFix(tier: string): Promise<{ readonly page: Page; readonly finding: Finding; readonly url: string }> {
  for (const page of await pages()) {
    const finding = page.claim.findings.find(({ fix }) => fix?.tier === tier && fix.edits.length > 0);
    if (finding !== undefined) return { page, finding, url: `/claims/${page.row.key}` };
  }
  throw new Error(`no finding with a fix of tier ${tier}`);
}

interface Entry { readonly act: string; readonly did: string; readonly claim?: string; readonly detail: string; readonly what: string }

async function trail(most: number): Promise<readonly Entry[]> {
  return ((await office.ask("GET", `/audit?limit=${most}`)).body as { rows: Entry[] }).rows;
}

describe.each(["safe", "attest"])("a %s fix", (tier) => {
  it("is shown first, made when asked, and can be taken back", async () => {
    const { page, finding, url } = await withFix(tier);
    const asked = { findingIds: [finding.id], answers: tier === "attest" ? { [finding.id]: true } : {} };
    const shown = (await office.ask("POST", `${url}/fix`, { ...asked, dryRun: true })).body as Page;
    expect(shown.diff.length).toBeGreaterThan(0);
    expect(((await office.ask("GET", url)).body as Page)).toEqual(page);

    const made = (await office.ask("POST", `${url}/fix`, { ...asked, version: page.row.version })).body as Page;
    expect(made.diff).toEqual(shown.diff);
    expect(made.claim.findings.map(({ id }) => id)).not.toContain(finding.id);
    expect(made.text).not.toBe(page.text);
    expect(made.row.version).toBeGreaterThan(page.row.version);
    expect(made.canUndo).toBe(true);
    expect(made.attestations).toHaveLength(tier === "attest" ? 1 : 0);
    if (tier === "attest") expect(made.attestations).toMatchObject([{ findingId: finding.id, question: finding.fix?.question, answer: true, by: "This computer" }]);

    const acts = tier === "attest" ? ["fix", "answered-yes"] : ["fix"];
    expect((await trail(acts.length)).map(({ act }) => act)).toEqual(acts);
    expect((await trail(1))[0]).toMatchObject({ did: "fixed", claim: page.row.claim, detail: expect.stringMatching(/^“.+” \(lines? .+\): ./) as string });

    const back = (await office.ask("POST", `${url}/undo`)).body as Page;
    expect((await trail(1))[0]).toMatchObject({ did: "undid", detail: expect.stringMatching(/^the change: ./) as string });
    expect(back.text).toBe(page.text);
    expect(back.claim).toEqual(page.claim);
    expect((await office.ask("POST", `${url}/undo`)).status).toBe(422);
  });
});

describe("a fix", () => {
  it("of an assertion is not made without a yes, and not of another finding", async () => {
    const { page, finding, url } = await withFix("attest");
    for (const answers of [{}, { "X/other/1": true }]) {
      const { status, body } = await office.ask("POST", `${url}/fix`, { findingIds: [finding.id], answers });
      expect(status).toBe(422);
      expect(body).toMatchObject({ title: "Nothing was fixed" });
    }
    expect((await office.ask("POST", `${url}/fix`, { findingIds: ["X/other/1"], answers: { [finding.id]: true } })).status).toBe(422);
    expect((await office.ask("GET", url)).body as Page).toEqual(page);
  });

  it("that somebody says no to is not made, and the no is kept", async () => {
    const { page, finding, url } = await withFix("attest");
    const said = (await office.ask("POST", `${url}/fix`, { findingIds: [finding.id], answers: { [finding.id]: false } })).body as Page;
    expect(said.diff).toEqual([]);
    expect(said.text).toBe(page.text);
    expect(said.attestations.at(-1)).toMatchObject({ findingId: finding.id, question: finding.fix?.question, answer: false, by: "This computer" });
    expect(await trail(1)).toMatchObject([{ act: "answered-no", did: "answered no", claim: page.row.claim, what: finding.id }]);
  });

  it("of a claim that was changed meanwhile is refused whole", async () => {
    const { page, finding, url } = await withFix("safe");
    const { status } = await office.ask("POST", `${url}/fix`, { findingIds: [finding.id], version: page.row.version + 1 });
    expect(status).toBe(409);
    expect((await office.ask("GET", url)).body as Page).toEqual(page);
  });
});

describe("what the office writes down", () => {
  it("of a visit is taken in, and the claim checked again", async () => {
    const { claim, ...rest } = (JSON.parse(readFileSync(DAY.visits, "utf8")) as { claim: string }[])[0] ?? { claim: "" };
    const [page] = (await pages()).filter(({ row }) => row.claim === claim);
    const url = `/claims/${page?.row.key ?? ""}`;
    const bare = (await office.ask("PUT", `${url}/visit`, { claim, ...rest, services: [] })).body as Page;
    expect(bare.claim).not.toEqual(page?.claim);
    const whole = (await office.ask("PUT", `${url}/visit`, { claim, ...rest })).body as Page;
    expect(whole.claim).toEqual(page?.claim);
    expect(whole).toMatchObject({ canUndo: true });
    expect(((await office.ask("POST", `${url}/undo`)).body as Page).claim).toEqual(bare.claim);
    expect(((await office.ask("POST", `${url}/undo`)).body as Page).claim).toEqual(page?.claim);
    expect((await office.ask("PUT", `${url}/visit?version=${page?.row.version ?? 0}`, { claim, ...rest })).status).toBe(409);
    expect((await office.ask("PUT", `${url}/visit`, { claim: "ELSE", services: [] })).status).toBe(422);
    expect((await office.ask("PUT", `${url}/visit`, { claim, services: [], visitMinutes: "long" })).status).toBe(422);
  });

  it("where nothing was written down before, goes again when it is taken back", async () => {
    const page = (await pages()).find((one) => !("visit" in one) && one.claim.unchecked.filter(({ reason }) => reason === "visit-absent").length > 2);
    const url = `/claims/${page?.row.key ?? ""}`;
    const put = await office.ask("PUT", `${url}/visit`, { claim: page?.row.claim, services: [], planOfCare: { discipline: "PT", signed: true } });
    expect((put.body as Page).claim.unchecked).not.toEqual(page?.claim.unchecked);
    const back = (await office.ask("POST", `${url}/undo`)).body as Page;
    expect(back.claim).toEqual(page?.claim);
    expect(back).not.toHaveProperty("visit");
  });

  it("as a note is kept, and what waited for it is answered", async () => {
    const page = (await pages()).find(({ claim }) => claim.unchecked.some(({ reason }) => reason === "note-absent"));
    const url = `/claims/${page?.row.key ?? ""}`;
    const noted = (await office.ask("PUT", `${url}/text`, { text: "Mechanical traction, lumbar, supine, 15 minutes, 60 lb, motorized table." })).body as Page;
    expect(noted).toMatchObject({ hasNote: true });
    expect(noted.note).toContain("motorized table");
    expect(noted.claim.unchecked.filter(({ reason }) => reason === "note-absent")).toEqual([]);
  });
});

describe("export", () => {
  it("gives the released claims as one file, and no others", async () => {
    const { rows } = (await office.ask("GET", "/claims?mark=clean&limit=3&sort=claim")).body as { rows: Row[] };
    const keys = rows.map(({ key }) => key);
    expect((await office.ask("POST", "/export", { keys })).status).toBe(422);
    for (const key of keys) expect((await office.ask("POST", `/claims/${key}/release`)).status).toBe(200);
    const first = await office.ask("POST", "/export", { keys });
    expect(first.headers["content-type"]).toBe("application/octet-stream");
    const claims = [...readClaims(new TextEncoder().encode(first.text), { file: "f" })];
    expect(claims.map(({ id }) => id)).toEqual(rows.map(({ claim }) => claim));
    const saved = (await office.ask("GET", "/claims?saved=yes&sort=claim")).body as { total: number; rows: (Row & { savedAt: string })[] };
    expect([saved.total, saved.rows.map(({ claim }) => claim)]).toEqual([3, rows.map(({ claim }) => claim)]);
    expect(saved.rows[0]?.savedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect((await office.ask("GET", "/claims?saved=no&state=released")).body).toMatchObject({ total: 0 });
    const refused = await office.ask("POST", "/export", { keys });
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining("were saved to a file before")]);
    const second = await office.ask("POST", "/export", { keys, again: true });
    const today = office.service.at().slice(2, 10).replaceAll("-", "");
    expect([first, second].map(({ text }) => text.slice(90, 99))).toEqual([`${today}501`, `${today}502`]);
    expect(await trail(1)).toMatchObject([{ did: "saved as 837P", detail: `3 claims: ${rows.map(({ claim }) => claim).join(", ")}` }]);
  });

  it("takes no claim whose own segments the payer's system cannot read, whatever reason is given", async () => {
    const broken = await TestOffice.open();
    const file = join(mkdtempSync(join(tmpdir(), "broken-")), "day.edi");
    writeFileSync(file, readFileSync(DAY.claims, "latin1").replace(/(CLM\*20448[^]*?)SV1\*/, "$1SX1*"), "latin1");
    await broken.load("claims", file);
    const { rows } = (await broken.ask("GET", "/claims?state=open&limit=500")).body as { rows: Row[] };
    const row = rows.find(({ claim }) => claim === "20448");
    expect(row).toMatchObject({ mark: "error", what: "SX1 is no segment of this transaction. Correct its tag, or remove it." });
    const url = `/claims/${row?.key ?? ""}`;
    const { claim, segments } = (await broken.ask("GET", url)).body as { segments: { tag: string; text: string; segment: number }[]; claim: Checked & { problems: readonly { code: string; claim: string }[] } };
    expect(claim.problems).toMatchObject([{ code: "segment-unknown", claim: "20448" }, { code: "line-without-service", claim: "20448" }]);
    for (const { id } of claim.findings) await broken.ask("POST", `${url}/override`, { findingId: id, reason: "Agreed by phone." });
    const refused = await broken.ask("POST", `${url}/release`);
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining("put it right in the segments")]);
    const bad = segments.find(({ tag }) => tag === "SX1");
    const edits = [{ op: "set", segment: bad?.segment ?? 0, text: bad?.text.replace("SX1", "SV1") }];
    const mended = (await broken.ask("POST", `${url}/edit`, { edits })).body as { claim: { problems: unknown[] }; changes: unknown[] };
    expect([mended.claim.problems, mended.changes]).toMatchObject([[], [{ what: "SV1 (line 1)" }]]);
    await broken.close();
  });

  it("names a released claim that got an error since, and writes no file", async () => {
    const { rows: [clean] } = (await office.ask("GET", "/claims?state=open&mark=clean&limit=1&sort=claim")).body as { rows: Row[] };
    const { key = "", claim = "" } = clean ?? {};
    await office.ask("POST", `/claims/${key}/release`);
    const { store } = office.service;
    const checked = JSON.parse(await store.claims.json(key) ?? "{}") as object;
    const row = await store.claims.row(key);
    const content = await store.claims.content(key);
    if (row === undefined || content === undefined) throw new Error("no such claim");
    await store.claims.judge(key, { ...row, patientKey: content.patientKey, fileBy: row.fileBy, errors: 1, mark: "error", findings: [], json: JSON.stringify(checked) });
    const refused = await office.ask("POST", "/export", { keys: [key] });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining(`Claim ${claim} was released and has an error since then`)]);
    expect((await office.ask("GET", "/summary")).body).toMatchObject({ releasedWithError: 1 });
    await office.ask("POST", `/claims/${key}/open`);
    expect(await trail(1)).toMatchObject([{ did: "took back to open", claim }]);
    expect((await office.ask("GET", "/summary")).body).toMatchObject({ releasedWithError: 0 });
  });
});
