import type { Problem } from "../claim/index.ts";
import { problemJson } from "./claim-json.ts";
import type { Json } from "./claim-json.ts";
import { claimText } from "./claim-text.ts";
import type { FileRead, Parts, Report, Setup, Write } from "./report.ts";
import type { Summary } from "./tally.ts";

/** The version of the JSON's shape. */
export const SCHEMA_VERSION = 1;

/** One JSON document. Claims are written as they come, so a file of any size passes; only its problems wait for the end. */
export function jsonReport(write: Write, setup: Setup): Report {
  const problems = new Map<string, Problem[]>();
  let claims = 0;
  const problem = (path: string, one: Problem): void => {
    const list = problems.get(path);
    if (list) list.push(one);
    else problems.set(path, [one]);
  };
  const parts: Parts = {
    text: (verdict) => claimText(verdict, setup.explain),
    between: ",\n",
    lead: () => (claims++ === 0 ? "\n" : ",\n"),
    took(before) { for (const [path, one] of before) problem(path, one); },
  };
  write(`{"tool":${JSON.stringify(toolJson(setup))},\n"ruleSet":${JSON.stringify(ruleSetJson(setup))},\n"claims":[`);
  return {
    parts,
    problem,
    claim(verdict) { write(parts.lead() + parts.text(verdict, [])); },
    end(files, tally) {
      const read = files.map((file) => fileJson(file, problems.get(file.path) ?? []));
      write(`\n],\n"files":${JSON.stringify(read)},\n"summary":${JSON.stringify(summaryJson(tally.summary))},\n${moreText(setup)}"schemaVersion":${SCHEMA_VERSION}}\n`);
    },
  };
}

/** The further keys, each on a row of its own. */
function moreText({ more }: Setup): string {
  return Object.entries(more?.() ?? {}).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)},\n`).join("");
}

export function toolJson({ version }: Setup): Json {
  return { name: "claimwright", version };
}

export function ruleSetJson({ rules, tables }: Setup): Json {
  return { rules, tables: tables.map(({ name, quarter, rows }) => ({ name, quarter, rows })) };
}

export function summaryJson(summary: Summary): Json {
  return { ...summary, problems: { ...summary.problems } };
}

function fileJson({ path, interchanges, claims, lines }: FileRead, problems: readonly Problem[]): Json {
  return { path, interchanges, claims, lines, problems: problems.map(problemJson) };
}
