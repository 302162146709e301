import { codeFacts, describeCitation, familyCodes, ifKnown } from "../../index.ts";
import type { CitationText, CodeFacts, Engine } from "../../index.ts";

/** A code in a list. */
export interface CodeLine { readonly code: string; readonly words: string }

export interface CodeView extends CodeLine {
  readonly timing: string;
  readonly therapy: string;
  /** The most units a day, where the loaded table has it. */
  readonly mue: { readonly units: number; readonly citation: CitationText } | undefined;
  /** Codes of the family that it may not stand beside without a reason. */
  readonly pairs: readonly { readonly with: string; readonly deniedIs: string; readonly canBeBypassed: boolean }[];
  /** The tables that were asked, with their quarters. */
  readonly tables: readonly { readonly name: string; readonly quarter: string }[];
  readonly citations: readonly CitationText[];
}

const TIMINGS: Readonly<Record<CodeFacts["timing"], string>> = {
  timed15: "Timed: 15-minute units that count toward the day's total.",
  "own-clock": "Timed by steps of its own; its minutes do not count toward the 15-minute total.",
  untimed: "Not timed: one unit, whatever the minutes.",
  area: "Counted by surface, not by time.",
  unlisted: "An unlisted service: no unit is defined.",
};

const THERAPY: Readonly<Record<CodeFacts["therapy"], string>> = {
  always: "Always therapy: Medicare wants GP, GO or GN from anyone who bills it.",
  sometimes: "Sometimes therapy: GP, GO or GN only under a therapy plan.",
  none: "Not on the therapy list.",
};

export function codeLines(): readonly CodeLine[] {
  return familyCodes().map((code) => ({ code, words: codeFacts(code)?.words ?? "" }));
}

/** What is known of one code of the family on a day; `undefined` for any other code. */
export function codeView({ tables }: Engine, code: string, day: number): CodeView | undefined {
  const facts = codeFacts(code);
  if (facts === undefined) return undefined;
  const mue = ifKnown(tables.mue.find(code, day));
  const pairs = familyCodes().flatMap((other) => {
    const answer = tables.ptp.find(code, other, day);
    return answer.is === "pair" ? [{ with: other, deniedIs: answer.column2, canBeBypassed: answer.indicator === 1 }] : [];
  });
  return {
    code, words: facts.words, timing: TIMINGS[facts.timing], therapy: THERAPY[facts.therapy], pairs,
    mue: mue === undefined ? undefined : { units: mue.units, citation: describeCitation(mue.citation) },
    tables: tables.infos().map(({ name, quarter }) => ({ name, quarter })),
    citations: [facts.timingCitation, facts.therapyCitation].map(describeCitation),
  };
}
