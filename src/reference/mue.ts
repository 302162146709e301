import { unknown } from "../claim/index.ts";
import type { Day, Known } from "../claim/index.ts";
import type { Citation } from "./citation.ts";
import { MUE_ROWS, MUE_ZEROS } from "./mue-data.ts";
import type { TableInfo } from "./table.ts";

/** Why a value is 0: Medicare never pays the code on a practitioner's claim. */
export type MueZero = "bundled" | "invalid" | "non-covered" | "not-payable";

/** A medically unlikely edit: the units that Medicare takes from one provider for one patient. */
export interface Mue {
  /** Above it every unit is denied, not only the excess. */
  readonly units: number;
  /** 1 each line alone; 2 the day, never overridden; 3 the day, open to appeal with records. */
  readonly mai: 1 | 2 | 3;
  /** Only where `units` is 0. */
  readonly zero?: MueZero;
  readonly citation: Citation;
}

/** Unknown (`table-absent:mue`) for a code that the table does not hold. A table of one quarter may ignore the day. */
export interface MueTable {
  find(code: string, day?: Day): Known<Mue>;
}

const ABSENT: Known<Mue> = unknown("table-absent:mue");
const CITATION: Citation = { source: "cms-mue-2024q3", from: "2024-07-01", confidence: "secondary" };

function readRows(): Map<string, Known<Mue>> {
  const rows = new Map<string, Known<Mue>>();
  for (const row of MUE_ROWS.split(/\s+/)) {
    const [code = "", units = "", mai = ""] = row.split(/[:/]/);
    rows.set(code, { known: true, value: readRow(code, Number(units), Number(mai) as 1 | 2 | 3) });
  }
  return rows;
}

function readRow(code: string, units: number, mai: 1 | 2 | 3): Mue {
  const citation: Citation = { ...CITATION, section: code };
  return units > 0 ? { units, mai, citation } : { units, mai, zero: MUE_ZEROS[code] ?? "not-payable", citation };
}

const rows = readRows();

/** The practitioner values that ship: those of the physical-medicine family. */
export const starterMue: MueTable = { find: (code) => rows.get(code) ?? ABSENT };

/** What is said of the shipped values. */
export const mueInfo: TableInfo = { name: "mue", quarter: "2024Q3", rows: rows.size, source: "cms-mue-2024q3", confidence: "secondary" };
