import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestOffice } from "../../../test/support/office.ts";
import { readClaims } from "../../read/index.ts";
import type { CheckedClaim, ClaimAnswer, EditAnswer } from "../../wire/index.ts";
import type { Row } from "./shapes.ts";

type Page = ClaimAnswer & EditAnswer;
interface Told { readonly title: string; readonly detail: string; readonly field?: string }

let office: TestOffice;

beforeAll(async () => {
  office = await TestOffice.open();
  await office.load("visits");
  await office.load("claims");
});

afterAll(() => office.close());

async function pageOf(number: string): Promise<{ readonly page: Page; readonly url: string }> {
  const { rows } = (await office.ask("GET", `/claims?q=${number}`)).body as { rows: Row[] };
  const url = `/claims/${rows[0]?.key ?? ""}`;
  return { page: (await office.ask("GET", url)).body as Page, url };
}

const TERMINATOR = "~";

/** Where a segment stands that begins like this, and its text. */
function segmentOf({ text }: Page, begins: string): { readonly segment: number; readonly text: string } {
  const segments = text.split(TERMINATOR).map((one) => one.trim());
  const at = segments.findIndex((one) => one.startsWith(begins));
  return { segment: at + 1, text: segments[at] ?? "" };
}

const rulesOf = (findings: CheckedClaim["findings"]): readonly string[] => findings.map(({ rule }) => rule);

describe("a change of segments", () => {
  it("is tried first, kept when asked, told in the trail without values, and can be taken back", async () => {
    const { page, url } = await pageOf("20428");
    const line = segmentOf(page, "SV1*");
    const edits = [{ op: "set", segment: line.segment, text: line.text.replace(/\*UN\*1\*/, "*UN*4*") }];
    const tried = (await office.ask("POST", `${url}/edit`, { edits, dryRun: true, version: page.row.version })).body as Page;
    expect(tried.diff).toEqual([{ segment: line.segment, line: 1, element: "SV104", from: "1", to: "4" }]);
    expect(rulesOf(tried.came)).toContain("traction/one-unit-per-line");
    expect(((await office.ask("GET", url)).body as Page)).toEqual(page);

    const kept = (await office.ask("POST", `${url}/edit`, { edits, version: page.row.version })).body as Page;
    expect(kept.came).toEqual(tried.came);
    expect(kept.claim.findings).toEqual(tried.then?.findings);
    expect(kept.text).toBe(page.text.replace(line.text, edits[0]?.text ?? ""));
    expect(kept).toMatchObject({ canUndo: true, changes: [{ by: "This computer", what: "SV104 (line 1)" }] });
    expect((await office.ask("GET", "/audit?limit=1")).body).toMatchObject({ rows: [{ act: "edit", claim: "20428", what: "SV104 (line 1)" }] });

    const back = (await office.ask("POST", `${url}/undo`, { version: kept.row.version })).body as Page;
    expect([back.text, back.claim, back.canUndo]).toEqual([page.text, page.claim, false]);
    expect(back).toMatchObject({ changes: [], undone: [{ what: "SV104 (line 1)", by: "This computer", made: { by: "This computer", at: kept.changes[0]?.at } }] });
  });

  it("is refused to the second of two who changed the same claim", async () => {
    const { page, url } = await pageOf("20403");
    const { segment, text } = segmentOf(page, "CLM*");
    const edits = [{ op: "set", segment, text: text.replace(/^(CLM\*[^*]+)\*[^*]*/, "$1*77") }];
    expect((await office.ask("POST", `${url}/edit`, { edits, version: page.row.version })).status).toBe(200);
    for (const dryRun of [true, false]) {
      expect(await office.ask("POST", `${url}/edit`, { edits, dryRun, version: page.row.version })).toMatchObject({ status: 409, body: { field: "version" } });
    }
    await office.ask("POST", `${url}/undo`);
  });

  it("of a released claim waits until it is taken back, and so do a fix, an undo, a visit record and a note", async () => {
    const { page: before, url } = await pageOf("20428");
    const changed = await office.ask("POST", `${url}/edit`, { edits: [{ op: "add", segment: segmentOf(before, "CLM*").segment, text: "REF*D9*A1" }] });
    for (const { id: findingId } of (changed.body as Page).claim.findings) await office.ask("POST", `${url}/override`, { findingId, reason: "It is right." });
    const released = await office.ask("POST", `${url}/release`);
    expect(released.status).toBe(200);
    const page = released.body as Page;
    const findingIds = before.claim.findings.map(({ id }) => id);
    const edits = [{ op: "drop", segment: segmentOf(page, "REF*D9").segment }];
    for (const [what, body] of [["edit", { edits }], ["fix", { findingIds }], ["fix", { findingIds, dryRun: true }], ["undo", {}]] as const) {
      expect(await office.ask("POST", `${url}/${what}`, body), what).toMatchObject({ status: 422, body: { title: "Released" } });
    }
    for (const [what, body] of [["visit", { claim: "20428", services: [] }], ["text", { text: "Traction." }]] as const) {
      expect(await office.ask("PUT", `${url}/${what}`, body), what).toMatchObject({ status: 422, body: { title: "Released" } });
    }
    expect(((await office.ask("GET", url)).body as Page).text).toBe(page.text);
    await office.ask("POST", `${url}/open`);
    expect((await office.ask("POST", `${url}/undo`)).status).toBe(200);
  });

  it("goes out in the file as it was made, and comes in again as the same claim", async () => {
    const { rows } = (await office.ask("GET", "/claims?mark=clean&limit=3&sort=claim")).body as { rows: Row[] };
    const own = `/claims/${rows[1]?.key ?? ""}`;
    const page = (await office.ask("GET", own)).body as Page;
    const clm = segmentOf(page, "CLM*");
    const done = (await office.ask("POST", `${own}/edit`, { edits: [{ op: "add", segment: clm.segment, text: "REF*D9*CH12345" }] })).body as Page;
    expect(done.row.verdict).toBe("clean");
    for (const { key } of rows) await office.ask("POST", `/claims/${key}/release`);
    const { text } = await office.ask("POST", "/export", { keys: rows.map(({ key }) => key) });
    const problems: string[] = [];
    const claims = [...readClaims(new TextEncoder().encode(text), { file: "f", onProblem: ({ code, severity }) => { if (severity === "error") problems.push(code); } })];
    expect(problems).toEqual([]);
    expect(claims.map(({ id }) => id)).toEqual(rows.map(({ claim }) => claim));
    expect(claims[1]?.references).toContainEqual({ qualifier: "D9", value: "CH12345" });
    const again = await TestOffice.open();
    await receiveText(again, text);
    const found = (await again.ask("GET", `/claims?q=${rows[1]?.claim ?? ""}`)).body as { rows: Row[] };
    const there = (await again.ask("GET", `/claims/${found.rows[0]?.key ?? ""}`)).body as Page;
    expect(there.text.split(TERMINATOR).slice(4, -4)).toEqual(done.text.split(TERMINATOR).slice(4, -4));
    await again.close();
  });
});

