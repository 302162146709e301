import { formatIsoDay } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { ClaimFacts, LineFacts, Outcome } from "../../check/index.ts";
import { dayOfSending, firstServiceDay, yearsAfter } from "../../check/kinds/dates.ts";
import { numbersOf } from "../../check/kinds/lines.ts";

type Params = { readonly days: number | null; readonly years: number | null; readonly soon: number };

/** A claim that comes after the payer's limit is not paid, and the patient does not owe it. */
export default rule({
  id: "claim/timely-filing",
  title: "The time limit for filing",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  on: false,
  /** `days` or calendar `years` from the service to the day on which the payer has it; `soon`: so many days before, a warning. */
  params: { days: null as number | null, years: null as number | null, soon: 14 },
  says: {
    what: "The service of {day} was to be filed by {limit}; the file is of {sent}{how}.",
    why: "This payer takes claims for {period} after the service, counted to the day on which it has them. After that it denies for lateness, and the patient may not be billed. A contract may set another limit and then outranks this one.",
    next: "{do}",
  },
  denial: { group: "CO", carc: "29", rarc: [] },
  fix: "never",
  citations: [{ source: "analyst", section: "Days from the service to the day of the file", confidence: "logic" }],
  check,
  examples: {
    found: [
      {
        title: "a year and a day",
        set: { on: true, params: { years: 1 } },
        claim: { date: "2025-03-10", fileDate: "2026-03-11", lines: [{ code: "97012" }] },
      },
      {
        title: "a day late",
        set: { on: true, params: { days: 90 } },
        claim: { date: "2026-03-02", fileDate: "2026-06-01", lines: [{ code: "97012" }] },
      },
      {
        title: "a week left",
        severity: "warning",
        set: { on: true, params: { days: 90 } },
        claim: { date: "2026-03-02", fileDate: "2026-05-25", lines: [{ code: "97012" }] },
      },
    ],
    quiet: [
      {
        title: "a year to the day",
        set: { on: true, params: { years: 1, soon: 0 } },
        claim: { date: "2025-03-10", fileDate: "2026-03-10", lines: [{ code: "97012" }] },
      },
      {
        title: "in time",
        set: { on: true, params: { days: 90 } },
        claim: { date: "2026-03-02", fileDate: "2026-03-03", lines: [{ code: "97012" }] },
      },
      {
        title: "a replacement goes by other limits",
        set: { on: true, params: { days: 90 } },
        claim: { date: "2026-03-02", fileDate: "2026-12-01", frequency: "7", lines: [{ code: "97012" }] },
      },
      {
        title: "the payer's limit is not known",
        set: { on: true },
        claim: { date: "2020-03-02", fileDate: "2026-12-01", lines: [{ code: "97012" }] },
      },
    ],
  },
});

function check({ source, lines }: ClaimFacts, { params }: { readonly params: Params }): Outcome | readonly Outcome[] {
  if ((params.days === null && params.years === null) || source.frequency === "7") return [];
  const sent = dayOfSending(source);
  if (!sent.known) return unchecked(sent.reason);
  // The earliest service has the earliest limit: where that is far away, so are the others.
  const first = firstServiceDay(source);
  if (first === undefined || limitFor(first, params) >= sent.value + Math.max(0, params.soon)) return pass;
  const late = lines.filter((line) => limitOf(line, params) < sent.value);
  if (late.length > 0) return told(late, sent.value, params, false);
  const near = lines.filter((line) => limitOf(line, params) < sent.value + params.soon);
  return near.length > 0 ? told(near, sent.value, params, true) : pass;
}

/** The last day on which the payer takes a line's claim. */
function limitOf({ day }: LineFacts, params: Params): Day {
  return day.known ? limitFor(day.value, params) : Infinity;
}

/** The last day on which a service of a day may be filed; `Infinity` where no limit is known. */
export function limitFor(service: Day, { days, years }: Pick<Params, "days" | "years">): Day {
  return years === null ? service + (days ?? Infinity) : yearsAfter(service, years);
}

function told(lines: readonly LineFacts[], sent: Day, params: Params, isSoon: boolean): Outcome {
  const service = Math.min(...lines.map(({ day }) => (day.known ? day.value : Infinity)));
  const limit = limitFor(service, params);
  const left = limit - sent;
  const { days, years } = params;
  return found({
    lines: numbersOf(lines),
    ...(isSoon ? { severity: "warning" } : {}),
    fills: {
      day: formatIsoDay(service),
      limit: formatIsoDay(limit),
      sent: formatIsoDay(sent),
      period: years === null ? `${days ?? 0} days` : years === 1 ? "a year" : `${years} years`,
      how: isSoon ? `, ${left === 1 ? "1 day" : `${left} days`} before` : "",
      do: isSoon ? SOON : LATE,
    },
  });
}

const SOON = "Send it today, and keep the proof of receipt.";
const LATE = "Look for the proof that an earlier claim was received in time; with it the denial can be contested. Otherwise it is written off.";
