import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { adviseCommand } from "../src/cli/advise.ts";
import { Unusable } from "../src/cli/unusable.ts";

const folder = mkdtempSync(join(tmpdir(), "claimwright-advise-"));
const out = join(folder, "answer");
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
afterEach(() => { process.exitCode = undefined; });

/** Runs the command in this process and gives what it wrote. */
async function ran(...args: readonly string[]): Promise<string> {
  await adviseCommand().parseAsync(["node", "advise", ...args, "--out", out]);
  return readFileSync(out, "utf8");
}

interface Line {
  readonly code: string;
  readonly reasons: readonly { readonly of: string; readonly citations: readonly object[] }[];
}

interface Answer {
  readonly billable: string;
  readonly lines: readonly Line[];
  readonly checklist: readonly { readonly element: string; readonly status: string }[];
  readonly verdict: { readonly payer: { readonly policy: string } } | null;
  readonly problems: readonly { readonly code: string }[];
}

async function answered(...args: readonly string[]): Promise<Answer> {
  return JSON.parse(await ran(...args, "--format", "json")) as Answer;
}

function put(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
}

const TABLE = ["--device", "motorized traction table", "--minutes", "15", "--region", "lumbar", "--date", "2026-03-02"];

describe("flags", () => {
  test("a therapist's session for Medicare, in the contract's shape", async () => {
    const answer = await answered("--code", "97012", "--payer", "medicare-b", "--provider", "PT", "--plan", "PT", ...TABLE);
    expect(answer).toMatchObject({ billable: "yes", lines: [{ code: "97012", units: 1, modifiers: ["GP"] }], verdict: { payer: { policy: "medicare-b" } } });
    expect(answer.lines[0]?.reasons.map(({ of }) => of)).toEqual(["code", "units", "GP"]);
    expect(answer.lines[0]?.reasons.every(({ citations }) => citations.length > 0)).toBe(true);
    expect(answer.checklist).toContainEqual(expect.objectContaining({ element: "plan-of-care", status: "found" }));
    for (const key of ["notices", "questions", "alternatives", "positions"]) expect(answer).toHaveProperty(key);
  });
  test("values name their code where there are several", async () => {
    const answer = await answered(
      "--code", "97012,97140", "--payer", "uhc", "--provider", "DC", ...TABLE, "--time", "10:00-10:15", "--minutes", "97140=15", "--time", "97140=10:15-10:30");
    expect(answer.lines).toMatchObject([{ code: "97012", modifiers: ["GP"] }, { code: "97140", modifiers: ["59", "GP"] }]);
  });
  test("force, angle, mode and position reach the checklist", async () => {
    const { checklist } = await answered("--payer", "generic", ...TABLE, "--force", "40 lb", "--angle", "20", "--mode", "static", "--position", "supine");
    const found = checklist.filter(({ status }) => status === "found").map(({ element }) => element);
    expect(found).toEqual(expect.arrayContaining(["force", "angle", "mode", "position"]));
  });
  test("regions of manipulation set manual therapy apart", async () => {
    const answer = await answered(
      "--code", "98940,97140", "--payer", "generic", "--provider", "DC", "--minutes", "97140=15", "--region", "97140=cervical", "--regions-of-cmt", "lumbar");
    expect(answer.lines).toMatchObject([{ code: "98940" }, { code: "97140", modifiers: ["59"] }]);
  });
  test.each([["UnitedHealthcare of Texas", "uhc"], ["MB", "medicare-b"], ["Anthem Blue Cross", "anthem"]])("--payer %s", async (payer, policy) => {
    expect((await answered("--payer", payer, ...TABLE)).verdict?.payer.policy).toBe(policy);
  });
});

describe("visit records", () => {
  const record = {
    date: "2026-03-02", payerPolicy: "medicare-b", provider: { type: "DC" },
    services: [{ code: "97012", minutes: 15, device: "motorized traction table", regions: ["lumbar"] }],
  };
  test("one record, with or without a claim's id, alone or in a list", async () => {
    const answer = await answered("--visit", put("one.json", record));
    expect(answer).toMatchObject({ billable: "only-with-notice", lines: [{ modifiers: ["GP", "GY"] }], notices: [{ form: "CMS-R-131", kind: "voluntary" }] });
    expect(await answered("--visit", put("list.json", [{ claim: "A7", ...record }]))).toMatchObject({ verdict: { claim: "A7" } });
  });
  test("flags add to it", async () => {
    const path = put("flagged.json", record);
    expect(await answered("--visit", path, "--payer", "uhc")).toMatchObject({ billable: "yes", lines: [{ modifiers: ["GP"] }] });
    expect(await answered("--visit", path, "--device", "roller table")).toMatchObject({ billable: "no", lines: [] });
  });
  test("a record without services is about 97012", async () => {
    expect((await answered("--visit", put("empty.json", { ...record, services: [] }))).lines).toMatchObject([{ code: "97012" }]);
  });
  test("an unknown key is remarked on and breaks nothing", async () => {
    const { problems, billable } = await answered("--visit", put("odd.json", { ...record, mood: "fine" }));
    expect(billable).toBe("only-with-notice");
    expect(problems).toMatchObject([{ code: "visit-unknown-key" }]);
  });
});

describe("what cannot be used says why, and the JSON is still JSON", () => {
  test.each<[title: string, args: () => string[], message: RegExp]>([
    ["an unknown payer lists the known", () => ["--payer", "Acme Health"], /no policy is known.*medicare-b.*generic/],
    ["a misspelt policy", () => ["--payer", "medicareb"], /Did you mean medicare-b/],
    ["an unknown policy in the record", () => ["--visit", put("acme.json", { payerPolicy: "acme", services: [{ code: "97012" }] })], /payerPolicy.*medicare-b/],
    ["no such file", () => ["--visit", join(folder, "none.json")], /no such file/],
    ["no JSON", () => ["--visit", put("broken.json", "{")], /not JSON/],
    ["two visits", () => ["--visit", put("two.json", [{ services: [] }, { services: [] }])], /one/],
    ["minutes in words", () => ["--minutes", "ten"], /--minutes ten: give a number/],
    ["a value of a code that is not there", () => ["--minutes", "97140=10"], /no 97140/],
    ["a time of no form", () => ["--time", "ten past"], /10:00-10:15/],
    ["an unknown provider", () => ["--provider", "XX"], /provider/],
  ])("%s", async (_, args, message) => {
    const given = args();
    await expect(ran(...given, "--format", "json")).rejects.toThrow(message);
    await expect(ran(...given)).rejects.toBeInstanceOf(Unusable);
    await ran(...given, "--format", "json").catch(() => undefined);
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({ billable: "unknown", lines: [], problems: [{ code: "unusable-call" }] });
  });
});

test("text fits 80 columns and says the answer first", async () => {
  const text = await ran("--payer", "medicare-b", "--provider", "DC", ...TABLE);
  expect(text.startsWith("Not paid by this payer")).toBe(true);
  expect(text.split("\n").filter((row) => row.length > 80)).toEqual([]);
  expect(text).toContain("97012 GP GY   1 unit");
});
