import { TableRefused } from "./refused.ts";
import type { Row, Sheet } from "./sheet.ts";
import { membersOf } from "./zip.ts";
import type { ZipMember } from "./zip.ts";

const STRINGS = "xl/sharedStrings.xml";
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;

/** True for an archive that is a workbook. */
export function isWorkbook(members: readonly ZipMember[]): boolean {
  return members.some(({ name }) => SHEET.test(name));
}

/** The sheets of a workbook: the text of each cell, dates as the day numbers that a workbook keeps. */
export function workbookSheets(name: string, bytes: Uint8Array): readonly Sheet[] {
  const members = membersOf(name, bytes);
  const strings = members.find((member) => member.name === STRINGS);
  let shared: readonly string[] | undefined;
  const texts = (): readonly string[] => shared ??= strings === undefined ? [] : [...itemsOf(xmlOf(name, strings))];
  const sheets = members.filter((member) => SHEET.test(member.name)).sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  return sheets.map((member, index) => ({
    name: sheets.length === 1 ? name : `${name} (sheet ${index + 1})`,
    form: "xlsx",
    rows: () => rowsOf(xmlOf(name, member), texts()),
    lines: () => [],
  }));
}

function xmlOf(name: string, member: ZipMember): string {
  try {
    return member.bytes().toString("utf8");
  } catch (error) {
    if (error instanceof TableRefused) throw error;
    throw new TableRefused(`${name}: the sheet is too large to be read. Import the text file of the same download instead.`);
  }
}

function* itemsOf(xml: string): Iterable<string> {
  for (const [, item = ""] of xml.matchAll(/<si(?:\s[^>]*)?>(.*?)<\/si>|<si\/>/gs)) yield textIn(item);
}

/** The letters of a rich text, without the marks of how it is read aloud. */
function textIn(xml: string): string {
  const spoken = xml.replaceAll(/<rPh.*?<\/rPh>/gs, "");
  return Array.from(spoken.matchAll(/<t(?:\s[^>]*)?>(.*?)<\/t>/gs), ([, text = ""]) => unescaped(text)).join("").trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'" };

function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(#x?)?([0-9a-z]+);/gi, (all, number: string | undefined, name: string) => {
    if (number === undefined) return ENTITIES[name] ?? all;
    return String.fromCodePoint(Number.parseInt(name, number === "#" ? 10 : 16));
  });
}

function* rowsOf(xml: string, shared: readonly string[]): Iterable<Row> {
  let last = 0;
  for (const [, attributes = "", content = ""] of xml.matchAll(/<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
    last = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? last + 1);
    yield { number: last, cells: cellsOf(content, shared) };
  }
}

function cellsOf(xml: string, shared: readonly string[]): readonly string[] {
  const cells: string[] = [];
  for (const [, attributes = "", content = ""] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const column = columnOf(/\br="([A-Z]+)/.exec(attributes)?.[1], cells.length);
    while (cells.length < column) cells.push("");
    cells[column] = valueOf(attributes, content, shared);
  }
  return cells;
}

function columnOf(letters: string | undefined, next: number): number {
  if (letters === undefined || letters.length > 3) return next;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(attributes: string, content: string, shared: readonly string[]): string {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1];
  if (type === "inlineStr") return textIn(content);
  const value = unescaped(/<v(?:\s[^>]*)?>(.*?)<\/v>/s.exec(content)?.[1] ?? "").trim();
  return type === "s" ? shared[Number(value)] ?? "" : value;
}
