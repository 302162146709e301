import { z } from "zod";
import type { Rule } from "../../check/index.ts";
import type { Policy } from "../../policy/index.ts";
import { describeCitation } from "../../reference/index.ts";
import { positionJson } from "../../write/claim-json.ts";
import { notFound } from "../problem.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";

const name = z.object({ name: z.string().max(100) });
const ruleId = z.object({ "*": z.string().max(200) });

/** What is known here: rules and payers' policies, with their sources. */
export const libraryRoutes: readonly Route[] = [
  route({
    method: "GET", url: "/rules", right: "read", says: "All rules, in the catalogue's order.",
    handle: ({ service }) => Promise.resolve({ rules: service.office.engine.rules.map(ruleLine) }),
  }),
  route({
    method: "GET", url: "/rules/*", right: "read", params: ruleId, says: "One rule: what it says, why, and where that is written.",
    handle: ({ service, params }) => {
      const rule = service.office.engine.ruleOf(params["*"]);
      if (rule === undefined) throw notFound("such rule");
      return Promise.resolve(ruleJson(rule));
    },
  }),
  route({
    method: "GET", url: "/policies", right: "read", says: "The payers whose policies are known.",
    handle: ({ service }) => {
      const { policies } = service.office.engine;
      return Promise.resolve({ policies: policies.map(({ id, title, statements }) => ({ id, title, statements: statements.length })) });
    },
  }),
  route({
    method: "GET", url: "/policies/:name", right: "read", params: name, says: "What one payer asks, from when, and where it says so.",
    handle: ({ service, params }) => {
      const policy = service.office.engine.policies.find(({ id }) => id === params.name);
      if (policy === undefined) throw notFound("such policy");
      return Promise.resolve(policyJson(policy));
    },
  }),
];

function ruleLine({ id, title, severity, over, fix, applies, on = true }: Rule): object {
  return { id, title, severity, over, fix, codes: applies.procedures, on };
}

function ruleJson(rule: Rule): object {
  const { says, denial, citations, positions = [] } = rule;
  return { ...ruleLine(rule), ...says, denial, citations: citations.map(describeCitation), positions: positions.map(positionJson) };
}

function policyJson({ id, title, gaps = [], statements }: Policy): object {
  return { id, title, gaps, statements: statements.map(({ cite, ...statement }) => ({ ...statement, citation: describeCitation(cite) })) };
}
