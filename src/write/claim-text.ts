import type { Problem, Where } from "../claim/index.ts";
import type { BypassedRule, ElementEdit, Finding, Fix, UncheckedRule, Verdict } from "../check/index.ts";
import type { Citation } from "../reference/index.ts";
import { citationJson, datesOf, denialJson, positionJson, problemJson } from "./claim-json.ts";
import { keptText, remembered } from "./kept-text.ts";

/**
 * What `JSON.stringify` makes of `claimJson`, with the claim's `problems` at the end where they are given. Most of a claim's text is words,
 * sources and names that other claims had too: their JSON is kept, and a claim's is put together from it.
 */
export function claimText(judged: Verdict, explain = false, problems?: readonly Problem[]): string {
  const { claim: { id, file, payer }, claim, policy, verdict, findings, bypassed, unchecked, rules } = judged;
  return `{"claim":${JSON.stringify(id)},"file":${keptText(file)},`
    + `"payer":{"id":${keptText(payer.id)},"name":${keptText(payer.name)},"policy":${keptText(policy)}},`
    + `"dates":${JSON.stringify(datesOf(claim))},"verdict":"${verdict}",${claim.flawed ? '"flawed":true,' : ""}`
    + `"findings":[${joined(findings, findingText)}],"bypassed":[${joined(bypassed, bypassedEntry)}],`
    + `"unchecked":[${joined(unchecked, uncheckedEntry)}],"checked":${rules.length}${explain ? `,"rules":${JSON.stringify(rules)}` : ""}`
    + `${problems === undefined ? "" : `,"problems":${JSON.stringify(problems.map(problemJson))}`}}`;
}

function joined<T>(things: readonly T[], textOf: (thing: T) => string): string {
  let text = "";
  for (const thing of things) text += text === "" ? textOf(thing) : `,${textOf(thing)}`;
  return text;
}

function findingText(finding: Finding): string {
  const { where, fix } = finding;
  return `{"id":${JSON.stringify(finding.id)},"rule":${keptText(finding.rule)},"severity":"${finding.severity}","lines":[${numbersText(finding.lines)}],`
    + `"message":${JSON.stringify(finding.message)},"why":${keptText(finding.why)},"next":${keptText(finding.next)},${groundsText(finding)},`
    + `"chargesAtRiskCents":${finding.chargesAtRiskCents},"where":${where === undefined ? "null" : whereText(where)},`
    + `"fix":${fix === null ? "null" : fixText(fix)}}`;
}

type Grounds = Pick<Finding, "layer" | "citations" | "positions" | "denial">;

/** What findings rest on, by their sources: those of one rule share the list itself. */
const grounds = new WeakMap<readonly Citation[], Grounds & { readonly text: string }>();

function groundsText({ layer, citations, positions, denial }: Finding): string {
  const held = grounds.get(citations);
  if (held?.layer === layer && held.positions === positions && held.denial === denial) return held.text;
  const json = {
    layer,
    citations: citations.map(citationJson),
    ...(positions.length === 0 ? {} : { positions: positions.map(positionJson) }),
    denial: denial && denialJson(denial),
  };
  const text = JSON.stringify(json).slice(1, -1);
  grounds.set(citations, { layer, citations, positions, denial, text });
  return text;
}

function whereText({ segment, element, bytes: [from, to] }: Where): string {
  return `{"segment":${segment},${element === undefined ? "" : `"element":${keptText(element)},`}"bytes":[${from},${to}]}`;
}

function fixText({ tier, question, edits }: Fix): string {
  return `{"tier":"${tier}",${question === undefined ? "" : `"question":${keptText(question)},`}"edits":[${joined(edits, editText)}]}`;
}

function editText({ element, from, to, line }: ElementEdit): string {
  const before = `{"element":${keptText(element)},"from":${JSON.stringify(from)},"to":${JSON.stringify(to)}`;
  return line === undefined ? `${before}}` : `${before},"line":${line}}`;
}

function numbersText(numbers: readonly number[]): string {
  return numbers.length === 1 ? String(numbers[0]) : numbers.join(",");
}

function bypassedEntry({ rule, lines, by }: BypassedRule): string {
  return `{"rule":${keptText(rule)},"lines":[${numbersText(lines)}],"by":${keptText(by)}}`;
}

/** What could not be checked, by rule and set of lines: a score of entries a claim, and the same few hundred in all of them. */
const entriesOf = remembered<string, Map<number, { readonly reason: string; readonly text: string }>>(() => new Map());
const MOST_SETS = 256;

function uncheckedEntry(unchecked: UncheckedRule): string {
  const { rule, lines, reason } = unchecked;
  const set = setOf(lines);
  if (set === undefined) return uncheckedText(unchecked);
  const entries = entriesOf(rule);
  const held = entries.get(set);
  if (held?.reason === reason) return held.text;
  if (entries.size >= MOST_SETS) entries.clear();
  const text = uncheckedText(unchecked);
  entries.set(set, { reason, text });
  return text;
}

function uncheckedText({ rule, lines, reason }: UncheckedRule): string {
  return JSON.stringify({ rule, lines, reason });
}

/** Numbers as the bits of one, where they ascend and none is above 30; of others there are few. */
function setOf(lines: readonly number[]): number | undefined {
  let [set, last] = [0, 0];
  for (const line of lines) {
    if (line <= last || line > 30) return undefined;
    set |= 1 << line;
    last = line;
  }
  return set;
}
