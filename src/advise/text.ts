import { formatIsoDay } from "../claim/index.ts";
import type { Day } from "../claim/index.ts";
import { FALLBACK_POLICY } from "../policy/index.ts";
import { describeCitation } from "../reference/index.ts";
import type { Citation } from "../reference/index.ts";
import { labelled, listed, severityText, wrap } from "../write/index.ts";
import type { Style } from "../write/index.ts";
import type { Advice, AdvisedLine, ChecklistItem } from "./advice.ts";
import { beneath, headline, joined } from "./headline.ts";
import { isStandardAlone } from "./whose-word.ts";

/** Advice as a colleague would write it down: the answer, the lines, the note, what to ask. */
export function adviceText(advice: Advice, day: Day, style: Style): readonly string[] {
  const sections = [
    heading(advice, day, style), lines(advice, style), notBilled(advice, style), alternatives(advice, style), questions(advice, style),
    notices(advice, style), checklist(advice, style), warnings(advice, style), positions(advice, style),
  ];
  return sections.filter((rows) => rows.length > 0).flatMap((rows, index) => (index === 0 ? rows : ["", ...rows]));
}

function heading(advice: Advice, day: Day, style: Style): readonly string[] {
  const { because, policy } = advice;
  const isUndated = advice.questions.some(({ fact }) => fact === "date");
  const about = `${policy.title} · ${isUndated ? "day not known, by the rules of " : ""}${formatIsoDay(day)}`;
  const { width } = style;
  const more = [beneath(advice), because].filter((words) => words !== "").join(" ");
  return [...wrap(headline(advice), width).map(style.strong), ...wrap(more, width), ...wrap(about, width).map(style.quiet)];
}

function section(title: string, rows: readonly string[], style: Style): readonly string[] {
  return rows.length === 0 ? [] : [style.strong(title), ...rows];
}

function row(label: string, text: string, style: Style, column = 10): readonly string[] {
  return labelled(label, text, { indent: 2, column, width: style.width });
}

function lines(advice: Advice, style: Style): readonly string[] {
  const open = advice.openLines.flatMap(({ code, why }) => [`  ${style.strong(`${code}   units open`)}`, ...row("", why, style)]);
  return section("Claim lines", [...advice.lines.flatMap((line) => lineRows(line, style)), ...open], style);
}

function lineRows({ code, units, modifiers, reasons }: AdvisedLine, style: Style): readonly string[] {
  const what = [code, ...modifiers].join(" ");
  return [
    `  ${style.strong(`${what}   ${units === 1 ? "1 unit" : `${units} units`}`)}`,
    ...reasons.flatMap(({ of, why, citations }) => [...row(`  ${of}`, why, style), ...source(citations, style)]),
  ];
}

function source(citations: readonly Citation[], style: Style): readonly string[] {
  const [first] = citations;
  if (first === undefined) return [];
  const { title, section: part, checkedOn } = describeCitation(first);
  return row("", `${title}${part === null ? "" : `, ${part}`}${checkedOn === null ? "" : ` (read ${checkedOn})`}`, style).map(style.quiet);
}

const NOT_ITS_OWN = "A standard of coding and charting: nothing of this payer was read that says it.";

function notBilled(advice: Advice, style: Style): readonly string[] {
  const isPayer = advice.policy.id !== FALLBACK_POLICY;
  const rows = advice.notBilled.flatMap(({ code, rule, what, why, next, layer, citations }) => [
    ...row(code, what, style), ...(why === what ? [] : row("", why, style)), ...(next === undefined ? [] : row("", next, style)),
    ...(isPayer && isStandardAlone({ layer, rule }, advice.policy.id) ? row("", NOT_ITS_OWN, style).map(style.quiet) : []), ...source(citations, style),
  ]);
  return section("Leave off the claim", rows, style);
}

function alternatives(advice: Advice, style: Style): readonly string[] {
  return section("What may fit instead", advice.alternatives.flatMap(({ code, why }) => row(code, why, style, code.length > 8 ? 13 : 10)), style);
}

function questions(advice: Advice, style: Style): readonly string[] {
  const rows = advice.questions.flatMap(({ ask, why, decides }) => [
    ...row(decides ? "?!" : "?", ask, style, 4), ...row("", why, style, 4).map(style.quiet),
  ]);
  return section("To answer (?! decides)", rows, style);
}

function notices(advice: Advice, style: Style): readonly string[] {
  const rows = advice.notices.flatMap(({ form, kind, codes, why, onFile }) =>
    row(form, `for ${joined(codes)}: ${kind}, ${onFile ? "on file" : "not on file"}. ${why}`, style, 11));
  return section("Notice to the patient", rows, style);
}

const MISSING = { error: "needed", warning: "wanted", info: "helpful" } as const;

/** What is there in one row, what this payer needs with its reason, the rest by name. */
function checklist({ checklist: items }: Advice, style: Style): readonly string[] {
  const names = (status: ChecklistItem["status"], severity?: ChecklistItem["severity"]): readonly string[] =>
    items.filter((item) => item.status === status && (severity === undefined || item.severity === severity)).map(({ element }) => element);
  const rows = [
    ...(names("found").length === 0 ? [] : row("found", listed(names("found")), style)),
    ...items.filter((item) => item.status === "missing" && item.severity === "error").flatMap(({ element, why }) => row(MISSING.error, `${element}: ${why}`, style)),
    ...(["warning", "info"] as const).flatMap((severity) => {
      const missing = names("missing", severity);
      return missing.length === 0 ? [] : row(MISSING[severity], `${listed(missing)} (missing)`, style);
    }),
  ];
  return section("The note", rows, style);
}

function warnings({ verdict, questions: open }: Advice, style: Style): readonly string[] {
  const said = new Set(open.flatMap(({ rules }) => rules));
  const rows = verdict.findings
    .filter(({ rule }) => (!rule.startsWith("documentation/") || rule === "documentation/note-disagrees") && !said.has(rule))
    .flatMap(({ severity, message, why }) => [`  ${severityText(severity, style)}`, ...row("", `${message} ${why}`, style, 4)]);
  return section("Worth knowing", rows, style);
}

function positions({ positions: all }: Advice, style: Style): readonly string[] {
  return section("Sources disagree", all.flatMap(({ stance, heldBy }) => row("-", `${stance} (${listed(heldBy)})`, style, 2)), style);
}
