import { describeCitation } from "../reference/index.ts";
import type { Citation } from "../reference/index.ts";
import { claimJson, positionJson } from "../write/index.ts";
import type { Json } from "../write/index.ts";
import type { Advice, AdvisedNotice, NotBilled, Reasoned } from "./advice.ts";

/** Advice as plain data, ready for JSON.stringify. */
export function adviceJson(advice: Advice): { readonly [key: string]: Json } {
  return {
    billable: advice.billable,
    because: advice.because,
    policy: { ...advice.policy },
    lines: advice.lines.map((line) => ({ ...line, modifiers: [...line.modifiers], reasons: line.reasons.map(reasonJson) })),
    openLines: advice.openLines.map((line) => ({ ...line })),
    notBilled: advice.notBilled.map(notBilledJson),
    checklist: advice.checklist.map((item) => ({ ...item })),
    notices: advice.notices.map(noticeJson),
    questions: advice.questions.map(({ fact, ask, why, rules, decides }) => ({ fact, ask, why, rules: [...rules], decides })),
    alternatives: advice.alternatives.map((alternative) => ({ ...alternative })),
    positions: advice.positions.map(positionJson),
    verdict: claimJson(advice.verdict),
    schemaVersion: 1,
  };
}

function noticeJson({ codes, rules, citations, ...notice }: AdvisedNotice): Json {
  return { ...notice, codes: [...codes], rules: [...rules], citations: cited(citations) };
}

function notBilledJson({ code, rule, what, why, next, layer, citations }: NotBilled): Json {
  return { code, rule: rule ?? null, what, why, next: next ?? null, layer: layer ?? null, citations: cited(citations) };
}

function reasonJson({ of, why, citations }: Reasoned): Json {
  return { of, why, citations: cited(citations) };
}

function cited(citations: readonly Citation[]): readonly Json[] {
  return citations.map((citation) => ({ ...describeCitation(citation) }));
}
