import type { Verdict } from "../check/index.ts";
import { problemJson } from "./claim-json.ts";
import type { Json } from "./claim-json.ts";
import { claimText } from "./claim-text.ts";
import { ruleSetJson, SCHEMA_VERSION, summaryJson, toolJson } from "./json.ts";
import { JOINED_AS_THEY_ARE } from "./report.ts";
import type { Parts, Report, Setup, ToldProblem, Write } from "./report.ts";

/**
 * One claim a line, in file order. A problem that touches a claim is on the claim's line, under `problems`;
 * any other is a line of its own. The last line is the summary.
 */
export function ndjsonReport(write: Write, setup: Setup): Report {
  let waiting: ToldProblem[] = [];
  const parts: Parts = { text: (verdict, before) => claimLines(verdict, before, setup.explain), ...JOINED_AS_THEY_ARE };
  return {
    parts,
    problem(path, problem) {
      if (problem.claim === undefined) write(aloneLine([path, problem]));
      else waiting.push([path, problem]);
    },
    claim(verdict) {
      write(parts.text(verdict, waiting));
      waiting = [];
    },
    end(_files, tally) {
      for (const left of waiting) write(aloneLine(left));
      const about = { tool: toolJson(setup), ruleSet: ruleSetJson(setup), schemaVersion: SCHEMA_VERSION };
      write(lineOf({ summary: summaryJson(tally.summary), ...setup.more?.(), ...about }));
    },
  };
}

function lineOf(value: Json): string {
  return `${JSON.stringify(value)}\n`;
}

function aloneLine([path, problem]: ToldProblem): string {
  return lineOf({ problem: { ...problemJson(problem), file: path } });
}

/** The claim's line with its own problems; before it, a line for each of the others. */
function claimLines(verdict: Verdict, before: readonly ToldProblem[], explain: boolean): string {
  if (before.length === 0) return claimText(verdict, explain, undefined, "\n");
  const isOwn = ([path, problem]: ToldProblem): boolean => problem.claim === verdict.claim.id && path === verdict.claim.file;
  const own = before.filter(isOwn).map(([, problem]) => problem);
  const isLoose = ([, { claim }]: ToldProblem): boolean => claim === undefined;
  const others = [...before.filter(isLoose), ...before.filter((told) => !isLoose(told) && !isOwn(told))];
  return `${others.map(aloneLine).join("")}${claimText(verdict, explain, own.length === 0 ? undefined : own, "\n")}`;
}
