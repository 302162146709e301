import { parseIsoDay } from "../../claim/index.ts";
import type { Day, Known } from "../../claim/index.ts";
import { known, unknown } from "../../claim/index.ts";
import { isTherapyCode } from "../../reference/index.ts";
import type { DayFacts, LineFacts } from "../facts.ts";
import { assistantUnits, sharesOf } from "./assistant.ts";
import type { AssistantUnits, Shares } from "./assistant.ts";
import { countsUnits, hasModifier, linesByCode, unitsOf } from "./lines.ts";
import { onceFor } from "../once.ts";

/** From this day the last unit goes by the therapist's 8 minutes. */
const MIDPOINT_FROM = parseIsoDay("2022-01-01") as Day;
/** From this day the modifiers are asked for. */
const REQUIRED_FROM = parseIsoDay("2020-01-01") as Day;

/** One code of a day on this claim: what its record says of assistants, and what its modifiers say. */
export interface AssistedCode {
  readonly code: string;
  readonly lines: readonly LineFacts[];
  readonly shares: Shares;
  readonly due: AssistantUnits;
  /** Units of the lines that carry CQ or CO. */
  readonly marked: number;
  /** CQ, or CO for a line under an occupational plan. */
  readonly modifier: "CQ" | "CO";
}

/** The therapy codes of a day with their assistants' units; a code whose record does not say who gave it is unknown. */
export const assistedCodes = onceFor(({ own, day }: DayFacts): readonly Assisted[] => {
  if (day < REQUIRED_FROM || !own.some(mayBeAssisted)) return NONE;
  return linesByCode(own, mayBeAssisted).map((lines) => [lines, assisted(lines, day)] as const);
});

type Assisted = readonly [lines: readonly LineFacts[], Known<AssistedCode>];
const NONE: readonly Assisted[] = [];

function mayBeAssisted(line: LineFacts): boolean {
  return isTherapyCode(line.procedure) && countsUnits(line) && !hasModifier(line, "GY");
}

function assisted(lines: readonly LineFacts[], day: Day): Known<AssistedCode> {
  const [first] = lines;
  if (first === undefined) return unknown("visit-absent");
  if (!first.service.known) return first.service;
  const code = first.procedure;
  const provider = first.visit.known ? first.visit.value.provider?.type : undefined;
  const services = [...new Set(lines.flatMap(({ service }) => (service.known ? [service.value] : [])))];
  const each = services.map((service) => sharesOf(service, provider));
  if (each.includes(undefined)) return unknown("fact-absent:furnishedBy");
  const total = (of: keyof Shares): number => each.reduce((sum, one) => sum + (one?.[of] ?? 0), 0);
  const shares: Shares = { therapist: total("therapist"), assistant: total("assistant"), together: total("together") };
  return known({
    code,
    lines,
    shares,
    due: assistantUnits(code, shares, unitsOf(lines), day >= MIDPOINT_FROM),
    marked: unitsOf(lines.filter((line) => hasModifier(line, "CQ", "CO"))),
    modifier: hasModifier(first, "GO") ? "CO" : "CQ",
  });
}

/** The lines that still lack the modifier. */
export function unmarked({ lines }: AssistedCode): readonly LineFacts[] {
  return lines.filter((line) => !hasModifier(line, "CQ", "CO"));
}
