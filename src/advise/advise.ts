import type { VisitService } from "../claim/index.ts";
import type { Engine, Finding } from "../check/index.ts";
import { codeFacts } from "../reference/index.ts";
import { FALLBACK_POLICY } from "../policy/index.ts";
import type { Position } from "../policy/index.ts";
import type { Advice, AdviceFacts, AdvisedLine, Billable, NotBilled, Question, Reasoned } from "./advice.ts";
import { alternativesFor } from "./alternatives.ts";
import { named } from "./answers.ts";
import { bundledOf, withoutBundled } from "./bundled.ts";
import { checklistOf } from "./checklist.ts";
import { foreignOf } from "./corrections.ts";
import { pullerOf } from "./device.ts";
import type { Draft } from "./draft.ts";
import { codesWith, doubtsOf, EQUIPMENT, joined, unprovenOf } from "./headline.ts";
import { noticesFor, withNotices } from "./notices.ts";
import { isReadInPart, isUnread, planOf } from "./policy-facts.ts";
import { ask, asked, openQuestions } from "./questions.ts";
import { servicesOf } from "./services.ts";
import { settle } from "./settle.ts";
import type { Settled } from "./settle.ts";
import { countUnits } from "./units.ts";
import type { Counted } from "./units.ts";

/** The policy that these facts go by: the record's own, else what the payer's name says, else coding rules alone. */
export function policyOf(engine: Engine, { visit, payer }: Pick<AdviceFacts, "visit" | "payer">): string {
  if (visit.payerPolicy !== undefined) return visit.payerPolicy;
  return payer === undefined ? FALLBACK_POLICY : engine.recognise({ name: "", id: "", filingIndicator: "", ...payer });
}

/**
 * How to bill a visit: the lines, each modifier with the fact it rests on, what the note must hold and what is left to ask.
 * The verdict is the engine's own on these lines. Throws PolicyError for a policy that the engine does not know.
 */
export function advise(engine: Engine, facts: AdviceFacts): Advice {
  const policy = policyOf(engine, facts);
  const { counted, settled } = settleCounted({ engine, policy, facts });
  const notBilled = [...settled.notBilled, ...counted.notBilled];
  const questions = asked([...counted.questions, ...questionsOf(settled, facts)]);
  const { draft, verdict } = settled;
  const billable = billableOf(draft, settled.blocked, questions);
  return {
    billable,
    because: becauseOf(billable, draft, { notBilled, questions, blocked: settled.blocked, verdict }),
    policy: { id: policy, title: engine.policies.find(({ id }) => id === policy)?.title ?? policy },
    isUnread: isUnread(engine, policy),
    isReadInPart: isReadInPart(engine, policy),
    lines: draft.lines.map((line) => advisedLine(line, engine)),
    openLines: counted.open,
    notBilled,
    checklist: checklistOf(draft, verdict),
    notices: noticesFor(draft, verdict.findings),
    questions,
    alternatives: alternativesFor(draft, notBilled),
    positions: positionsOf(settled.found),
    verdict,
  };
}

interface Standing { readonly counted: Counted; readonly settled: Settled }

/** The lines with their units. Where a timed service is paid within another, the minutes of the rest are counted again without it. */
function settleCounted(of: Pick<Draft, "engine" | "policy" | "facts">): Standing {
  const all = servicesOf(of.facts.visit);
  const first = settleServices(of, all);
  const rest = withoutBundled(all, first.settled.notBilled);
  if (rest.length === all.length) return first;
  const { counted, settled } = settleServices(of, rest);
  const bundled = bundledOf(first.settled.notBilled).filter(({ code }) => !rest.some((service) => service.code === code));
  const off = all.filter((service) => !rest.includes(service));
  const draft = { ...settled.draft, off: [...settled.draft.off, ...off] };
  const found = [...first.settled.found, ...settled.found];
  return { counted, settled: { ...settled, draft, found, notBilled: [...bundled, ...settled.notBilled] } };
}

function settleServices(of: Pick<Draft, "engine" | "policy" | "facts">, services: readonly VisitService[]): Standing {
  const counted = countUnits(services, planOf(of));
  const lines = counted.billed.map(({ service, units, why }) => ({ service, units, modifiers: [], reasons: [why] }));
  return { counted, settled: settleAll({ ...of, lines, off: counted.off }) };
}

/** Notices are marked once the lines stand, and the rest is asked again. */
function settleAll(start: Draft): Settled {
  const first = settle(start);
  const marked = withNotices(first.draft);
  if (marked === first.draft) return first;
  const last = settle(marked);
  return { ...last, notBilled: [...first.notBilled, ...last.notBilled], found: [...first.found, ...last.found] };
}

function questionsOf({ draft, verdict, questions, blocked }: Settled, facts: AdviceFacts): readonly Question[] {
  const { visit, payer } = facts;
  const codes = (numbers: readonly number[]): string => numbers.map((number) => draft.lines[number - 1]?.service.code ?? "").join(" and ");
  return [
    ...draft.lines.flatMap(({ service }) => (codeFacts(service.code) === undefined ? [ask(EQUIPMENT.test(service.code) ? "equipment" : "code", { of: service.code, decides: true })] : [])),
    ...draft.lines.flatMap(({ service }) => deviceQuestions(service, verdict.findings)),
    ...questions,
    ...blocked.map((finding) => ({ fact: finding.rule, ask: finding.next, why: finding.message, rules: [finding.rule], decides: true })),
    ...(visit.provider === undefined ? [ask("provider", { decides: false })] : []),
    ...(visit.payerPolicy === undefined && payer === undefined ? [ask("payer")] : []),
    ...(visit.date === undefined ? [ask("date")] : []),
    ...draft.lines.flatMap(({ service }) => (service.code === "97012" && service.minutes === undefined ? [ask("minutes", { of: "97012" })] : [])),
    ...openQuestions(verdict.unchecked, planOf(draft), codes),
  ];
}

