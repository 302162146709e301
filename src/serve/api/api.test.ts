import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY, TestOffice } from "../../../test/support/office.ts";
import type { Row } from "./shapes.ts";

interface Page {
  readonly row: Row;
  readonly claim: { readonly claim: string; readonly findings: readonly { readonly message: string }[] };
  readonly form: { readonly boxes: readonly { readonly box: string; readonly value: string }[]; readonly lines: readonly object[] };
  readonly text: string;
  readonly visit?: { readonly claim: string };
}

let office: TestOffice;

beforeAll(async () => {
  office = await TestOffice.open();
  await office.load("visits");
  await office.load("claims");
});

afterAll(() => office.close());

async function rows(query: string): Promise<{ total: number; rows: Row[] }> {
  return (await office.ask("GET", `/claims?${query}`)).body;
}

describe("uploads", () => {
  it("are taken in as a stream, read, and known again", async () => {
    const fresh = await TestOffice.open();
    const bytes = readFileSync(DAY.claims);
    const first = await fresh.ask("POST", "/batches?kind=claims", bytes, { "content-type": "application/octet-stream" });
    expect(first.status).toBe(202);
    const { id } = first.body as { id: string };
    const again = await fresh.ask("POST", "/batches?kind=claims", bytes, { "content-type": "application/octet-stream" });
    expect(first.body).toEqual({ id, again: false });
    const { rows: [batch] } = (await fresh.ask("GET", "/batches")).body as { rows: { receivedAt: string }[] };
    expect(again.body).toEqual({ id, again: true, firstAt: batch?.receivedAt });
    await fresh.service.worker.idle();
    const { rows: trail } = (await fresh.ask("GET", "/audit")).body as { rows: { act: string; detail: string }[] };
    expect(trail.map(({ act, detail }) => `${act}: ${detail}`).sort()).toEqual(["upload-again: claims, upload 1: nothing added", "upload: claims, upload 1: 71 claims"]);
    expect((await fresh.ask("GET", `/batches/${id}`)).body).toMatchObject({ id, kind: "claims", state: "checked", claims: 71, bytes: bytes.length, problems: [] });
    expect((await fresh.ask("GET", "/batches")).body).toMatchObject({ total: 1 });
    expect((await fresh.ask("GET", "/claims")).body).toMatchObject({ total: 71 });
    await fresh.close();
  });

  it("can be stopped; what was read stays", async () => {
    const fresh = await TestOffice.open();
    const day = readFileSync(DAY.claims, "latin1");
    const long = Array.from({ length: 12 }, (_, time) => day.replace(/CLM\*(\w+)/g, (_whole, number: string) => `CLM*${number}X${time}`)).join("");
    const { id } = (await fresh.ask("POST", "/batches", long, { "content-type": "application/octet-stream" })).body as { id: string };
    expect((await fresh.ask("DELETE", `/batches/${id}`)).status).toBe(204);
    await fresh.service.worker.idle();
    const batch = (await fresh.ask("GET", `/batches/${id}`)).body as { state: string; why: string; claims: number };
    expect(batch).toMatchObject({ state: "failed", why: expect.stringContaining("stopped") as string });
    expect(batch.claims).toBeLessThan(852);
    expect((await fresh.ask("GET", "/claims?limit=1")).body).toMatchObject({ total: batch.claims });
    expect((await fresh.ask("DELETE", `/batches/${id}`)).status).toBe(409);
    const rest = await fresh.ask("POST", "/batches", long, { "content-type": "application/octet-stream" });
    expect(rest.body, "what was stopped is read to its end").toEqual({ id, again: false });
    await fresh.service.worker.idle();
    expect((await fresh.ask("GET", `/batches/${id}`)).body).toMatchObject({ state: "checked", claims: 852 });
    expect((await fresh.ask("GET", "/claims?limit=1")).body).toMatchObject({ total: 852 });
    await fresh.close();
  });

  it("that hold nothing are refused, and those that hold no claim say why", async () => {
    expect((await office.ask("POST", "/batches", Buffer.alloc(0), { "content-type": "application/octet-stream" })).status).toBe(400);
    const { body } = await office.ask("POST", "/batches", "hello", { "content-type": "application/octet-stream" });
    await office.service.worker.idle();
    const batch = (await office.ask("GET", `/batches/${(body as { id: string }).id}`)).body as { state: string; why: string };
    expect(batch.state).toBe("failed");
    expect(batch.why).not.toBe("");
  });
});

