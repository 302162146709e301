import type { VisitService } from "../claim/index.ts";
import type { Finding } from "../check/index.ts";
import { isCmt, isTherapyCode, isTherapyEvaluation } from "../reference/index.ts";
import { asOf } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { Draft, DraftLine } from "./draft.ts";
import { ask } from "./questions.ts";

/** Two services are told apart by their intervals, or, where one is manipulation, by their regions. */
export function distinct(modifier: string, finding: Finding, line: DraftLine, draft: Draft): Answer {
  const partners = partnersOf(line, draft);
  const answers = partners.map((partner) => apart(modifier, finding, line, partner.service));
  return answers.find(({ is }) => is === "no") ?? answers.find(({ is }) => is === "ask") ?? together(modifier, answers)
    ?? { is: "ask", question: asOf(modifier, finding, line) };
}

/** The lines that this one is denied beside. */
function partnersOf({ service }: DraftLine, { engine, facts, lines }: Draft): readonly DraftLine[] {
  return lines.filter((other) => {
    const pair = engine.tables.ptp.find(service.code, other.service.code, facts.day);
    return pair.is === "pair" && pair.column2 === service.code;
  });
}

function together(modifier: string, answers: readonly Answer[]): Answer | undefined {
  const whys = answers.flatMap((answer) => (answer.is === "yes" ? [answer.why] : []));
  return whys.length === 0 ? undefined : { is: "yes", modifier, why: whys.join(" ") };
}

function apart(modifier: string, finding: Finding, line: DraftLine, other: VisitService): Answer {
  const own = line.service;
  if (isCmt(other.code)) return byRegion(modifier, finding, own, other);
  if (isTherapyEvaluation(own.code)) return { is: "ask", question: asOf(modifier, finding, line) };
  if (isTherapyCode(own.code) && isTherapyCode(other.code)) return byInterval(modifier, finding, own, other);
  return { is: "ask", question: asOf(modifier, finding, line) };
}

function byRegion(modifier: string, { rule, severity }: Finding, own: VisitService, other: VisitService): Answer {
  const [mine, theirs] = [own.regions ?? [], other.regions ?? []];
  if (mine.length === 0 || theirs.length === 0) {
    return { is: "ask", question: ask("regions", { of: mine.length === 0 ? own.code : other.code, rules: [rule], decides: severity === "error" }) };
  }
  const both = mine.filter((region) => theirs.includes(region));
  if (both.length > 0) return { is: "no", why: `${own.code} and ${other.code} were both given to the ${both.join(" and ")} region, so ${own.code} is part of ${other.code}.` };
  return { is: "yes", modifier, why: `Another region than ${other.code}: ${mine.join(", ")} against ${theirs.join(", ")}.` };
}

function byInterval(modifier: string, { rule, severity }: Finding, own: VisitService, other: VisitService): Answer {
  const [mine, theirs] = [intervalOf(own), intervalOf(other)];
  if (mine === undefined || theirs === undefined) {
    return { is: "ask", question: ask("intervals", { of: `${own.code} and ${other.code}`, rules: [rule], decides: severity === "error" }) };
  }
  const overlap = Math.min(mine.end, theirs.end) - Math.max(mine.start, theirs.start);
  if (overlap > 0) return { is: "no", why: `${own.code} (${clock(mine)}) ran at the same time as ${other.code} (${clock(theirs)}): they overlap by ${minutesWords(overlap)}.` };
  return { is: "yes", modifier, why: `Separate intervals: ${own.code} ${clock(mine)}, ${other.code} ${clock(theirs)}.` };
}

interface Interval { readonly start: number; readonly end: number }

function intervalOf({ start, end }: VisitService): Interval | undefined {
  return start === undefined || end === undefined ? undefined : { start, end };
}

function minutesWords(minutes: number): string {
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

function clock({ start, end }: Interval): string {
  return `${time(start)} to ${time(end)}`;
}

function time(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
