import type { Problem, Severity } from "../claim/index.ts";
import type { Finding, Verdict } from "../check/index.ts";
import { linesText } from "../check/kinds/lines.ts";
import { describeCitation } from "../reference/index.ts";
import { cleanPercent } from "./clean-rate.ts";
import { pageHead, safe } from "./page.ts";
import { uncheckedText } from "./reasons.ts";
import type { FileRead, Report, Setup, Write } from "./report.ts";
import { MARKS, UNCHECKED_SHAPE } from "./style.ts";
import type { Tally } from "./tally.ts";
import { count } from "./wrap.ts";

/** The summary is known last and read first: the column turns it to the top. Filters are plain boxes; no script is needed. */
const STYLE = `
body { display: flex; flex-direction: column; }
.summary { order: -1; }
.filters { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0; } .filters label { cursor: pointer; }
body:has(#no-error:checked) li.is-error, body:has(#no-warning:checked) li.is-warning, body:has(#no-info:checked) li.is-info { display: none; }
body:has(#no-quiet:checked) article.is-quiet { display: none; }
article { border-top: 1px solid var(--line); padding: .8rem 0; break-inside: avoid; }
article h2 { margin: 0; display: flex; gap: 1rem; flex-wrap: wrap; } article h2 .money { margin-left: auto; }
ul { list-style: none; padding: 0; margin: .3rem 0; } li { margin: .7rem 0 .7rem 1.2rem; text-indent: -1.2rem; } li > * { text-indent: 0; }
details { margin-left: 0; } summary { cursor: pointer; } dl { display: grid; grid-template-columns: auto 1fr; gap: .1rem 1rem; margin: .3rem 0; } dd { margin: 0; overflow-wrap: anywhere; }
@media print { .filters { display: none; } details { display: block; } }
`;

/** A scrub as one page to read, filter and print: nothing is fetched, nothing runs. Claims are written as they come. */
export function htmlReport(write: Write, setup: Setup): Report {
  write(`${pageHead("Claims checked", STYLE)}${FILTERS}<main aria-label="Claims">\n`);
  const problems: string[] = [];
  return {
    problem(path, problem) { problems.push(problemRow(path, problem)); },
    claim(verdict) { write(claimPart(verdict)); },
    end(files, tally) { write(`</main>\n${summary(files, tally, setup, problems)}</body></html>\n`); },
  };
}

const FILTERS = `<fieldset class="filters"><legend>Leave out</legend>
<label><input type="checkbox" id="no-error"> ● errors</label><label><input type="checkbox" id="no-warning"> ▲ to review</label>
<label><input type="checkbox" id="no-info" checked> ○ infos</label><label><input type="checkbox" id="no-quiet" checked> claims with nothing to do</label></fieldset>
`;

function claimPart({ claim, policy, verdict, findings, unchecked, bypassed }: Verdict): string {
  const isQuiet = findings.every(({ severity }) => severity === "info");
  const risk = findings.reduce((sum, { chargesAtRiskCents }) => Math.max(sum, chargesAtRiskCents), 0);
  const left = uncheckedText(unchecked);
  return `<article${isQuiet ? ` class="is-quiet"` : ""}><h2>${safe(claim.id)} <span class="quiet">${safe(claim.payer.name)} · ${safe(policy)} · ${safe(said(verdict))}</span>${
    risk === 0 ? "" : `<span class="money">${dollars(risk)} at risk</span>`}</h2>
<ul>${findings.map(findingPart).join("")}</ul>${
  bypassed.length === 0 ? "" : `<p class="quiet">Cleared by a modifier: ${bypassed.map(({ rule, by }) => `${safe(rule)} (${safe(by)})`).join(", ")}</p>`}${
  left === "" ? "" : `<p class="quiet">${UNCHECKED_SHAPE} ${safe(left)}</p>`}</article>
`;
}

const WORDS = { clean: "clean", "clean-as-far-as-checked": "clean as far as checked", findings: "something to do" } as const;

function said(verdict: Verdict["verdict"]): string {
  return WORDS[verdict];
}

function findingPart({ severity, lines, message, why, next, citations, positions, fix, rule, denial }: Finding): string {
  const rows: readonly (readonly [string, string])[] = [
    ["why", why], ...positions.map(({ stance, heldBy }) => ["disputed", `${stance} (${heldBy.join(", ")})`] as const), ["next", next],
    ...(fix?.question === undefined ? [] : [["asks", fix.question] as const]),
    ...(fix === null ? [] : fix.edits.map(({ element, from, to }) => ["change", `${element}: ${from || "nothing"} → ${to || "nothing"}`] as const)),
    ...citations.map((citation) => ["source", sourceOf(describeCitation(citation))] as const),
    ...(denial === null ? [] : [["denial", `${denial.group}-${denial.carc} ${denial.rarc.join(" ")}`] as const]), ["rule", rule],
  ];
  const list = rows.map(([name, text]) => `<dt class="quiet">${name}</dt><dd>${safe(text)}</dd>`).join("");
  return `<li class="is-${severity}">${mark(severity)} <strong>${safe(message)}</strong> <span class="quiet">${safe(linesText(lines))}</span>
<details><summary>${safe(next)}</summary><dl>${list}</dl></details></li>`;
}

function mark(severity: Severity): string {
  return `<span class="${severity}">${MARKS[severity].shape} ${MARKS[severity].word}</span>`;
}

function sourceOf({ title, section, checkedOn, url }: ReturnType<typeof describeCitation>): string {
  return [title, section, checkedOn === null ? null : `read ${checkedOn}`, url].filter((part) => part !== null).join(", ");
}

function problemRow(path: string, { severity, message, where }: Problem): string {
  return `<li class="is-${severity}">${mark(severity)} ${safe(message)} <span class="quiet">${safe(path)}${where === undefined ? "" : `, segment ${where.segment}`}</span></li>`;
}

function summary(files: readonly FileRead[], { summary: all }: Tally, { version, tables }: Setup, problems: readonly string[]): string {
  const percent = cleanPercent(all.clean, all.claims);
  const rate = percent === undefined ? "" : ` (${percent} %)`;
  const loaded = tables.map(({ name, quarter }) => `${name} ${quarter}`).join(", ");
  return `<header class="summary"><h1>${count(all.claims, "claim")} checked</h1>
<p>${all.clean} clean${rate} · ${count(all.errors, "error")} · ${all.warnings} to review · ${dollars(all.chargesAtRiskCents)} at risk</p>
<p class="quiet">${files.map(({ path, claims }) => `${safe(path)}: ${count(claims, "claim")}`).join("; ")}. Claimwright ${safe(version)}; ${safe(loaded)}. Nothing has left this computer.</p>
${problems.length === 0 ? "" : `<h2>The file itself</h2><ul>${problems.join("")}</ul>`}</header>
`;
}

function dollars(cents: number): string {
  return `$${(cents / 100).toLocaleString("en-US", { minimumFractionDigits: 2 })}`;
}
