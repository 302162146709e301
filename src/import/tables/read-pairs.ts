import { codeKey } from "../../reference/index.ts";
import type { PairPacker } from "../../reference/index.ts";
import { dataOf, dayAt, headOf } from "./columns.ts";
import type { Head } from "./columns.ts";
import { refuseRow } from "./refused.ts";
import type { Row, Sheet } from "./sheet.ts";

const COLUMNS = {
  column1: /column\s*1\b/i, column2: /column\s*2\b/i, effective: /effective/i, deletion: /deletion/i, indicator: /modifier/i,
};

/** The head of a table of pairs; undefined for any other table. */
export function pairsHead(sheet: Sheet): Head | undefined {
  return headOf(sheet, COLUMNS);
}

/** Reads the pairs of one sheet into the packer and answers the row of the file of each. Throws TableRefused. */
export function readPairs(sheet: Sheet, head: Head, part: number, packer: PairPacker): readonly number[] {
  const numbers: number[] = [];
  const { column1 = 0, column2 = 1, effective = 3, deletion = 4, indicator = 5 } = head.places;
  for (const row of dataOf(sheet, head)) {
    const cell = (place: number): string => row.cells[place] ?? "";
    const [first, second] = [codeAt(sheet, row, "column 1", cell(column1)), codeAt(sheet, row, "column 2", cell(column2))];
    if (first === second) refuseRow(sheet.name, row.number, "column 2", "a code is paired with itself");
    const from = dayAt(sheet, row, "effective date", cell(effective));
    const through = cell(deletion) === "*" || cell(deletion) === "" ? undefined : dayAt(sheet, row, "deletion date", cell(deletion));
    if (through !== undefined && through < from) refuseRow(sheet.name, row.number, "deletion date", "it lies before the effective date");
    const days = { from, ...(through === undefined ? {} : { through }) };
    packer.add({ column1: first, column2: second, indicator: indicatorAt(sheet, row, cell(indicator)), part, ...days });
    numbers.push(row.number);
  }
  return numbers;
}

function codeAt(sheet: Sheet, row: Row, column: string, text: string): number {
  const key = codeKey(text);
  return key < 0 ? refuseRow(sheet.name, row.number, column, `"${text.slice(0, 20)}" is no procedure code`) : key;
}

function indicatorAt(sheet: Sheet, row: Row, text: string): 0 | 1 | 9 {
  if (text === "0") return 0;
  if (text === "1") return 1;
  return text === "9" ? 9 : refuseRow(sheet.name, row.number, "modifier indicator", `"${text.slice(0, 20)}" is none of 0, 1 and 9`);
}