/** What pulled decides; so does a payer's own word on a device that may or may not be 97012. */
function deviceQuestions(service: VisitService, findings: readonly Finding[]): readonly Question[] {
  if (service.code !== "97012") return [];
  const puller = pullerOf(service);
  if (puller.is === "contradicted") return [ask("device-conflict", { of: "97012", decides: true })];
  if (puller.is !== "known") return [ask("device", { of: "97012", decides: true })];
  if (puller.category === "flexion-distraction" && puller.handsOn === undefined) return [ask("hands-on", { decides: true })];
  const doubted = puller.category === "inversion-table" ? findings.find(({ rule }) => rule.startsWith("traction/inversion")) : undefined;
  return doubted === undefined ? [] : [{ fact: "payer-takes-it", ask: doubted.next, why: doubted.message, rules: [doubted.rule], decides: true }];
}

function billableOf({ lines }: Draft, blocked: readonly Finding[], questions: readonly Question[]): Billable {
  if (questions.some(({ decides }) => decides)) return "unknown";
  if (lines.length === 0 || blocked.length > 0) return "no";
  return lines.some(({ modifiers }) => modifiers.includes("GY") || modifiers.includes("GA")) ? "only-with-notice" : "yes";
}

type Grounds = Pick<Settled, "notBilled" | "questions" | "blocked" | "verdict">;

function becauseOf(billable: Billable, { lines }: Draft, { notBilled, questions, blocked, verdict }: Grounds): string {
  switch (billable) {
    case "yes": return [...leftOffWords(notBilled, verdict), ...liabilityWords(lines), ...doubtWords(verdict)].join(" ");
    case "no": return notBilled[0]?.what ?? blocked[0]?.message ?? "Nothing was given that can be billed.";
    case "unknown": return blocked[0]?.message ?? decidingWords(questions.filter(({ decides }) => decides));
    case "only-with-notice": return [...doubtWords(verdict), ...liabilityWords(lines)].join(" ");
  }
}

/** What the facts carry, and which of them takes a service off. */
function leftOffWords(notBilled: readonly NotBilled[], verdict: Grounds["verdict"]): readonly string[] {
  if (foreignOf(verdict).length > 0) return [];
  const off = notBilled.flatMap(({ code, against }) => (against === undefined ? [] : [`${code} is left off: ${against}`]));
  return off.length === 0 ? ["The facts given carry these lines."] : ["The facts given carry the lines that are left.", ...off];
}

/** What this payer may not pay, and what to do about it. */
function doubtWords(verdict: Grounds["verdict"]): readonly string[] {
  return [...foreignOf(verdict), ...doubtsOf(verdict), ...unprovenOf(verdict)].map(({ message, next }) => `${message} ${next}`);
}

function decidingWords(deciding: readonly Question[]): string {
  const asked = deciding.map(({ ask: words }) => words).join(" ");
  return `${deciding.length === 1 ? "One answer decides it" : `${deciding.length} answers decide it`}: ${asked}`;
}

const LIABILITY: readonly (readonly [modifier: string, words: string])[] = [
  ["GY", "excluded by law, so this payer will not pay it. The price is between the office and the patient, who should hear it before the service."],
  ["GA", "a denial as not necessary is expected; the signed notice lets the patient be billed."],
  ["GZ", "it will be denied, and the office bears it."],
];

/** Who bears each line that this payer will not pay. */
function liabilityWords(lines: Draft["lines"]): readonly string[] {
  const billed = lines.map(({ service, modifiers }) => ({ code: service.code, modifiers }));
  return LIABILITY.flatMap(([modifier, words]) => {
    const codes = codesWith(billed, modifier);
    return codes.length === 0 ? [] : [`${joined(codes)} with ${modifier}: ${words}`];
  });
}

function advisedLine({ service, units, modifiers, reasons }: Draft["lines"][number], engine: Engine): AdvisedLine {
  const definition = service.code === "97012" ? engine.ruleOf("traction/definition") : undefined;
  const why: Reasoned = { of: "code", why: codeWhy(service, definition?.says.what), citations: definition?.citations ?? [] };
  return { code: service.code, units, modifiers, reasons: [why, ...reasons] };
}

function codeWhy({ code, device }: VisitService, definition: string | undefined): string {
  if (code !== "97012") return `${named(code)}, as given.`;
  const by = device === undefined ? "" : `Recorded: ${device}. `;
  return `${by}${definition === undefined || definition === "" ? "A pull by a machine, weights or body weight." : definition}`;
}

/** Each side of a contested question once, in the order met. */
function positionsOf(findings: readonly Finding[]): readonly Position[] {
  const all = findings.flatMap(({ positions }) => positions);
  return all.filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) === index);
}

function keyOf({ stance, heldBy }: Position): string {
  return [stance, ...heldBy].join("\n");
}
