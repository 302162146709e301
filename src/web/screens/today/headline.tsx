import { counted, money, toFixWords, today } from "../../format.ts";
import { Mark } from "../../parts/mark.tsx";
import type { Summary } from "../../server/types.ts";
import { Unsaved } from "./unsaved.tsx";
import { FIRST, want } from "./wanted.ts";
import { daysBetween, inDays, longDay, shortDay } from "./days.ts";
import { SOON } from "./row.tsx";

interface HeadlineProps {
  readonly of: Summary | undefined;
  /** Grows whenever the desk is looked at anew. */
  readonly turn: number;
  readonly onSaved: () => void;
}

/** The whole desk in two lines: the day, with what was released and not saved, and all that is there. */
export function Headline({ of, turn, onSaved }: HeadlineProps) {
  const now = today();
  return (
    <div className="headline">
      <div className="title-row">
        <h1>{longDay(now)}</h1>
        {of === undefined ? null : <Unsaved turn={turn} onSaved={onSaved} />}
      </div>
      {of === undefined ? null : <Counts of={of} now={now} />}
    </div>
  );
}

type Deadline = NonNullable<Summary["nextDeadline"]>;

/** `next filing deadline: Medicare Part B, 8 Mar, in 6 days`; `12 filing deadlines passed, first UNITED, 2 Mar, 273 days ago`. */
export function deadlineWords({ day, payer }: Pick<Deadline, "day" | "payer">, past: number, now: string): string {
  const days = daysBetween(now, day);
  const who = payer === "" ? "a payer not named" : payer;
  const when = `${who}, ${shortDay(day, now)}, ${inDays(days)}`;
  if (days >= 0) return `next filing deadline: ${when}`;
  return past > 1 ? `${past.toLocaleString("en-US")} filing deadlines passed, the first: ${when}` : `filing deadline passed: ${when}`;
}

function Counts({ of, now }: { readonly of: Summary; readonly now: string }) {
  const { claims, held, clean, toFix, errors, toReview, notFullyChecked, kept, atRiskCents, nextDeadline } = of;
  return (
    <p className="totals" role="status">
      <span>{counted(claims, "claim")}</span>
      {held === 0 ? null : <button type="button" className="text-button" onClick={() => { want({ ...FIRST, state: "held" }); }}>{`${held.toLocaleString("en-US")} of them held`}</button>}
      <span><Mark of="none" isShort />{` ${clean.toLocaleString("en-US")} clean`}</span>
      <span><Mark of="error" isShort />{` ${toFixWords(toFix, errors)}`}</span>
      <span><Mark of="warning" isShort />{` ${counted(toReview, "claim")} to review`}</span>
      <span><Mark of="unchecked" isShort />{` ${notFullyChecked.toLocaleString("en-US")} not fully checked`}</span>
      {kept === 0 ? null : <span><Mark of="kept" isShort />{` ${kept.toLocaleString("en-US")} kept as ${kept === 1 ? "it is" : "they are"}`}</span>}
      <strong>{`${money(atRiskCents)} at risk`}</strong>
      {nextDeadline === undefined ? null : <Next of={nextDeadline} past={of.pastDeadline} now={now} />}
    </p>
  );
}

/** Leads to the claims that are past it, held ones too, or to those whose deadline is next. */
function Next({ of, past, now }: { readonly of: Deadline; readonly past: number; readonly now: string }) {
  const isPast = daysBetween(now, of.day) < 0;
  const show = (): void => { want({ ...FIRST, sort: "deadline", ...isPast ? { state: "unreleased" as const, due: "passed" as const } : {} }); };
  const look = daysBetween(now, of.day) <= SOON ? "text-button deadline soon" : "text-button deadline";
  return <button type="button" className={look} title={isPast ? "Show the claims that are past it" : `Claim ${of.claim} first: sort by filing deadline`} onClick={show}>{deadlineWords(of, past, now)}</button>;
}
