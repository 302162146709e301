import type { Acknowledgement } from "../../read/acknowledgement/index.ts";
import type { SentFile } from "./sent-file.ts";
import { tellClaims } from "./tell-claims.ts";
import { tellGroup, tellInterchange } from "./tell-groups.ts";
import type { Counted, Outcome, ToldAnswer, ToldSummary } from "./told.ts";

/** Puts answers into plain words, with places in the files that were sent, as far as those are at hand. */
export function tellAnswers(answers: readonly Acknowledgement[], sent: readonly SentFile[] = []): readonly ToldAnswer[] {
  return answers.map((answer) => {
    switch (answer.kind) {
      case "TA1": return tellInterchange(answer);
      case "277CA": return tellClaims(answer, sent);
      default: return tellGroup(answer, sent);
    }
  });
}

/** What was accepted and what not. A group that is rejected without naming its transactions counts by its own numbers. */
export function summaryOf(told: readonly ToldAnswer[]): ToldSummary {
  const outcomes = { interchanges: new Set<string>(), claims: [] as Outcome[], transactions: [] as Outcome[] };
  const interchanges: Outcome[] = [];
  for (const answer of told) {
    if (answer.kind === "TA1") {
      const key = `${answer.file} ${answer.interchange}`;
      if (!outcomes.interchanges.has(key)) interchanges.push(answer.outcome);
      outcomes.interchanges.add(key);
    } else if (answer.kind === "277CA") outcomes.claims.push(...answer.claims.map(({ outcome }) => outcome));
    else outcomes.transactions.push(...transactionsOf(answer));
  }
  return { interchanges: counted(interchanges), transactions: counted(outcomes.transactions), claims: counted(outcomes.claims) };
}

function transactionsOf(answer: Extract<ToldAnswer, { kind: "999" | "997" }>): readonly Outcome[] {
  const { transactions, outcome, received, accepted } = answer;
  const named = transactions.map((transaction) => (outcome === "rejected" ? "rejected" : transaction.outcome));
  const unnamed = Math.max(0, (received ?? 0) - named.length);
  const unnamedAccepted = outcome === "rejected" ? 0 : Math.min(unnamed, Math.max(0, (accepted ?? 0) - named.filter(isAccepted).length));
  return [...named, ...Array.from({ length: Math.min(unnamed, 1_000_000) }, (_, index): Outcome => (index < unnamedAccepted ? "accepted" : "rejected"))];
}

function isAccepted(outcome: Outcome): boolean {
  return outcome === "accepted" || outcome === "noted";
}

function counted(outcomes: readonly Outcome[]): Counted {
  const accepted = outcomes.filter(isAccepted).length;
  const rejected = outcomes.filter((outcome) => outcome === "rejected" || outcome === "partly").length;
  return { accepted, rejected, other: outcomes.length - accepted - rejected };
}

const NOT_TAKEN_IN = new Set<Outcome>(["rejected", "partly", "unsaid"]);

/** True where anything was rejected, or an answer does not say that it was not: one that was cut lets nothing pass. */
export function hasRejection(told: readonly ToldAnswer[]): boolean {
  return told.some((answer) => {
    if (answer.kind === "277CA") return answer.claims.some(({ outcome }) => NOT_TAKEN_IN.has(outcome));
    if (NOT_TAKEN_IN.has(answer.outcome)) return true;
    return answer.kind !== "TA1" && answer.transactions.some(({ outcome }) => NOT_TAKEN_IN.has(outcome));
  });
}
