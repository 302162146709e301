import { formatIsoDay } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { BilledLine, HistoryFacts, LineFacts, Outcome } from "../../check/index.ts";
import { providerKey } from "../../check/batch.ts";
import { hasOneOf } from "../../check/kinds/lines.ts";

type Params = { readonly repeats: readonly string[]; readonly except: readonly string[] };

/** The same line again, on another claim, and neither replaces the other. */
export default rule({
  id: "claim/duplicate",
  title: "The same service billed twice",
  severity: "error",
  over: "history",
  applies: { procedures: "any" },
  /** `repeats`: modifiers that say that it was done again. `except`: codes whose second unit of a day has a rule of its own. */
  params: { repeats: ["76", "77", "91"] as readonly string[], except: ["97012"] as readonly string[] },
  says: {
    what: "{code} of {day} (line {line}) is the same as line {number} of {claim}: patient, provider, day, code, modifiers, units and charge.",
    why: "A payer denies the second of two equal lines as an exact duplicate, and does not look which of them was meant. A corrected claim says that it replaces the first (frequency 7, with the payer's claim number).",
    next: "Find {claim}. If it leaves with this one, hold one of the two back. If it was sent already, look up what became of it first: where something was wrong with it, send a replacement; where nothing came back, ask for its status.",
  },
  denial: { group: "CO", carc: "18", rarc: [] },
  fix: "never",
  citations: [
    { source: "analyst", section: "What makes two lines equal", confidence: "logic" },
  ],
  check,
  examples: {
    found: [
      {
        title: "sent again with another number",
        claim: { id: "B2", lines: [{ code: "97110" }] },
        before: [{ id: "B1", lines: [{ code: "97110" }] }],
      },
      { title: "billed last month", claim: { id: "B2", lines: [{ code: "97110" }] }, history: [{ id: "B1", lines: [{ code: "97110" }] }] },
    ],
    quiet: [
      {
        title: "a replacement",
        claim: { id: "B1", frequency: "7", lines: [{ code: "97110" }] },
        before: [{ id: "B1", lines: [{ code: "97110" }] }],
      },
      {
        title: "another day",
        claim: { id: "B2", date: "2026-03-04", lines: [{ code: "97110" }] },
        before: [{ id: "B1", lines: [{ code: "97110" }] }],
      },
      {
        title: "other modifiers",
        claim: { id: "B2", lines: [{ code: "97110", modifiers: ["GP"] }] },
        before: [{ id: "B1", lines: [{ code: "97110", modifiers: ["GO"] }] }],
      },
      {
        title: "another patient",
        claim: { id: "B2", memberId: "M2", lines: [{ code: "97110" }] },
        before: [{ id: "B1", memberId: "M1", lines: [{ code: "97110" }] }],
      },
      {
        title: "done again, and said so",
        claim: { id: "B2", lines: [{ code: "97110", modifiers: ["76"] }] },
        before: [{ id: "B1", lines: [{ code: "97110", modifiers: ["76"] }] }],
      },
      {
        title: "a second unit of traction has a rule of its own",
        claim: { id: "B2", lines: [{ code: "97012" }] },
        before: [{ id: "B1", lines: [{ code: "97012" }] }],
      },
    ],
  },
});

function check(facts: HistoryFacts, { params }: { readonly params: Params }): Outcome | readonly Outcome[] {
  const isJudged = (line: LineFacts): boolean => !params.except.includes(line.procedure) && !hasOneOf(line, params.repeats);
  const { own, alongside } = facts;
  if (alongside.length === 0) return own.some(isJudged) ? pass : [];
  return own.filter(isJudged).map((line) => {
    const twin = alongside.find((other) => isSame(line, other));
    if (!twin) return pass;
    return found({
      lines: [line.number],
      fills: {
        code: line.procedure,
        day: line.day.known ? formatIsoDay(line.day.value) : "",
        line: line.number,
        number: twin.number,
        claim: twin.claim === line.source.id ? `the earlier claim ${twin.claim} of the same number` : `claim ${twin.claim}, which came before this one`,
      },
    });
  });
}

/** Of an earlier claim's line only the key of its provider is kept. */
type Earlier = BilledLine & { readonly provider?: unknown };

function isSame(line: LineFacts, other: Earlier): boolean {
  if (line.procedure !== other.procedure || [...line.modifiers].sort().join() !== [...other.modifiers].sort().join()) return false;
  const agree = sameKnown(line.day, other.day) && sameKnown(line.units, other.units) && sameKnown(line.charge, other.charge);
  return agree && sameProvider(line, other);
}

type Fact = { readonly known: true; readonly value: number } | { readonly known: false };

function sameKnown(one: Fact, other: Fact): boolean {
  return one.known && other.known && one.value === other.value;
}

function sameProvider(line: LineFacts, other: Earlier): boolean {
  return typeof other.provider !== "string" || other.provider === providerKey(line.source, line.line);
}