async function receiveText(to: TestOffice, text: string): Promise<void> {
  await to.ask("POST", "/batches", text, { "content-type": "application/octet-stream" });
  to.service.worker.wake();
  await to.service.worker.idle();
}

describe("a line taken off", () => {
  it.each([[1, 2], [2, 1]])("line %i goes with its part of the total, the record of the other follows it, undo brings all back", async (line, stays) => {
    const { page, url } = await pageOf("20404");
    expect(page.form.lines.length).toBeGreaterThanOrEqual(2);
    expect(minutesOf(page, 2)).not.toEqual([]);
    const service = page.segments.find((one) => one.line === line && one.tag === "SV1");
    const kept = page.form.lines.filter((one) => one.line !== line);
    const edits = [{ op: "drop-line", segment: service?.segment }];
    const tried = (await office.ask("POST", `${url}/edit`, { edits, dryRun: true })).body as Page;
    expect(tried.diff.map(({ element, to }) => [element, to === ""])).toEqual([["LX", true], ["CLM02", false]]);
    const done = (await office.ask("POST", `${url}/edit`, { edits })).body as Page;
    expect(done.form.lines.map(({ line: number }) => number)).toEqual(kept.map((_, at) => at + 1));
    expect(done.form.lines.map(({ code, charge }) => [code, charge])).toEqual(kept.map(({ code, charge }) => [code, charge]));
    expect(done.row.chargeCents).toBe((page.row.chargeCents ?? 0) - centsOf(page, line));
    expect(done.claim.findings.map(({ rule }) => rule)).not.toContain("claim/balance");
    expect(done.changes).toMatchObject([{ what: `line ${line} taken off, CLM02` }]);
    expect(minutesOf(done, stays === 2 ? 1 : stays)).toEqual(minutesOf(page, stays));
    const back = (await office.ask("POST", `${url}/undo`)).body as Page;
    expect([back.text, back.visit, back.claim]).toEqual([page.text, page.visit, page.claim]);
  });

  it("is not the only one, stands in a line, and is taken off by itself", async () => {
    const { page, url } = await pageOf("20428");
    const { segment } = segmentOf(page, "SV1*");
    const says = async (edits: readonly object[]): Promise<string> => {
      const { body } = await office.ask("POST", `${url}/edit`, { edits, dryRun: true });
      return (body as Told).detail;
    };
    expect(await says([{ op: "drop-line", segment }])).toMatch(/only line, and a claim needs one/);
    expect(await says([{ op: "drop-line", segment: segmentOf(page, "CLM*").segment }])).toMatch(/stands in no service line/);
    expect(await says([{ op: "drop-line", segment }, { op: "drop", segment }])).toMatch(/by itself/);
  });
});

