import type { BypassedRule, Denial, Finding, Fix, UncheckedRule, Verdict } from "../check/index.ts";
import type { Where } from "../claim/index.ts";
import type { Position } from "../policy/index.ts";
import { describeCitation } from "../reference/index.ts";
import type { Citation } from "../reference/index.ts";
import { datesOf, positionJson } from "./claim-json.ts";

/**
 * A claim with its verdict as JSON text: letter for letter what `JSON.stringify(claimJson(verdict, explain))` gives.
 * Nine tenths of it are a rule's own words and sources, which are put into JSON once and not for each finding anew.
 */
export function claimText(verdict: Verdict, explain = false): string {
  const { claim, policy, findings, bypassed, unchecked, rules } = verdict;
  return `{"claim":${quoted(claim.id)},"file":${known(claim.file)}`
    + `,"payer":{"id":${known(claim.payer.id)},"name":${known(claim.payer.name)},"policy":${known(policy)}}`
    + `,"dates":${JSON.stringify(datesOf(claim))},"verdict":"${verdict.verdict}"`
    + `,"findings":${listed(findings, findingText)},"bypassed":${listed(bypassed, bypassedText)},"unchecked":${listed(unchecked, uncheckedText)}`
    + `,"checked":${rules.length}${explain ? `,"rules":${listed(rules, known)}` : ""}}`;
}

function findingText(finding: Finding): string {
  const { positions } = finding;
  return `{"id":${quoted(finding.id)},"rule":${known(finding.rule)},"severity":"${finding.severity}","lines":${numbers(finding.lines)}`
    + `,"message":${quoted(finding.message)},"why":${known(finding.why)},"next":${known(finding.next)},"layer":${known(finding.layer)}`
    + `,"citations":${citationsText(finding.citations)}${positions.length === 0 ? "" : `,"positions":${positionsText(positions)}`}`
    + `,"denial":${denialText(finding.denial)},"chargesAtRiskCents":${finding.chargesAtRiskCents}`
    + `,"where":${whereText(finding.where)},"fix":${fixText(finding.fix)}}`;
}

function bypassedText({ rule, lines, by }: BypassedRule): string {
  return `{"rule":${known(rule)},"lines":${numbers(lines)},"by":${known(by)}}`;
}

function uncheckedText({ rule, lines, reason }: UncheckedRule): string {
  return `{"rule":${known(rule)},"lines":${numbers(lines)},"reason":${known(reason)}}`;
}

function whereText(where: Where | undefined): string {
  if (where === undefined) return "null";
  const { segment, element, bytes } = where;
  return `{"segment":${segment}${element === undefined ? "" : `,"element":${known(element)}`},"bytes":${numbers(bytes)}}`;
}

function fixText(fix: Fix | null): string {
  if (fix === null) return "null";
  const { tier, question, edits } = fix;
  return `{"tier":"${tier}"${question === undefined ? "" : `,"question":${known(question)}`},"edits":${edits.length === 0 ? "[]" : listed(edits, editText)}}`;
}

function editText({ element, from, to, line }: Fix["edits"][number]): string {
  return `{"element":${known(element)},"from":${quoted(from)},"to":${quoted(to)}${line === undefined ? "" : `,"line":${line}`}}`;
}

const denials = new WeakMap<Denial, string>();
const citationLists = new WeakMap<readonly Citation[], string>();
const citations = new WeakMap<Citation, string>();
const positionLists = new WeakMap<readonly Position[], string>();

function denialText(denial: Denial | null): string {
  if (denial === null) return "null";
  return remembered(denials, denial, ({ group, carc, rarc }) => JSON.stringify({ group, carc, rarc }));
}

function citationsText(list: readonly Citation[]): string {
  return remembered(citationLists, list, () => listed(list, citationText));
}

function citationText(citation: Citation): string {
  return remembered(citations, citation, () => JSON.stringify(describeCitation(citation)));
}

function positionsText(list: readonly Position[]): string {
  return remembered(positionLists, list, () => JSON.stringify(list.map(positionJson)));
}

function remembered<K extends object>(texts: WeakMap<K, string>, key: K, make: (key: K) => string): string {
  const held = texts.get(key);
  if (held !== undefined) return held;
  const made = make(key);
  texts.set(key, made);
  return made;
}

function listed<T>(list: readonly T[], text: (one: T) => string): string {
  let joined = "[";
  for (let at = 0; at < list.length; at++) joined += at === 0 ? text(list[at] as T) : `,${text(list[at] as T)}`;
  return `${joined}]`;
}

function numbers(list: readonly number[]): string {
  return list.length === 1 ? `[${list[0] ?? 0}]` : `[${list.join(",")}]`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

/** More texts than the rules have of their own; beyond it the memory begins anew. */
const MOST_KNOWN = 4096;
/** A longer one is some file's, and worth no memory. */
const LONGEST_KNOWN = 2000;

const knownTexts = new Map<string, string>();

/** A text that most likely was put into JSON before: a rule's words, a payer's name. */
function known(text: string): string {
  const held = knownTexts.get(text);
  if (held !== undefined) return held;
  const made = quoted(text);
  if (text.length > LONGEST_KNOWN) return made;
  if (knownTexts.size >= MOST_KNOWN) knownTexts.clear();
  knownTexts.set(text, made);
  return made;
}
