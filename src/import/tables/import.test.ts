import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { parseIsoDay } from "../../claim/index.ts";
import { packedTables } from "../../reference/index.ts";
import type { Tables } from "../../reference/index.ts";
import { defaultFolder, pathOf, storedTables } from "./folder.ts";
import { importFiles } from "./import.ts";
import type { Imported } from "./import.ts";
import { TableRefused } from "./refused.ts";

const root = mkdtempSync(join(tmpdir(), "claimwright-import-"));
afterAll(() => { rmSync(root, { recursive: true, force: true }); });

let made = 0;

interface Room {
  readonly folder: string;
  readonly take: (names?: readonly string[], quarter?: string) => readonly Imported[];
  readonly tables: () => Tables;
}

/** A new folder with files in it, and a folder for tables beside it. */
function room(files: Readonly<Record<string, string | Uint8Array>>): Room {
  const place = join(root, String(made++));
  const folder = join(place, "tables");
  mkdirSync(place, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(place, name), content);
  return {
    folder,
    take: (names = Object.keys(files), quarter) => importFiles(names.map((name) => join(place, name)), { folder, today: "2026-11-24", ...(quarter === undefined ? {} : { quarter }) }),
    tables: () => packedTables(storedTables(folder)),
  };
}

const day = (text: string): number => parseIsoDay(text) ?? NaN;
const DAY = day("2026-11-02");