function centsOf({ text }: Page, line: number): number {
  const service = text.split(TERMINATOR).filter((one) => one.trim().startsWith("SV1*"))[line - 1] ?? "";
  return Math.round(Number(service.split("*")[2]) * 100);
}

interface Service { readonly line?: number; readonly code?: string; readonly minutes?: number }

function minutesOf({ visit }: Page, line: number): unknown {
  const { services = [] } = (visit ?? {}) as { readonly services?: readonly Service[] };
  return services.filter((one) => one.line === line).map(({ code, minutes }) => [code, minutes]);
}

it("an added segment goes to the place that the guide has for it in its loop, and it is said where", async () => {
  const { page, url } = await pageOf("20403");
  const clm = segmentOf(page, "CLM*").segment;
  const edits = [{ op: "add", segment: clm, text: "REF*G1*AUTH123" }];
  const tried = (await office.ask("POST", `${url}/edit`, { edits, dryRun: true })).body as Page;
  const after = tried.placedAfter?.segment ?? 0;
  expect(after).toBeGreaterThan(clm);
  expect(tried.placedAfter?.tag).toBe(page.segments[after - 1]?.tag);
  const done = (await office.ask("POST", `${url}/edit`, { edits })).body as Page;
  expect(segmentOf(done, "REF*G1*AUTH123").segment).toBe(after + 1);
  await office.ask("POST", `${url}/undo`);
});

describe("a change that breaks the claim's form is refused, and the claim stays as it is", () => {
  type Breaks = (page: Page) => object;
  const set = (begins: string, to: (text: string) => string): Breaks => (page) => {
    const { segment, text } = segmentOf(page, begins);
    return { op: "set", segment, text: to(text) };
  };
  it.each<[name: string, edit: Breaks, says: RegExp]>([
    ["an element that is missing", set("SV1*", (text) => text.replace(/\*UN\*/, "**")), /SV103/],
    ["a code that the guide does not have", set("SV1*", (text) => text.replace(/\*UN\*/, "*XX*")), /SV103.*Allowed/],
    ["words for money", set("SV1*", (text) => text.replace(/^(SV1\*[^*]+)\*[^*]*/, "$1*forty")), /SV102/],
    ["one element too many", set("DTP*472", (text) => `${text}*1*2`), /DTP04/],
    ["another segment name", set("HI*", (text) => text.replace("HI", "HJ")), /keeps its name/],
    ["a segment in the wrong place", (page) => ({ op: "add", segment: segmentOf(page, "HI*").segment, text: "DMG*D8*19700101*F" }), /DMG has no place here/],
    ["a segment that the claim needs, gone", (page) => ({ op: "drop", segment: segmentOf(page, "DTP*472").segment }), /date of service|DTP/],
    ["a second claim", (page) => ({ op: "add", segment: segmentOf(page, "HI*").segment, text: "CLM*9*1***11:B:1*Y*A*Y*Y" }), /another claim/],
    ["counts of the envelope", (page) => ({ op: "set", segment: segmentOf(page, "SE*").segment, text: "SE*99*0001" }), /envelope/],
    ["a line in the middle", (page) => ({ op: "add", segment: segmentOf(page, "HI*").segment, text: "LX*1~SV1*HC:97140:GP*40*UN*1***1~DTP*472*D8*20260302" }), /after the last one/],
  ])("%s", async (_name, edit, says) => {
    const { page, url } = await pageOf("20402");
    for (const dryRun of [true, false]) {
      const { status, body } = await office.ask("POST", `${url}/edit`, { edits: [edit(page)], dryRun, version: page.row.version });
      expect(status).toBe(422);
      expect((body as Told).detail).toMatch(says);
    }
    expect((await office.ask("GET", url)).body as Page).toEqual(page);
  });
});

it("gives a claim in the boxes of the paper form, to save, and writes down that it did", async () => {
  const { page, url } = await pageOf("20402");
  const { body, headers } = await office.ask("GET", `${url}/cms1500`);
  expect(headers["content-disposition"]).toBe("attachment; filename=\"cms-1500.json\"");
  expect(body).toMatchObject({ form: "CMS-1500", boxes: expect.arrayContaining([{ box: "26", name: "Patient's account number", value: "20402" }]) as unknown, lines: [{ line: 1, "24D": { code: "97012" } }, {}] });
  expect((await office.ask("GET", "/audit?limit=1")).body).toMatchObject({ rows: [{ act: "save-cms-1500", claim: page.row.claim }] });
});

it("a change of who is insured has the later claims of both looked at again", async () => {
  const { page, url } = await pageOf("20402");
  const { segment, text } = segmentOf(page, "NM1*IL");
  const kept = await office.ask("POST", `${url}/edit`, { edits: [{ op: "set", segment, text: text.replace(/\*[^*]*$/, "*1EG4TE5MK99") }] });
  expect(kept.status).toBe(200);
  const back = (await office.ask("POST", `${url}/undo`)).body as Page;
  expect(back.claim).toEqual(page.claim);
});
