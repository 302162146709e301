import { formatIsoDay } from "../../claim/index.ts";
import { labelled, listed, severityText, wrap } from "../../write/index.ts";
import type { Style } from "../../write/index.ts";
import type { NoteCheck } from "./check-note.ts";
import type { CheckedElement } from "./weigh.ts";
import { marksOf, numbered } from "./marks.ts";
import type { Mark, Numbered } from "./marks.ts";
import { elementName, isListed, lackWord, oneLine, quietWords, undoneWords, valueText, wantedBy } from "./words.ts";
import type { Who } from "./words.ts";

/** A checked note for the terminal: the text with its words underlined and numbered, the checklist, what the payer will say. */
export function noteText(check: NoteCheck, style: Style): readonly string[] {
  const services = numbered(check.services);
  return [
    style.strong(`The note, for ${listed(services.map(({ code }) => code))}${check.isUndated ? "" : ` on ${formatIsoDay(check.day)}`}`), style.quiet(aboutText(check)), "",
    ...undone(services, style),
    ...underlined(check.text, marksOf(services), style), "",
    ...services.flatMap((service) => [...checklist(service, check, style), ""]),
    ...findings(check, style),
  ];
}

/** By whose rules, and of which day where the note is of none. */
function aboutText({ policy, day, isUndated }: Pick<NoteCheck, "policy" | "day" | "isUndated">): string {
  return `${policy.title}${isUndated ? ` · day not known, by the rules of ${formatIsoDay(day)}` : ""}`;
}

/** What the note says was not given comes before all else. */
function undone(services: readonly Numbered[], style: Style): readonly string[] {
  const words = services.map(undoneWords).filter((text) => text !== null);
  return words.flatMap((text) => [...wrap(text, style.width).map(style.strong), ""]);
}

const INDENT = "  ";

/** Each line of the note, and below it the numbers of the elements that its words carry. */
function underlined(text: string, marks: readonly Mark[], style: Style): readonly string[] {
  const rows: string[] = [];
  for (const { start, end } of rowsOf(text, style.width - INDENT.length)) {
    rows.push(`${INDENT}${text.slice(start, end).replace(/\r$/, "")}`);
    for (const line of rulers(marks.filter((mark) => mark.start < end && mark.end > start), start, end)) rows.push(style.info(`${INDENT}${line}`));
  }
  return rows;
}

/** The note's lines, the long ones cut at a blank. */
function rowsOf(text: string, width: number): readonly { readonly start: number; readonly end: number }[] {
  const rows: { start: number; end: number }[] = [];
  let start = 0;
  while (start < text.length) {
    const line = text.indexOf("\n", start);
    const end = line < 0 ? text.length : line;
    const cut = end - start <= width ? end : lastBlank(text, start, start + width);
    rows.push({ start, end: cut });
    start = cut === end ? end + 1 : cut + (text[cut] === " " ? 1 : 0);
  }
  return rows;
}

function lastBlank(text: string, start: number, most: number): number {
  const blank = text.lastIndexOf(" ", most);
  return blank > start ? blank : most;
}

/** One row of underlines, or more where stretches overlap: `4~~~~~~`. */
function rulers(marks: readonly Mark[], start: number, end: number): readonly string[] {
  const rows: string[] = [];
  for (const mark of marks) {
    const from = Math.max(mark.start, start) - start;
    const long = Math.min(mark.end, end) - start - from;
    const drawn = String(mark.number).padEnd(Math.max(long, 1), "~");
    const at = rows.findIndex((row) => row.length <= from);
    const row = `${(rows[at] ?? "").padEnd(from)}${drawn}`;
    if (at < 0) rows.push(row);
    else rows[at] = row;
  }
  return rows;
}

const WORDS = { found: "found", contradicted: "disagrees", ambiguous: "unclear" } as const;
const SHAPES = { found: "✓", missing: "·", contradicted: "≠", ambiguous: "?" } as const;
const COLUMN = 28;

function checklist({ code, excluded, rows }: Numbered, check: NoteCheck, style: Style): readonly string[] {
  const shown = rows.filter(({ read }) => isListed(read));
  const first = excluded === null ? [] : wrap(excluded, style.width);
  const who = { ...check, isExcluded: excluded !== null };
  return [style.strong(code), ...first, ...shown.flatMap(({ read, number }) => elementRows(read, number, who, style))];
}

function elementRows(read: CheckedElement, number: number | undefined, who: Who, style: Style): readonly string[] {
  const mark = number === undefined ? "  " : String(number).padStart(2);
  const label = `${SHAPES[read.status]} ${mark} ${elementName(read.element)}`;
  return labelled(label, `${wordOf(read)}${tellOf(read, who)}`, { indent: 2, column: COLUMN, width: style.width });
}

function wordOf(read: CheckedElement): string {
  return read.status === "missing" ? lackWord(read) : WORDS[read.status];
}

function tellOf(read: CheckedElement, who: Who): string {
  if (read.status === "missing") return `: ${wantedBy(read, who)}`;
  const because = read.because === undefined ? "" : ` (${read.because})`;
  return `: ${valueText(read) || read.evidence.map(({ text }) => `"${oneLine(text)}"`).join(" and ")}${because}`;
}

function findings({ findings: all, policy, services }: NoteCheck, style: Style): readonly string[] {
  if (all.length === 0) return wrap(quietWords(services, policy), style.width).map(style.strong);
  const rows = all.flatMap(({ severity, message, why, next, rule }) => [
    `  ${severityText(severity, style)} ${style.quiet(rule)}`,
    ...wrap(message, style.width - 4).map((line) => `    ${style.strong(line)}`),
    ...labelled("why", why, { indent: 4, column: 6, width: style.width }).map(style.quiet),
    ...labelled("next", next, { indent: 4, column: 6, width: style.width }),
  ]);
  return [style.strong("What a reviewer will say"), ...rows];
}
