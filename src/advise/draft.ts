import { formatIsoDay, sketchClaim, unknown } from "../claim/index.ts";
import type { Claim, VisitRecord, VisitService } from "../claim/index.ts";
import { open } from "../check/index.ts";
import type { Engine, Verdict } from "../check/index.ts";
import type { AdviceFacts, Reasoned } from "./advice.ts";
import { setAside } from "./set-aside.ts";
import { undated } from "./undated.ts";

/** The claim as far as it has been thought out. */
export interface Draft {
  readonly engine: Engine;
  readonly policy: string;
  readonly facts: AdviceFacts;
  readonly lines: readonly DraftLine[];
  /** Given in the visit, and not on the claim. */
  readonly off: readonly VisitService[];
}

export interface DraftLine {
  readonly service: VisitService;
  readonly units: number;
  readonly modifiers: readonly string[];
  readonly reasons: readonly Reasoned[];
}

/** What the engine says of the draft, with what a visit cannot know left open. */
export function judge(draft: Draft): Verdict {
  const { engine, policy, facts } = draft;
  const session = open(engine, { policy, visits: [visitFor(draft)] });
  const verdict = setAside(session.check(claimFor(draft)), engine, facts.diagnoses !== undefined);
  return facts.visit.date === undefined ? undated(verdict, facts.day) : verdict;
}

function idOf({ visit }: AdviceFacts): string {
  return visit.claim === "" ? "visit" : visit.claim;
}

function claimFor({ facts, lines }: Draft): Claim {
  const diagnoses = facts.diagnoses ?? [];
  const pointers = diagnoses.slice(0, 4).map((_, index) => index + 1);
  const claim = sketchClaim({
    id: idOf(facts),
    form: "visit",
    date: formatIsoDay(facts.day),
    ...(facts.payer ? { payer: facts.payer } : {}),
    diagnoses,
    lines: lines.map(({ service, units, modifiers }) => ({ code: service.code, units, modifiers, pointers })),
  });
  const charge = unknown("fact-absent:charge");
  return { ...claim, totalCharge: charge, lines: claim.lines.map((line) => ({ ...line, charge })) };
}

function visitFor({ facts, lines, off }: Draft): VisitRecord {
  const billed = lines.map(({ service }, index) => ({ ...service, line: index + 1 }));
  return { ...facts.visit, claim: idOf(facts), services: [...billed, ...off] };
}
