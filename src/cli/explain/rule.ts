import { neverByItself } from "../../check/index.ts";
import type { Engine, Example, Finding, Rule } from "../../check/index.ts";
import type { Policy, Statement } from "../../policy/index.ts";
import { carcFacts } from "../../reference/index.ts";
import { positionJson, settingWords, severityText } from "../../write/index.ts";
import type { Json, Style } from "../../write/index.ts";
import type { Entry } from "./entry.ts";
import { spoken } from "./example.ts";
import { citationJson, positionRows, row, rows, sourceRows } from "./layout.ts";

interface Said { readonly policy: Policy; readonly statement: Statement }

/** Everything about one rule. */
export function ruleEntry(engine: Engine, rule: Rule): Entry {
  const said = engine.policies.flatMap((policy) =>
    policy.statements.filter((statement) => statement.rule === rule.id).map((statement) => ({ policy, statement })));
  return { json: jsonOf(rule, said), draw: (style) => draw(engine, rule, said, style) };
}

function jsonOf(rule: Rule, said: readonly Said[]): Entry["json"] {
  const { says, denial, examples } = rule;
  return {
    kind: "rule",
    id: rule.id,
    title: rule.title,
    severity: rule.severity,
    on: rule.on ?? true,
    over: rule.over,
    procedures: rule.applies.procedures === "any" ? "any" : [...rule.applies.procedures],
    params: rule.params as Json,
    what: says.what,
    why: says.why,
    next: says.next,
    ...(says.question === undefined ? {} : { question: says.question }),
    denial: denial && { group: denial.group, carc: denial.carc, rarc: [...denial.rarc] },
    fix: rule.fix,
    citations: rule.citations.map(citationJson),
    positions: (rule.positions ?? []).map(positionJson),
    policies: said.map(saidJson),
    examples: { found: examples.found.map(({ title }) => title), quiet: examples.quiet.map(({ title }) => title) },
  };
}

function saidJson({ policy, statement: { from, until, set, cite, positions, reason } }: Said): Json {
  return {
    policy: policy.id,
    layer: policy.layer,
    from: from ?? null,
    until: until ?? null,
    set: set as unknown as Json,
    citation: citationJson(cite),
    ...(positions === undefined ? {} : { positions: positions.map(positionJson) }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function draw(engine: Engine, rule: Rule, said: readonly Said[], style: Style): readonly string[] {
  const { denial, fix } = rule;
  const speaks = rule.check !== neverByItself;
  const words = wordsOf(rule, speaks ? spoken(engine, rule) : undefined);
  return [
    style.strong(rule.title),
    `${style.quiet(rule.id)}  ${speaks ? severityText(rule.severity, style) : "lends its reason to other findings"}${rule.on === false ? ", only where a policy turns it on" : ""}`,
    "",
    ...(speaks ? row("says", words.what, style) : []),
    ...row("why", words.why, style),
    ...row("next", words.next, style),
    ...(fix === "attest" ? row("asks", words.question, style) : []),
    ...(denial ? row("denial", [`${denial.group}-${denial.carc}`, ...denial.rarc].join(" ") + meaning(denial.carc), style) : []),
    ...row("looks at", scopeText(rule), style),
    ...row("numbers", Object.entries(rule.params).map(([name, value]) => `${name} ${String(value)}`).join(", "), style),
    "",
    ...positionRows([...rule.positions ?? [], ...said.flatMap(({ statement }) => statement.positions ?? [])], style),
    ...rows("policies", said.map(saidText), style),
    ...rows("fires", titles(rule.examples.found), style),
    ...rows("quiet", titles(rule.examples.quiet), style),
    "",
    ...sourceRows(rule.citations, style),
  ];
}

type Words = Readonly<Record<"what" | "why" | "next" | "question", string>>;

/** The words of a real finding, from the rule's own example. */
function wordsOf({ says }: Rule, finding: Finding | undefined): Words {
  if (finding) return { what: finding.message, why: finding.why, next: finding.next, question: finding.fix?.question ?? blanks(says.question ?? "") };
  return { what: blanks(says.what), why: blanks(says.why), next: blanks(says.next), question: blanks(says.question ?? "") };
}

/** A pattern without its facts, where no example shows them. */
function blanks(template: string): string {
  return template.replace(/\{(\w+)\}/g, "…");
}

function meaning(carc: string): string {
  const facts = carcFacts(carc);
  return facts === undefined ? "" : `: ${facts.means}`;
}

const SCOPES: Readonly<Record<Rule["over"], string>> = {
  line: "each line",
  claim: "the claim as a whole",
  day: "all lines of one patient, one provider and one day",
  history: "this claim and the earlier ones",
};

function scopeText({ over, applies }: Rule): string {
  const { procedures } = applies;
  if (procedures === "any") return `${SCOPES[over]}; any code`;
  const shown = procedures.slice(0, 12).join(", ");
  return `${SCOPES[over]}; ${shown}${procedures.length > 12 ? ` and ${procedures.length - 12} more codes` : ""}`;
}

function saidText({ policy, statement: { rule, from, until, set } }: Said): string {
  const dates = `${from === undefined ? "" : ` from ${from}`}${until === undefined ? "" : ` until ${until}`}`;
  return `${policy.id}${dates}: ${settingWords(rule, set).join(", ")}`;
}

function titles(examples: readonly Example[]): readonly string[] {
  return examples.map(({ title }) => title);
}
