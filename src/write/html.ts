import type { Problem, Severity } from "../claim/index.ts";
import type { Finding, Verdict } from "../check/index.ts";
import { linesText } from "../check/kinds/lines.ts";
import { describeCitation } from "../reference/index.ts";
import { weightOf, worstFirst } from "./block.ts";
import type { Weight } from "./block.ts";
import { cleanPercent } from "./clean-rate.ts";
import { pageHead, safe } from "./page.ts";
import { BOUNCES } from "./problem-text.ts";
import { uncheckedText } from "./reasons.ts";
import type { FileRead, Report, Setup, Write } from "./report.ts";
import { MARKS, UNCHECKED_SHAPE } from "./style.ts";
import { standingParts, workParts } from "./summary-text.ts";
import { atRiskOf, standingOf } from "./tally.ts";
import type { Standing, Tally } from "./tally.ts";
import { count } from "./wrap.ts";

/** Of a very large file the summary is written last: the column turns it to the top. Filters are plain boxes, without a script. */
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

/** Claims that are kept to be put in order; of more than anyone reads, all are written in the order of the file. */
const MOST_SORTED = 5000;

/** A scrub as one page to read, filter and print: nothing is fetched, nothing runs. The file first, then its claims, worst first. */
export function htmlReport(write: Write, setup: Setup): Report {
  write(pageHead("Claims checked", STYLE));
  const problems: string[] = [];
  const kept: Part[] = [];
  let isSorted = true;
  const putAll = (): void => {
    write(`${FILTERS}<main aria-label="Claims">\n`);
    for (const { text } of isSorted ? kept.sort(worstFirst) : kept) write(text);
    kept.length = 0;
  };
  return {
    problem(path, problem) { problems.push(problemRow(path, problem)); },
    claim(verdict) {
      if (!isSorted) return void write(claimPart(verdict));
      kept.push({ ...weightOf(verdict), text: claimPart(verdict) });
      if (kept.length <= MOST_SORTED) return;
      isSorted = false;
      putAll();
    },
    end(files, tally) {
      const head = summary(files, tally, setup, problems, isSorted);
      if (isSorted) {
        write(head);
        putAll();
      }
      write(`</main>\n${isSorted ? "" : head}</body></html>\n`);
    },
  };
}

interface Part extends Weight { readonly text: string }

const FILTERS = `<fieldset class="filters"><legend>Leave out</legend>
<label><input type="checkbox" id="no-error"> ● errors</label><label><input type="checkbox" id="no-warning"> ▲ to review</label>
<label><input type="checkbox" id="no-info" checked> ○ infos</label><label><input type="checkbox" id="no-quiet" checked> claims with nothing to do</label></fieldset>
`;

function claimPart(of: Verdict): string {
  const { claim, policy, findings, unchecked, bypassed } = of;
  const isQuiet = findings.every(({ severity }) => severity === "info") && !claim.flawed;
  const risk = atRiskOf(of);
  const left = uncheckedText(unchecked);
  return `<article${isQuiet ? ` class="is-quiet"` : ""}><h2>${safe(claim.id)} <span class="quiet">${safe(claim.payer.name)} · ${safe(policy)} · ${WORDS[standingOf(of)]}</span>${
    risk === 0 ? "" : `<span class="money">${dollars(risk)} at risk</span>`}</h2>
<ul>${findings.map(findingPart).join("")}</ul>${
  bypassed.length === 0 ? "" : `<p class="quiet">Cleared by a modifier: ${bypassed.map(({ rule, by }) => `${safe(rule)} (${safe(by)})`).join(", ")}</p>`}${
  left === "" ? "" : `<p class="quiet">${UNCHECKED_SHAPE} ${safe(left)}</p>`}</article>
`;
}

const WORDS: Readonly<Record<Standing, string>> = {
  clean: "clean", cleanAsFarAsChecked: "not fully checked", withFindings: "something to do", flawed: "wrong in the file",
};

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

type Files = readonly FileRead[];
type Listed = readonly string[];

function summary(files: Files, { summary: all }: Tally, { version, tables }: Setup, problems: Listed, isSorted: boolean): string {
  const percent = cleanPercent(all.clean, all.claims);
  const rate = percent === undefined ? "" : ` (${percent} %)`;
  const loaded = tables.map(({ name, quarter }) => `${name} ${quarter}`).join(", ");
  const order = isSorted ? "Worst first." : "In the order of the file.";
  const bounces = all.problems.error > 0 && files.some(({ interchanges }) => interchanges > 0) ? `<p>${safe(BOUNCES)}</p>` : "";
  return `<header class="summary"><h1>${count(all.claims, "claim")} checked</h1>
<p>${standingParts(all).join(" · ")}${rate}</p>
<p>${workParts(all).join(" · ")} · ${dollars(all.chargesAtRiskCents)} at risk. ${order}</p>
${problems.length === 0 ? "" : `<h2>The file itself</h2><ul>${problems.join("")}</ul>${bounces}`}
<p class="quiet">${files.map(({ path, claims }) => `${safe(path)}: ${count(claims, "claim")}`).join("; ")}. Claimwright ${safe(version)}; ${safe(loaded)}. Nothing has left this computer.</p></header>
`;
}

function dollars(cents: number): string {
  return `$${(cents / 100).toLocaleString("en-US", { minimumFractionDigits: 2 })}`;
}
