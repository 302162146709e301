import { advise, claimFileOf, compile, shippedMacs, waivable } from "../../index.ts";
import type { Advice, AdviceFacts, ClaimDetails, Engine } from "../../index.ts";
import { adviceView, claimFileView } from "./advice-view.ts";
import type { AdviceView, ClaimFileView } from "./advice-view.ts";
import { forCash } from "./cash.ts";

/** A visit, and the rules that this payer has set aside for it in writing. */
export interface VisitAsked {
  readonly facts: AdviceFacts;
  readonly waived: readonly string[];
  /** The same visit with what was left off the claim: why it was, and what may be billed for it, stays in sight. */
  readonly refused?: AdviceFacts;
  /** No insurance: the patient pays, and no claim goes out. */
  readonly isCash?: true;
}

export interface FileWanted extends VisitAsked {
  readonly details: ClaimDetails;
  readonly made: { readonly day: number; readonly minute: number };
}

export function adviceOf(engine: Engine, { facts, waived, refused, isCash }: VisitAsked): AdviceView {
  const own = without(engine, waived);
  const advice = advise(own, facts);
  const told = refused === undefined ? advice : withRefused(advice, advise(own, refused));
  const view = { ...told, checklist: told.checklist.map((item) => plainly(item, engine)) };
  if (isCash === true) return adviceView(forCash(view), undefined);
  const gaps = engine.policies.find(({ id }) => id === advice.policy.id)?.gaps;
  return adviceView(view, waivable(engine, advice, facts.day), gaps);
}

type Item = Advice["checklist"][number];

/** Who answers an interview has no visit record and no line 1 in sight: what is missing is told by why it is wanted. */
function plainly(item: Item, engine: Engine): Item {
  return { ...item, why: engine.ruleOf(`documentation/${item.element}`)?.says.why ?? item.why };
}

/** What stands on the claim, and beside it why the rest does not. */
function withRefused(advice: Advice, { notBilled, alternatives, positions }: Advice): Advice {
  // What is off both times is told once, as it stands on the claim.
  const isOnClaim = (code: string): boolean => [...advice.lines, ...advice.openLines, ...advice.notBilled].some((one) => one.code === code);
  const off = notBilled.filter(({ code }) => !isOnClaim(code));
  return {
    ...advice,
    because: advice.lines.length === 0 ? off[0]?.why ?? advice.because : advice.because,
    lines: advice.lines.map((line) => (alternatives.some(({ code }) => code === line.code) ? standingIn(line, off) : line)),
    notBilled: [...off, ...advice.notBilled],
    alternatives: [...alternatives, ...advice.alternatives].filter(({ code }) => !advice.lines.some((line) => line.code === code)),
    positions: [...positions, ...advice.positions],
  };
}

/** A payer's own code in the place of another keeps what the payer says of it, such as how often it is paid. */
function standingIn(line: Advice["lines"][number], off: Advice["notBilled"]): Advice["lines"][number] {
  const said = off.filter(({ layer, why }) => layer?.startsWith("payer:") === true && why.includes(line.code));
  const more = said.map(({ code, why, citations }) => ({ of: `not ${code}`, why, citations }));
  return { ...line, reasons: [...line.reasons, ...more] };
}

export function fileOf(engine: Engine, { facts, waived, details, made }: FileWanted): ClaimFileView {
  const own = without(engine, waived);
  return claimFileView(claimFileOf(own, facts, advise(own, facts), details, made));
}

/** The payer's word in the office's hands is a statement of the office, as in its own policy file. */
function without(engine: Engine, waived: readonly string[]): Engine {
  if (waived.length === 0) return engine;
  const { rules, policies, tables } = engine;
  const statements = waived.map((rule) => ({
    rule, set: { on: false }, reason: "The payer has said so in writing.", cite: { source: "analyst", confidence: "logic" },
  } as const));
  const practice = { id: "practice", title: "What this payer has said in writing", layer: "practice", statements } as const;
  return compile({ rules, policies, macs: shippedMacs, tables, practice });
}
