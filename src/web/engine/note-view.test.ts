import { describe, expect, test } from "vitest";
import { compile, parseIsoDay, rules, shippedMacs, shippedPolicies, starterTables } from "../../index.ts";
import { byUrgency, legendOf, tallyOf, verdictOf } from "../screens/note/verdict.ts";
import { noteView } from "./note-view.ts";
import type { NoteAsked, NoteRow, NoteView } from "./note-view.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
const today = parseIsoDay("2026-11-30") ?? 0;
const DATED = "Date of service: 03/02/2026\nLumbar traction on a roller table, 10 minutes.";

function viewOf(text: string, more: Partial<NoteAsked> = {}): NoteView {
  return noteView(engine, { text, policy: "medicare-b", codes: ["97012"], today, ...more });
}

function rowOf(view: NoteView, element: string): NoteRow | undefined {
  return view.services[0]?.rows.find((row) => row.element === element);
}

test.each(["97012", "97110", "97140"])("minutes not treated are never missing: %s", (code) => {
  for (const policy of engine.policies.map(({ id }) => id)) {
    const [service] = viewOf("Lumbar traction, 15 minutes.", { codes: [code], policy }).services;
    expect(service?.rows.map(({ element }) => element)).not.toContain("not-treatment");
    expect(service?.unasked).not.toContain("minutes not treated");
  }
});

test("where no day is given, the note is read for its own", () => {
  const view = viewOf(DATED);
  expect(rowOf(view, "date")).toMatchObject({ status: "found", value: "2026-03-02" });
  expect(view.noteDay).toMatchObject({ day: "2026-03-02" });
  expect(view.remarks.map(({ rule }) => rule)).not.toContain("documentation/date");
});

test("a day given that is not the note's disagrees with it, and nothing speaks of a claim", () => {
  const view = viewOf(DATED, { day: today });
  expect(rowOf(view, "date")).toMatchObject({ status: "contradicted", because: "the day of service given is 2026-11-30" });
  const remark = view.remarks.find(({ rule }) => rule === "documentation/date");
  expect(remark?.message).toBe("The day of service given is 2026-11-30; the note is dated 2026-03-02.");
  expect(`${remark?.message ?? ""} ${remark?.next ?? ""}`).not.toMatch(/claim/);
});

test("a device that this payer refuses says so, and its remark is first and open", () => {
  const view = viewOf(DATED);
  expect(rowOf(view, "device")).toMatchObject({ status: "found", value: "roller table", against: "Medicare Part B doesn't pay 97012 for it." });
  const [first] = verdictOf(view).parts;
  expect([first?.of, first?.remarks[0]?.rule]).toEqual(["97012", "traction/roller-table"]);
  expect(view.remarks[0]?.rule).toBe("traction/roller-table");
  expect(rowOf(viewOf("Lumbar traction, motorized table, 15 min."), "device")?.against).toBeUndefined();
});

test("of a payer of which nothing was read it is not said what it pays", () => {
  expect(rowOf(viewOf(DATED, { policy: "auto" }), "device")?.against).toBe("97012 is not for this device.");
});

test.each([["Jane Roe", true], ["J. Roe", true], ["Jane Roe, PT", false]])("a note signed %s: what a reviewer looks for besides is said: %s", (signed, isSaid) => {
  const row = rowOf(viewOf(`Lumbar traction, motorized table, 15 min.\nSigned: ${signed}`), "signature");
  expect([row?.status, row?.because?.includes("No credential") ?? false]).toEqual(["found", isSaid]);
});

test("what this payer needs goes before what is only helpful, and that is no lack", () => {
  const rows = [...viewOf("Lumbar traction, motorized table.").services[0]?.rows ?? []].sort(byUrgency);
  const lacks = rows.filter(({ status }) => status === "missing").map(({ lack }) => lack);
  expect(lacks).toEqual([...lacks].sort((one, other) => LACKS.indexOf(one) - LACKS.indexOf(other)));
  expect(new Set(lacks)).toEqual(new Set(LACKS));
  expect(tallyOf(rows)).toMatch(/^\d found · \d missing · \d helpful$/);
});

