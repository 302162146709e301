import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { importFiles } from "../src/import/tables/import.ts";
import { Seeded } from "./seeded.ts";

export const PTP_PARTS = 4;
const CLINIC_CODES = ["98940", "98941", "98942", "98943", "97012", "97014", "97140", "97110", "97112", "97530", "97035", "97010", "97124", "97161", "72100", "99203", "99213"];
const DIAGNOSES = 74_000;

/** Codes of an invented catalogue, the ones of the invented clinics among them. */
export function inventedCodes(): readonly string[] {
  const others = Array.from({ length: 12_000 - CLINIC_CODES.length }, (_, index) =>
    index < 10_000 ? String(10_000 + 9 * index) : `${"AGJL".charAt(index % 4)}${1000 + Math.floor(index / 4)}`);
  return [...new Set([...CLINIC_CODES, ...others])];
}

/** Tables of official size and layout, of invented content, imported into a folder: PTP of so many rows, MUE, ICD-10-CM. Made once. */
export function makeTables(folder: string, rows: number, seed: number): ReturnType<typeof importFiles> {
  if (existsSync(join(folder, "made"))) return [];
  mkdirSync(folder, { recursive: true });
  const written = [...ptpParts(folder, rows, new Seeded(seed)), mue(folder), icd10(folder)];
  const imported = importFiles(written, { folder, today: "2026-11-24" });
  writeFileSync(join(folder, "made"), "");
  return imported;
}

function ptpParts(folder: string, rows: number, seeded: Seeded): readonly string[] {
  return Array.from({ length: PTP_PARTS }, (_, part) => {
    const path = join(folder, `ccipra-v323r0-f${part + 1}.txt`);
    writeFileSync(path, ptpPart(part, rows, seeded));
    return path;
  });
}

/** A part in the layout of the official download, every pair once. */
function ptpPart(part: number, rows: number, seeded: Seeded): string {
  const codes = inventedCodes();
  const lines = [
    "CPT codes are invented here. Column1/Column2 Edits",
    "\t\t*=in existence\t\t\tModifier\t",
    "Column 1\tColumn 2\tprior to 1996\tEffective Date\tDeletion Date *=no data\t0=not allowed 1=allowed 9=not applicable\tPTP Edit Rationale",
  ];
  const size = Math.ceil(codes.length / PTP_PARTS);
  const each = Math.floor(rows / codes.length);
  for (const [at, first] of codes.slice(part * size, (part + 1) * size).entries()) {
    for (let step = 0; step < each; step++) {
      const other = codes[(part * size + at + 1 + step * 23 + seeded.whole(0, 22)) % codes.length] ?? "";
      const row = [first, other, "", "20200101", seeded.chance(0.2) ? "20221231" : "*", seeded.chance(0.5) ? "0" : "1", "Misuse of Column Two code with Column One code"];
      lines.push(row.join("\t"));
    }
  }
  return `${lines.join("\r\n")}\r\n`;
}

function mue(folder: string): string {
  const path = join(folder, "MCR_MUE_PractitionerServices_Eff_07-01-2026.csv");
  const head = "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale";
  const rows = inventedCodes().map((code, at) => `${code},${1 + (at % 6)},${at % 2 === 0 ? "3 Date of Service Edit: Clinical" : "2 Date of Service Edit: Policy"},Invented`);
  writeFileSync(path, `${[head, ...rows].join("\n")}\n`);
  return path;
}

function icd10(folder: string): string {
  const path = join(folder, "icd10cm_order_2026.txt");
  const clinic = ["M5416", "M5417", "M542", "M5451", "M546", "M9901", "M9902", "M9903", "M9904", "M9905", "S134XXA", "S335XXA", "M7918", "M25511", "M5441"];
  const others = Array.from({ length: DIAGNOSES }, (_, at) => `${"ABCDEFGHIJKL".charAt(Math.floor(at / 10_000))}${String(at % 10_000).padStart(4, "0")}`);
  const codes = [...new Set([...clinic, ...others])].sort();
  writeFileSync(path, codes.map((code, at) => `${String(at + 1).padStart(5, "0")} ${code.padEnd(7)} 1 Invented words`).join("\n"));
  return path;
}