/** A zip archive, the shortest that is one. */
function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(plain), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(plain.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    bodies.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

const letters = (index: number): string => String.fromCharCode(65 + index);

/** A workbook of one sheet, its words shared as spreadsheets do, its numbers as numbers. */
function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const words = [...new Set(rows.flat())];
  const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const cell = (text: string, row: number, column: number): string => text === ""
    ? ""
    : /^\d{1,6}$/.test(text) ? `<c r="${letters(column)}${row}"><v>${text}</v></c>` : `<c r="${letters(column)}${row}" t="s"><v>${words.indexOf(text)}</v></c>`;
  return zip({
    "xl/sharedStrings.xml": `<sst>${words.map((word) => `<si><t xml:space="preserve">${escaped(word)}</t></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows.map((cells, index) => `<row r="${index + 1}">${cells.map((text, column) => cell(text, index + 1, column)).join("")}</row>`).join("")}</sheetData></worksheet>`,
  });
}

const HEAD = [
  "These rows are made up.",
  "Column1/Column2 Edits",
  "\t\t*=in existence\t\t\tModifier",
  "Column 1\tColumn 2\tprior to 1996\tEffective Date\tDeletion Date *=no data\t0=not allowed",
  "\t\t\t\t\t1=allowed\tPTP Edit Rationale",
];
const ROWS = ["97140\t97530\t\t20200101\t*\t1\tReason", "97530\t97116\t\t20200101\t20201231\t1\tReason", "97012\t97018\t*\t19960101\t*\t0\tReason"];
const NAME = "ccipra-v323r0.txt";
const text = (rows: readonly string[]): string => `${[...HEAD, ...rows].join("\r\n")}\r\n`;
const sheet = (rows: readonly string[]): Uint8Array => workbook([...HEAD, ...rows].map((row) => row.split("\t")));

test.each([
  ["text", { [NAME]: text(ROWS) }],
  ["zip", { "medicare-ncci-2026q4-practitioner-ptp-edits.zip": zip({ "any.TXT": text(ROWS), "any.xlsx": sheet(ROWS), "readme.pdf": "%PDF" }) }],
  ["workbook", { "ccipra-v323r0.xlsx": sheet(ROWS) }],
  ["commas", { "ptp 2026Q4.csv": text(ROWS).replaceAll("\t", ",") }],
] as [string, Record<string, string | Uint8Array>][])("pairs are read as they were downloaded: %s", (_, files) => {
  const { take, tables } = room(files);
  expect(take()).toMatchObject([{ kind: "ncci-ptp", quarter: "2026Q4", rows: 3, whole: true }]);
  const { ptp } = tables();
  expect(ptp.find("97530", "97140", DAY)).toMatchObject({ is: "pair", column1: "97140", indicator: 1 });
  expect(ptp.find("97012", "97018", DAY)).toMatchObject({ is: "pair", indicator: 0 });
  expect(ptp.find("97530", "97116", DAY)).toEqual({ is: "none" });
  expect(ptp.find("97530", "97116", day("2020-06-01")).is).toBe("pair");
  expect(ptp.find("97140", "97530", day("2027-01-01"))).toEqual({ is: "uncovered" });
});

test.each([
  ["97140\t97530\t\t20200101\t*", "row 7, modifier indicator"],
  ["97140\t9753\t\t20200101\t*\t1", "row 7, column 2"],
  ["97140", "row 7, column 2"],
  ["97140\t97112\t\t20201301\t*\t1", "row 7, effective date"],
  ["97140\t97112\t\t20200101\t20191231\t1", "row 7, deletion date"],
  ["97140\t97112\t\t20200101\t?\t1", "row 7, deletion date"],
  ["97140\t97112\t\t20200101\t*\t2", "row 7, modifier indicator"],
  ["97140\t97140\t\t20200101\t*\t1", "row 7, column 2"],
  ["97012\t97018\t*\t20260101\t*\t1\n97140\t97530\t\t20200101\t*\t1", "row 8, columns 1 and 2"],
])("%j is refused by its place, and the old table stays", (wrong, place) => {
  const { folder, take, tables } = room({ [NAME]: text(ROWS), "bad-2026Q4.txt": text([ROWS[0] ?? "", wrong]) });
  take([NAME]);
  const before = readFileSync(pathOf(folder, { kind: "ncci-ptp", quarter: "2026Q4" }));
  expect(() => take(["bad-2026Q4.txt"])).toThrow(TableRefused);
  expect(() => take(["bad-2026Q4.txt"])).toThrow(`bad-2026Q4.txt, ${place}`);
  expect(readFileSync(pathOf(folder, { kind: "ncci-ptp", quarter: "2026Q4" })).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(["ncci-ptp-2026Q4.cwt"]);
  expect(tables().ptp.find("97140", "97530", DAY).is).toBe("pair");
});

const part = (number: number, row: string): [string, string] => [`ccipra-v323r0-f${number}.txt`, text([row])];

test("parts come together or one after another; until all are there an absent pair proves nothing", () => {
  const parts = Object.fromEntries([
    part(1, "11000\t97530\t\t20200101\t*\t1"), part(2, "97012\t97018\t\t20200101\t*\t1"), part(3, "97140\t97530\t\t20200101\t*\t1"), part(4, "97530\t97116\t\t20200101\t*\t1"),
  ]);
  const [first = "", second = "", third = "", fourth = ""] = Object.keys(parts);
  const { take, tables } = room(parts);
  expect(take([first, third])).toMatchObject([{ rows: 2, parts: [1, 3], whole: false }]);
  expect(tables().ptp.find("97012", "97018", DAY).is).toBe("uncovered");
  expect(take([second])).toMatchObject([{ rows: 3, parts: [1, 2, 3], whole: false }]);
  expect(take([second])).toMatchObject([{ rows: 3, parts: [1, 2, 3], whole: false }]);
  expect(take([fourth])).toMatchObject([{ rows: 4, parts: [1, 2, 3, 4], whole: true }]);
  expect(tables().ptp.find("97012", "97018", DAY).is).toBe("pair");
  expect(tables().ptp.find("97012", "97110", DAY).is).toBe("none");
});

test("quarters lie side by side, each for its days", () => {
  const { take, tables } = room({ "ptp-2026Q3.txt": text(["97140\t97530\t\t20200101\t*\t1"]), "ptp-2026Q4.txt": text(["97140\t97530\t\t20200101\t20260930\t1", "97012\t97110\t\t20261001\t*\t0"]) });
  take();
  const { ptp, infos } = tables();
  expect(["2026-09-30", "2026-10-01"].map((on) => ptp.find("97140", "97530", day(on)).is)).toEqual(["pair", "none"]);
  expect(["2026-09-30", "2026-10-01"].map((on) => ptp.find("97012", "97110", day(on)).is)).toEqual(["none", "pair"]);
  expect(infos().map(({ name, quarter }) => `${name} ${quarter}`)).toEqual(["ncci-ptp 2026Q3", "ncci-ptp 2026Q4"]);
});

const MUE = "\"A notice\nof two lines\"\nHCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n97012,2,3 Date of Service Edit: Clinical,\"Words, with a comma\"\n97110,8,3 Date,Words\nG0283,0,1 Line Edit,Words\n";

test("unit limits are read, for their quarter only", () => {
  const { take, tables } = room({ "MCR_MUE_PractitionerServices_Eff_10-01-2026.csv": MUE });
  expect(take()).toMatchObject([{ kind: "mue", quarter: "2026Q4", rows: 3 }]);
  expect(tables().mue.find("97012", DAY)).toMatchObject({ value: { units: 2, mai: 3, citation: { source: "cms-mue", from: "2026-10-01" } } });
  expect(tables().mue.find("G0283", DAY)).toMatchObject({ value: { units: 0, mai: 1 } });
  expect(tables().mue.find("97012", day("2026-09-30")).known).toBe(false);
});

const ICD = "00001 M54     0 Words                                                        Words\n00002 M545    0 Words\n00003 M5450   1 Words\n";

test("diagnosis codes go by fiscal year; headers are told apart, and an older list answers with a mark", () => {
  const { take, tables } = room({ "codes.zip": zip({ "icd10cm_codes_2026.txt": "M5450   Words\n", "icd10cm_order_2026.txt": ICD, "icd10cm_order_addenda_2026.txt": "Add: x" }) });
  expect(take()).toMatchObject([{ kind: "icd10cm", quarter: "FY2026", rows: 3 }]);
  const { codes } = tables();
  const entry = (code: string, on: string): unknown => codes?.entry("icd10cm", code, day(on));
  expect(entry("M54.5", "2026-03-02")).toEqual({ is: "header", quarter: "FY2026", stale: false });
  expect(entry("M5450", "2026-10-01")).toEqual({ is: "billable", quarter: "FY2026", stale: true });
  expect(entry("Z99", "2025-10-01")).toMatchObject({ is: "absent", stale: false });
  expect(entry("M5450", "2025-09-30")).toBeUndefined();
});

/** A record of 320 characters. */
const hcpcs = (code: string, record: string, added: string, ended: string): string =>
  `${code}00100${record}${"Words".padEnd(257)}${added.padEnd(8)}${added.padEnd(8)}${ended.padEnd(8)}N`.padEnd(320);

test("HCPCS level II: its own codes by their dates, and nothing of CPT codes", () => {
  const { take, tables } = room({ "HCPC2026_OCT_ANWEB.txt": [hcpcs("G0283", "3", "20030101", ""), hcpcs("G0283", "4", "", ""), hcpcs("S9090", "3", "20000101", "20261101"), hcpcs("   A1", "7", "", "")].join("\r\n") });
  expect(take()).toMatchObject([{ kind: "hcpcs", quarter: "2026Q4", rows: 2 }]);
  const find = (code: string): unknown => tables().codes?.entry("hcpcs", code, DAY)?.is;
  expect(["G0283", "S9090", "G9999", "97012", "D0120"].map(find)).toEqual(["billable", "absent", "absent", undefined, undefined]);
});

test("the therapy list of a year, from a workbook", () => {
  const rows = [["A title"], ["CPT/HCPCS Code", "Disposition"], ["97012", "Always therapy"], ["97597", "Sometimes therapy"], ["G0283", "Always therapy"]];
  const { take, tables } = room({ "2026-therapy-code-list.xlsx": workbook(rows) });
  expect(take()).toMatchObject([{ kind: "therapy", quarter: "2026", rows: 3 }]);
  const listing = (code: string, on: string): unknown => tables().therapy?.find(code, day(on))?.listing;
  expect([listing("97012", "2026-03-02"), listing("97597", "2026-03-02"), listing("99213", "2026-03-02"), listing("97012", "2027-01-01")]).toEqual(["always", "sometimes", "none", undefined]);
});

test("small lists", () => {
  const files = {
    "nucc_taxonomy_261.csv": "Code,Grouping,Classification\n111N00000X,Words,\"Words, more\"\n",
    "pos.csv": "pos,name\n11,Office\n28,Unassigned\n",
    "reasons.csv": "CO,Group,Words\n45,CARC,Words\nN362,RARC,Words\nM76,RARC,Words\n",
  };
  const { take, tables } = room(files);
  expect(take().map(({ kind, rows }) => `${kind} ${rows}`).sort()).toEqual(["carc 1", "pos 1", "rarc 2", "taxonomy 1"]);
  const find = (set: "pos" | "carc" | "rarc" | "taxonomy", code: string): unknown => tables().codes?.entry(set, code, DAY)?.is;
  expect([find("pos", "11"), find("pos", "28"), find("carc", "45"), find("rarc", "N362"), find("rarc", "N1"), find("taxonomy", "111N00000X")])
    .toEqual(["billable", "absent", "billable", "billable", "absent", "billable"]);
});

test.each<[string, Record<string, string | Uint8Array>, string]>([
  ["a file that is no table", { "letter.txt": "Dear colleague,\nwords\n" }, "no official list that is known here"],
  ["no edition in the name", { "mue.csv": MUE }, "add --quarter"],
  ["columns missing", { "ptp-2026Q4.csv": "column1,column2,modifierIndicator\n97012,97140,1\n" }, "is missing"],
  ["hospitals", { "MCR_MUE_OutpatientHospitalServices_Eff_10-01-2026.csv": MUE }, "hospitals or suppliers"],
  ["an archive cut short", { "cut.zip": zip({ "a.txt": text(ROWS) }).slice(0, 90) }, "cut short or damaged"],
  ["no rows", { [NAME]: text([]) }, "no row in it"],
  ["a row that is missing", { "icd10cm_order_2026.txt": ICD.replace(/00002.*\n/, "") }, "row 2, order number"],
  ["a code twice", { "MUE_Eff_10-01-2026.csv": `${MUE}97012,1,3,Words\n` }, "97012 stands on row"],
])("%s is refused", (_, files, words) => {
  const { folder, take } = room(files);
  expect(() => take()).toThrow(words);
  expect(storedTables(folder)).toEqual([]);
});

test("an edition that is named goes before the file's name", () => {
  expect(room({ "mue.csv": MUE }).take(undefined, "2026q3")).toMatchObject([{ quarter: "2026Q3" }]);
  expect(() => room({ "mue.csv": MUE }).take(undefined, "soon")).toThrow("--quarter soon");
});

test("a process that is killed half-way leaves the old table in its place", async () => {
  const { folder, take, tables } = room({ [NAME]: text(ROWS) });
  take();
  const path = pathOf(folder, { kind: "ncci-ptp", quarter: "2026Q4" });
  const before = readFileSync(path);
  // Writes the new table over and over, so that the kill comes in the middle of some write.
  const script = `import { store } from ${JSON.stringify(new URL("folder.ts", import.meta.url).href)};
    const bytes = new Uint8Array(${before.length} + 64_000_000); console.log("begun");
    store(${JSON.stringify(path)}, bytes);`;
  const child = spawn(process.execPath, ["--experimental-strip-types", "--no-warnings", "--input-type=module", "-e", script]);
  await new Promise<void>((resolve) => { child.stdout.once("data", () => { resolve(); }); });
  const ended = new Promise<void>((resolve) => { child.once("exit", () => { resolve(); }); });
  while (!readdirSync(folder).some((name) => name.endsWith(".tmp")) && child.exitCode === null) await new Promise(setImmediate);
  child.kill("SIGKILL");
  await ended;
  expect(child.signalCode).toBe("SIGKILL");
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(tables().ptp.find("97140", "97530", DAY).is).toBe("pair");
});

test.each([
  [{ CLAIMWRIGHT_TABLES: "/t" }, "linux", "/t"],
  [{ HOME: "/h" }, "linux", "/h/.local/share/claimwright/tables"],
  [{ HOME: "/h", XDG_DATA_HOME: "/x", CLAIMWRIGHT_TABLES: "" }, "linux", "/x/claimwright/tables"],
  [{ HOME: "/h" }, "darwin", "/h/Library/Application Support/claimwright/tables"],
])("%j on %s keeps tables in %s", (env, platform, expected) => {
  expect(defaultFolder(env, platform)).toBe(expected);
});
