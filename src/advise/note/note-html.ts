import { formatIsoDay } from "../../claim/index.ts";
import { MARKS, pageHead, safe } from "../../write/index.ts";
import type { NoteCheck } from "./check-note.ts";
import type { CheckedElement } from "./weigh.ts";
import { marksOf, numbered } from "./marks.ts";
import type { Mark, Numbered } from "./marks.ts";
import { elementName, isListed, lackWord, quietWords, undoneWords, valueText, wantedBy } from "./words.ts";
import type { Who } from "./words.ts";

const STYLE = `
main { display: grid; gap: 2.5rem; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
@media (max-width: 45rem) { main { grid-template-columns: minmax(0, 1fr); } }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0; }
mark { background: none; color: inherit; border-bottom: 2px solid var(--accent); }
sup { color: var(--accent); font-size: .7em; }
li { margin: .8rem 0; }
`;

/** A checked note as one page: no script, nothing fetched from anywhere. */
export function noteHtml(check: NoteCheck): string {
  const services = numbered(check.services);
  const title = `Note check: ${services.map(({ code }) => code).join(", ")}`;
  return `${pageHead(title, STYLE)}<h1>${safe(title)}</h1><p class="quiet">${safe(check.policy.title)} · ${check.isUndated ? "day not known, by the rules of " : ""}${formatIsoDay(check.day)}</p>
<main><section aria-label="The note"><pre>${marked(check.text, marksOf(services))}</pre></section>
<section aria-label="Checklist">${services.map((service) => checklist(service, check)).join("")}${findings(check)}</section></main></body></html>
`;
}

/** The note with each stretch marked; where stretches overlap, the words are marked once and carry every number. */
function marked(text: string, marks: readonly Mark[]): string {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    const words = safe(text.slice(start, end));
    if (!marks.some((mark) => mark.start <= start && mark.end >= end)) return words;
    const closing = [...new Set(marks.filter((mark) => mark.end === end).map(({ number }) => number))];
    return `<mark>${words}</mark>${closing.length === 0 ? "" : `<sup>${closing.join(",")}</sup>`}`;
  }).join("");
}

const SAID = { found: "✓ found", contradicted: "≠ disagrees", ambiguous: "? unclear" } as const;

function checklist({ code, notDone, excluded, rows }: Numbered, check: NoteCheck): string {
  const shown = rows.filter(({ read }) => isListed(read));
  const undone = undoneWords({ code, notDone });
  const first = [undone === null ? "" : `<p><strong>${safe(undone)}</strong></p>`, excluded === null ? "" : `<p>${safe(excluded)}</p>`].join("");
  return `<h2>${safe(code)}</h2>${first}<table>${shown.map(({ read, number }) => row(read, number, { ...check, isExcluded: excluded !== null })).join("")}</table>`;
}

function row(read: CheckedElement, number: number | undefined, who: Who): string {
  const mark = number === undefined ? "" : ` <sup>${number}</sup>`;
  const told = read.status === "missing" ? wantedBy(read, who) : [valueText(read), read.because ?? ""].filter((text) => text !== "").join(" – ");
  return `<tr><th scope="row">${safe(elementName(read.element))}${mark}</th><td>${read.status === "missing" ? lackWord(read) : SAID[read.status]}</td><td class="quiet">${safe(told)}</td></tr>`;
}

function findings({ findings: all, services, policy }: NoteCheck): string {
  if (all.length === 0) return `<p>${safe(quietWords(services, policy))}</p>`;
  const items = all.map(({ severity, message, why, next }) =>
    `<li>${MARKS[severity].shape} ${MARKS[severity].word}: <strong>${safe(message)}</strong><br><span class="quiet">${safe(why)}</span><br>${safe(next)}</li>`);
  return `<h2>What a reviewer will say</h2><ul>${items.join("")}</ul>`;
}