describe("the worklist", () => {
  it("says of the day what scrub says of it", async () => {
    expect((await office.ask("GET", "/summary")).body).toMatchObject({ claims: 71, clean: 7, toFix: 44, toReview: 15, notFullyChecked: 5, atRiskCents: 354_000 });
  });

  it("is filtered by the database", async () => {
    expect((await rows("mark=clean")).total).toBe(7);
    expect((await rows("mark=unchecked")).total).toBe(5);
    const planted = await rows("rule=traction/one-unit-per-day");
    expect(planted.total).toBe(2);
    expect((await rows(`q=${planted.rows[0]?.claim ?? ""}`)).rows.map(({ claim }) => claim)).toContain(planted.rows[0]?.claim);
    expect((await rows("q=%25")).total).toBe(0);
    expect((await rows("q=_")).total).toBe(0);
    expect((await rows("payer=MEDICARE+PART+B")).total).toBe(30);
    expect((await rows("state=released")).total).toBe(0);
  });

  it("is searched by a body, so that no name stands in a URL", async () => {
    const { claim, patient } = (await rows("limit=1")).rows[0] as Row;
    const { body } = await office.ask("POST", "/claims/search", { q: patient, state: "open", limit: 500 });
    expect((body as { rows: Row[] }).rows.map((row) => row.claim)).toContain(claim);
    expect((await office.ask("POST", "/claims/search", { q: claim, mark: "good" })).status).toBe(400);
  });

  it("knows whose a claim is: mine, somebody's, nobody's", async () => {
    const { key } = (await rows("limit=1")).rows[0] as Row;
    await office.ask("POST", `/claims/${key}/assign`, { to: "owner" });
    expect((await rows("assigned=me")).rows.map((row) => row.key)).toEqual([key]);
    expect((await rows("assigned=owner")).total).toBe(1);
    expect((await rows("assigned=none")).total).toBe(70);
    await office.ask("POST", `/claims/${key}/assign`, { to: null });
    expect((await rows("assigned=none")).total).toBe(71);
  });

  it("is sorted and cut by the database", async () => {
    const all = (await rows("limit=500")).rows;
    expect(all.map(({ atRiskCents }) => atRiskCents)).toEqual(all.map(({ atRiskCents }) => atRiskCents).sort((a, b) => b - a));
    expect((await rows("offset=10&limit=5")).rows).toEqual(all.slice(10, 15));
    const deadlines = (await rows("sort=deadline&limit=500")).rows.map(({ fileBy }) => fileBy ?? "9999");
    expect(deadlines).toEqual([...deadlines].sort());
    const numbers = (await rows("sort=claim&limit=500")).rows.map(({ claim }) => claim);
    expect(numbers).toEqual([...numbers].sort());
  });

  it.each(["sort=name", "limit=501", "limit=-1", "offset=x", "mark=good", "state=lost"])("refuses %s", async (query) => {
    const { status, headers, body } = await office.ask("GET", `/claims?${query}`);
    expect(status).toBe(400);
    expect(headers["content-type"]).toContain("application/problem+json");
    expect(body).toMatchObject({ field: query.split("=")[0] });
  });
});

