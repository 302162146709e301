import { textSheet } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";
import { isWorkbook, workbookSheets } from "./xlsx.ts";
import { isZip, membersOf } from "./zip.ts";

/** Guides and change lists that come with a download and are no table. */
const BESIDE = /addenda|layout|read_?me|\.pdf$|\.docx?$|\.html?$/i;
const TABLE = /\.(txt|csv|xlsx|zip)$/i;

/** Every table of a file as it was downloaded: text, workbook, or an archive of them; of one table in both forms the text. */
export function sheetsOf(name: string, bytes: Uint8Array): readonly Sheet[] {
  if (!isZip(bytes)) return [textSheet(name, bytes)];
  const members = membersOf(name, bytes);
  if (isWorkbook(members)) return workbookSheets(name, bytes);
  const tables = members.filter((member) => TABLE.test(member.name) && !BESIDE.test(member.name));
  const texts = new Set(tables.filter((member) => !/\.xlsx$/i.test(member.name)).map((member) => stemOf(member.name)));
  const chosen = tables.filter((member) => !/\.xlsx$/i.test(member.name) || !texts.has(stemOf(member.name)));
  return chosen.flatMap((member) => sheetsOf(`${name}/${member.name}`, member.bytes()));
}

function stemOf(name: string): string {
  return name.replace(/\.\w+$/, "").toLowerCase();
}
