import type { Engine, Rule } from "../../check/index.ts";
import { ifKnown } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import { codeFacts, familyCodes } from "../../reference/index.ts";
import type { CodeFacts, Mue, Timing, TherapyListing } from "../../reference/index.ts";
import { labelled, listed } from "../../write/index.ts";
import type { Json, Style } from "../../write/index.ts";
import type { Entry } from "./entry.ts";
import { citationJson, row, sourceRows } from "./layout.ts";

interface Pair { readonly with: string; readonly column: 1 | 2; readonly indicator: 0 | 1 }

interface Known {
  readonly facts: CodeFacts;
  readonly mue: Mue | undefined;
  readonly pairs: readonly Pair[];
  readonly rules: readonly Rule[];
}

const TIMINGS: Readonly<Record<Timing, string>> = {
  timed15: "Timed: 15-minute units that count toward the day's total.",
  "own-clock": "Timed by steps of its own; its minutes do not count toward the 15-minute total.",
  untimed: "Not timed: one unit, whatever the minutes.",
  area: "Counted by surface, not by time.",
  unlisted: "An unlisted service: no unit is defined.",
};

const THERAPY: Readonly<Record<TherapyListing, string>> = {
  always: "Always therapy: Medicare wants GP, GO or GN from anyone who bills it.",
  sometimes: "Sometimes therapy: GP, GO or GN only under a therapy plan.",
  none: "",
};

/** Everything about one procedure code of the family, on a day. */
export function codeEntry(engine: Engine, facts: CodeFacts, day: Day): Entry {
  const { code } = facts;
  const mue = ifKnown(engine.tables.mue.find(code, day));
  const known: Known = { facts, mue, pairs: pairsOf(engine, code, day), rules: rulesOf(engine, code) };
  return { json: jsonOf(engine, known), draw: (style) => draw(engine, known, style) };
}

function pairsOf({ tables }: Engine, code: string, day: Day): readonly Pair[] {
  return familyCodes().flatMap((other): readonly Pair[] => {
    const answer = tables.ptp.find(code, other, day);
    if (answer.is !== "pair") return [];
    return [{ with: other, column: answer.column1 === code ? 1 : 2, indicator: answer.indicator }];
  });
}

function rulesOf({ rules }: Engine, code: string): readonly Rule[] {
  return rules.filter(({ applies }) => applies.procedures !== "any" && applies.procedures.includes(code));
}

function vintages({ tables }: Engine): readonly { readonly name: string; readonly quarter: string }[] {
  return tables.infos().map(({ name, quarter }) => ({ name, quarter }));
}

function jsonOf(engine: Engine, { facts, mue, pairs, rules }: Known): Entry["json"] {
  return {
    kind: "code",
    code: facts.code,
    words: facts.words,
    timing: facts.timing,
    therapy: facts.therapy,
    mue: mue ? { units: mue.units, mai: mue.mai, citation: citationJson(mue.citation) } : null,
    pairs: pairs.map((pair): Json => ({ ...pair })),
    tables: vintages(engine).map((table): Json => ({ ...table })),
    rules: rules.map(({ id, title, severity }) => ({ id, title, severity })),
    citations: [citationJson(facts.timingCitation), citationJson(facts.therapyCitation)],
  };
}

function draw(engine: Engine, { facts, mue, pairs, rules }: Known, style: Style): readonly string[] {
  const quarter = (name: string): string => vintages(engine).find((table) => table.name === name)?.quarter ?? "none";
  const withColumn = (column: 1 | 2): string => listed(pairs.filter((pair) => pair.column === column).map(pairName));
  return [
    style.strong(`${facts.code}  ${facts.words}`),
    "",
    ...row("time", TIMINGS[facts.timing], style),
    ...row("therapy", THERAPY[facts.therapy], style),
    ...row("units", mue ? `${limitText(mue)} (MUE ${quarter("mue")})` : "No medically unlikely edit is loaded for it.", style),
    ...row("pairs", pairText("paid, and these denied beside it", withColumn(1)), style),
    ...row("", pairText("denied beside", withColumn(2)), style),
    ...row("", pairs.length === 0 ? "None in the table that is loaded." : `NCCI ${quarter("ncci-ptp")}; a modifier may bypass a pair where the record supports it.`, style).map(style.quiet),
    "",
    "Rules that speak of it",
    ...ruleRows(rules, style),
    ...row("", `and ${engine.rules.filter(({ applies }) => applies.procedures === "any").length} that look at any code`, style).map(style.quiet),
    "",
    ...sourceRows([facts.timingCitation, facts.therapyCitation, ...(mue ? [mue.citation] : [])], style),
  ];
}

function ruleRows(rules: readonly Rule[], { width }: Style): readonly string[] {
  const column = Math.max(0, ...rules.map(({ id }) => id.length)) + 2;
  return rules.flatMap(({ id, title }) => labelled(id, title, { indent: 2, column, width }));
}

function limitText({ units, mai, zero }: Mue): string {
  if (units === 0) return `Medicare pays none on a practitioner's claim (${zero ?? "not payable"}).`;
  const scope = mai === 1 ? "a line" : mai === 2 ? "a day, never more" : "a day, more only on appeal with records";
  return `At most ${units} ${scope}; above it all units are denied.`;
}

function pairText(words: string, codes: string): string {
  return codes === "" ? "" : `${words}: ${codes}`;
}

/** The facts of a code, however it is typed. */
export function findCode(name: string): CodeFacts | undefined {
  return codeFacts(name.toUpperCase());
}

function pairName({ with: code, indicator }: Pair): string {
  return indicator === 0 ? `${code} (never bypassed)` : code;
}
