import { formatIsoDay } from "../claim/index.ts";
import type { Claim, Day, Problem, Where } from "../claim/index.ts";
import type { BypassedRule, ElementEdit, Finding, Fix, UncheckedRule, Verdict } from "../check/index.ts";
import type { Citation } from "../reference/index.ts";
import { citationJson, datesOf, denialJson, positionJson, problemJson } from "./claim-json.ts";
import { keptText, quoted } from "./kept-text.ts";

/**
 * What `JSON.stringify` makes of `claimJson`, with the claim's `problems` at the end where they are given, and then `after`. Most of a
 * claim's text is words, sources and names that other claims had too: their JSON is kept, and a claim's is put together from it, in one go.
 */
export function claimText(judged: Verdict, explain = false, problems?: readonly Problem[], after = ""): string {
  const { claim: { id, file, payer }, claim, policy, verdict, findings, bypassed, unchecked, rules } = judged;
  const pieces = [
    `{"claim":${quoted(id)},"file":${keptText(file)},`,
    `"payer":{"id":${keptText(payer.id)},"name":${keptText(payer.name)},"policy":${keptText(policy)}},`,
    `"dates":${datesText(claim)},"verdict":"${verdict}",${claim.flawed ? '"flawed":true,' : ""}`,
  ];
  addList(pieces, '"findings":[', findings, findingText);
  addList(pieces, '],"bypassed":[', bypassed, bypassedEntry);
  addList(pieces, '],"unchecked":[', unchecked, uncheckedEntry);
  pieces.push(`],"checked":${rules.length}`);
  if (explain) pieces.push(`,"rules":${JSON.stringify(rules)}`);
  if (problems !== undefined) pieces.push(`,"problems":${JSON.stringify(problems.map(problemJson))}`);
  pieces.push("}", after);
  return pieces.join("");
}

/** Nearly always one day. */
function datesText(claim: Claim): string {
  let only: Day | undefined;
  for (const { day } of claim.lines) {
    if (!day.known) continue;
    if (only !== undefined && only !== day.value) return JSON.stringify(datesOf(claim));
    only = day.value;
  }
  return only === undefined ? "[]" : `["${formatIsoDay(only)}"]`;
}

function addList<T>(pieces: string[], before: string, things: readonly T[], textOf: (thing: T) => string): void {
  pieces.push(before);
  let comma = false;
  for (const thing of things) {
    if (comma) pieces.push(",");
    comma = true;
    pieces.push(textOf(thing));
  }
}

function findingText(finding: Finding): string {
  const { where, fix } = finding;
  return `{"id":${quoted(finding.id)},"rule":${keptText(finding.rule)},"severity":"${finding.severity}","lines":[${numbersText(finding.lines)}],`
    + `${saidText(finding)},${groundsText(finding)},"chargesAtRiskCents":${finding.chargesAtRiskCents},`
    + `"where":${where === undefined ? "null" : whereText(where)},"fix":${fix === null ? "null" : fixText(fix)}}`;
}

/** What a finding says, and its JSON. */
interface Said extends Pick<Finding, "why" | "next"> { readonly text: string }

/** More different messages than the claims of an office bring forth in a row. */
const MOST_SAID = 512;
/** In characters: what quotes a whole note comes once. */
const LONGEST_SAID = 500;
const saids = new Map<string, Said>();

/** The same for all findings that say the same: looked for by the message, which names nearly all that differs. */
function saidText({ message, why, next }: Finding): string {
  const held = saids.get(message);
  if (held?.why === why && held.next === next) return held.text;
  const text = `"message":${quoted(message)},"why":${keptText(why)},"next":${keptText(next)}`;
  if (message.length > LONGEST_SAID) return text;
  if (saids.size >= MOST_SAID) saids.clear();
  saids.set(message, { why, next, text });
  return text;
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
  return `{"tier":"${tier}",${question === undefined ? "" : `"question":${keptText(question)},`}"edits":[${edits.map(editText).join()}]}`;
}

function editText({ element, from, to, line }: ElementEdit): string {
  const before = `{"element":${keptText(element)},"from":${quoted(from)},"to":${quoted(to)}`;
  return line === undefined ? `${before}}` : `${before},"line":${line}}`;
}

function numbersText(numbers: readonly number[]): string {
  return numbers.length === 1 ? String(numbers[0]) : numbers.join();
}

function bypassedEntry({ rule, lines, by }: BypassedRule): string {
  return `{"rule":${keptText(rule)},"lines":[${numbersText(lines)}],"by":${keptText(by)}}`;
}

/** What could not be checked: a score of entries a claim, and the engine gives one object for all that are alike. */
const entries = new WeakMap<UncheckedRule, string>();

function uncheckedEntry(entry: UncheckedRule): string {
  const held = entries.get(entry);
  if (held !== undefined) return held;
  const { rule, lines, reason } = entry;
  const text = JSON.stringify({ rule, lines, reason });
  entries.set(entry, text);
  return text;
}
