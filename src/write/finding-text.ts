import type { ElementEdit, Finding } from "../check/index.ts";
import { linesText } from "../check/kinds/lines.ts";
import { describeCitation } from "../reference/index.ts";
import type { Citation } from "../reference/index.ts";
import { drawQuote } from "./quote.ts";
import type { Quote } from "./quote.ts";
import { severityText, MARKS } from "./style.ts";
import type { Style } from "./style.ts";
import { apart, labelled, wrap } from "./wrap.ts";

/** Reasons already told, and on which claim: the second time a word is enough. */
export type Told = Map<string, string>;

const INDENT = 4;
const COLUMN = 9;

/** A finding: what, the line of the file, why, what to do, the source. */
export function drawFinding(finding: Finding, quote: Quote | undefined, claim: string, style: Style, told: Told): readonly string[] {
  const before = toldOn(finding, claim, told);
  return [
    ...heading(finding, style),
    ...wrap(finding.message, style.width - INDENT).map((text) => `${" ".repeat(INDENT)}${style.strong(text)}`),
    ...quoted(finding, quote, style),
    ...(before === undefined ? reason(finding, style) : row("why", before === claim ? "as above" : `as for claim ${before}`, style)),
    ...row("next", finding.next, style),
    ...fixRows(finding, style),
    ...(before === undefined ? row("source", sourceText(finding.citations, finding.rule), style).map(style.quiet) : []),
    ...denialRow(finding, style),
  ];
}

function heading({ severity, lines, rule }: Finding, style: Style): readonly string[] {
  const { shape, word } = MARKS[severity];
  const where = lines.length === 0 ? "" : ` · ${linesText(lines)}`;
  const [first = "", ...rest] = apart(`  ${shape} ${word}${where}`, rule, style.width);
  const painted = `  ${severityText(severity, style)}`;
  return [`${painted}${style.quiet(first.slice(`  ${shape} ${word}`.length))}`, ...rest.map(style.quiet)];
}

function quoted({ where }: Finding, quote: Quote | undefined, style: Style): readonly string[] {
  if (!where) return [];
  const place = `segment ${where.segment}${where.element === undefined ? "" : `, ${where.element}`}`;
  if (!quote) return [`${" ".repeat(INDENT + 2)}${style.quiet(place)}`];
  const [text, carets] = drawQuote(quote, style.width - INDENT - 2);
  const [first = "", ...rest] = apart(carets, place, style.width - INDENT - 2);
  const placed = rest.length > 0 ? [style.warning(carets), style.quiet(place)] : [`${style.warning(carets)}${style.quiet(first.slice(carets.length))}`];
  return [text, ...placed].map((line) => `${" ".repeat(INDENT + 2)}${line}`);
}

/** The claim on which this reason was told before; told from now on. */
function toldOn({ rule, why }: Finding, claim: string, told: Told): string | undefined {
  const key = `${rule}\n${why}`;
  const before = told.get(key);
  if (before === undefined) told.set(key, claim);
  return before;
}

function reason({ why, positions }: Finding, style: Style): readonly string[] {
  return [...row("why", why, style), ...positions.flatMap(({ stance, heldBy }) => row("disputed", `${stance} (${heldBy.join(", ")})`, style))];
}

/** The first source, and how many more there are. */
function sourceText(citations: readonly Citation[], rule: string): string {
  const [first] = citations;
  if (first === undefined) return "";
  const { title, section, checkedOn } = describeCitation(first);
  const more = citations.length - 1;
  const rest = more > 0 ? `; ${more} more: claimwright explain ${rule}` : "";
  return `${title}${section === null ? "" : `, ${section}`}${checkedOn === null ? "" : ` (read ${checkedOn})`}${rest}`;
}

function fixRows({ fix }: Finding, style: Style): readonly string[] {
  if (!fix || fix.tier === "never") return [];
  const edits = fix.edits.map(editText).join("; ");
  if (fix.tier === "safe") return row("fix", `${edits}: form only, "claimwright fix" writes it`, style);
  return [...row("asks", fix.question ?? "", style), ...row("if yes", edits, style)];
}

function editText({ line, element, from, to }: ElementEdit): string {
  const place = line === undefined ? element : `line ${line}, ${element}`;
  return to === "" ? `${place}: take ${from} off` : `${place}: ${from === "" ? "nothing" : from} → ${to}`;
}

function denialRow({ denial }: Finding, style: Style): readonly string[] {
  if (!denial) return [];
  const codes = [`${denial.group}-${denial.carc}`, ...denial.rarc].join(" ");
  return row("denial", `${codes} is the likely answer`, style).map(style.quiet);
}

function row(label: string, text: string, style: Style): readonly string[] {
  return text === "" ? [] : labelled(label, text, { indent: INDENT, column: COLUMN, width: style.width });
}