describe("a claim", () => {
  const worst = async (): Promise<Row> => {
    const [row] = (await rows("mark=error&state=open&limit=1")).rows;
    if (row === undefined) throw new Error("no claim with an error");
    return row;
  };

  it("has its findings, its form and its text", async () => {
    const { key, claim, what } = await worst();
    const { body } = await office.ask("GET", `/claims/${key}`);
    const page = body as Page;
    expect(page.claim.claim).toBe(claim);
    expect(page.claim.findings[0]?.message).toBe(what);
    expect(page.form.boxes.find(({ box }) => box === "26")?.value).toBe(claim);
    expect(page.form.lines).toHaveLength(page.row.lines);
    expect(page.text).toMatch(/^ISA.*~IEA\*1\*\d{9}~$/);
    expect(page.text).toContain(`CLM*${claim}*`);
  });

  it("has the visit record that names it", async () => {
    const [visit] = JSON.parse(readFileSync(DAY.visits, "utf8")) as { claim: string }[];
    const [row] = (await rows(`q=${visit?.claim ?? ""}`)).rows;
    expect(((await office.ask("GET", `/claims/${row?.key ?? ""}`)).body as Page).visit).toEqual(visit);
  });

  it("that is not there is a problem", async () => {
    expect((await office.ask("GET", "/claims/000000000000-1")).status).toBe(404);
    expect((await office.ask("GET", "/claims/x'--")).status).toBe(400);
  });

  it("is held, assigned and remarked on, each with a new version and a row of the trail", async () => {
    const { key, version } = await worst();
    expect((await office.ask("POST", `/claims/${key}/hold`, { version })).body).toMatchObject({ row: { state: "held", version: version + 1 } });
    expect((await office.ask("POST", `/claims/${key}/assign`, { to: "owner" })).body).toMatchObject({ row: { assigned: "owner" } });
    expect((await office.ask("POST", `/claims/${key}/assign`, { to: "stranger" })).status).toBe(422);
    expect((await office.ask("POST", `/claims/${key}/note`, { text: "Called the payer." })).body).toMatchObject({ notes: [{ by: "This computer", text: "Called the payer." }] });
    expect((await office.service.store.audit.page({ offset: 0, limit: 3 })).rows.map(({ act }) => act)).toEqual(["note", "assign", "hold"]);
    await office.ask("POST", `/claims/${key}/open`);
  });

  it("that somebody changed meanwhile is not changed over", async () => {
    const { key, version } = await worst();
    await office.ask("POST", `/claims/${key}/hold`, { version });
    const { status, body } = await office.ask("POST", `/claims/${key}/open`, { version });
    expect(status).toBe(409);
    expect(body).toMatchObject({ title: "Changed meanwhile", field: "version" });
    await office.ask("POST", `/claims/${key}/open`);
  });

  it("goes out once its errors are overridden, each with a reason", async () => {
    const { key } = await worst();
    expect((await office.ask("POST", `/claims/${key}/release`)).status).toBe(422);
    const { claim } = (await office.ask("GET", `/claims/${key}`)).body as { claim: { findings: { id: string; severity: string }[] } };
    for (const { id } of claim.findings.filter(({ severity }) => severity === "error")) {
      expect((await office.ask("POST", `/claims/${key}/override`, { findingId: id })).status).toBe(400);
      expect((await office.ask("POST", `/claims/${key}/override`, { findingId: id, reason: "Agreed by phone." })).status).toBe(200);
    }
    expect((await office.ask("POST", `/claims/${key}/override`, { findingId: "no/such", reason: "x" })).status).toBe(422);
    const released = (await office.ask("POST", `/claims/${key}/release`)).body as { row: Row; overrides: object[] };
    expect(released.row).toMatchObject({ state: "released", errors: 0, mark: "kept", what: expect.stringMatching(/^1 error.* kept as|^\d+ errors.* kept as/) as string });
    expect(released.row.verdict).not.toBe("findings");
    expect(released.overrides).toMatchObject([{ reason: "Agreed by phone.", by: "This computer" }]);
  });
});

describe("a change", () => {
  it("without the word of this server's own page is refused", async () => {
    const { rows: [row] } = await rows("limit=1");
    for (const csrf of ["", "wrong", `${office.csrf}x`]) {
      expect((await office.ask("POST", `/claims/${row?.key ?? ""}/hold`, {}, { "x-claimwright-csrf": csrf })).status).toBe(403);
    }
  });
});
