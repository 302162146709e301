/** A file that cannot be taken as a table: says the file, the row, the column and the reason. */
export class TableRefused extends Error {
  override readonly name = "TableRefused";
}

/** Refuses a row of a file. */
export function refuseRow(file: string, row: number, column: string, reason: string): never {
  throw new TableRefused(`${file}, row ${row}, ${column}: ${reason}. Nothing was changed; download the file again and import it whole.`);
}
