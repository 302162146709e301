import { SOURCES } from "../../src/reference/index.ts";
import type { Citation } from "../../src/reference/index.ts";
import { neverByItself } from "../../src/check/index.ts";
import type { Example, Rule } from "../../src/check/index.ts";
import { NOT_RULES } from "./not-rules.ts";
import type { Policy, Position, Statement } from "../../src/policy/index.ts";

const SURE: Readonly<Record<Citation["confidence"], string>> = {
  verified: "read in the source",
  secondary: "read second-hand",
  memory: "from memory, not confirmed",
  logic: "follows from the facts",
};

/** One family's rules as a page of Markdown. */
export function familyPage(family: string, rules: readonly Rule[], policies: readonly Policy[]): string {
  const parts = rules.map((rule) => rulePart(rule, policies));
  return `<!-- Written by scripts/docs.ts from the rules; change them there. -->\n# ${family}/\n\n${contents(rules)}\n\n${parts.join("\n\n")}\n`;
}

/** The list of all rules. */
export function indexPage(families: ReadonlyMap<string, readonly Rule[]>): string {
  const tables = [...families].map(([family, rules]) => `## [${family}/](${family}.md)\n\n${contents(rules, `${family}.md`)}`);
  const count = [...families.values()].flat().length;
  const others = `## Not rules, and why\n\n${NOT_RULES.map(([what, why]) => `- ${what}: ${why}`).join("\n")}`;
  return `<!-- Written by scripts/docs.ts from the rules; change them there. -->\n# The rules\n\n${count} rules. ${legend} Beside each payer: [matrix](../matrix.md).\n\n${tables.join("\n\n")}\n\n${others}\n`;
}

const legend = "Severity is the most a rule gives by default; a payer's policy may change it by date. "
  + "Fix: *safe* changes form only, *attest* asks a person the question that the change asserts, *never* is a person's own work.";

function contents(rules: readonly Rule[], page = ""): string {
  const rows = rules.map((rule) => `| [\`${rule.id}\`](${page}#${anchor(rule.id)}) | ${rule.title} | ${severityOf(rule)} | ${rule.fix} |`);
  return ["| rule | what | severity | fix |", "|---|---|---|---|", ...rows].join("\n");
}

function anchor(id: string): string {
  return id.replace("/", "");
}

function severityOf(rule: Rule): string {
  if (rule.check === neverByItself) return "lends its reason";
  return rule.on === false ? `${rule.severity}, where a policy asks` : rule.severity;
}

function rulePart(rule: Rule, policies: readonly Policy[]): string {
  const { says } = rule;
  return [
    `## ${rule.id}`,
    `**${rule.title}.** ${says.why}`,
    `Says: “${says.what}”  \nNext: ${says.next}${says.question === undefined ? "" : `  \nAsks: “${says.question}”`}`,
    factsOf(rule),
    rule.positions?.length ? `**Contested.**\n\n${rule.positions.map(position).join("\n")}` : "",
    `**Sources**\n\n${rule.citations.map((citation) => `- ${cited(citation)}`).join("\n")}`,
    policyPart(rule, policies),
    examples("Fires", rule.examples.found),
    examples("Stays quiet", rule.examples.quiet),
  ].filter((part) => part !== "").join("\n\n");
}

function factsOf(rule: Rule): string {
  const { procedures } = rule.applies;
  const codes = procedures === "any" ? "any code" : procedures.length > 8 ? `${procedures.slice(0, 6).join(", ")} … (${procedures.length} codes)` : procedures.join(", ");
  const denial = rule.denial ? `${rule.denial.group}-${rule.denial.carc}${rule.denial.rarc.map((code) => ` ${code}`).join("")}` : "none expected";
  const params = Object.entries(rule.params).map(([name, value]) => `\`${name}\`: ${JSON.stringify(value)}`).join(", ");
  return `Severity ${severityOf(rule)} · looks at one ${rule.over} · ${codes} · fix: ${rule.fix} · payer's answer: ${denial}${params === "" ? "" : ` · ${params}`}`;
}

function cited({ source, section, from, confidence }: Citation): string {
  const { title, url } = SOURCES[source] as { readonly title: string; readonly url?: string };
  const name = url === undefined ? title : `[${title}](${url})`;
  return `${name}${section === undefined ? "" : `, ${section}`}${from === undefined ? "" : `, from ${from}`} (${SURE[confidence]})`;
}

function position({ stance, heldBy, citation }: Position): string {
  return `- ${stance} — ${heldBy.join(", ")}; ${cited(citation)}`;
}

function policyPart(rule: Rule, policies: readonly Policy[]): string {
  const rows = policies.flatMap((policy) => policy.statements.filter((one) => one.rule === rule.id).map((one) => `- \`${policy.id}\`: ${setting(one)} — ${cited(one.cite)}`));
  return rows.length === 0 ? "" : `**Policies that set it**\n\n${rows.join("\n")}`;
}

function setting({ set, from, until }: Statement): string {
  const when = [from === undefined ? "" : `from ${from}`, until === undefined ? "" : `until ${until}`].filter(Boolean).join(" ");
  const what = [
    set.on === undefined ? "" : set.on ? "on" : "off",
    set.severity ?? "",
    ...Object.entries(set.params ?? {}).map(([name, value]) => `${name} = ${JSON.stringify(value)}`),
  ].filter(Boolean).join(", ");
  return when === "" ? what : `${what}, ${when}`;
}

function examples(title: string, list: readonly Example[]): string {
  if (list.length === 0) return "";
  return `**${title}**\n\n${list.map((example) => `- ${example.title}: ${sketch(example)}`).join("\n")}`;
}

function sketch({ claim, policy, before, visit }: Example): string {
  const lines = claim.lines.map(({ code, modifiers, units, basis }) => `\`${[code, ...(modifiers ?? [])].join(" ")}${units === undefined ? "" : ` ×${units}`}${basis ? ` ${basis}` : ""}\``).join(" + ");
  const who = claim.provider ? `, by a ${claim.provider}` : "";
  const record = visit ? ", with a visit record" : "";
  const earlier = before?.length ? `, after ${before.map(({ id, lines: others }) => `claim ${id ?? ""} with ${others.map(({ code }) => code).join(" + ")}`).join(", ")}` : "";
  return `${lines}${who}${policy ? `, ${policy}` : ""}${record}${earlier}`;
}
