import { stringify } from "csv-stringify/sync";
import type { Problem } from "../../claim/index.ts";
import type { Finding, Verdict } from "../../check/index.ts";
import { describeCitation } from "../../reference/index.ts";
import type { Parts, Report, Write } from "../../write/index.ts";
import { datesOf, JOINED_AS_THEY_ARE } from "../../write/index.ts";

const COLUMNS = [
  "file", "claim", "payer", "policy", "dates", "verdict", "severity", "rule", "lines", "message", "next", "at_risk", "fix", "segment", "element",
  "byte_start", "byte_end", "source", "flawed",
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number>>>;

/** One row for each finding and each problem of a file; a claim without either has one row of its own. Money in dollars. */
export function csvReport(write: Write): Report {
  const parts: Parts = {
    text(verdict, before) {
      const about = aboutOf(verdict);
      const own = verdict.findings.length === 0 ? [about] : verdict.findings.map((finding) => ({ ...about, ...findingRow(finding) }));
      return rowsText([...before.map(([path, problem]) => problemRow(path, problem)), ...own]);
    },
    ...JOINED_AS_THEY_ARE,
  };
  write(`${COLUMNS.join(",")}\n`);
  return {
    parts,
    problem(path, problem) { write(rowsText([problemRow(path, problem)])); },
    claim(verdict) { write(parts.text(verdict, [])); },
    end() { write(""); },
  };
}

function rowsText(rows: Row[]): string {
  return stringify(rows, { columns: [...COLUMNS], escape_formulas: true });
}

function aboutOf({ claim, policy, verdict }: Verdict): Row {
  return { file: claim.file, claim: claim.id, payer: claim.payer.name, policy, dates: datesOf(claim).join(" "), verdict, flawed: claim.flawed ? "yes" : "" };
}

function findingRow({ severity, rule, lines, message, next, chargesAtRiskCents, fix, where, citations }: Finding): Row {
  const [first] = citations;
  return {
    severity, rule, lines: lines.join(" "), message, next, at_risk: (chargesAtRiskCents / 100).toFixed(2), fix: fix?.tier ?? "",
    ...placeOf(where), source: first === undefined ? "" : describeCitation(first).title,
  };
}

function problemRow(path: string, { code, severity, message, where, claim }: Problem): Row {
  return { file: path, ...(claim === undefined ? {} : { claim }), severity, rule: `file/${code}`, message, ...placeOf(where) };
}

function placeOf(where: Finding["where"]): Row {
  if (where === undefined) return {};
  const [start, end] = where.bytes;
  return { segment: where.segment, element: where.element ?? "", byte_start: start, byte_end: end };
}
