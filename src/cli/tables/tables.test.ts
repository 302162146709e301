import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { parseIsoDay } from "../../claim/index.ts";
import { DOWNLOADS, filledPath } from "../../import/tables/addresses.ts";
import { tablesCommand } from "../tables.ts";
import { Unusable } from "../unusable.ts";
import { today } from "./import.ts";
import { loadedTables } from "./loaded.ts";

const root = mkdtempSync(join(tmpdir(), "claimwright-tables-cli-"));
afterAll(() => { rmSync(root, { recursive: true, force: true }); });

let output = "";
beforeEach(() => {
  output = "";
  const take = (text: string | Uint8Array): boolean => { output += String(text); return true; };
  vi.spyOn(process.stdout, "write").mockImplementation(take);
  vi.spyOn(process.stderr, "write").mockImplementation(take);
});
afterEach(() => { vi.restoreAllMocks(); });

async function run(...words: readonly string[]): Promise<string> {
  await tablesCommand().parseAsync(words, { from: "user" });
  return output;
}

const PTP = "Column 1\tColumn 2\tPrior\tEffective Date\tDeletion Date\tModifier\n97012\t97110\t\t20200101\t*\t0\n";
const MUE = "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator\n97012,2,3 Date\n";

function placed(name: string, text: string): string {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
}

test("an import is told, kept, shown with its age, and outranks what ships", async () => {
  const folder = join(root, "one");
  expect(await run("import", placed("ptp.txt", PTP), "--quarter", "2026Q3", "--tables", folder)).toContain("ncci-ptp 2026Q3: 1 row, kept in");
  output = "";
  const status = JSON.parse(await run("status", "--format", "json", "--tables", folder)) as { tables: Record<string, unknown>[]; missing: { name: string; rules: string[] }[] };
  expect(status.tables.map(({ name, quarter, kind }) => `${String(name)} ${String(quarter)} ${String(kind)}`))
    .toEqual(["ncci-ptp 2026Q3 imported", "ncci-ptp 2021 starter", "mue 2024Q3 starter"]);
  expect(status.tables[0]).toMatchObject({ rows: 1, from: "2026-07-01", through: "2026-09-30", importedOn: today(), ageDays: 0, whole: true });
  expect(status.tables[0]).toMatchObject({ intact: true });
  expect(status.missing.find(({ name }) => name === "icd10cm")).toMatchObject({ rules: ["diagnosis/valid-on-date"] });
  const { ptp } = loadedTables(folder);
  expect(ptp.find("97012", "97110", parseIsoDay("2026-08-01") ?? 0)).toMatchObject({ is: "pair", indicator: 0 });
  expect(ptp.find("97012", "97110", parseIsoDay("2026-11-01") ?? 0)).toEqual({ is: "none" });
  output = "";
  expect(await run("status", "--tables", folder)).toContain("1 rows   imported");
});

test("what cannot be used is said in one line", async () => {
  await expect(run("import", placed("bad-2026Q4.txt", PTP.replace("20200101", "soon")), "--tables", join(root, "two"))).rejects.toThrow("bad-2026Q4.txt, row 2, effective date: \"soon\" is no date");
  await expect(run("import", join(root, "nothing"), "--tables", join(root, "two"))).rejects.toThrow(Unusable);
  await expect(run("status", "--tables", join(root, "nowhere"))).rejects.toThrow("there is no such folder");
  mkdirSync(join(root, "broken"));
  writeFileSync(join(root, "broken", "mue-2026Q4.cwt"), "CWTB");
  await expect(run("status", "--tables", join(root, "broken"))).rejects.toThrow("import the table again");
});

const [year = 0, month = 1] = today().split("-").map(Number);

/** A site that holds the downloads that `has` says. */
async function site(has: (path: string) => string | undefined): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    const body = has(request.url ?? "");
    response.statusCode = body === undefined ? 404 : 200;
    response.end(body);
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => { server.close(); } };
}

test("an update fetches what is there, in all its parts, and names the rest", async () => {
  const paths = new Map(DOWNLOADS.map(({ table, path }) => [filledPath(path, year, month), table]));
  const { address, close } = await site((path) => {
    const table = paths.get(path);
    const part = Number(/f(\d)\.zip$/.exec(path)?.[1] ?? 0);
    return table === "ncci-ptp" ? PTP.replace("97012", `9701${part}`) : table === "mue" ? MUE : undefined;
  });
  const folder = join(root, "three");
  const said = await run("update", "--from", address, "--tables", folder);
  close();
  expect(readdirSync(folder).map((name) => name.replace(/-\d.*/, ""))).toEqual(["mue", "ncci-ptp"]);
  expect(said).toMatch(/ncci-ptp \d{4}Q\d: 4 rows/);
  expect(said).toMatch(/icd10cm: not found .* Download the files by hand/);
});

test("with no network, what to download by hand is said", async () => {
  const { address, close } = await site(() => undefined);
  close();
  await expect(run("update", "--from", address, "--tables", join(root, "four"))).rejects.toThrow(/nothing could be fetched .* tables import FILE/);
});

test.each([
  [2026, 11, "/files/zip/medicare-ncci-2026q4-practitioner-ptp-edits-ccipra-v323r0-f1.zip", "/files/zip/2027-code-descriptions-tabular-order.zip"],
  [2026, 4, "/files/zip/medicare-ncci-2026q2-practitioner-ptp-edits-ccipra-v321r0-f1.zip", "/files/zip/2026-code-descriptions-tabular-order.zip"],
])("the addresses of %i-%i", (inYear, inMonth, pairs, diagnoses) => {
  const filled = DOWNLOADS.map(({ path }) => filledPath(path, inYear, inMonth));
  expect([filled[0], filled.at(-1)]).toEqual([pairs, diagnoses]);
});

test("a list with headers says how many codes may be billed, and a byte that changed on the disk is told", async () => {
  const folder = join(root, "icd");
  await run("import", placed("icd10cm_order_2026.txt", "00001 M54     0 Words\n00002 M5450   1 Words\n"), "--tables", folder);
  output = "";
  expect(await run("status", "--tables", folder)).toContain("; 1 codes may be billed");
  expect(output).not.toContain("DAMAGED");
  const path = join(folder, "icd10cm-FY2026.cwt");
  const bytes = readFileSync(path);
  bytes[bytes.length - 8] = (bytes[bytes.length - 8] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  output = "";
  expect(await run("status", "--tables", folder)).toContain("DAMAGED: its bytes are not those that were packed. Import it again.");
});