const LACKS = [
  "missing: this payer needs it", "not in the note: this payer needs it", "missing: this payer looks for it", "not there: helpful, not asked",
];

test("payers and elements have their names", () => {
  const view = viewOf("O: tender at L4, ROM reduced.\nTx: lumbar traction, motorized table, 15 min.", { codes: ["97012", "98940"] });
  expect(rowOf(view, "plan-of-care")?.wanted).toBe("this payer needs it, here or in a record of its own; no other payer known here does");
  expect(view.services[0]?.unasked).toEqual(["minutes of timed codes", "assistant's minutes", "notice (ABN)", "reason behind KX"]);
  expect(view.services[1]?.rows.find(({ element }) => element === "part")).toMatchObject({ name: "PART", value: "pain, range of motion" });
});

test("where something is missing, nothing says that nothing is", () => {
  const view = { ...viewOf(DATED), remarks: [] };
  expect(verdictOf(view).quiet).toBe("Beyond what the list beneath shows, Medicare Part B would say nothing of this note.");
  const whole = view.services.map((service) => ({ ...service, rows: service.rows.filter(({ status }) => status === "found") }));
  expect(verdictOf({ ...view, services: whole }).quiet).toBe("Nothing that Medicare Part B asks of this note is missing or disagrees.");
});

describe("a note of several services", () => {
  const codes = ["97012", "97110", "97140"];
  const view = viewOf("Mechanical traction, lumbar, motorized table, 15 minutes.\nTherapeutic exercise 20 min.\n[ ] Manual therapy\nTotal time 40 min.", { codes, provider: "PT" });
  const visit = view.groups.at(-1);

  test("what is asked of the visit once is listed once, at last", () => {
    expect(view.groups.map(({ code }) => code)).toEqual([...codes, undefined]);
    expect(visit?.rows.map(({ element }) => element)).toEqual(["date", "plan-of-care", "supervision", "signature", "total-minutes"]);
    expect(view.groups.slice(0, -1).flatMap(({ rows }) => rows.map(({ element }) => element))).not.toContain("signature");
  });

  test("the list never says that nobody asks for what a remark asks for", () => {
    const asked = view.groups.flatMap(({ rows }) => rows.filter(({ status }) => status === "missing").map(({ rule }) => rule));
    for (const { rule } of view.remarks) expect([...asked, "documentation/total-time"]).toContain(rule);
    expect(visit?.unasked).toEqual(["assistant's minutes", "notice (ABN)", "reason behind KX"]);
  });

  test("what was not done is asked for in no remark, of the day neither", () => {
    expect(view.services[2]?.undone).toMatch(/97140 was not done/);
    expect(view.remarks.map(({ message }) => message).join()).not.toContain("97140");
  });

  test("a remark is beside its service, in words without lines", () => {
    expect(view.remarks.find(({ rule }) => rule === "documentation/etiology")).toMatchObject({ of: "97012" });
    expect(view.remarks.find(({ rule }) => rule === "documentation/signature")).toMatchObject({ of: undefined });
    expect(view.remarks.map(({ message }) => message).join()).not.toMatch(/line \d/);
  });
});

test("of a payer of which nothing was read it is said that no policy is loaded", () => {
  expect(legendOf(viewOf(DATED, { policy: "auto" }))).toMatch(/^No policy of this payer is loaded: what stands here is asked of every payer\./);
  expect(legendOf(viewOf(DATED))).toMatch(/^“Needs it”/);
});

test("a service that Medicare excludes of a chiropractor says so before its list", () => {
  expect(viewOf(DATED, { provider: "DC" }).services[0]?.excluded).toMatch(/^97012 is excluded by law where a chiropractor gives it/);
  expect(viewOf(DATED, { provider: "PT" }).services[0]?.excluded).toBeNull();
});
