import type { Problem } from "../claim/index.ts";
import { claimJson, problemJson } from "./claim-json.ts";
import type { Json } from "./claim-json.ts";
import { ruleSetJson, SCHEMA_VERSION, summaryJson, toolJson } from "./json.ts";
import type { Report, Setup, Write } from "./report.ts";

/**
 * One claim a line, in file order. A problem that touches a claim is on the claim's line, under `problems`;
 * any other is a line of its own. The last line is the summary.
 */
export function ndjsonReport(write: Write, setup: Setup): Report {
  const line = (value: Json): void => { write(`${JSON.stringify(value)}\n`); };
  const waiting: [path: string, problem: Problem][] = [];
  const alone = ([path, problem]: [string, Problem]): void => { line({ problem: { ...problemJson(problem), file: path } }); };
  return {
    problem(path, problem) {
      if (problem.claim === undefined) alone([path, problem]);
      else waiting.push([path, problem]);
    },
    claim(verdict) {
      const isOwn = ([path, problem]: [string, Problem]): boolean => problem.claim === verdict.claim.id && path === verdict.claim.file;
      const own = waiting.filter(isOwn).map(([, problem]) => problemJson(problem));
      for (const other of waiting.splice(0)) if (!isOwn(other)) alone(other);
      line({ ...claimJson(verdict, setup.explain), ...(own.length === 0 ? {} : { problems: own }) });
    },
    end(_files, tally) {
      for (const left of waiting.splice(0)) alone(left);
      const about = { tool: toolJson(setup), ruleSet: ruleSetJson(setup), schemaVersion: SCHEMA_VERSION };
      line({ summary: summaryJson(tally.summary), ...setup.more?.(), ...about });
    },
  };
}
