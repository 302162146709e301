import { SOURCES } from "../../src/reference/index.ts";
import type { Citation } from "../../src/reference/index.ts";
import { statesOf } from "../../src/policy/index.ts";
import type { MacId, Policy, Statement } from "../../src/policy/index.ts";
import type { Rule } from "../../src/check/index.ts";

const SURE: Readonly<Record<Citation["confidence"], string>> = {
  verified: "read in the source", secondary: "second-hand", memory: "from memory", logic: "follows from the facts",
};
const HEAD = "<!-- Written by scripts/docs.ts from the policies; change them there. -->";

type RuleOf = (id: string) => Rule | undefined;

/** One payer's policy: what it sets of which rule, from when, by which source, and what is not known. */
export function policyPage(policy: Policy, ruleOf: RuleOf): string {
  const { title, id, basedOn, layer, gaps = [] } = policy;
  const under = basedOn === undefined ? "" : ` It stands on [${basedOn}](${basedOn}.md).`;
  const parts = [
    `# ${title}`,
    `Policy \`${id}\`, layer \`${layer}\`.${under} Where it says nothing, the rules' own defaults hold ([the rules](../rules/README.md)).`,
    statements(policy.statements, ruleOf),
    gaps.length === 0 ? "" : `## What is not known\n\n${gaps.map((gap) => `- ${gap}`).join("\n")}`,
  ];
  return `${HEAD}\n${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** The contractors of Medicare on one page. */
export function macPage(macs: readonly Policy[], ruleOf: RuleOf): string {
  const parts = macs.map((mac) => [
    `## ${mac.title}`,
    `\`${mac.id}\`: ${statesOf(mac.id as MacId).join(", ")}.`,
    statements(mac.statements, ruleOf),
    (mac.gaps ?? []).map((gap) => `- ${gap}`).join("\n"),
  ].join("\n\n"));
  const intro = "Medicare's contractors decide Part B claims by the state that they are billed from. What one of them says is a layer over Medicare's own rules; the office's file may name the contractor where the state does not tell.";
  return `${HEAD}\n# Medicare's contractors\n\n${intro}\n\n${parts.join("\n\n")}\n`;
}

function statements(list: readonly Statement[], ruleOf: RuleOf): string {
  if (list.length === 0) return "Nothing of its own is set.";
  const rows = list.map((one) => `| ${link(one.rule, ruleOf)} | ${when(one)} | ${what(one)} | ${cited(one.cite)} |`);
  return ["| rule | services | set | source |", "|---|---|---|---|", ...rows].join("\n");
}

function link(id: string, ruleOf: RuleOf): string {
  const [family = "", name = ""] = id.split("/");
  return `[${ruleOf(id)?.title ?? id}](../rules/${family}.md#${family}${name})`;
}

function when({ from, until }: Statement): string {
  if (from === undefined && until === undefined) return "always";
  return [from === undefined ? "" : `from ${from}`, until === undefined ? "" : `until ${until}`].filter(Boolean).join(" ");
}

function what({ set }: Statement): string {
  const params = Object.entries(set.params ?? {}).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return [set.on === undefined ? "" : set.on ? "on" : "off", set.severity ?? "", ...params].filter(Boolean).join(", ") || "the default, with this source";
}

function cited({ source, section, confidence }: Citation): string {
  const { title, url } = SOURCES[source] as { readonly title: string; readonly url?: string };
  return `${url === undefined ? title : `[${title}](${url})`}${section === undefined ? "" : `, ${section}`} (${SURE[confidence]})`;
}

/** The list of policies. */
export function policiesIndex(policies: readonly Policy[]): string {
  const rows = policies.map(({ id, title, statements: list, gaps }) => `| [${title}](${id}.md) | \`${id}\` | ${list.length} | ${gaps?.length ?? 0} |`);
  const table = ["| payer | name | statements | known gaps |", "|---|---|---|---|", ...rows].join("\n");
  return `${HEAD}\n# Payer policies\n\n${table}\n\nMedicare's contractors have [a page of their own](macs.md). Every rule beside every payer: [matrix](../matrix.md).\n`;
}
