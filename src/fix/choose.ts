import { formatAmount } from "../claim/index.ts";
import type { Change, Finding } from "../check/index.ts";
import type { Answer } from "./answer.ts";
import { grouped } from "./group.ts";
import { needsAttestation } from "./guard.ts";
import { originId, originLines } from "./standing.ts";
import type { Standing } from "./standing.ts";
import { dropsOf, refusedOf } from "./wanted.ts";
import type { Refused, Wanted } from "./wanted.ts";

/** A finding that waits for a person's answer. */
export interface OpenQuestion {
  readonly finding: string;
  readonly claim: string;
  readonly rule: string;
  readonly lines: readonly number[];
  readonly message: string;
  readonly question: string;
  readonly edits: NonNullable<Finding["fix"]>["edits"];
}

export interface Chosen {
  readonly wanted: readonly Wanted[];
  readonly open: readonly OpenQuestion[];
  readonly refused: readonly Refused[];
  /** Findings that somebody said no to. */
  readonly declined: readonly Refused[];
  readonly used: ReadonlySet<Answer>;
}

interface Case { readonly key: string; readonly id: string; readonly standing: Standing; readonly finding: Finding }

/** Sorts the findings that have changes: what is safe or attested is wanted, what nobody answered stays open. */
export function choose(standings: readonly Standing[], answers: readonly Answer[]): Chosen {
  const cases = standings.flatMap((standing) => standing.findings.flatMap((finding) => caseOf(standing, finding)));
  const said = answersOf(cases, answers);
  const chosen = { wanted: [] as Wanted[], open: [] as OpenQuestion[], refused: [] as Refused[], declined: [] as Refused[] };
  for (const item of cases) {
    const made = decide(item, said.get(item.key) ?? []);
    if ("wanted" in made) chosen.wanted.push(made.wanted);
    else if ("open" in made) chosen.open.push(made.open);
    else if ("declined" in made) chosen.declined.push(refusedOf(item, made.declined));
    else chosen.refused.push(refusedOf(item, made.refused));
  }
  return { ...chosen, used: new Set([...said.values()].flat().map(({ answer }) => answer)) };
}

function caseOf(standing: Standing, finding: Finding): readonly Case[] {
  if (finding.fix === null || finding.fix.tier === "never") return [];
  const id = originId(standing, finding);
  return [{ key: `${standing.index}|${id}`, id, standing, finding }];
}

interface Said { readonly answer: Answer; readonly isAmbiguous: boolean }

/** The answers to each finding. One that fits findings of two claims (which then share their number) attests neither. */
function answersOf(cases: readonly Case[], answers: readonly Answer[]): ReadonlyMap<string, readonly Said[]> {
  const said = new Map<string, Said[]>();
  const byClaim = grouped(cases, ({ standing }) => standing.claim.id);
  const byId = grouped(cases, ({ id }) => id);
  for (const answer of answers) {
    const near = answer.finding === undefined ? byClaim.get(answer.claim ?? "") : byId.get(answer.finding);
    const matched = (near ?? []).filter((item) => isAnswered(item, answer));
    const isAmbiguous = new Set(matched.map(({ standing }) => standing.index)).size > 1;
    for (const { key } of matched) said.set(key, [...said.get(key) ?? [], { answer, isAmbiguous }]);
  }
  return said;
}

/** True when an answer is about this finding: by its id, else by claim, rule and (if given) lines. */
export function isAnswered({ id, standing, finding }: Omit<Case, "key">, answer: Answer): boolean {
  if (answer.finding !== undefined) return answer.finding === id;
  if (answer.claim !== standing.claim.id || answer.rule !== finding.rule) return false;
  return answer.lines === undefined || sameLines(answer.lines, originLines(standing, finding.lines));
}

function sameLines(a: readonly number[], b: readonly number[]): boolean {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && [...left].every((line) => right.has(line));
}

type Decision
  = | { readonly wanted: Wanted }
    | { readonly open: OpenQuestion }
    | { readonly declined: string }
    | { readonly refused: string };

function decide(item: Case, said: readonly Said[]): Decision {
  const changes = item.finding.fix?.changes ?? [];
  const asks = item.finding.fix?.tier === "attest" || needsAttestation(item.standing.claim, changes);
  const [first, ...others] = said;
  if (first === undefined) return asks ? { open: openOf(item) } : { wanted: { ...item, tier: "safe", changes } };
  const { answer } = first;
  if (first.isAmbiguous) return { refused: `answer ${answer.entry} fits several claims that share the number ${item.standing.claim.id}; give each its own CLM01` };
  const other = others.find((candidate) => !agree(candidate.answer, answer));
  if (other !== undefined) return { refused: `answers ${answer.entry} and ${other.answer.entry} contradict each other; keep one of them` };
  if (!answer.yes) return { declined: `answered no${answer.by === "" ? "" : ` by ${answer.by}`}` };
  if (answer.by === "") return { refused: `answer ${answer.entry} says yes but names nobody; an attestation needs "by"` };
  const attested = changesWith(item, changes, answer);
  return typeof attested === "string" ? { refused: attested } : { wanted: { ...item, tier: "attest", changes: attested, answer } };
}

function agree(a: Answer, b: Answer): boolean {
  return a.yes === b.yes && a.chargeCents === b.chargeCents && a.totalCents === b.totalCents;
}

function openOf({ id, standing, finding }: Case): OpenQuestion {
  return {
    finding: id,
    claim: standing.claim.id,
    rule: finding.rule,
    lines: originLines(standing, finding.lines),
    message: finding.message,
    question: finding.fix?.question ?? finding.next,
    edits: (finding.fix?.edits ?? []).map((edit) =>
      (edit.line === undefined ? edit : { ...edit, line: originLines(standing, [edit.line])[0] ?? edit.line })),
  };
}

/** The finding's changes with the amounts that the answer gives. */
function changesWith({ finding }: Case, changes: readonly Change[], answer: Answer): readonly Change[] | string {
  const { chargeCents, totalCents, entry } = answer;
  let all = changes;
  if (chargeCents !== undefined) {
    const line = chargedLine(finding, changes);
    if (line === undefined) return `answer ${entry} gives a charge, and it is not clear for which line; answer each line's finding by itself`;
    const others = all.filter((change) => !(change.op === "set" && change.element === "SV102" && change.line === line));
    all = [...others, { op: "set", line, element: "SV102", to: formatAmount(chargeCents) }];
  }
  if (totalCents !== undefined) {
    all = [...all.filter(({ op }) => op !== "set-total"), { op: "set-total", to: formatAmount(totalCents) }];
  }
  return all;
}

/** The one line that stays and that the finding or its changes are about. */
function chargedLine({ lines }: Finding, changes: readonly Change[]): number | undefined {
  const drops = dropsOf(changes);
  const changed = changes.flatMap((change) => ("line" in change && change.op !== "drop-line" ? [change.line] : []));
  const staying = new Set((changed.length > 0 ? changed : lines).filter((line) => !drops.includes(line)));
  const [line] = staying;
  return staying.size === 1 ? line : undefined;
}
